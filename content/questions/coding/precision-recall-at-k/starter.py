def at_k(ranked, relevant, k):
    """Return (precision at k, recall at k) for one reader."""
    raise NotImplementedError("write at_k")


def mean_at_k(rankings, borrowed, k):
    """Return the mean precision and the mean recall over the readers."""
    raise NotImplementedError("write mean_at_k")
