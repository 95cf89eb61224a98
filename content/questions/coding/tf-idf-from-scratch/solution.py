from collections import Counter
from math import log


def learn_idf(documents):
    """Return a dictionary from word to ln(N / document frequency)."""
    if not documents:
        raise ValueError("need at least one document")
    frequency = Counter()
    for document in documents:
        frequency.update(set(document))     # a word counts once per document
    n = len(documents)
    return {word: log(n / df) for word, df in frequency.items()}


def weigh(document, idf):
    """Return a dictionary from each known word to its TF-IDF weight."""
    length = len(document)
    # For an empty document there is no word, so nothing is divided.
    return {
        word: count / length * idf[word]
        for word, count in Counter(document).items()
        if word in idf
    }
