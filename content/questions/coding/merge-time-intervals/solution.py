def merge_bookings(bookings):
    """Return the merged bookings as a sorted list of (start, end) tuples."""
    merged = []
    # sorted() makes a new list, so the caller's list is not touched.
    for start, end in sorted(bookings):
        if merged and start <= merged[-1][1]:  # <= : touching bookings join
            block_start, block_end = merged[-1]
            # The block may reach further than the booking that joins it.
            merged[-1] = (block_start, max(block_end, end))
        else:
            merged.append((start, end))
    return merged
