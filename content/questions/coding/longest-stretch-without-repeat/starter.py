def longest_fresh(songs):
    """Return the longest stretch of neighbouring songs without a repeat."""
    # keep a window start..here without repeats, and the best one so far
    return []
