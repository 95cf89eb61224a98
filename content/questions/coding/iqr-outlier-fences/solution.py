import numpy as np


def learn_fences(train, factor=1.5):
    """Return (low, high), learned from the known values of train."""
    train = np.asarray(train, dtype=float)
    known = train[~np.isnan(train)]
    if known.size == 0:
        raise ValueError("no known value to learn from")
    first, third = np.percentile(known, [25, 75])
    reach = factor * (third - first)  # factor times the interquartile range
    return float(first - reach), float(third + reach)


def flag(values, fences):
    """Return an array of booleans: True where a value is outside the fences."""
    values = np.asarray(values, dtype=float)
    low, high = fences
    # A comparison with nan is False on both sides, so gaps are not flagged.
    return (values < low) | (values > high)
