import unittest

import numpy as np

from solution import fit_line


def noisy_table():
    rng = np.random.default_rng(2)
    X = rng.normal(size=(120, 3))
    y = X @ np.array([2.0, -1.0, 0.5]) + 4.0 + rng.normal(0, 0.3, size=120)
    return X, y


class FitLine(unittest.TestCase):
    def test_one_step_by_hand(self):
        weights, intercept, losses = fit_line(np.array([[1.0], [2.0]]), np.array([2.0, 4.0]), 0.1, 1)
        np.testing.assert_allclose(weights, [1.0])
        self.assertAlmostEqual(intercept, 0.6)
        np.testing.assert_allclose(losses, [10.0])

    def test_two_steps_by_hand(self):
        # After one step the predictions are 1.6 and 2.6, the errors -0.4 and -1.4.
        weights, intercept, losses = fit_line(np.array([[1.0], [2.0]]), np.array([2.0, 4.0]), 0.1, 2)
        np.testing.assert_allclose(losses, [10.0, 1.06])
        np.testing.assert_allclose(weights, [1.0 + 0.1 * 3.2])
        self.assertAlmostEqual(intercept, 0.6 + 0.1 * 1.8)

    def test_no_steps(self):
        weights, intercept, losses = fit_line(np.array([[1.0, 5.0]]), np.array([2.0]), steps=0)
        np.testing.assert_array_equal(weights, [0.0, 0.0])
        self.assertEqual(intercept, 0.0)
        self.assertEqual(len(losses), 0)

    def test_agrees_with_least_squares(self):
        X, y = noisy_table()
        weights, intercept, _ = fit_line(X, y, 0.1, 2000)
        best, *_ = np.linalg.lstsq(np.column_stack([X, np.ones(len(X))]), y, rcond=None)
        np.testing.assert_allclose(weights, best[:3], atol=1e-6)
        self.assertAlmostEqual(intercept, best[3], places=6)

    def test_losses_fall(self):
        X, y = noisy_table()
        _, _, losses = fit_line(X, y, 0.05, 200)
        self.assertEqual(len(losses), 200)
        self.assertAlmostEqual(losses[0], float(np.mean(y**2)))
        self.assertTrue(all(b <= a + 1e-12 for a, b in zip(losses, losses[1:])))

    def test_more_copies_of_the_rows_change_nothing(self):
        X, y = noisy_table()
        once = fit_line(X, y, 0.1, 50)
        thrice = fit_line(np.vstack([X, X, X]), np.concatenate([y, y, y]), 0.1, 50)
        np.testing.assert_allclose(once[0], thrice[0])
        self.assertAlmostEqual(once[1], thrice[1])

    def test_whole_numbers_and_untouched_input(self):
        X, y = np.array([[1], [2], [3]]), np.array([3, 5, 7])
        weights, intercept, _ = fit_line(X, y, 0.1, 3000)
        np.testing.assert_allclose(weights, [2.0], atol=1e-4)
        self.assertAlmostEqual(intercept, 1.0, places=3)
        np.testing.assert_array_equal(X, [[1], [2], [3]])
        np.testing.assert_array_equal(y, [3, 5, 7])


if __name__ == "__main__":
    unittest.main()
