from collections import Counter

import numpy as np


def knn_predict(X_train, y_train, X_new, k=3):
    """Return the predicted label of every row of X_new."""
    X_train = np.asarray(X_train, dtype=float)
    X_new = np.asarray(X_new, dtype=float)
    y_train = np.asarray(y_train)
    if not 1 <= k <= len(X_train):
        raise ValueError("k must lie between 1 and the number of training rows")

    predicted = []
    for row in X_new:
        # Squared distances keep the same order as distances.
        distances = ((X_train - row) ** 2).sum(axis=1)
        order = np.argsort(distances, kind="stable")    # ties: earlier row first
        neighbours = y_train[order[:k]].tolist()        # nearest first
        votes = Counter(neighbours)
        most = max(votes.values())
        # From near to far: the first label that has the highest count wins.
        for label in neighbours:
            if votes[label] == most:
                predicted.append(label)
                break
    return np.array(predicted, dtype=y_train.dtype)
