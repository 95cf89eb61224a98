import numpy as np


def pca(X, k):
    """Return (components, scores, ratio) of the first k principal directions."""
    X = np.asarray(X, dtype=float)
    if not 1 <= k <= min(X.shape):
        raise ValueError("k must lie between 1 and min(rows, columns)")
    centred = X - X.mean(axis=0)

    # Vt holds one direction a row, the widest first.
    _, S, Vt = np.linalg.svd(centred, full_matrices=False)
    components = Vt[:k].copy()

    # Make the largest entry of every direction positive.
    largest = np.abs(components).argmax(axis=1)
    signs = np.sign(components[np.arange(k), largest])
    components *= signs[:, None]

    scores = centred @ components.T
    ratio = S[:k] ** 2 / (S**2).sum()       # all directions count in the total
    return components, scores, ratio
