from sklearn.model_selection import GridSearchCV, StratifiedKFold, train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

NEIGHBOURS = [1, 5, 15, 35]
WEIGHTS = ["uniform", "distance"]


def tune(X, y, seed=0):
    """Return best, cv_accuracy, model and test_accuracy."""
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, stratify=y, random_state=seed
    )
    # Search on the training rows, then score once on the test rows.
    raise NotImplementedError("write tune")
