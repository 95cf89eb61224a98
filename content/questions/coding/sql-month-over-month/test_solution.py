import re
import sqlite3
import unittest

import solution
from solution import monthly_change


def outer_order(query):
    """The terms of the ORDER BY that stands outside all brackets: only that one sorts the result."""
    text = re.sub(r"--[^\n]*|/\*.*?\*/|'[^']*'", " ", query, flags=re.DOTALL).lower()
    changed = 1
    while changed:
        text, changed = re.subn(r"\([^()]*\)", " ", text)
    found = re.search(r"\border\s+by\b(.*)", text, flags=re.DOTALL)
    return found[1].split(",") if found else []


class MonthlyChange(unittest.TestCase):
    def check(self, orders, expected):
        connection = sqlite3.connect(":memory:")
        try:
            connection.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY, ordered_on TEXT, pence INTEGER)")
            connection.executemany("INSERT INTO orders (ordered_on, pence) VALUES (?, ?)", orders)
            rows = monthly_change(connection)
        finally:
            connection.close()
        self.assertEqual([row[:3] for row in rows], [row[:3] for row in expected])
        for got, wanted in zip(rows, expected):
            if wanted[3] is None:
                self.assertIsNone(got[3], got)
            else:
                self.assertIsNotNone(got[3], got)
                self.assertAlmostEqual(got[3], wanted[3])

    def test_the_example_with_a_missing_month(self):
        self.check(
            [("2026-01-10", 150), ("2026-01-31", 50), ("2026-02-01", 250), ("2026-04-30", 100)],
            [
                ("2026-01", 200, None, None),
                ("2026-02", 250, 200, 25.0),
                ("2026-04", 100, None, None),
            ],
        )

    def test_january_looks_back_to_december(self):
        self.check(
            [("2025-12-31", 400), ("2026-01-01", 300)],
            [("2025-12", 400, None, None), ("2026-01", 300, 400, -25.0)],
        )

    def test_the_same_month_of_another_year_is_not_mixed_in(self):
        self.check(
            [("2025-02-03", 10), ("2026-02-03", 30)],
            [("2025-02", 10, None, None), ("2026-02", 30, None, None)],
        )

    def test_decimals_are_kept(self):
        self.check(
            [("2026-05-01", 300), ("2026-06-01", 400)],
            [("2026-05", 300, None, None), ("2026-06", 400, 300, 100 / 3)],
        )

    def test_a_previous_total_of_zero(self):
        self.check(
            [("2026-05-01", 0), ("2026-06-01", 400)],
            [("2026-05", 0, None, None), ("2026-06", 400, 0, None)],
        )

    def test_a_fall_to_zero(self):
        self.check(
            [("2026-03-31", 80), ("2026-04-01", 0)],
            [("2026-03", 80, None, None), ("2026-04", 0, 80, -100.0)],
        )

    def test_no_orders(self):
        self.check([], [])

    def test_the_result_is_sorted_on_purpose(self):
        # Rows may come out sorted by luck; only an outer ORDER BY promises it.
        self.assertTrue(outer_order(solution.QUERY))


if __name__ == "__main__":
    unittest.main()
