import unittest
import warnings

import numpy as np
from sklearn.linear_model import LogisticRegression

from solution import call_list


class Table:
    """A fitted model that answers with the probabilities it was given."""

    def __init__(self, classes, probabilities):
        self.classes_ = np.array(classes)
        self.probabilities = np.array(probabilities)

    def predict_proba(self, X):
        return self.probabilities


def two_classes():
    model = Table(
        ["leaves", "stays"], [[0.9, 0.1], [0.2, 0.8], [0.6, 0.4], [0.7, 0.3], [0.1, 0.9]]
    )
    y = np.array(["leaves", "stays", "stays", "stays", "leaves"])
    return model, np.zeros((5, 1)), y


class CallList(unittest.TestCase):
    def check(self, got, rows, precision, recall):
        self.assertEqual(set(got), {"rows", "precision", "recall"})
        self.assertEqual(list(got["rows"]), rows)
        self.assertAlmostEqual(got["precision"], precision)
        self.assertAlmostEqual(got["recall"], recall)

    def test_first_label(self):
        model, X, y = two_classes()
        self.check(call_list(model, X, y, "leaves"), [0, 3, 2], 1 / 3, 1 / 2)

    def test_second_label(self):
        model, X, y = two_classes()
        self.check(call_list(model, X, y, "stays"), [4, 1], 1 / 2, 1 / 3)

    def test_threshold_is_included(self):
        model, X, y = two_classes()
        self.check(call_list(model, X, y, "leaves", threshold=0.7), [0, 3], 1 / 2, 1 / 2)

    def test_three_classes_and_ties(self):
        model = Table(
            ["late", "lost", "on time"],
            [[0.3, 0.4, 0.3], [0.1, 0.1, 0.8], [0.2, 0.4, 0.4], [0.1, 0.7, 0.2]],
        )
        y = np.array(["late", "on time", "lost", "lost"])
        X = np.zeros((4, 1))
        self.check(call_list(model, X, y, "lost", threshold=0.4), [3, 0, 2], 2 / 3, 1.0)
        self.check(call_list(model, X, y, "on time", threshold=0.3), [1, 2, 0], 1 / 3, 1.0)
        self.check(call_list(model, X, y, "late", threshold=0.2), [0, 2], 1 / 2, 1.0)

    def test_many_ties_stay_in_row_order(self):
        model = Table(["no", "yes"], [[0.2, 0.8], [0.4, 0.6], [0.9, 0.1]] * 20)
        got = call_list(model, np.zeros((60, 1)), np.array(["yes", "no", "no"] * 20), "yes")
        self.check(got, list(range(0, 60, 3)) + list(range(1, 60, 3)), 1 / 2, 1.0)

    def test_nobody_called_or_nobody_there(self):
        model, X, y = two_classes()
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            self.check(call_list(model, X, y, "leaves", threshold=0.95), [], 0.0, 0.0)
            only_stay = np.array(["stays"] * 5)
            self.check(call_list(model, X, only_stay, "leaves"), [0, 3, 2], 0.0, 0.0)

    def test_unknown_label(self):
        model, X, y = two_classes()
        with self.assertRaises(ValueError):
            call_list(model, X, y, "Leaves")

    def test_with_a_real_model(self):
        # Customers with few visits leave. "stays" appears first in y.
        visits = np.array([[9.0], [8.0], [7.0], [6.0], [3.0], [2.0], [1.0], [0.0]])
        y = np.array(["stays"] * 4 + ["leaves"] * 4)
        model = LogisticRegression().fit(visits, y)
        self.check(call_list(model, visits, y, "leaves"), [7, 6, 5, 4], 1.0, 1.0)

    def test_number_labels(self):
        model = Table([0, 1], [[0.7, 0.3], [0.4, 0.6], [0.9, 0.1]])
        got = call_list(model, np.zeros((3, 1)), np.array([0, 1, 1]), 0)
        self.check(got, [2, 0], 1 / 2, 1.0)


if __name__ == "__main__":
    unittest.main()
