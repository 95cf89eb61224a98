import unittest
import warnings

import numpy as np

from solution import attention


def random_inputs(n=4, m=6, d=8, v=3, seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, d)), rng.normal(size=(m, d)), rng.normal(size=(m, v))


class Attention(unittest.TestCase):
    def test_example(self):
        output, weights = attention(np.zeros((1, 2)), np.array([[1, 2], [3, 4]]), np.array([[2], [4]]))
        np.testing.assert_allclose(weights, [[0.5, 0.5]])
        np.testing.assert_allclose(output, [[3.0]])

    def test_scores_are_divided_by_the_root_of_d(self):
        # Dot products 2 and 0, width 4: scores 1 and 0.
        Q, K = np.array([[2.0, 0, 0, 0]]), np.array([[1.0, 0, 0, 0], [0, 1.0, 0, 0]])
        _, weights = attention(Q, K, np.eye(2))
        np.testing.assert_allclose(weights, [[np.e / (1 + np.e), 1 / (1 + np.e)]])

    def test_query_by_query(self):
        Q, K, V = random_inputs()
        output, weights = attention(Q, K, V)
        self.assertEqual(output.shape, (4, 3))
        self.assertEqual(weights.shape, (4, 6))
        for i in range(4):
            powers = np.exp([Q[i] @ K[j] / np.sqrt(8) for j in range(6)])
            np.testing.assert_allclose(weights[i], powers / powers.sum())
            np.testing.assert_allclose(output[i], sum(w * row for w, row in zip(weights[i], V)))

    def test_large_scores(self):
        Q, K = np.array([[3000.0], [-3000.0]]), np.array([[1.0], [-1.0]])
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            output, weights = attention(Q, K, np.array([[7.0], [9.0]]))
        np.testing.assert_allclose(weights, [[1, 0], [0, 1]])
        np.testing.assert_allclose(output, [[7], [9]])
        # The second row lies far below the first: its own maximum is needed.
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            _, weights = attention(Q, np.array([[1.0], [2.0]]), np.eye(2))
        np.testing.assert_allclose(weights, [[0, 1], [1, 0]])

    def test_causal_weights(self):
        _, weights = attention(np.zeros((3, 2)), np.ones((3, 2)), np.eye(3), causal=True)
        np.testing.assert_allclose(weights, [[1, 0, 0], [1 / 2, 1 / 2, 0], [1 / 3, 1 / 3, 1 / 3]])

    def test_causal_rows_do_not_see_the_future(self):
        Q, K, V = random_inputs(n=5, m=5, seed=1)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            before, weights = attention(Q, K, V, causal=True)
            K2, V2 = K.copy(), V.copy()
            K2[3:] += 100.0
            V2[3:] -= 50.0
            after, _ = attention(Q, K2, V2, causal=True)
        np.testing.assert_allclose(before[:3], after[:3])
        np.testing.assert_allclose(weights.sum(axis=1), 1.0)
        np.testing.assert_allclose(before[0], V[0])

    def test_order_of_the_keys_does_not_matter(self):
        Q, K, V = random_inputs(seed=2)
        order = np.array([3, 0, 5, 1, 4, 2])
        np.testing.assert_allclose(attention(Q, K, V)[0], attention(Q, K[order], V[order])[0])

    def test_input_is_not_changed(self):
        arrays = random_inputs(n=4, m=4)
        before = [a.copy() for a in arrays]
        attention(*arrays, causal=True)
        for a, b in zip(arrays, before):
            np.testing.assert_array_equal(a, b)


if __name__ == "__main__":
    unittest.main()
