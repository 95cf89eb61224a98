import numpy as np


def forward(X, W1, b1, W2, b2):
    """Return (hidden, output): ReLU hidden layer, linear output."""
    raise NotImplementedError("write forward")


def count_parameters(d, h, c):
    """Return how many numbers the network learns."""
    raise NotImplementedError("write count_parameters")


def collapse(W1, b1, W2, b2):
    """Return (W, b) of the one layer that equals the network without its ReLU."""
    raise NotImplementedError("write collapse")
