import unittest
import warnings

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from solution import evaluate


class Fixed:
    """A model that answers from a list, so that the counts are known."""

    def __init__(self, answers):
        self.answers = np.array(answers)

    def predict(self, X):
        return self.answers


# 4 true alarms, 1 false alarm, 2 misses, 3 correct silences.
TRUE = np.array(["spam"] * 4 + ["ok"] + ["spam"] * 2 + ["ok"] * 3)
SAID = ["spam"] * 4 + ["spam"] + ["ok"] * 2 + ["ok"] * 3
X10 = np.zeros((10, 1))


class Evaluate(unittest.TestCase):
    def test_text_labels(self):
        result = evaluate(Fixed(SAID), X10, TRUE, "spam")
        self.assertAlmostEqual(result["accuracy"], 0.7)
        self.assertAlmostEqual(result["precision"], 4 / 5)
        self.assertAlmostEqual(result["recall"], 4 / 6)
        self.assertAlmostEqual(result["f1"], 8 / 11)
        self.assertAlmostEqual(result["majority_accuracy"], 0.6)

    def test_other_class_positive(self):
        result = evaluate(Fixed(SAID), X10, TRUE, "ok")
        self.assertAlmostEqual(result["accuracy"], 0.7)
        self.assertAlmostEqual(result["precision"], 3 / 5)
        self.assertAlmostEqual(result["recall"], 3 / 4)
        self.assertAlmostEqual(result["f1"], 2 / 3)
        # The most common class is still "spam", whichever class is the positive one.
        self.assertAlmostEqual(result["majority_accuracy"], 0.6)

    def test_no_alarm_at_all(self):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            result = evaluate(Fixed(["ok"] * 10), X10, TRUE, "spam")
        self.assertEqual(result["precision"], 0.0)
        self.assertEqual(result["recall"], 0.0)
        self.assertEqual(result["f1"], 0.0)
        self.assertAlmostEqual(result["accuracy"], 0.4)

    def test_keys_and_types(self):
        result = evaluate(Fixed(SAID), X10, TRUE, "spam")
        self.assertEqual(
            set(result), {"accuracy", "precision", "recall", "f1", "majority_accuracy"}
        )
        for value in result.values():
            self.assertIsInstance(value, float)

    def test_real_model_malignant_is_zero(self):
        X, y = load_breast_cancer(return_X_y=True)
        X_train, X_test, y_train, y_test = train_test_split(
            X, y, test_size=0.25, stratify=y, random_state=0
        )
        model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
        model.fit(X_train, y_train)
        result = evaluate(model, X_test, y_test, 0)
        said = model.predict(X_test)
        found = np.sum((y_test == 0) & (said == 0))
        self.assertAlmostEqual(result["recall"], found / np.sum(y_test == 0))
        self.assertAlmostEqual(result["precision"], found / np.sum(said == 0))
        self.assertGreater(result["accuracy"], result["majority_accuracy"])


if __name__ == "__main__":
    unittest.main()
