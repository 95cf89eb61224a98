import unittest

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

from solution import build_model, fit_and_score


class BuildModel(unittest.TestCase):
    def test_steps(self):
        model = build_model()
        self.assertIsInstance(model, Pipeline)
        self.assertIsInstance(model.steps[0][1], StandardScaler)
        self.assertIsInstance(model.steps[-1][1], LogisticRegression)
        self.assertEqual(model.steps[-1][1].max_iter, 1000)

    def test_is_new_and_unfitted(self):
        self.assertIsNot(build_model(), build_model())
        with self.assertRaises(NotFittedError):
            build_model().predict(np.zeros((1, 30)))


class FitAndScore(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.X, cls.y = load_breast_cancer(return_X_y=True)
        cls.result = fit_and_score(cls.X, cls.y)
        cls.parts = train_test_split(
            cls.X, cls.y, test_size=0.25, stratify=cls.y, random_state=0
        )

    def test_keys(self):
        self.assertEqual(
            set(self.result),
            {"model", "train_accuracy", "test_accuracy", "baseline_accuracy"},
        )

    def test_scaler_saw_training_rows_only(self):
        X_train = self.parts[0]
        scaler = self.result["model"].steps[0][1]
        self.assertTrue(np.allclose(scaler.mean_, X_train.mean(axis=0)))

    def test_accuracies_belong_to_the_model(self):
        X_train, X_test, y_train, y_test = self.parts
        model = self.result["model"]
        self.assertAlmostEqual(
            self.result["train_accuracy"], float(np.mean(model.predict(X_train) == y_train))
        )
        self.assertAlmostEqual(
            self.result["test_accuracy"], float(np.mean(model.predict(X_test) == y_test))
        )

    def test_is_a_good_model(self):
        self.assertGreater(self.result["test_accuracy"], 0.93)

    def test_baseline(self):
        y_test = self.parts[3]
        self.assertAlmostEqual(self.result["baseline_accuracy"], float(np.mean(y_test == 1)))

    def test_baseline_class_comes_from_the_training_part(self):
        # Ten rows, five of each class: 7 go to training, so the two parts differ in their majority.
        X, y = np.arange(10.0).reshape(-1, 1), np.arange(10) % 2
        for seed in range(4):
            y_train, y_test = train_test_split(y, test_size=0.25, stratify=y, random_state=seed)
            most_common = int(y_train.mean() > 0.5)
            self.assertAlmostEqual(
                fit_and_score(X, y, seed=seed)["baseline_accuracy"], float(np.mean(y_test == most_common))
            )

    def test_same_seed_same_result(self):
        again = fit_and_score(self.X, self.y, seed=0)
        self.assertAlmostEqual(again["test_accuracy"], self.result["test_accuracy"])

    def test_seed_is_used(self):
        other = fit_and_score(self.X, self.y, seed=1)
        X_train = train_test_split(
            self.X, self.y, test_size=0.25, stratify=self.y, random_state=1
        )[0]
        self.assertTrue(np.allclose(other["model"].steps[0][1].mean_, X_train.mean(axis=0)))


if __name__ == "__main__":
    unittest.main()
