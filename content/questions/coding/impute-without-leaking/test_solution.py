import unittest

import pandas as pd

from solution import fill_gaps, learn_medians


def train_table():
    return pd.DataFrame(
        {
            "income": [20.0, 22.0, None, 25.0, 95.0],
            "age": [30.0, None, 40.0, 50.0, None],
            "note": ["a", None, "c", "d", "e"],
        }
    )


def test_table():
    return pd.DataFrame(
        {"income": [None, 500.0], "age": [None, 90.0], "note": [None, "z"]}, index=[7, 9]
    )


class LearnMedians(unittest.TestCase):
    def test_medians_of_known_values(self):
        medians = learn_medians(train_table(), ["income", "age"])
        self.assertEqual(set(medians), {"income", "age"})
        self.assertAlmostEqual(medians["income"], 23.5)
        self.assertAlmostEqual(medians["age"], 40.0)

    def test_only_the_columns_asked_for(self):
        self.assertEqual(set(learn_medians(train_table(), ["age"])), {"age"})

    def test_empty_column(self):
        train = pd.DataFrame({"income": [float("nan"), float("nan")]})
        with self.assertRaises(ValueError):
            learn_medians(train, ["income"])


class FillGaps(unittest.TestCase):
    def setUp(self):
        self.medians = learn_medians(train_table(), ["income", "age"])

    def test_training_table(self):
        filled = fill_gaps(train_table(), self.medians)
        self.assertEqual(list(filled["income"]), [20.0, 22.0, 23.5, 25.0, 95.0])
        self.assertEqual(list(filled["income_missing"]), [0, 0, 1, 0, 0])
        self.assertEqual(list(filled["age"]), [30.0, 40.0, 40.0, 50.0, 40.0])
        self.assertEqual(list(filled["age_missing"]), [0, 1, 0, 0, 1])

    def test_test_table_gets_training_medians(self):
        filled = fill_gaps(test_table(), self.medians)
        self.assertEqual(list(filled["income"]), [23.5, 500.0])
        self.assertEqual(list(filled["age"]), [40.0, 90.0])
        self.assertEqual(list(filled["income_missing"]), [1, 0])
        self.assertEqual(list(filled.index), [7, 9])

    def test_other_columns_stay(self):
        filled = fill_gaps(train_table(), self.medians)
        self.assertTrue(pd.isna(filled["note"].iloc[1]))
        self.assertEqual(
            list(filled.columns), ["income", "age", "note", "income_missing", "age_missing"]
        )

    def test_input_is_not_changed(self):
        frame = test_table()
        fill_gaps(frame, self.medians)
        pd.testing.assert_frame_equal(frame, test_table())

    def test_one_row(self):
        row = pd.DataFrame({"income": [float("nan")], "age": [33.0]})
        filled = fill_gaps(row, self.medians)
        self.assertEqual(list(filled["income"]), [23.5])
        self.assertEqual(list(filled["age_missing"]), [0])


if __name__ == "__main__":
    unittest.main()
