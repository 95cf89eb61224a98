import numpy as np


def softmax(scores):
    """Turn each row of scores into probabilities, whatever the size of the scores."""
    scores = np.asarray(scores, dtype=float)
    # This first draft overflows for a score of 1000. Mend it.
    return np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)


def cross_entropy(scores, labels):
    """Return the mean of -ln(probability of the right class)."""
    raise NotImplementedError("write cross_entropy")
