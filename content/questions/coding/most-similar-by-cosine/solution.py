import numpy as np


def most_similar(words, vectors, query, k=3):
    """Return the k words nearest in direction to the query, with their similarity."""
    vectors = np.asarray(vectors, dtype=float)
    if query not in words:
        raise KeyError(query)
    q = words.index(query)

    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    lengths[lengths == 0] = 1.0             # a row of zeros stays a row of zeros
    unit = vectors / lengths
    similarity = unit @ unit[q]             # all cosines in one product

    order = np.argsort(-similarity, kind="stable")      # ties keep the list's order
    ranked = [i for i in order if i != q]
    return [(words[i], float(similarity[i])) for i in ranked[:k]]
