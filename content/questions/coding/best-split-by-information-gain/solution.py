from collections import Counter
from math import log2


def _entropy_of_counts(counts, total):
    # Labels whose count fell to 0 contribute nothing.
    return sum(-c / total * log2(c / total) for c in counts.values() if c)


def entropy(labels):
    """Return the entropy of a list of labels in bits."""
    return float(_entropy_of_counts(Counter(labels), len(labels)))


def best_split(values, labels):
    """Return (threshold, gain) of the best cut, or None if there is none."""
    rows = sorted(zip(values, labels), key=lambda row: row[0])
    n = len(rows)
    left, right = Counter(), Counter(labels)
    before = entropy(labels)
    best = None
    for i in range(n - 1):
        value, label = rows[i]
        # One row moves from the right pile to the left one.
        left[label] += 1
        right[label] -= 1
        following = rows[i + 1][0]
        if value == following:
            continue    # no threshold can part equal values
        share = (i + 1) / n
        after = share * _entropy_of_counts(left, i + 1)
        after += (1 - share) * _entropy_of_counts(right, n - i - 1)
        gain = before - after
        if best is None or gain > best[1] + 1e-12:
            best = ((value + following) / 2, gain)
    return best
