import re
import sqlite3
import unittest

import solution
from solution import top_customers


def database(rows):
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT, ordered_on TEXT, pence INTEGER)"
    )
    connection.executemany(
        "INSERT INTO orders (customer, ordered_on, pence) VALUES (?, ?, ?)", rows
    )
    return connection


def bare_query():
    """The query in small letters, without comments."""
    return re.sub(r"--[^\n]*|/\*.*?\*/", " ", solution.QUERY, flags=re.DOTALL).lower()


class TopCustomers(unittest.TestCase):
    def ask(self, rows):
        connection = database(rows)
        try:
            return top_customers(connection)
        finally:
            connection.close()

    def test_the_total_counts_not_the_largest_order(self):
        self.assertEqual(self.ask([
            ("Ana", "2026-01-03", 600), ("Ana", "2026-01-20", 500), ("Ben", "2026-01-09", 1000),
        ]), [("2026-01", "Ana", 1100)])

    def test_each_month_has_its_own_winner_in_order(self):
        self.assertEqual(self.ask([
            ("Ben", "2026-02-01", 40), ("Ana", "2026-01-31", 90),
            ("Ben", "2026-01-30", 20), ("Ana", "2026-02-28", 30),
        ]), [("2026-01", "Ana", 90), ("2026-02", "Ben", 40)])

    def test_the_month_comes_before_the_name(self):
        self.assertEqual(self.ask([
            ("Ana", "2026-02-01", 40), ("Zoe", "2026-01-31", 90), ("Mia", "2025-12-01", 10),
        ]), [("2025-12", "Mia", 10), ("2026-01", "Zoe", 90), ("2026-02", "Ana", 40)])

    def test_a_shared_first_place_shows_everybody(self):
        self.assertEqual(self.ask([
            ("Cleo", "2026-05-02", 70), ("Ana", "2026-05-08", 30),
            ("Ana", "2026-05-09", 40), ("Ben", "2026-05-09", 60),
        ]), [("2026-05", "Ana", 70), ("2026-05", "Cleo", 70)])

    def test_the_same_month_of_two_years_stays_apart(self):
        self.assertEqual(self.ask([
            ("Ana", "2025-03-10", 10), ("Ben", "2026-03-10", 20),
        ]), [("2025-03", "Ana", 10), ("2026-03", "Ben", 20)])

    def test_no_orders_no_rows(self):
        self.assertEqual(self.ask([]), [])

    def test_a_window_function_is_used(self):
        self.assertRegex(bare_query(), r"\bover\b")

    def test_the_outer_query_is_sorted(self):
        # Rows may come out sorted by luck; only an ORDER BY outside all brackets promises it.
        text, changed = bare_query(), 1
        while changed:
            text, changed = re.subn(r"\([^()]*\)", " ", text)
        found = re.search(r"\border\s+by\b(.*)", text, flags=re.DOTALL)
        self.assertIsNotNone(found)
        self.assertGreaterEqual(len(found[1].split(",")), 2)  # month and customer


if __name__ == "__main__":
    unittest.main()
