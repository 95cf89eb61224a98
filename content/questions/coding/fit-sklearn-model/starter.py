from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler


def build_model():
    """Return an unfitted pipeline: scale, then logistic regression."""
    raise NotImplementedError("write build_model")


def fit_and_score(X, y, seed=0):
    """Split, fit, and return model and accuracies in a dictionary."""
    raise NotImplementedError("write fit_and_score")
