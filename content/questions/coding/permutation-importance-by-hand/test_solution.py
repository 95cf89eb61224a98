import unittest

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

from solution import held_out_drops, permutation_drops


class FirstColumn:
    """A finished model that looks at column 0 only. It cannot be fitted."""

    def __init__(self):
        self.seen = []

    def predict(self, X):
        self.seen.append(np.array(X))
        return (X[:, 0] > 0).astype(int)


def simple_rows(n=400):
    X = np.random.default_rng(1).normal(size=(n, 3))
    return X, (X[:, 0] > 0).astype(int)


def forest_data():
    """Column 0 matters, with 15 per cent wrong labels; column 1 is noise."""
    rng = np.random.default_rng(5)
    X = rng.normal(size=(400, 2))
    y = (X[:, 0] > 0).astype(int)
    wrong = rng.random(400) < 0.15
    return X, np.where(wrong, 1 - y, y)


class PermutationDrops(unittest.TestCase):
    def test_used_and_unused_columns(self):
        X, y = simple_rows()
        drops = permutation_drops(FirstColumn(), X, y)
        self.assertEqual(drops.shape, (3,))
        # A shuffled column 0 is right about half the time.
        self.assertAlmostEqual(drops[0], 0.5, delta=0.05)
        np.testing.assert_array_equal(drops[1:], [0.0, 0.0])

    def test_drop_is_measured_from_the_intact_accuracy(self):
        X, y = simple_rows()
        y = y.copy()
        y[:100] = 1 - y[:100]       # intact accuracy 0.75, shuffled about 0.5
        self.assertAlmostEqual(permutation_drops(FirstColumn(), X, y)[0], 0.25, delta=0.05)

    def test_one_column_at_a_time_and_really_shuffled(self):
        X, y = simple_rows(50)
        model = FirstColumn()
        permutation_drops(model, X, y, repeats=4)
        changed = []
        for seen in model.seen:
            different = [c for c in range(3) if not np.array_equal(seen[:, c], X[:, c])]
            self.assertLessEqual(len(different), 1)
            for c in different:
                np.testing.assert_array_equal(np.sort(seen[:, c]), np.sort(X[:, c]))
                changed.append(c)
        self.assertEqual([changed.count(c) for c in range(3)], [4, 4, 4])
        # Four shuffles and not the same one four times.
        firsts = {tuple(seen[:, 0]) for seen in model.seen} - {tuple(X[:, 0])}
        self.assertEqual(len(firsts), 4)

    def test_seed_and_shared_state(self):
        X, y = simple_rows()
        np.random.seed(2)
        expected = np.random.random()
        np.random.seed(2)
        first = permutation_drops(FirstColumn(), X, y, seed=3)
        self.assertEqual(np.random.random(), expected)
        np.testing.assert_array_equal(first, permutation_drops(FirstColumn(), X, y, seed=3))

    def test_input_is_not_changed(self):
        X, y = simple_rows(30)
        before = X.copy()
        permutation_drops(FirstColumn(), X, y)
        np.testing.assert_array_equal(X, before)


class HeldOutDrops(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.train, cls.test = held_out_drops(*forest_data())

    def test_useful_column(self):
        self.assertGreater(self.train[0], 0.2)
        self.assertGreater(self.test[0], 0.15)

    def test_thirty_per_cent_are_put_aside(self):
        # 120 of 400 rows, shuffled 10 times: each drop is a whole number of 1200ths.
        in_steps = np.asarray(self.test) * 1200
        np.testing.assert_allclose(in_steps, np.round(in_steps), atol=1e-6)

    def test_the_split_and_the_forest(self):
        X, y = forest_data()
        for seed in (0, 3):
            got = held_out_drops(X, y, seed=seed)
            X_train, X_test, y_train, y_test = train_test_split(
                X, y, test_size=0.3, stratify=y, random_state=seed
            )
            forest = RandomForestClassifier(n_estimators=50, random_state=seed).fit(X_train, y_train)
            for drops, rows, labels in ((got[0], X_train, y_train), (got[1], X_test, y_test)):
                want = permutation_drops(forest, rows, labels, repeats=10, seed=seed)
                np.testing.assert_allclose(drops, want, atol=1e-9)

    def test_noise_looks_useful_on_training_rows_only(self):
        self.assertGreater(self.train[1], 0.05)
        self.assertLess(abs(self.test[1]), 0.08)


if __name__ == "__main__":
    unittest.main()
