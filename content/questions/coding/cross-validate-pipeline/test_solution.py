import unittest

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.feature_selection import f_classif
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from solution import cross_validate_pipeline


def cancer_with_gaps():
    X, y = load_breast_cancer(return_X_y=True)
    rng = np.random.default_rng(0)
    X = X.copy()
    X[rng.random(X.shape) < 0.05] = np.nan
    return X, y


def wild_table():
    """Few rows, heavy tails and many gaps, so that each step depends on who is in the fit."""
    rng = np.random.default_rng(3)
    y = np.repeat([0, 1], [50, 70])
    X = rng.standard_t(1.5, size=(120, 8)) + 0.7 * y[:, None] * (np.arange(8) < 4)
    X = X * 10.0 ** np.arange(-2, 6)
    X[rng.random(X.shape) < 0.25] = np.nan
    return X, y


def by_hand(X, y, k, seed):
    """The five accuracies with every step learned by hand from the other four folds."""
    scores = []
    for fit, check in StratifiedKFold(n_splits=5, shuffle=True, random_state=seed).split(X, y):
        median = np.nanmedian(X[fit], axis=0)
        a, b = np.where(np.isnan(X[fit]), median, X[fit]), np.where(np.isnan(X[check]), median, X[check])
        mean, spread = a.mean(axis=0), a.std(axis=0)
        a, b = (a - mean) / spread, (b - mean) / spread
        best = np.sort(np.argsort(f_classif(a, y[fit])[0])[-k:])
        model = LogisticRegression(max_iter=1000).fit(a[:, best], y[fit])
        scores.append(float(np.mean(model.predict(b[:, best]) == y[check])))
    return scores


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

    def test_scores_by_hand(self):
        X, y = wild_table()
        for seed in range(4):
            for k in (2, 5):
                got = cross_validate_pipeline(X, y, k=k, seed=seed)["scores"]
                np.testing.assert_allclose(got, by_hand(X, y, k, seed), atol=1e-9)

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
