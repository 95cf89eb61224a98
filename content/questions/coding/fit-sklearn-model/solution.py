from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler


def build_model():
    """Return an unfitted pipeline: scale, then logistic regression."""
    return Pipeline(
        [
            ("scale", StandardScaler()),
            ("classify", LogisticRegression(max_iter=1000)),
        ]
    )


def fit_and_score(X, y, seed=0):
    """Split, fit, and return model and accuracies in a dictionary."""
    # Split before anything is fitted; stratify keeps the class shares.
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, stratify=y, random_state=seed
    )

    # The scaler learns from the training rows only, because fit sees no others.
    model = build_model()
    model.fit(X_train, y_train)

    # The simplest possible rival: always say the most common class.
    baseline = DummyClassifier(strategy="most_frequent")
    baseline.fit(X_train, y_train)

    return {
        "model": model,
        "train_accuracy": float(model.score(X_train, y_train)),
        "test_accuracy": float(model.score(X_test, y_test)),
        "baseline_accuracy": float(baseline.score(X_test, y_test)),
    }
