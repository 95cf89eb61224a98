def confusion(y_true, y_pred):
    """Return (labels, matrix); rows are the truth, columns the predictions."""
    if len(y_true) != len(y_pred) or len(y_true) == 0:
        raise ValueError("two lists of the same length, at least 1, are needed")
    labels = sorted(set(y_true) | set(y_pred))
    position = {label: i for i, label in enumerate(labels)}
    matrix = [[0] * len(labels) for _ in labels]
    for truth, said in zip(y_true, y_pred):
        matrix[position[truth]][position[said]] += 1
    return labels, matrix


def _f1(hits, false_alarms, misses):
    # 0 only for a label that occurs nowhere; the guard costs nothing.
    bottom = 2 * hits + false_alarms + misses
    return 2 * hits / bottom if bottom else 0.0


def f1_report(y_true, y_pred):
    """Return a dictionary with per_class, macro and micro F1."""
    labels, matrix = confusion(y_true, y_pred)
    per_class = {}
    totals = [0, 0, 0]
    for i, label in enumerate(labels):
        hits = matrix[i][i]
        false_alarms = sum(row[i] for row in matrix) - hits   # rest of the column
        misses = sum(matrix[i]) - hits                        # rest of the row
        per_class[label] = _f1(hits, false_alarms, misses)
        totals = [a + b for a, b in zip(totals, (hits, false_alarms, misses))]
    return {
        "per_class": per_class,
        "macro": sum(per_class.values()) / len(per_class),
        "micro": _f1(*totals),
    }
