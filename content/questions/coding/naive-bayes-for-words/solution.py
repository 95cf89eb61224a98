from collections import Counter, defaultdict
from math import log


def train(documents, labels, alpha=1.0):
    """Count documents per class and words per class."""
    word_counts = defaultdict(Counter)
    for words, label in zip(documents, labels):
        word_counts[label].update(words)
    return {
        "alpha": alpha,
        "documents": Counter(labels),
        "words": dict(word_counts),
        "vocabulary": {word for words in documents for word in words},
    }


def log_scores(model, words):
    """Return a dictionary from class to log prior plus log likelihoods."""
    alpha, vocabulary = model["alpha"], model["vocabulary"]
    all_documents = sum(model["documents"].values())
    known = [word for word in words if word in vocabulary]
    scores = {}
    for label, documents in model["documents"].items():
        counts = model["words"][label]
        # alpha once for every word of the vocabulary keeps the sum at 1.
        bottom = sum(counts.values()) + alpha * len(vocabulary)
        score = log(documents / all_documents)
        for word in known:
            score += log((counts[word] + alpha) / bottom)
        scores[label] = score
    return scores


def predict(model, words):
    """Return the class with the highest score."""
    scores = log_scores(model, words)
    # max keeps the first of equals, so sorted order settles a tie.
    return max(sorted(scores), key=scores.get)
