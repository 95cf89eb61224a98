import numpy as np


def pca(X, k):
    """Return (components, scores, ratio) of the first k principal directions."""
    X = np.asarray(X, dtype=float)
    if not 1 <= k <= min(X.shape):
        raise ValueError("k must lie between 1 and min(rows, columns)")
    # Centre, decompose, fix the signs, project.
    raise NotImplementedError("write pca")
