from collections import Counter
from math import log2


def entropy(labels):
    """Return the entropy of a list of labels in bits."""
    raise NotImplementedError("write entropy")


def best_split(values, labels):
    """Return (threshold, gain) of the best cut, or None if there is none."""
    rows = sorted(zip(values, labels), key=lambda row: row[0])
    # Walk along the sorted rows and try each possible cut.
    raise NotImplementedError("write best_split")
