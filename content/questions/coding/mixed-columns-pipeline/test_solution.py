import unittest

import numpy as np
import pandas as pd
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import Pipeline

from solution import build_model

NUMERIC, CATEGORICAL = ["age", "income"], ["city"]


def small_table():
    return pd.DataFrame({
        "age": [20.0, 30.0, np.nan, 50.0],
        "note": ["a", "b", "c", "d"],
        "city": ["Leeds", "York", np.nan, "Leeds"],
        "income": [10.0, 20.0, 30.0, 40.0],
    })


def large_table():
    rng = np.random.default_rng(0)
    n = 200
    city = rng.choice(["Leeds", "York", "Hull"], size=n).astype(object)
    table = pd.DataFrame({
        "city": city, "age": rng.normal(40, 10, size=n), "income": rng.normal(2000, 500, size=n),
    })
    score = (table["age"] - 40) / 10 + np.where(city == "Hull", 2.0, -1.0)
    y = (score + rng.normal(0, 0.5, size=n) > 0).astype(int).to_numpy()
    table.loc[rng.random(n) < 0.1, "age"] = np.nan
    table.loc[rng.random(n) < 0.1, "city"] = np.nan
    return table, y


def prepared(model, table):
    """What the first step makes of the table, as a plain array."""
    result = model.steps[0][1].transform(table)
    return np.asarray(result.toarray() if hasattr(result, "toarray") else result, dtype=float)


class BuildModel(unittest.TestCase):
    def setUp(self):
        self.model = build_model(NUMERIC, CATEGORICAL)
        self.model.fit(small_table(), np.array([0, 1, 0, 1]))

    def test_new_and_unfitted(self):
        first, second = build_model(NUMERIC, CATEGORICAL), build_model(NUMERIC, CATEGORICAL)
        self.assertIsInstance(first, Pipeline)
        self.assertIsNot(first, second)
        self.assertFalse(hasattr(first.steps[-1][1], "coef_"))
        self.assertEqual(first.steps[-1][1].get_params()["max_iter"], 1000)

    def test_prepared_by_hand(self):
        # Age with the gap at the median 30: 20, 30, 30, 50. Cities: Leeds, York, missing.
        age = np.array([20.0, 30.0, 30.0, 50.0])
        income = np.array([10.0, 20.0, 30.0, 40.0])
        want = np.column_stack([
            (age - age.mean()) / age.std(), (income - income.mean()) / income.std(),
            [1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 1, 0],
        ])
        np.testing.assert_allclose(prepared(self.model, small_table()), want)

    def test_new_rows_use_what_was_learned(self):
        new = pd.DataFrame({"age": [np.nan], "income": [25.0], "city": ["York"]})
        age = np.array([20.0, 30.0, 30.0, 50.0])
        want = [[(30 - age.mean()) / age.std(), 0.0, 0, 1, 0]]
        np.testing.assert_allclose(prepared(self.model, new), want, atol=1e-12)

    def test_unknown_category(self):
        new = pd.DataFrame({"age": [20.0], "income": [25.0], "city": ["Paris"]})
        np.testing.assert_allclose(prepared(self.model, new)[0, 2:], [0, 0, 0])
        self.assertIn(self.model.predict(new)[0], (0, 1))

    def test_gaps_become_the_word_missing(self):
        new = pd.DataFrame({"age": [20.0, 20.0], "income": [25.0, 25.0], "city": ["missing", np.nan]})
        np.testing.assert_allclose(prepared(self.model, new)[:, 2:], [[0, 0, 1], [0, 0, 1]])

    def test_order_of_the_columns_and_extra_columns(self):
        table = small_table()
        moved = table[["city", "income", "note", "age"]].assign(extra=1.0)
        np.testing.assert_allclose(
            self.model.predict_proba(table), self.model.predict_proba(moved)
        )

    def test_works_in_cross_validation(self):
        table, y = large_table()
        before = table.copy()
        scores = cross_val_score(build_model(NUMERIC, CATEGORICAL), table, y, cv=5)
        self.assertGreater(scores.mean(), 0.8)
        pd.testing.assert_frame_equal(table, before)

    def test_one_list_may_be_empty(self):
        table, y = large_table()
        only_numbers = build_model(NUMERIC, []).fit(table, y)
        self.assertEqual(prepared(only_numbers, table).shape, (200, 2))
        only_words = build_model([], CATEGORICAL).fit(table, y)
        self.assertEqual(prepared(only_words, table).shape, (200, 4))


if __name__ == "__main__":
    unittest.main()
