def unique_in_order(items):
    """Return a new list with each value once, in order of first appearance."""
    seen = set()  # made anew in every call; a look-up is fast
    result = []  # built up, so nothing is removed while we loop
    for item in items:
        if item not in seen:
            seen.add(item)
            result.append(item)
    return result
