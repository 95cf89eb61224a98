import numpy as np


def most_similar(words, vectors, query, k=3):
    """Return the k words nearest in direction to the query, with their similarity."""
    vectors = np.asarray(vectors, dtype=float)
    if query not in words:
        raise KeyError(query)
    # Rows to length 1, one matrix product, a stable ranking.
    raise NotImplementedError("write most_similar")
