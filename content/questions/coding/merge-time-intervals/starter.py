def merge_bookings(bookings):
    """Return the merged bookings as a sorted list of (start, end) tuples."""
    merged = []
    for start, end in sorted(bookings):
        # Does this booking belong to the last block, or does it begin a new one?
        merged.append((start, end))
    return merged
