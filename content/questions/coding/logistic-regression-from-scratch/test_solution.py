import unittest
import warnings

import numpy as np

from solution import fit, predict, predict_proba, sigmoid


def overlapping_classes():
    rng = np.random.default_rng(0)
    X = rng.normal(size=(200, 2))
    chance = 1 / (1 + np.exp(-(1.5 * X[:, 0] - 1.0 * X[:, 1] + 0.5)))
    y = (rng.random(200) < chance).astype(int)
    return X, y


class Sigmoid(unittest.TestCase):
    def test_values(self):
        self.assertAlmostEqual(float(sigmoid(0)), 0.5)
        self.assertAlmostEqual(float(sigmoid(2)), 1 / (1 + np.exp(-2)))
        self.assertTrue(np.allclose(sigmoid(np.array([-1.0, 1.0])).sum(), 1.0))

    def test_large_numbers_without_warning(self):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            values = sigmoid(np.array([-1000.0, 1000.0]))
        self.assertTrue(np.allclose(values, [0.0, 1.0]))


class Fit(unittest.TestCase):
    def test_first_step(self):
        # At zero all probabilities are 0.5, so the errors are 0.5 and -0.5.
        X, y = np.array([[1.0], [3.0], [5.0]]), np.array([0, 1, 1])
        weights, intercept = fit(X, y, learning_rate=0.6, steps=1)
        self.assertEqual(weights.shape, (1,))
        self.assertAlmostEqual(weights[0], 0.6 * (1.5 + 2.5 - 0.5) / 3)
        self.assertAlmostEqual(intercept, 0.6 * 0.5 / 3)

    def test_no_steps(self):
        weights, intercept = fit(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([0, 1]), steps=0)
        self.assertTrue(np.array_equal(weights, [0.0, 0.0]))
        self.assertEqual(intercept, 0.0)

    def test_intercept_learns_the_base_rate(self):
        # Empty features, 6 of 8 rows positive: the intercept becomes ln(6 / 2).
        X = np.zeros((8, 1))
        y = np.array([1, 1, 1, 1, 1, 1, 0, 0])
        weights, intercept = fit(X, y, learning_rate=0.5, steps=2000)
        self.assertAlmostEqual(weights[0], 0.0)
        self.assertAlmostEqual(intercept, float(np.log(3)), places=4)

    def test_gradient_vanishes_at_the_solution(self):
        X, y = overlapping_classes()
        weights, intercept = fit(X, y, learning_rate=0.5, steps=5000)
        error = predict_proba(X, weights, intercept) - y
        self.assertTrue(np.allclose(X.T @ error / len(y), 0, atol=1e-5))
        self.assertAlmostEqual(float(error.mean()), 0.0, places=5)
        self.assertGreater(weights[0], 0)
        self.assertLess(weights[1], 0)

    def test_input_is_not_changed(self):
        X, y = overlapping_classes()
        X_before, y_before = X.copy(), y.copy()
        fit(X, y, steps=5)
        self.assertTrue(np.array_equal(X, X_before))
        self.assertTrue(np.array_equal(y, y_before))


class Predict(unittest.TestCase):
    def test_probabilities(self):
        X = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 2.0]])
        got = predict_proba(X, np.array([1.0, -1.0]), 0.0)
        want = [0.5, 1 / (1 + np.exp(-1)), 1 / (1 + np.exp(2))]
        self.assertEqual(got.shape, (3,))
        self.assertTrue(np.allclose(got, want))

    def test_threshold(self):
        X = np.array([[-1.0], [0.0], [1.0]])
        w = np.array([1.0])
        self.assertEqual(list(predict(X, w, 0.0)), [0, 1, 1])
        self.assertEqual(list(predict(X, w, 0.0, threshold=0.7)), [0, 0, 1])
        self.assertEqual(list(predict(X, w, 0.0, threshold=0.2)), [1, 1, 1])

    def test_separates_most_rows(self):
        X, y = overlapping_classes()
        weights, intercept = fit(X, y)
        accuracy = float(np.mean(predict(X, weights, intercept) == y))
        self.assertGreater(accuracy, max(y.mean(), 1 - y.mean()) + 0.05)


if __name__ == "__main__":
    unittest.main()
