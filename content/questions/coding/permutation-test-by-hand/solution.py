import numpy as np


def permutation_test(a, b, rounds=5000, seed=0):
    """Return (mean of b minus mean of a, two-sided p-value)."""
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    if a.size == 0 or b.size == 0:
        raise ValueError("both groups need at least one value")
    rng = np.random.default_rng(seed)
    difference = float(b.mean() - a.mean())

    pooled = np.concatenate([a, b])         # a new array, a and b are kept
    extreme = 0
    for _ in range(rounds):
        mixed = rng.permutation(pooled)
        shuffled = mixed[a.size:].mean() - mixed[:a.size].mean()
        # Both directions count; the small allowance is for rounding.
        if abs(shuffled) >= abs(difference) - 1e-12:
            extreme += 1
    return difference, (extreme + 1) / (rounds + 1)
