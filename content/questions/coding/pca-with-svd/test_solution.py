import unittest

import numpy as np

from solution import pca


def cloud():
    """Three columns: two move together, one is nearly still. Far from the origin."""
    rng = np.random.default_rng(6)
    a = rng.normal(0, 3.0, size=80)
    b = 0.5 * a + rng.normal(0, 0.6, size=80)
    return np.column_stack([a + 50, b - 20, rng.normal(0, 0.1, size=80) + 7])


class Pca(unittest.TestCase):
    def test_example(self):
        components, scores, ratio = pca(np.array([[1, 1], [2, 2], [3, 3]]), 1)
        half = np.sqrt(0.5)
        np.testing.assert_allclose(components, [[half, half]])
        np.testing.assert_allclose(scores, [[-2 * half], [0], [2 * half]], atol=1e-12)
        np.testing.assert_allclose(ratio, [1.0])

    def test_shapes(self):
        components, scores, ratio = pca(cloud(), 2)
        self.assertEqual(components.shape, (2, 3))
        self.assertEqual(scores.shape, (80, 2))
        self.assertEqual(ratio.shape, (2,))

    def test_directions_are_eigenvectors_of_the_covariance(self):
        X = cloud()
        components, _, ratio = pca(X, 3)
        covariance = np.cov(X, rowvar=False)
        values = ratio * np.trace(covariance)
        np.testing.assert_allclose(components @ covariance, values[:, None] * components, atol=1e-9)
        np.testing.assert_allclose(components @ components.T, np.eye(3), atol=1e-10)
        self.assertTrue(ratio[0] > ratio[1] > ratio[2])

    def test_ratio_counts_the_dropped_directions(self):
        X = cloud()
        all_three = pca(X, 3)[2]
        self.assertAlmostEqual(float(all_three.sum()), 1.0)
        np.testing.assert_allclose(pca(X, 1)[2], all_three[:1])
        self.assertLess(float(pca(X, 1)[2].sum()), 0.99)

    def test_scores_rebuild_the_table(self):
        X = cloud()
        components, scores, _ = pca(X, 3)
        np.testing.assert_allclose(scores @ components + X.mean(axis=0), X, atol=1e-9)
        np.testing.assert_allclose(scores.mean(axis=0), 0, atol=1e-10)

    def test_sign_rule(self):
        for X in (cloud(), -cloud(), cloud() * np.array([-1.0, 1.0, 1.0])):
            components, scores, _ = pca(X, 3)
            for row in components:
                self.assertGreater(row[np.abs(row).argmax()], 0)
            np.testing.assert_allclose(scores, (X - X.mean(axis=0)) @ components.T, atol=1e-9)

    def test_sign_is_decided_by_the_largest_entry_alone(self):
        # The entries of the direction add up to more than 0 when its largest one is negative.
        for flip in (1.0, -1.0):
            X = np.outer([-2.0, 0.0, 1.0, 5.0], flip * np.array([0.5, -0.7, 0.5])) + 4.0
            components, _, _ = pca(X, 1)
            length = np.sqrt(0.99)
            np.testing.assert_allclose(components, [np.array([-0.5, 0.7, -0.5]) / length])

    def test_more_columns_than_rows(self):
        X = np.random.default_rng(3).normal(size=(4, 9))
        components, scores, ratio = pca(X, 3)
        np.testing.assert_allclose(scores @ components + X.mean(axis=0), X, atol=1e-9)
        self.assertAlmostEqual(float(ratio.sum()), 1.0)

    def test_bad_k_and_untouched_input(self):
        X = cloud()
        before = X.copy()
        pca(X, 1)
        np.testing.assert_array_equal(X, before)
        for k in (0, 4):
            with self.assertRaises(ValueError):
                pca(X, k)
        with self.assertRaises(ValueError):
            pca(X[:2], 3)       # fewer rows than k


if __name__ == "__main__":
    unittest.main()
