def longest_fresh(songs):
    """Return the longest stretch of neighbouring songs without a repeat."""
    last_seen = {}  # song -> its latest position
    start = 0  # left edge of the window
    best_start, best_length = 0, 0
    for here, song in enumerate(songs):
        # Jump only if the earlier play is inside the window: never back.
        if song in last_seen and last_seen[song] >= start:
            start = last_seen[song] + 1
        last_seen[song] = here
        length = here - start + 1
        if length > best_length:  # strictly: the earliest wins a tie
            best_start, best_length = start, length
    return songs[best_start : best_start + best_length]
