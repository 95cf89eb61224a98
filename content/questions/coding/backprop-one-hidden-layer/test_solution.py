import unittest

import numpy as np

from solution import loss_and_gradients, numeric_gradients

SHAPES = {"W1": (3, 4), "b1": (4,), "W2": (4,), "b2": (1,)}


def problem(seed=0):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(10, 3))
    y = rng.normal(size=10)
    params = {name: rng.normal(size=shape) for name, shape in SHAPES.items()}
    return X, y, params


def tiny():
    params = {
        "W1": np.array([[1.0]]), "b1": np.array([0.0]),
        "W2": np.array([2.0]), "b2": np.array([3.0]),
    }
    return np.array([[0.0]]), np.array([1.0]), params


def plain_loss(X, y, p):
    total = 0.0
    for row, truth in zip(X, y):
        hidden = np.tanh(row @ p["W1"] + p["b1"])
        total += (float(hidden @ p["W2"]) + float(p["b2"][0]) - truth) ** 2
    return total / len(y)


class LossAndGradients(unittest.TestCase):
    def test_example(self):
        loss, gradients = loss_and_gradients(*tiny())
        self.assertAlmostEqual(loss, 4.0)
        for name, want in (("W1", [[0.0]]), ("b1", [8.0]), ("W2", [0.0]), ("b2", [4.0])):
            np.testing.assert_allclose(gradients[name], want, atol=1e-12)

    def test_loss_and_shapes(self):
        X, y, params = problem()
        loss, gradients = loss_and_gradients(X, y, params)
        self.assertAlmostEqual(loss, plain_loss(X, y, params))
        self.assertEqual({k: np.shape(v) for k, v in gradients.items()}, SHAPES)

    def test_slope_along_random_directions(self):
        X, y, params = problem(1)
        _, gradients = loss_and_gradients(X, y, params)
        rng = np.random.default_rng(2)
        for name in SHAPES:
            for _ in range(3):
                direction = rng.normal(size=SHAPES[name])
                up = {**params, name: params[name] + 1e-5 * direction}
                down = {**params, name: params[name] - 1e-5 * direction}
                slope = (plain_loss(X, y, up) - plain_loss(X, y, down)) / 2e-5
                self.assertAlmostEqual(float((gradients[name] * direction).sum()), slope, places=5)

    def test_doubling_the_rows_changes_nothing(self):
        X, y, params = problem(3)
        once = loss_and_gradients(X, y, params)
        twice = loss_and_gradients(np.vstack([X, X]), np.concatenate([y, y]), params)
        self.assertAlmostEqual(once[0], twice[0])
        for name in SHAPES:
            np.testing.assert_allclose(once[1][name], twice[1][name])

    def test_a_small_step_downhill_lowers_the_loss(self):
        X, y, params = problem(4)
        losses = []
        for _ in range(300):
            loss, gradients = loss_and_gradients(X, y, params)
            losses.append(loss)
            params = {name: params[name] - 0.02 * gradients[name] for name in params}
        self.assertLess(losses[-1], 0.5 * losses[0])


class NumericGradients(unittest.TestCase):
    def test_example(self):
        gradients = numeric_gradients(*tiny())
        for name, want in (("W1", [[0.0]]), ("b1", [8.0]), ("W2", [0.0]), ("b2", [4.0])):
            np.testing.assert_allclose(gradients[name], want, atol=1e-6)

    def test_the_step_is_used_both_ways(self):
        # One whole unit up and down: b1 moves tanh by tanh(1), not by 1.
        gradients = numeric_gradients(*tiny(), step=1.0)
        np.testing.assert_allclose(gradients["b1"], [8 * np.tanh(1.0)], atol=1e-9)
        np.testing.assert_allclose(gradients["b2"], [4.0], atol=1e-9)

    def test_agrees_with_backpropagation(self):
        X, y, params = problem(5)
        _, gradients = loss_and_gradients(X, y, params)
        numeric = numeric_gradients(X, y, params)
        self.assertEqual({k: np.shape(v) for k, v in numeric.items()}, SHAPES)
        for name in SHAPES:
            np.testing.assert_allclose(numeric[name], gradients[name], atol=1e-6)

    def test_nothing_is_changed(self):
        X, y, params = problem(6)
        before = {name: values.copy() for name, values in params.items()}
        X_before, y_before = X.copy(), y.copy()
        loss_and_gradients(X, y, params)
        numeric_gradients(X, y, params)
        for name in SHAPES:
            np.testing.assert_array_equal(params[name], before[name])
        np.testing.assert_array_equal(X, X_before)
        np.testing.assert_array_equal(y, y_before)


if __name__ == "__main__":
    unittest.main()
