import numpy as np
from sklearn.metrics import accuracy_score, f1_score, precision_score, recall_score


def evaluate(model, X_test, y_test, positive):
    """Return accuracy, precision, recall, f1 and majority_accuracy."""
    # Predict once; all metrics are about the same predictions.
    predicted = model.predict(X_test)

    # pos_label names our class; zero_division settles 0 / 0 in the open.
    options = {"pos_label": positive, "zero_division": 0}

    # What always naming the most common class would score here.
    _, counts = np.unique(np.asarray(y_test), return_counts=True)

    return {
        "accuracy": float(accuracy_score(y_test, predicted)),
        "precision": float(precision_score(y_test, predicted, **options)),
        "recall": float(recall_score(y_test, predicted, **options)),
        "f1": float(f1_score(y_test, predicted, **options)),
        "majority_accuracy": float(counts.max() / counts.sum()),
    }
