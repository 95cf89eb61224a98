import numpy as np


def nearest(X, centres):
    """For each row of X, the index of the nearest centre."""
    # (n, 1, d) minus (k, d) broadcasts to (n, k, d); summing over d leaves (n, k).
    distances = ((X[:, None, :] - centres) ** 2).sum(axis=2)
    return distances.argmin(axis=1)             # the first one on a tie


def kmeans(X, start, max_iter=100):
    """Return (labels, centres) after k-means from the given starting centres."""
    X = np.asarray(X, dtype=float)
    centres = np.array(start, dtype=float)      # a copy

    for _ in range(max_iter):
        labels = nearest(X, centres)
        moved = centres.copy()
        for j in range(len(centres)):
            rows = X[labels == j]
            if len(rows) > 0:                   # an empty cluster keeps its centre
                moved[j] = rows.mean(axis=0)
        settled = np.array_equal(moved, centres)
        centres = moved
        if settled:
            break

    # Labels that belong to the centres we return.
    return nearest(X, centres), centres
