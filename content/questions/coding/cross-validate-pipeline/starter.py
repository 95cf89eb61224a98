import numpy as np
from sklearn.feature_selection import SelectKBest
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def cross_validate_pipeline(X, y, k=10, seed=0):
    """Return scores, mean and std of a stratified 5-fold cross-validation."""
    raise NotImplementedError("write cross_validate_pipeline")
