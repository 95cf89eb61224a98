import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split


def permutation_drops(model, X, y, repeats=10, seed=0):
    """Return the mean fall in accuracy when each column is shuffled."""
    rng = np.random.default_rng(seed)
    intact = np.mean(model.predict(X) == y)
    drops = np.zeros(X.shape[1])
    # One column at a time; all others stay as they are.
    return drops


def held_out_drops(X, y, seed=0):
    """Return (train_drops, test_drops) of a random forest."""
    raise NotImplementedError("write held_out_drops")
