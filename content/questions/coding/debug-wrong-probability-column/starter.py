import numpy as np
from sklearn.metrics import precision_score, recall_score


def call_list(model, X, y, label, threshold=0.5):
    """Return rows, precision and recall of the list. Two things are wrong here, and a check is missing."""
    probability = model.predict_proba(X)[:, 1]
    called = probability >= threshold

    truth = np.asarray(y) == label
    order = np.argsort(-probability, kind="stable")
    return {
        "rows": [int(row) for row in order if called[row]],
        "precision": float(precision_score(called, truth, zero_division=0)),
        "recall": float(recall_score(called, truth, zero_division=0)),
    }
