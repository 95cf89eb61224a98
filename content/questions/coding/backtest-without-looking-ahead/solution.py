import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import TimeSeriesSplit


def make_lags(series, lags):
    """Return (X, y): for each value the `lags` values before it, newest first."""
    series = np.asarray(series, dtype=float)
    if lags < 1 or len(series) <= lags:
        raise ValueError("need at least one lag and more values than lags")
    # The slice ends just before t, so the target is never among its features.
    X = np.array([series[t - lags:t][::-1] for t in range(lags, len(series))])
    return X, series[lags:]


def backtest(series, lags=3, n_splits=5):
    """Return the mean absolute errors of model and naive forecast in each fold."""
    X, y = make_lags(series, lags)
    errors = {"model": [], "naive": []}
    # Training rows always come before test rows.
    for past, future in TimeSeriesSplit(n_splits=n_splits).split(X):
        model = LinearRegression().fit(X[past], y[past])
        forecast = model.predict(X[future])
        errors["model"].append(float(np.mean(np.abs(forecast - y[future]))))
        yesterday = X[future, 0]        # the newest lag
        errors["naive"].append(float(np.mean(np.abs(yesterday - y[future]))))
    return errors
