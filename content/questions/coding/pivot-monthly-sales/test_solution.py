import unittest

import pandas as pd

from solution import monthly_table


def make(*rows):
    return pd.DataFrame(list(rows), columns=["shop", "month", "units"])


EXAMPLE = make(
    ("Leeds", "2026-01", 3), ("Leeds", "2026-01", 4), ("York", "2026-03", 5), ("Leeds", "2026-03", 2)
)


class MonthlyTable(unittest.TestCase):
    def test_the_example(self):
        table = monthly_table(EXAMPLE)
        self.assertEqual(list(table.columns), ["shop", "2026-01", "2026-02", "2026-03", "total"])
        self.assertEqual(table.values.tolist(), [["Leeds", 7, 0, 2, 9], ["York", 0, 0, 5, 5]])

    def test_repeated_rows_are_added_not_averaged(self):
        table = monthly_table(make(("Bath", "2026-05", 10), ("Bath", "2026-05", 20)))
        self.assertEqual(table["2026-05"].tolist(), [30])

    def test_whole_numbers_only(self):
        table = monthly_table(EXAMPLE)
        for column in table.columns[1:]:
            self.assertTrue(pd.api.types.is_integer_dtype(table[column]), column)

    def test_months_over_the_new_year(self):
        table = monthly_table(make(("Ely", "2026-02", 1), ("Ely", "2025-11", 2)))
        self.assertEqual(
            list(table.columns), ["shop", "2025-11", "2025-12", "2026-01", "2026-02", "total"]
        )
        self.assertEqual(table.iloc[0].tolist(), ["Ely", 2, 0, 0, 1, 3])

    def test_shops_are_sorted_and_the_index_is_plain(self):
        table = monthly_table(make(("York", "2026-01", 1), ("Bath", "2026-01", 2)))
        self.assertEqual(table["shop"].tolist(), ["Bath", "York"])
        self.assertEqual(list(table.index), [0, 1])
        self.assertIsNone(table.columns.name)

    def test_nothing_is_lost(self):
        table = monthly_table(EXAMPLE)
        self.assertIn("total", table.columns)
        self.assertEqual(table["total"].sum(), EXAMPLE["units"].sum())

    def test_the_input_stays_as_it_was(self):
        sales = EXAMPLE.copy()
        monthly_table(sales)
        pd.testing.assert_frame_equal(sales, EXAMPLE)


if __name__ == "__main__":
    unittest.main()
