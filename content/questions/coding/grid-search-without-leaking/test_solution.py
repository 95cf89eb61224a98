import unittest

import numpy as np
from sklearn.model_selection import StratifiedKFold, train_test_split
from sklearn.neighbors import KNeighborsClassifier

from solution import tune


def make_data():
    """Two overlapping groups; heavy tails, so that scaling depends on the rows."""
    rng = np.random.default_rng(3)
    y = np.repeat([0, 1], 80)
    useful = y * 1.2 + rng.normal(size=160)
    wild = rng.standard_t(1.2, size=160) * 5
    return np.column_stack([useful, wild]), y


def chess_board(size, wrong, seed, n):
    """The class is the colour of the square; a share of the labels is wrong."""
    rng = np.random.default_rng(seed)
    X = rng.uniform(0, size, size=(n, 2))
    y = (np.floor(X).sum(axis=1) % 2).astype(int)
    return X * np.array([1.0, 100.0]), np.where(rng.random(n) < wrong, 1 - y, y)


def split_rows(y, seed):
    return train_test_split(np.arange(len(y)), test_size=0.25, stratify=y, random_state=seed)


def scaled(X, like):
    return (X - like.mean(axis=0)) / like.std(axis=0)


def honest_accuracies(X, y, seed):
    """Mean accuracy of each combination, scaled by hand inside every fold."""
    rows, _ = split_rows(y, seed)
    X, y = X[rows], y[rows]
    folds = list(StratifiedKFold(n_splits=5, shuffle=True, random_state=seed).split(X, y))
    result = {}
    for k in (1, 5, 15, 35):
        for weights in ("uniform", "distance"):
            scores = []
            for fit, check in folds:
                model = KNeighborsClassifier(n_neighbors=k, weights=weights)
                model.fit(scaled(X[fit], X[fit]), y[fit])
                scores.append(model.score(scaled(X[check], X[fit]), y[check]))
            result[k, weights] = float(np.mean(scores))
    return result


class Tune(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.X, cls.y = make_data()
        cls.before = cls.X.copy()
        cls.result = tune(cls.X, cls.y, seed=0)

    def test_keys(self):
        self.assertEqual(set(self.result), {"best", "cv_accuracy", "model", "test_accuracy"})
        self.assertEqual(set(self.result["best"]), {"n_neighbors", "weights"})

    def test_best_by_honest_folds(self):
        for seed in (0, 1, 2):
            result = self.result if seed == 0 else tune(self.X, self.y, seed=seed)
            honest = honest_accuracies(self.X, self.y, seed)
            best = (result["best"]["n_neighbors"], result["best"]["weights"])
            self.assertAlmostEqual(result["cv_accuracy"], honest[best])
            self.assertAlmostEqual(result["cv_accuracy"], max(honest.values()))

    def test_every_combination_is_tried(self):
        # Made so that 1, 5 and 15 neighbours win in turn.
        for board in (
            chess_board(6, 0.0, 3, 160), chess_board(4, 0.2, 0, 200), chess_board(2, 0.3, 2, 200),
        ):
            honest = honest_accuracies(*board, 0)
            result = tune(*board, seed=0)
            self.assertAlmostEqual(result["cv_accuracy"], max(honest.values()))

    def test_test_accuracy_by_hand(self):
        train, test = split_rows(self.y, 0)
        model = KNeighborsClassifier(**self.result["best"])
        model.fit(scaled(self.X[train], self.X[train]), self.y[train])
        want = model.score(scaled(self.X[test], self.X[train]), self.y[test])
        self.assertAlmostEqual(self.result["test_accuracy"], want)

    def test_model_accepts_raw_rows(self):
        _, test = split_rows(self.y, 0)
        hits = np.mean(self.result["model"].predict(self.X[test]) == self.y[test])
        self.assertAlmostEqual(float(hits), self.result["test_accuracy"])

    def test_test_rows_have_no_say(self):
        _, test = split_rows(self.y, 0)
        bent = self.X.copy()
        bent[test] = bent[test] * -50 + 1000
        again = tune(bent, self.y, seed=0)
        self.assertEqual(again["best"], self.result["best"])
        self.assertAlmostEqual(again["cv_accuracy"], self.result["cv_accuracy"])
        np.testing.assert_array_equal(
            again["model"].predict(self.X), self.result["model"].predict(self.X)
        )

    def test_input_is_not_changed(self):
        np.testing.assert_array_equal(self.X, self.before)


if __name__ == "__main__":
    unittest.main()
