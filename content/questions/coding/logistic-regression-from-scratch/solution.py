import numpy as np


def sigmoid(z):
    """Squeeze any number into the range 0 to 1, without overflow."""
    z = np.asarray(z, dtype=float)
    # exp sees only numbers <= 0 and so cannot overflow.
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + small), small / (1 + small))


def fit(X, y, learning_rate=0.1, steps=1000):
    """Return (weights, intercept) after gradient descent on the mean log loss."""
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    n, features = X.shape
    weights = np.zeros(features)
    intercept = 0.0
    for _ in range(steps):
        error = predict_proba(X, weights, intercept) - y
        # Both gradients come from the same error, before anything moves.
        weights = weights - learning_rate * (X.T @ error) / n
        intercept = intercept - learning_rate * error.mean()
    return weights, float(intercept)


def predict_proba(X, weights, intercept):
    """Return the probability of class 1 for each row."""
    return sigmoid(np.asarray(X, dtype=float) @ weights + intercept)


def predict(X, weights, intercept, threshold=0.5):
    """Return 1 where the probability reaches the threshold, else 0."""
    return (predict_proba(X, weights, intercept) >= threshold).astype(int)
