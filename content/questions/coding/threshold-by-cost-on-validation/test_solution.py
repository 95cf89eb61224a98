import unittest

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

from solution import cheapest_threshold, fit_and_choose


def make_data(seed=0, n=1000):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, 3)) * np.array([1.0, 10.0, 0.1])
    chance = 1 / (1 + np.exp(-(1.5 * X[:, 0] + 0.1 * X[:, 1] - 2.0)))
    return X, (rng.random(n) < chance).astype(int)


def parts(y, seed=0):
    rest, test = train_test_split(np.arange(len(y)), test_size=0.2, stratify=y, random_state=seed)
    train, val = train_test_split(rest, test_size=0.25, stratify=y[rest], random_state=seed)
    return train, val, test


def bill(y, proba, threshold, cost_fp, cost_fn):
    called = proba >= threshold
    return cost_fp * np.sum(called & (y == 0)) + cost_fn * np.sum(~called & (y == 1))


class CheapestThreshold(unittest.TestCase):
    def check(self, got, threshold, cost):
        self.assertAlmostEqual(got[0], threshold)
        self.assertAlmostEqual(got[1], cost)

    def test_example(self):
        y, proba = np.array([0, 1, 0, 1]), np.array([0.1, 0.4, 0.6, 0.8])
        self.check(cheapest_threshold(y, proba, 1, 5), 0.4, 1.0)
        self.check(cheapest_threshold(y, proba, 5, 1), 0.8, 1.0)

    def test_perfect(self):
        self.check(cheapest_threshold(np.array([0, 0, 1]), np.array([0.2, 0.3, 0.9]), 1, 1), 0.9, 0.0)

    def test_call_nobody_or_everybody(self):
        y, proba = np.array([1, 0, 0]), np.array([0.2, 0.5, 0.9])
        threshold, cost = cheapest_threshold(y, proba, 10, 1)
        self.assertEqual(threshold, float("inf"))
        self.assertAlmostEqual(cost, 1.0)
        self.check(cheapest_threshold(y, proba, 1, 10), 0.2, 2.0)

    def test_tie_takes_the_highest(self):
        # 0.9 and 0.3 both cost 1; calling at 0.6 costs 2.
        y, proba = np.array([1, 0, 1]), np.array([0.9, 0.6, 0.3])
        self.check(cheapest_threshold(y, proba, 1, 1), 0.9, 1.0)

    def test_equal_probabilities_move_together(self):
        y, proba = np.array([1, 0, 0, 1]), np.array([0.7, 0.7, 0.1, 0.2])
        self.check(cheapest_threshold(y, proba, 1, 3), 0.2, 1.0)


class FitAndChoose(unittest.TestCase):
    def test_costs_and_threshold(self):
        X, y = make_data()
        _, val, test = parts(y)
        result = fit_and_choose(X, y, 1, 10)
        model, threshold = result["model"], result["threshold"]
        val_proba = model.predict_proba(X[val])[:, 1]
        best = min(bill(y[val], val_proba, t, 1, 10) for t in [*val_proba, np.inf])
        self.assertAlmostEqual(bill(y[val], val_proba, threshold, 1, 10), best)
        proba = model.predict_proba(X[test])[:, 1]
        self.assertAlmostEqual(result["test_cost"], bill(y[test], proba, threshold, 1, 10))
        self.assertAlmostEqual(result["test_cost_half"], bill(y[test], proba, 0.5, 1, 10))
        self.assertLess(result["test_cost"], result["test_cost_half"])
        self.assertLess(threshold, 0.3)

    def test_model_by_hand(self):
        X, y = make_data(2)
        train, _, _ = parts(y)
        scaled = (X - X[train].mean(axis=0)) / X[train].std(axis=0)
        hand = LogisticRegression(max_iter=1000).fit(scaled[train], y[train])
        got = fit_and_choose(X, y, 1, 10)["model"].predict_proba(X)
        np.testing.assert_allclose(got, hand.predict_proba(scaled), atol=1e-4)

    def test_who_may_influence_what(self):
        X, y = make_data(1)
        _, val, test = parts(y)
        honest = fit_and_choose(X, y, 1, 10)
        # Test rows change neither the model nor the threshold.
        bent = X.copy()
        bent[test] = bent[test] * -30 + 500
        other = fit_and_choose(bent, y, 1, 10)
        self.assertAlmostEqual(other["threshold"], honest["threshold"])
        np.testing.assert_allclose(
            other["model"].predict_proba(X[:50]), honest["model"].predict_proba(X[:50])
        )
        # Validation rows change the threshold, but not the model.
        bent = X.copy()
        bent[val] = bent[val] + 3.0
        other = fit_and_choose(bent, y, 1, 10)
        self.assertNotAlmostEqual(other["threshold"], honest["threshold"], places=3)
        np.testing.assert_allclose(
            other["model"].predict_proba(X[:50]), honest["model"].predict_proba(X[:50])
        )


if __name__ == "__main__":
    unittest.main()
