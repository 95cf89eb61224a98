import numpy as np


def _shifted(scores):
    # The largest score of every row becomes 0; a new array, the input is kept.
    scores = np.asarray(scores, dtype=float)
    return scores - scores.max(axis=1, keepdims=True)


def softmax(scores):
    """Turn each row of scores into probabilities, whatever the size of the scores."""
    powers = np.exp(_shifted(scores))
    return powers / powers.sum(axis=1, keepdims=True)


def cross_entropy(scores, labels):
    """Return the mean of -ln(probability of the right class)."""
    shifted = _shifted(scores)
    labels = np.asarray(labels)
    # Each sum contains exp(0) = 1, so the logarithm is safe.
    log_total = np.log(np.exp(shifted).sum(axis=1))
    right = shifted[np.arange(len(labels)), labels]
    return float(np.mean(log_total - right))
