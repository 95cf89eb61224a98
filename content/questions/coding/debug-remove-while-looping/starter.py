def unique_in_order(items, seen=set()):
    """Return each value once, in order of first appearance. Four complaints came in."""
    for item in items:
        if item in seen:
            items.remove(item)
        seen.add(item)
    return items
