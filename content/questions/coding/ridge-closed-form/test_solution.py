import unittest

import numpy as np

from solution import fit_ridge


def table():
    rng = np.random.default_rng(4)
    X = rng.normal(5.0, 2.0, size=(60, 4))
    y = X @ np.array([1.0, -2.0, 0.0, 3.0]) + 10 + rng.normal(size=60)
    return X, y


class FitRidge(unittest.TestCase):
    def test_example(self):
        weights, intercept = fit_ridge(np.array([[1], [2], [3]]), np.array([2, 4, 6]), 2)
        np.testing.assert_allclose(weights, [1.0])
        self.assertAlmostEqual(intercept, 2.0)

    def test_slopes_of_the_loss_vanish(self):
        X, y = table()
        for alpha in (0.5, 20.0):
            weights, intercept = fit_ridge(X, y, alpha)
            self.assertEqual(weights.shape, (4,))
            error = X @ weights + intercept - y
            np.testing.assert_allclose(X.T @ error + alpha * weights, 0, atol=1e-7)
            self.assertAlmostEqual(float(error.sum()), 0.0, places=7)

    def test_intercept_is_not_penalised(self):
        X, y = table()
        weights, intercept = fit_ridge(X, y, 10.0)
        shifted, higher = fit_ridge(X, y + 1000, 10.0)
        np.testing.assert_allclose(weights, shifted)
        self.assertAlmostEqual(higher - intercept, 1000.0, places=6)

    def test_tiny_alpha_is_least_squares(self):
        X, y = table()
        weights, intercept = fit_ridge(X, y, 1e-9)
        best, *_ = np.linalg.lstsq(np.column_stack([X, np.ones(len(X))]), y, rcond=None)
        np.testing.assert_allclose(np.append(weights, intercept), best, atol=1e-5)

    def test_huge_alpha_gives_the_mean(self):
        X, y = table()
        weights, intercept = fit_ridge(X, y, 1e12)
        np.testing.assert_allclose(weights, 0, atol=1e-6)
        self.assertAlmostEqual(intercept, float(y.mean()), places=5)

    def test_twin_columns_share_the_weight(self):
        x = np.array([1.0, 2.0, 3.0, 6.0])
        weights, _ = fit_ridge(np.column_stack([x, x]), 3 * x + 1, 0.1)
        self.assertAlmostEqual(weights[0], weights[1])
        self.assertAlmostEqual(weights.sum(), 3.0, places=1)

    def test_more_columns_than_rows(self):
        rng = np.random.default_rng(1)
        X, y = rng.normal(size=(5, 12)), rng.normal(size=5)
        weights, intercept = fit_ridge(X, y, 1.0)
        error = X @ weights + intercept - y
        np.testing.assert_allclose(X.T @ error + weights, 0, atol=1e-8)

    def test_alpha_and_input(self):
        X, y = table()
        before_X, before_y = X.copy(), y.copy()
        fit_ridge(X, y, 1.0)
        np.testing.assert_array_equal(X, before_X)
        np.testing.assert_array_equal(y, before_y)
        for alpha in (0, -1.0):
            with self.assertRaises(ValueError):
                fit_ridge(X, y, alpha)


if __name__ == "__main__":
    unittest.main()
