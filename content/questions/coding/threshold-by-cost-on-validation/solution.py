import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def _cost(y, proba, threshold, cost_fp, cost_fn):
    called = proba >= threshold
    false_alarms = np.sum(called & (y == 0))
    missed = np.sum(~called & (y == 1))
    return float(false_alarms * cost_fp + missed * cost_fn)


def cheapest_threshold(y, proba, cost_fp, cost_fn):
    """Return (threshold, cost) with the lowest total cost."""
    y, proba = np.asarray(y), np.asarray(proba, dtype=float)
    # Start with "call nobody", then go down through the probabilities that occur.
    best = float("inf")
    lowest = _cost(y, proba, best, cost_fp, cost_fn)
    for candidate in np.unique(proba)[::-1]:
        cost = _cost(y, proba, candidate, cost_fp, cost_fn)
        if cost < lowest:       # strictly: a tie keeps the higher threshold
            best, lowest = float(candidate), cost
    return best, lowest


def fit_and_choose(X, y, cost_fp, cost_fn, seed=0):
    """Return model, threshold, test_cost and test_cost_half."""
    X_rest, X_test, y_rest, y_test = train_test_split(
        X, y, test_size=0.2, stratify=y, random_state=seed
    )
    X_train, X_val, y_train, y_val = train_test_split(
        X_rest, y_rest, test_size=0.25, stratify=y_rest, random_state=seed
    )
    # Training rows fit, validation rows choose, test rows judge.
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    model.fit(X_train, y_train)
    val_proba = model.predict_proba(X_val)[:, 1]    # classes are sorted: 0, then 1
    threshold, _ = cheapest_threshold(y_val, val_proba, cost_fp, cost_fn)
    test_proba = model.predict_proba(X_test)[:, 1]
    return {
        "model": model,
        "threshold": threshold,
        "test_cost": _cost(y_test, test_proba, threshold, cost_fp, cost_fn),
        "test_cost_half": _cost(y_test, test_proba, 0.5, cost_fp, cost_fn),
    }
