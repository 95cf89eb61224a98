import numpy as np


def forward(X, W1, b1, W2, b2):
    """Return (hidden, output): ReLU hidden layer, linear output."""
    X, W1, b1, W2, b2 = (np.asarray(a, dtype=float) for a in (X, W1, b1, W2, b2))
    before = X @ W1 + b1                # (n, d) @ (d, h) -> (n, h)
    hidden = np.maximum(before, 0.0)    # ReLU, entry by entry
    output = hidden @ W2 + b2           # (n, h) @ (h, c) -> (n, c)
    return hidden, output


def count_parameters(d, h, c):
    """Return how many numbers the network learns."""
    # Weights and biases of the hidden layer, then of the output layer.
    return d * h + h + h * c + c


def collapse(W1, b1, W2, b2):
    """Return (W, b) of the one layer that equals the network without its ReLU."""
    W1, b1, W2, b2 = (np.asarray(a, dtype=float) for a in (W1, b1, W2, b2))
    # (X W1 + b1) W2 + b2 = X (W1 W2) + (b1 W2 + b2)
    return W1 @ W2, b1 @ W2 + b2
