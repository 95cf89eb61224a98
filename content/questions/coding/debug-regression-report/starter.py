import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error, r2_score
from sklearn.model_selection import train_test_split


def price_report(X, y, seed=0):
    """Return model, rmse, r2 and baseline_rmse. Four things are wrong here."""
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, random_state=seed
    )

    model = LinearRegression()
    model.fit(X, y)
    predicted = model.predict(X_test)

    rmse = mean_squared_error(y_test, predicted)
    r2 = r2_score(predicted, y_test)
    baseline = np.full(len(y_test), np.mean(y_test))
    baseline_rmse = np.sqrt(mean_squared_error(y_test, baseline))
    return {
        "model": model,
        "rmse": float(rmse),
        "r2": float(r2),
        "baseline_rmse": float(baseline_rmse),
    }
