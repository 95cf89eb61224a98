import unittest

import numpy as np

from solution import collapse, count_parameters, forward


def random_net(d, h, c, seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(d, h)), rng.normal(size=h), rng.normal(size=(h, c)), rng.normal(size=c)


class Forward(unittest.TestCase):
    def test_example(self):
        hidden, output = forward(
            np.array([[1, 2]]), np.array([[1, -1], [1, 0]]), np.array([0, 0.5]),
            np.array([[1], [4]]), np.array([10]),
        )
        np.testing.assert_allclose(hidden, [[3.0, 0.0]])
        np.testing.assert_allclose(output, [[13.0]])

    def test_output_may_be_negative(self):
        _, output = forward(
            np.array([[2.0]]), np.array([[1.0]]), np.array([0.0]), np.array([[-3.0]]), np.array([1.0])
        )
        np.testing.assert_allclose(output, [[-5.0]])

    def test_unit_by_unit(self):
        W1, b1, W2, b2 = random_net(3, 5, 2)
        X = np.random.default_rng(1).normal(size=(7, 3))
        hidden, output = forward(X, W1, b1, W2, b2)
        self.assertEqual(hidden.shape, (7, 5))
        self.assertEqual(output.shape, (7, 2))
        for row in range(7):
            for unit in range(5):
                want = max(0.0, sum(X[row, i] * W1[i, unit] for i in range(3)) + b1[unit])
                self.assertAlmostEqual(hidden[row, unit], want)
            for out in range(2):
                want = sum(hidden[row, j] * W2[j, out] for j in range(5)) + b2[out]
                self.assertAlmostEqual(output[row, out], want)

    def test_square_shapes_are_not_mixed_up(self):
        # With 2 by 2 matrices an entry-wise or transposed product would also run.
        hidden, output = forward(
            np.array([[1.0, 10.0], [0.0, 1.0]]), np.array([[1.0, 2.0], [3.0, 4.0]]), np.zeros(2),
            np.array([[0.0, 1.0], [2.0, 0.0]]), np.array([0.5, 0.0]),
        )
        np.testing.assert_allclose(hidden, [[31.0, 42.0], [3.0, 4.0]])
        np.testing.assert_allclose(output, [[84.5, 31.0], [8.5, 3.0]])

    def test_input_is_not_changed(self):
        arrays = [np.array([[-1.0, 2.0]]), *random_net(2, 3, 1)]
        before = [a.copy() for a in arrays]
        forward(*arrays)
        collapse(*arrays[1:])
        for a, b in zip(arrays, before):
            np.testing.assert_array_equal(a, b)


class CountParameters(unittest.TestCase):
    def test_counts(self):
        self.assertEqual(count_parameters(4, 8, 3), 67)
        self.assertEqual(count_parameters(1, 1, 1), 4)
        self.assertEqual(count_parameters(784, 100, 10), 79510)


class Collapse(unittest.TestCase):
    def test_same_as_two_layers_without_relu(self):
        W1, b1, W2, b2 = random_net(4, 6, 3, seed=2)
        X = np.random.default_rng(3).normal(size=(9, 4))
        W, b = collapse(W1, b1, W2, b2)
        self.assertEqual(W.shape, (4, 3))
        self.assertEqual(b.shape, (3,))
        np.testing.assert_allclose(X @ W + b, (X @ W1 + b1) @ W2 + b2)

    def test_equals_forward_only_if_no_unit_is_silent(self):
        W1, b1 = np.array([[1.0, 2.0]]), np.array([0.0, 1.0])
        W2, b2 = np.array([[1.0], [-1.0]]), np.array([2.0])
        W, b = collapse(W1, b1, W2, b2)
        awake, silent = np.array([[3.0]]), np.array([[-3.0]])
        np.testing.assert_allclose(forward(awake, W1, b1, W2, b2)[1], awake @ W + b)
        self.assertNotAlmostEqual(
            float(forward(silent, W1, b1, W2, b2)[1][0, 0]), float((silent @ W + b)[0, 0])
        )


if __name__ == "__main__":
    unittest.main()
