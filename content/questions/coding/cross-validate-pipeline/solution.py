import numpy as np
from sklearn.feature_selection import SelectKBest
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def cross_validate_pipeline(X, y, k=10, seed=0):
    """Return scores, mean and std of a stratified 5-fold cross-validation."""
    # Every step that learns something sits inside, also the feature selection.
    model = make_pipeline(
        SimpleImputer(strategy="median"),
        StandardScaler(),
        SelectKBest(k=k),
        LogisticRegression(max_iter=1000),
    )
    folds = StratifiedKFold(n_splits=5, shuffle=True, random_state=seed)
    # The pipeline is cloned and fitted anew for each fold.
    scores = cross_val_score(model, X, y, cv=folds, scoring="accuracy")
    return {
        "scores": [float(s) for s in scores],
        "mean": float(np.mean(scores)),
        "std": float(np.std(scores)),
    }
