import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split


def permutation_drops(model, X, y, repeats=10, seed=0):
    """Return the mean fall in accuracy when each column is shuffled."""
    rng = np.random.default_rng(seed)
    intact = np.mean(model.predict(X) == y)
    drops = np.zeros(X.shape[1])
    for column in range(X.shape[1]):
        for _ in range(repeats):
            shuffled = X.copy()         # a fresh copy: the other columns are intact
            shuffled[:, column] = rng.permutation(X[:, column])
            drops[column] += intact - np.mean(model.predict(shuffled) == y)
    return drops / repeats


def held_out_drops(X, y, seed=0):
    """Return (train_drops, test_drops) of a random forest."""
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.3, stratify=y, random_state=seed
    )
    forest = RandomForestClassifier(n_estimators=50, random_state=seed)
    forest.fit(X_train, y_train)
    return (
        permutation_drops(forest, X_train, y_train, seed=seed),
        permutation_drops(forest, X_test, y_test, seed=seed),
    )
