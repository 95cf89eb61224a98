import unittest
import warnings

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from solution import compare


def make_data(seed=0):
    """600 rows, 5 per cent of them positive, on columns of unlike size."""
    rng = np.random.default_rng(seed)
    y = np.zeros(600, dtype=int)
    y[:30] = 1
    X = rng.normal(size=(600, 3))
    X[:30, 0] += 2.0
    return X * np.array([1.0, 50.0, 0.01]) + np.array([0.0, 400.0, 2.0]), y


def wild_data():
    """Few rows with huge outliers, so that the scaling depends on who is in the fit."""
    y = np.repeat([1, 0], [15, 45])
    return y[:, None] * 0.8 + np.random.default_rng(0).standard_t(1.0, size=(60, 6)), y


def by_hand(X, y, seed, class_weight):
    """Out-of-fold predictions with the scaling done by hand."""
    said = np.empty_like(y)
    for fit, check in StratifiedKFold(n_splits=5, shuffle=True, random_state=seed).split(X, y):
        mean, spread = X[fit].mean(axis=0), X[fit].std(axis=0)
        model = LogisticRegression(max_iter=1000, class_weight=class_weight)
        model.fit((X[fit] - mean) / spread, y[fit])
        said[check] = model.predict((X[check] - mean) / spread)
    return said


class Compare(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.X, cls.y = make_data()
        with warnings.catch_warnings():
            warnings.simplefilter("error", UserWarning)
            cls.report = compare(cls.X, cls.y)

    def check(self, got, said, y=None):
        y = self.y if y is None else y
        hits = np.sum((said == 1) & (y == 1))
        recall = hits / np.sum(y == 1)
        self.assertAlmostEqual(got["accuracy"], float(np.mean(said == y)))
        self.assertAlmostEqual(got["recall"], recall)
        self.assertAlmostEqual(got["precision"], hits / max(1, np.sum(said == 1)))
        specificity = np.sum((said == 0) & (y == 0)) / np.sum(y == 0)
        self.assertAlmostEqual(got["balanced_accuracy"], (recall + specificity) / 2)

    def test_names(self):
        self.assertEqual(set(self.report), {"lazy", "plain", "weighted"})
        for numbers in self.report.values():
            self.assertEqual(set(numbers), {"accuracy", "balanced_accuracy", "precision", "recall"})

    def test_lazy(self):
        self.check(self.report["lazy"], np.zeros(600, dtype=int))
        self.assertAlmostEqual(self.report["lazy"]["accuracy"], 0.95)

    def test_plain_by_hand(self):
        self.check(self.report["plain"], by_hand(self.X, self.y, 0, None))

    def test_weighted_by_hand(self):
        self.check(self.report["weighted"], by_hand(self.X, self.y, 0, "balanced"))

    def test_what_the_weights_do(self):
        plain, weighted = self.report["plain"], self.report["weighted"]
        self.assertGreater(weighted["recall"], plain["recall"] + 0.2)
        self.assertLess(weighted["precision"], plain["precision"])
        self.assertLess(weighted["accuracy"], self.report["lazy"]["accuracy"])
        self.assertGreater(weighted["balanced_accuracy"], plain["balanced_accuracy"])

    def test_scaling_is_learned_without_the_fold(self):
        X, y = wild_data()
        report = compare(X, y)
        self.check(report["plain"], by_hand(X, y, 0, None), y)
        self.check(report["weighted"], by_hand(X, y, 0, "balanced"), y)

    def test_seed_chooses_the_folds(self):
        other = compare(self.X, self.y, seed=3)
        said = by_hand(self.X, self.y, 3, "balanced")
        self.check(other["weighted"], said)


if __name__ == "__main__":
    unittest.main()
