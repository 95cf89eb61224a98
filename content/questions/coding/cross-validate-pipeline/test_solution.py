import unittest

import numpy as np
from sklearn.datasets import load_breast_cancer

from solution import cross_validate_pipeline


def cancer_with_gaps():
    X, y = load_breast_cancer(return_X_y=True)
    rng = np.random.default_rng(0)
    X = X.copy()
    X[rng.random(X.shape) < 0.05] = np.nan
    return X, y


class CrossValidatePipeline(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.X, cls.y = cancer_with_gaps()
        cls.result = cross_validate_pipeline(cls.X, cls.y)

    def test_shape_of_the_result(self):
        self.assertEqual(set(self.result), {"scores", "mean", "std"})
        self.assertEqual(len(self.result["scores"]), 5)
        self.assertAlmostEqual(self.result["mean"], float(np.mean(self.result["scores"])))
        self.assertAlmostEqual(self.result["std"], float(np.std(self.result["scores"])))

    def test_learns_real_data_with_gaps(self):
        self.assertGreater(self.result["mean"], 0.9)
        self.assertLess(self.result["mean"], 1.0)

    def test_same_seed_same_scores(self):
        again = cross_validate_pipeline(self.X, self.y, seed=0)
        self.assertTrue(np.allclose(again["scores"], self.result["scores"]))

    def test_input_is_not_changed(self):
        X, y = cancer_with_gaps()
        self.assertTrue(np.array_equal(self.X, X, equal_nan=True))

    def test_rows_sorted_by_class(self):
        order = np.argsort(self.y, kind="stable")
        result = cross_validate_pipeline(self.X[order], self.y[order])
        self.assertGreater(min(result["scores"]), 0.8)

    def test_k_is_used(self):
        # Two of the 50 columns matter; one alone tells only part of the story.
        rng = np.random.default_rng(1)
        X = rng.normal(size=(300, 50))
        y = (X[:, 3] + X[:, 7] > 0).astype(int)
        one = cross_validate_pipeline(X, y, k=1)["mean"]
        two = cross_validate_pipeline(X, y, k=2)["mean"]
        self.assertGreater(two, one + 0.1)

    def test_noise_stays_near_chance(self):
        # Selecting features outside the folds would give more than 0.8 here.
        means = []
        for seed in range(5):
            X = np.random.default_rng(seed).normal(size=(80, 2000))
            y = np.arange(80) % 2
            means.append(cross_validate_pipeline(X, y, k=20, seed=seed)["mean"])
        self.assertLess(float(np.mean(means)), 0.65)


if __name__ == "__main__":
    unittest.main()
