from collections import Counter, defaultdict
from math import log


def train(documents, labels, alpha=1.0):
    """Count documents per class and words per class."""
    raise NotImplementedError("write train")


def log_scores(model, words):
    """Return a dictionary from class to log prior plus log likelihoods."""
    raise NotImplementedError("write log_scores")


def predict(model, words):
    """Return the class with the highest score."""
    scores = log_scores(model, words)
    raise NotImplementedError("write predict")
