import numpy as np


def fit_ridge(X, y, alpha):
    """Return (weights, intercept); only the weights are penalised."""
    if not alpha > 0:
        raise ValueError("alpha must be above 0")
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)

    # On centred data the best intercept is 0, so it needs no place in the system.
    column_means = X.mean(axis=0)
    y_mean = y.mean()
    Xc = X - column_means
    yc = y - y_mean

    penalty = alpha * np.eye(X.shape[1])
    weights = np.linalg.solve(Xc.T @ Xc + penalty, Xc.T @ yc)

    intercept = y_mean - column_means @ weights
    return weights, float(intercept)
