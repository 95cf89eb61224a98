import unittest

import numpy as np
from sklearn.model_selection import train_test_split

from solution import fit_and_score


def make_data():
    """Column 0 decides the class, column 1 is noise on a wider scale."""
    rng = np.random.default_rng(7)
    y = np.repeat([0, 1], 100)
    useful = y + rng.normal(0, 0.25, size=200)
    noise = rng.normal(0, 40, size=200)
    return np.column_stack([useful, noise]), y


def rows_put_aside(y, seed):
    """The row numbers that the agreed split puts into the test set."""
    numbers = np.arange(len(y))
    _, chosen = train_test_split(numbers, test_size=0.25, stratify=y, random_state=seed)
    return chosen


def accuracy_by_hand(X, y, seed):
    """The honest score, without scikit-learn's scaler and classifier."""
    chosen = rows_put_aside(y, seed)
    kept = np.setdiff1d(np.arange(len(y)), chosen)
    mean, spread = X[kept].mean(axis=0), X[kept].std(axis=0)
    scaled = (X - mean) / spread
    hits = 0
    for i in chosen:
        distances = ((scaled[kept] - scaled[i]) ** 2).sum(axis=1)
        nearest = kept[np.argsort(distances)[:5]]
        hits += int(round(y[nearest].mean())) == y[i]
    return hits / len(chosen)


class FitAndScore(unittest.TestCase):
    def test_accuracy_is_the_honest_one(self):
        X, y = make_data()
        for seed in (0, 1):
            _, accuracy = fit_and_score(X, y, seed=seed)
            self.assertAlmostEqual(accuracy, accuracy_by_hand(X, y, seed), places=9)

    def test_accuracy_with_an_extreme_test_row(self):
        X, y = make_data()
        X[rows_put_aside(y, 0)[0], 0] = 5000.0
        _, accuracy = fit_and_score(X, y, seed=0)
        self.assertAlmostEqual(accuracy, accuracy_by_hand(X, y, 0), places=9)

    def test_model_accepts_raw_rows(self):
        X, y = make_data()
        model, accuracy = fit_and_score(X, y, seed=0)
        chosen = rows_put_aside(y, 0)
        hits = np.mean(model.predict(X[chosen]) == y[chosen])
        self.assertAlmostEqual(float(hits), accuracy, places=9)
        self.assertGreater(accuracy, 0.9)

    def test_model_does_not_depend_on_the_rows_put_aside(self):
        X, y = make_data()
        bent = X.copy()
        bent[rows_put_aside(y, 0), 0] *= 10000.0
        questions = np.column_stack([np.linspace(-1, 2, 61), np.linspace(-80, 80, 61)])
        before, _ = fit_and_score(X, y, seed=0)
        after, _ = fit_and_score(bent, y, seed=0)
        np.testing.assert_array_equal(before.predict(questions), after.predict(questions))

    def test_arguments_are_untouched(self):
        X, y = make_data()
        copy = X.copy()
        fit_and_score(X, y, seed=0)
        np.testing.assert_array_equal(X, copy)


if __name__ == "__main__":
    unittest.main()
