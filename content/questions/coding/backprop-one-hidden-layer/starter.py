import numpy as np


def loss_and_gradients(X, y, params):
    """Return the mean squared error and its gradient for every parameter."""
    hidden = np.tanh(X @ params["W1"] + params["b1"])
    error = hidden @ params["W2"] + params["b2"] - y
    loss = float(np.mean(error**2))
    # Go backwards: output, W2 and b2, hidden layer, W1 and b1.
    raise NotImplementedError("write the backward pass")


def numeric_gradients(X, y, params, step=1e-5):
    """Return gradients found by moving one number at a time."""
    raise NotImplementedError("write numeric_gradients")
