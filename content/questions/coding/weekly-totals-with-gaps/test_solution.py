import unittest

import pandas as pd

from solution import weekly_totals


def days(first, *values):
    """A Series with one value per day; None is a reading that is missing."""
    index = pd.date_range(first, periods=len(values), freq="D")
    return pd.Series([float("nan") if value is None else float(value) for value in values], index=index)


def plain(table):
    return [
        (week.strftime("%Y-%m-%d"), int(known), None if pd.isna(total) else round(float(total), 6))
        for week, known, total in zip(table["week"], table["known_days"], table["total"])
    ]


class WeeklyTotals(unittest.TestCase):
    def test_the_example(self):
        table = weekly_totals(days("2026-03-02", *[10] * 9))
        self.assertEqual(list(table.columns), ["week", "known_days", "total"])
        self.assertEqual(list(table.index), [0, 1])
        self.assertEqual(plain(table), [("2026-03-02", 7, 70), ("2026-03-09", 2, None)])

    def test_sunday_belongs_to_the_week_before_monday(self):
        table = weekly_totals(days("2026-03-08", 5, 7), min_days=1)  # a Sunday and a Monday
        self.assertEqual(plain(table), [("2026-03-02", 1, 5), ("2026-03-09", 1, 7)])

    def test_a_missing_reading_is_not_a_zero(self):
        one_gap = days("2026-03-02", 1, 2, None, 4, 5, 6, 7)
        self.assertEqual(plain(weekly_totals(one_gap)), [("2026-03-02", 6, 25)])
        self.assertEqual(plain(weekly_totals(one_gap, min_days=7)), [("2026-03-02", 6, None)])

    def test_true_zeros_are_a_total(self):
        self.assertEqual(plain(weekly_totals(days("2026-03-02", *[0] * 7))), [("2026-03-02", 7, 0)])

    def test_weeks_without_any_row_appear(self):
        both = pd.concat([days("2026-03-02", *[1] * 7), days("2026-03-23", *[2] * 7)])
        self.assertEqual(
            plain(weekly_totals(both)),
            [("2026-03-02", 7, 7), ("2026-03-09", 0, None), ("2026-03-16", 0, None), ("2026-03-23", 7, 14)],
        )

    def test_over_the_new_year_and_in_any_order(self):
        daily = days("2025-12-29", 1, 2, 3, 4, 5, 6, 7)[::-1]
        self.assertEqual(plain(weekly_totals(daily)), [("2025-12-29", 7, 28)])

    def test_only_missing_readings(self):
        self.assertEqual(plain(weekly_totals(days("2026-03-04", None, None))), [("2026-03-02", 0, None)])

    def test_the_input_stays_as_it_was(self):
        daily = days("2026-03-02", 1, None, 3)[::-1]
        before = daily.copy()
        weekly_totals(daily)
        pd.testing.assert_series_equal(daily, before)


if __name__ == "__main__":
    unittest.main()
