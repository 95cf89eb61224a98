from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler


def fit_and_score(X, y, seed=0):
    """Return (model, accuracy on the test rows). Two things are wrong here."""
    scaler = StandardScaler()
    X = scaler.fit_transform(X)

    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, stratify=y, random_state=seed
    )

    model = KNeighborsClassifier(n_neighbors=5)
    model.fit(X_train, y_train)
    return model, model.score(X_test, y_test)
