import numpy as np


def bootstrap_interval(values, statistic=np.mean, level=0.95, rounds=2000, seed=0):
    """Return (low, high) of the percentile bootstrap interval."""
    values = np.asarray(values, dtype=float)
    if values.size == 0:
        raise ValueError("need at least one value")
    if not 0 < level < 1:
        raise ValueError("level must lie between 0 and 1")

    # A generator of our own: repeatable, and the shared state is untouched.
    rng = np.random.default_rng(seed)
    results = np.empty(rounds)
    for i in range(rounds):
        sample = rng.choice(values, size=values.size, replace=True)
        results[i] = statistic(sample)

    tail = (1 - level) / 2
    low, high = np.quantile(results, [tail, 1 - tail])
    return float(low), float(high)
