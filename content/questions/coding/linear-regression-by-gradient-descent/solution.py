import numpy as np


def fit_line(X, y, learning_rate=0.1, steps=1000):
    """Return (weights, intercept, losses) after gradient descent on the mean squared error."""
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    n = len(y)
    weights = np.zeros(X.shape[1])
    intercept = 0.0
    losses = []
    for _ in range(steps):
        error = X @ weights + intercept - y         # prediction minus truth
        losses.append(float(np.mean(error**2)))
        # Both slopes come from the same errors.
        slope_weights = 2 * (X.T @ error) / n
        slope_intercept = 2 * error.mean()
        weights = weights - learning_rate * slope_weights
        intercept = intercept - learning_rate * slope_intercept
    return weights, float(intercept), losses
