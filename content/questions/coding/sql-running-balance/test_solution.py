import re
import sqlite3
import unittest

import solution
from solution import balances


def outer_order(query):
    """The terms of the ORDER BY that stands outside all brackets: only that one sorts the result."""
    text = re.sub(r"--[^\n]*|/\*.*?\*/|'[^']*'", " ", query, flags=re.DOTALL).lower()
    changed = 1
    while changed:
        text, changed = re.subn(r"\([^()]*\)", " ", text)
    found = re.search(r"\border\s+by\b(.*)", text, flags=re.DOTALL)
    return found[1].split(",") if found else []


class Balances(unittest.TestCase):
    def ask(self, payments):
        connection = sqlite3.connect(":memory:")
        try:
            connection.execute(
                "CREATE TABLE payments (id INTEGER UNIQUE, account TEXT, paid_on TEXT, pence INTEGER)"
            )
            connection.executemany("INSERT INTO payments VALUES (?, ?, ?, ?)", payments)
            return balances(connection)
        finally:
            connection.close()

    def test_one_account(self):
        self.assertEqual(
            self.ask([(1, "A", "2026-01-01", 100), (2, "A", "2026-01-05", -30), (3, "A", "2026-02-01", 50)]),
            [
                ("A", "2026-01-01", 1, 100, 100),
                ("A", "2026-01-05", 2, -30, 70),
                ("A", "2026-02-01", 3, 50, 120),
            ],
        )

    def test_several_payments_on_one_day(self):
        rows = self.ask([(1, "A", "2026-01-01", 10), (2, "A", "2026-01-01", 20), (3, "A", "2026-01-01", 30)])
        self.assertEqual([row[4] for row in rows], [10, 30, 60])

    def test_on_one_day_the_id_decides_not_the_order_in_the_table(self):
        rows = self.ask([(3, "A", "2026-01-01", 30), (1, "A", "2026-01-01", 10), (2, "A", "2026-01-01", 20)])
        self.assertEqual([(row[2], row[4]) for row in rows], [(1, 10), (2, 30), (3, 60)])

    def test_accounts_do_not_mix(self):
        rows = self.ask([(1, "B", "2026-01-01", 5), (2, "A", "2026-01-02", 7), (3, "B", "2026-01-03", -5)])
        self.assertEqual(
            [(row[0], row[4]) for row in rows], [("A", 7), ("B", 5), ("B", 0)]
        )

    def test_ids_need_not_follow_the_dates(self):
        rows = self.ask([(9, "A", "2026-01-01", 1), (2, "A", "2026-01-03", 100), (5, "A", "2026-01-02", 10)])
        self.assertEqual([(row[2], row[4]) for row in rows], [(9, 1), (5, 11), (2, 111)])

    def test_equal_amounts_are_all_added(self):
        rows = self.ask([(i, "A", "2026-01-0%d" % i, 40) for i in (1, 2, 3)])
        self.assertEqual([row[4] for row in rows], [40, 80, 120])

    def test_no_payments(self):
        self.assertEqual(self.ask([]), [])

    def test_the_result_is_sorted_on_purpose(self):
        # Rows may come out sorted by luck; only an outer ORDER BY promises it.
        self.assertGreaterEqual(len(outer_order(solution.QUERY)), 3)


if __name__ == "__main__":
    unittest.main()
