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

    # The search copies and fits the whole pipeline for each fold.
    pipeline = make_pipeline(StandardScaler(), KNeighborsClassifier())
    grid = {
        "kneighborsclassifier__n_neighbors": NEIGHBOURS,
        "kneighborsclassifier__weights": WEIGHTS,
    }
    folds = StratifiedKFold(n_splits=5, shuffle=True, random_state=seed)
    search = GridSearchCV(pipeline, grid, scoring="accuracy", cv=folds)
    search.fit(X_train, y_train)

    # refit=True is the default: best_estimator_ knows all training rows.
    model = search.best_estimator_
    return {
        "best": {
            "n_neighbors": search.best_params_["kneighborsclassifier__n_neighbors"],
            "weights": search.best_params_["kneighborsclassifier__weights"],
        },
        "cv_accuracy": float(search.best_score_),
        "model": model,
        "test_accuracy": float(model.score(X_test, y_test)),
    }
