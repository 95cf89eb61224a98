from math import sqrt


def regression_report(y_true, y_pred):
    """Return a dictionary with mae, rmse and r2."""
    if len(y_true) != len(y_pred) or not y_true:
        raise ValueError("two lists of the same length, at least 1, are needed")
    n = len(y_true)
    errors = [said - truth for truth, said in zip(y_true, y_pred)]
    squared = sum(e * e for e in errors)

    if min(y_true) == max(y_true):
        r2 = None                   # the rival makes no error: nothing to compare with
    else:
        mean = sum(y_true) / n
        rival = sum((truth - mean) ** 2 for truth in y_true)
        r2 = 1 - squared / rival

    return {"mae": sum(abs(e) for e in errors) / n, "rmse": sqrt(squared / n), "r2": r2}
