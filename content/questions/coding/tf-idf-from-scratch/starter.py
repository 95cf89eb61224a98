from collections import Counter
from math import log


def learn_idf(documents):
    """Return a dictionary from word to ln(N / document frequency)."""
    raise NotImplementedError("write learn_idf")


def weigh(document, idf):
    """Return a dictionary from each known word to its TF-IDF weight."""
    raise NotImplementedError("write weigh")
