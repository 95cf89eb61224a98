import numpy as np
from sklearn.metrics import precision_score, recall_score


def call_list(model, X, y, label, threshold=0.5):
    """Return rows, precision and recall of the list."""
    # The columns of predict_proba stand in the order of classes_.
    classes = list(model.classes_)
    if label not in classes:
        raise ValueError(f"the model does not know the label {label!r}")
    probability = model.predict_proba(X)[:, classes.index(label)]
    called = probability >= threshold

    truth = np.asarray(y) == label
    order = np.argsort(-probability, kind="stable")
    # By name: truth and predictions cannot be swapped any more.
    return {
        "rows": [int(row) for row in order if called[row]],
        "precision": float(precision_score(y_true=truth, y_pred=called, zero_division=0)),
        "recall": float(recall_score(y_true=truth, y_pred=called, zero_division=0)),
    }
