from math import sqrt

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error, r2_score
from sklearn.model_selection import train_test_split


def price_report(X, y, seed=0):
    """Return model, rmse, r2 and baseline_rmse."""
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, random_state=seed
    )

    model = LinearRegression()
    model.fit(X_train, y_train)                         # 1: training rows only
    predicted = model.predict(X_test)

    rmse = sqrt(mean_squared_error(y_test, predicted))  # 2: the root was missing
    r2 = r2_score(y_test, predicted)                    # 3: truth first
    baseline = np.full(len(y_test), np.mean(y_train))   # 4: the mean known from training
    baseline_rmse = sqrt(mean_squared_error(y_test, baseline))
    return {
        "model": model,
        "rmse": float(rmse),
        "r2": float(r2),
        "baseline_rmse": float(baseline_rmse),
    }
