import numpy as np


def loss_and_gradients(X, y, params):
    """Return the mean squared error and its gradient for every parameter."""
    # Forward, keeping what the way back needs.
    hidden = np.tanh(X @ params["W1"] + params["b1"])           # (n, h)
    error = hidden @ params["W2"] + params["b2"] - y            # (n,)
    loss = float(np.mean(error**2))

    # Backward: the slope of the loss at each station.
    at_output = 2 * error / len(y)                              # (n,)
    at_hidden = np.outer(at_output, params["W2"])               # (n, h)
    before_tanh = at_hidden * (1 - hidden**2)                   # (n, h)
    gradients = {
        "W1": X.T @ before_tanh,
        "b1": before_tanh.sum(axis=0),
        "W2": hidden.T @ at_output,
        "b2": np.array([at_output.sum()]),
    }
    return loss, gradients


def numeric_gradients(X, y, params, step=1e-5):
    """Return gradients found by moving one number at a time."""
    # Work on copies, so that params stays exactly as it was.
    moved = {name: np.array(values, dtype=float) for name, values in params.items()}
    gradients = {}
    for name, values in moved.items():
        gradient = np.zeros_like(values)
        for index in np.ndindex(values.shape):
            original = values[index]
            values[index] = original + step
            above, _ = loss_and_gradients(X, y, moved)
            values[index] = original - step
            below, _ = loss_and_gradients(X, y, moved)
            values[index] = original
            gradient[index] = (above - below) / (2 * step)
        gradients[name] = gradient
    return gradients
