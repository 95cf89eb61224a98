from sklearn.metrics import accuracy_score, f1_score, precision_score, recall_score


def evaluate(model, X_test, y_test, positive):
    """Return accuracy, precision, recall, f1 and majority_accuracy."""
    raise NotImplementedError("write evaluate")
