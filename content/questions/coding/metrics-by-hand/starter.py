def confusion_counts(y_true, y_pred, positive=1):
    """Return a dictionary with tp, fp, fn and tn."""
    raise NotImplementedError("write confusion_counts")


def precision_recall_f1(y_true, y_pred, positive=1):
    """Return (precision, recall, f1); 0.0 where a division by zero would happen."""
    raise NotImplementedError("write precision_recall_f1")
