import unittest

import numpy as np
from sklearn.model_selection import train_test_split

from solution import price_report


def houses(seed=0):
    """60 houses: size, rooms and age; prices in thousands."""
    rng = np.random.default_rng(seed)
    X = np.column_stack([
        rng.normal(100, 30, size=60), rng.integers(1, 7, size=60), rng.normal(40, 15, size=60),
    ])
    y = 50 + 2.0 * X[:, 0] + 8.0 * X[:, 1] - 0.5 * X[:, 2] + rng.normal(0, 45, size=60)
    return X, y


def split(y, seed):
    return train_test_split(np.arange(len(y)), test_size=0.25, random_state=seed)


def by_hand(X, y, seed):
    train, test = split(y, seed)
    ones = np.ones((len(y), 1))
    table = np.hstack([X, ones])
    weights, *_ = np.linalg.lstsq(table[train], y[train], rcond=None)
    errors = table[test] @ weights - y[test]
    return {
        "weights": weights,
        "rmse": np.sqrt(np.mean(errors**2)),
        "r2": 1 - np.sum(errors**2) / np.sum((y[test] - y[test].mean()) ** 2),
        "baseline_rmse": np.sqrt(np.mean((y[test] - y[train].mean()) ** 2)),
    }


class PriceReport(unittest.TestCase):
    def setUp(self):
        self.X, self.y = houses()
        self.got = price_report(self.X, self.y)
        self.want = by_hand(self.X, self.y, 0)

    def test_keys(self):
        self.assertEqual(set(self.got), {"model", "rmse", "r2", "baseline_rmse"})

    def test_model_is_fitted_on_the_training_rows(self):
        np.testing.assert_allclose(self.got["model"].coef_, self.want["weights"][:3], rtol=1e-6)

    def test_rmse_in_the_unit_of_the_prices(self):
        self.assertAlmostEqual(self.got["rmse"], self.want["rmse"], places=6)
        # Prices ten times as high: the RMSE grows tenfold, not a hundredfold.
        tenfold = price_report(self.X, 10 * self.y)
        self.assertAlmostEqual(tenfold["rmse"], 10 * self.want["rmse"], places=5)

    def test_r2(self):
        self.assertAlmostEqual(self.got["r2"], self.want["r2"], places=6)

    def test_baseline(self):
        self.assertAlmostEqual(self.got["baseline_rmse"], self.want["baseline_rmse"], places=6)

    def test_seed(self):
        got, want = price_report(self.X, self.y, seed=7), by_hand(self.X, self.y, 7)
        for name in ("rmse", "r2", "baseline_rmse"):
            self.assertAlmostEqual(got[name], want[name], places=6)

    def test_test_prices_do_not_reach_the_model(self):
        _, test = split(self.y, 0)
        bent = self.y.copy()
        bent[test] += 1000.0
        other = price_report(self.X, bent)
        np.testing.assert_allclose(other["model"].coef_, self.got["model"].coef_)
        np.testing.assert_allclose(
            other["model"].predict(self.X), self.got["model"].predict(self.X)
        )


if __name__ == "__main__":
    unittest.main()
