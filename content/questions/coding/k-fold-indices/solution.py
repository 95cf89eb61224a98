import random


def k_fold(n, k, seed=None):
    """Return k pairs (train, test) of sorted row numbers."""
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and the number of rows")
    rows = list(range(n))
    if seed is not None:
        # A generator of our own: the shared random state stays as it is.
        random.Random(seed).shuffle(rows)

    size, extra = divmod(n, k)
    pairs = []
    start = 0
    for fold in range(k):
        # The first `extra` blocks take one row more.
        stop = start + size + (1 if fold < extra else 0)
        test = set(rows[start:stop])
        train = [row for row in range(n) if row not in test]
        pairs.append((train, sorted(test)))
        start = stop
    return pairs
