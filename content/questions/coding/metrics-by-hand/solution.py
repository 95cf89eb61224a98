def confusion_counts(y_true, y_pred, positive=1):
    """Return a dictionary with tp, fp, fn and tn."""
    if len(y_true) != len(y_pred):
        raise ValueError("y_true and y_pred differ in length")
    counts = {"tp": 0, "fp": 0, "fn": 0, "tn": 0}
    for truth, said in zip(y_true, y_pred):
        if said == positive:
            counts["tp" if truth == positive else "fp"] += 1
        else:
            counts["fn" if truth == positive else "tn"] += 1
    return counts


def _divide(top, bottom):
    # One place decides what 0 / 0 means.
    return top / bottom if bottom else 0.0


def precision_recall_f1(y_true, y_pred, positive=1):
    """Return (precision, recall, f1); 0.0 where a division by zero would happen."""
    c = confusion_counts(y_true, y_pred, positive)
    precision = _divide(c["tp"], c["tp"] + c["fp"])
    recall = _divide(c["tp"], c["tp"] + c["fn"])
    # The harmonic mean of the two, written with counts.
    f1 = _divide(2 * c["tp"], 2 * c["tp"] + c["fp"] + c["fn"])
    return precision, recall, f1
