import random


def k_fold(n, k, seed=None):
    """Return k pairs (train, test) of sorted row numbers."""
    rows = list(range(n))
    if seed is not None:
        random.Random(seed).shuffle(rows)
    pairs = []
    # Cut rows into k blocks; each block is the test list once.
    return pairs
