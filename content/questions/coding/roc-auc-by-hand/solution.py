def roc_auc(y_true, scores):
    """Return the share of positive-negative pairs in the right order, ties half."""
    if len(y_true) != len(scores):
        raise ValueError("y_true and scores differ in length")
    positives = [s for label, s in zip(y_true, scores) if label == 1]
    negatives = [s for label, s in zip(y_true, scores) if label == 0]
    if not positives or not negatives:
        raise ValueError("both classes are needed")

    points = 0.0
    for p in positives:
        for n in negatives:
            if p > n:
                points += 1.0  # the positive row is ranked higher
            elif p == n:
                points += 0.5  # a tie is half right
    return points / (len(positives) * len(negatives))
