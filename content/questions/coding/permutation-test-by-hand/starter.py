import numpy as np


def permutation_test(a, b, rounds=5000, seed=0):
    """Return (mean of b minus mean of a, two-sided p-value)."""
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    rng = np.random.default_rng(seed)
    difference = float(b.mean() - a.mean())
    # Shuffle all numbers together, split again, compare.
    raise NotImplementedError("write permutation_test")
