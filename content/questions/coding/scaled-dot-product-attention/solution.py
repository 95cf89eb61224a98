import numpy as np


def attention(Q, K, V, causal=False):
    """Return (output, weights) of one attention head."""
    Q, K, V = (np.asarray(a, dtype=float) for a in (Q, K, V))
    scores = Q @ K.T / np.sqrt(Q.shape[1])              # (n, m)

    if causal:
        # True above the diagonal: keys that come later than the query.
        later = np.triu(np.ones(scores.shape, dtype=bool), k=1)
        scores = np.where(later, -np.inf, scores)

    # Softmax along each row; the maximum is finite, so exp(-inf) is just 0.
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights = powers / powers.sum(axis=1, keepdims=True)
    return weights @ V, weights
