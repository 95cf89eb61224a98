import numpy as np


def sigmoid(z):
    """Squeeze any number into the range 0 to 1, without overflow."""
    raise NotImplementedError("write sigmoid")


def fit(X, y, learning_rate=0.1, steps=1000):
    """Return (weights, intercept) after gradient descent on the mean log loss."""
    raise NotImplementedError("write fit")


def predict_proba(X, weights, intercept):
    """Return the probability of class 1 for each row."""
    raise NotImplementedError("write predict_proba")


def predict(X, weights, intercept, threshold=0.5):
    """Return 1 where the probability reaches the threshold, else 0."""
    raise NotImplementedError("write predict")
