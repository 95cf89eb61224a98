import numpy as np


def kmeans(X, start, max_iter=100):
    """Return (labels, centres) after k-means from the given starting centres."""
    X = np.asarray(X, dtype=float)
    centres = np.array(start, dtype=float)      # a copy
    labels = np.zeros(len(X), dtype=int)
    # Repeat at most max_iter times:
    #   give each row to its nearest centre
    #   move each centre to the mean of its rows (an empty one stays)
    #   stop when nothing moved
    return labels, centres
