import numpy as np


def attention(Q, K, V, causal=False):
    """Return (output, weights) of one attention head."""
    Q, K, V = (np.asarray(a, dtype=float) for a in (Q, K, V))
    # Scores, mask, softmax over the keys, weighted sum.
    raise NotImplementedError("write attention")
