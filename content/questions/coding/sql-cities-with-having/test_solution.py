import re
import sqlite3
import unittest

import solution
from solution import city_prices


def outer_order(query):
    """The terms of the ORDER BY that stands outside all brackets: only that one sorts the result."""
    text = re.sub(r"--[^\n]*|/\*.*?\*/|'[^']*'", " ", query, flags=re.DOTALL).lower()
    changed = 1
    while changed:
        text, changed = re.subn(r"\([^()]*\)", " ", text)
    found = re.search(r"\border\s+by\b(.*)", text, flags=re.DOTALL)
    return found[1].split(",") if found else []


class CityPrices(unittest.TestCase):
    def check(self, bookings, expected):
        connection = sqlite3.connect(":memory:")
        try:
            connection.execute(
                "CREATE TABLE bookings (id INTEGER PRIMARY KEY, city TEXT, status TEXT,"
                " nights INTEGER, pence INTEGER)"
            )
            connection.executemany(
                "INSERT INTO bookings (city, status, nights, pence) VALUES (?, ?, ?, ?)", bookings
            )
            rows = city_prices(connection)
        finally:
            connection.close()
        self.assertEqual([row[:2] for row in rows], [row[:2] for row in expected])
        for got, wanted in zip(rows, expected):
            self.assertAlmostEqual(got[2], wanted[2])

    def test_a_ratio_of_sums(self):
        self.check(
            [("Bath", "done", 1, 9000), ("Bath", "done", 3, 21000), ("Bath", "done", 4, 30000)],
            [("Bath", 3, 7500.0)],
        )

    def test_decimals_are_kept(self):
        self.check([("Hull", "done", 1, 10), ("Hull", "done", 1, 10), ("Hull", "done", 1, 5)],
                   [("Hull", 3, 25 / 3)])

    def test_too_few_bookings(self):
        self.check([("Bath", "done", 1, 100), ("Bath", "done", 1, 100)], [])

    def test_other_states_neither_count_nor_add(self):
        rows = [("Bath", "done", 1, 100)] * 3 + [("Bath", "cancelled", 1, 9999)]
        rows += [("York", "done", 1, 100)] * 2 + [("York", "open", 1, 100)] * 5
        self.check(rows, [("Bath", 3, 100.0)])

    def test_missing_cities_are_no_group(self):
        self.check([(None, "done", 1, 100)] * 4 + [("York", "done", 2, 50)] * 3,
                   [("York", 3, 25.0)])

    def test_highest_first_then_by_name(self):
        rows = [(city, "done", 1, pence) for city, pence in
                [("York", 50), ("Ely", 50), ("Hull", 80)] for _ in range(3)]
        self.check(rows, [("Hull", 3, 80.0), ("Ely", 3, 50.0), ("York", 3, 50.0)])

    def test_an_empty_table(self):
        self.check([], [])

    def test_the_result_is_sorted_on_purpose(self):
        # Rows may come out sorted by luck; only an outer ORDER BY promises it.
        self.assertGreaterEqual(len(outer_order(solution.QUERY)), 2)


if __name__ == "__main__":
    unittest.main()
