from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def fit_and_score(X, y, seed=0):
    """Return (model, accuracy on the test rows)."""
    # Split the raw data first: from here on the test rows are left alone.
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, stratify=y, random_state=seed
    )

    # The pipeline learns the scale from the training rows, and uses that
    # same scale whenever it predicts. So it accepts raw rows.
    model = make_pipeline(StandardScaler(), KNeighborsClassifier(n_neighbors=5))
    model.fit(X_train, y_train)
    return model, model.score(X_test, y_test)
