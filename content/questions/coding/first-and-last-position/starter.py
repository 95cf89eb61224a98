def find_range(values, target):
    """Return (first, last) position of target in the sorted values, or None."""
    # This looks at every element. Replace it with a binary search.
    places = [i for i in range(len(values)) if values[i] == target]
    return (places[0], places[-1]) if places else None
