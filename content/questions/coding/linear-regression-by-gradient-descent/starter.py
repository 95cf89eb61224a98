import numpy as np


def fit_line(X, y, learning_rate=0.1, steps=1000):
    """Return (weights, intercept, losses) after gradient descent on the mean squared error."""
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    weights = np.zeros(X.shape[1])
    intercept = 0.0
    losses = []
    # In each step: errors, loss, two slopes, one move.
    return weights, intercept, losses
