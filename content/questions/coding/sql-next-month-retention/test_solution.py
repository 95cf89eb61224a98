import re
import sqlite3
import unittest

import solution
from solution import retention


def outer_order(query):
    """The terms of the ORDER BY that stands outside all brackets: only that one sorts the result."""
    text = re.sub(r"--[^\n]*|/\*.*?\*/|'[^']*'", " ", query, flags=re.DOTALL).lower()
    changed = 1
    while changed:
        text, changed = re.subn(r"\([^()]*\)", " ", text)
    found = re.search(r"\border\s+by\b(.*)", text, flags=re.DOTALL)
    return found[1].split(",") if found else []


class Retention(unittest.TestCase):
    def check(self, visits, expected):
        connection = sqlite3.connect(":memory:")
        try:
            connection.execute("CREATE TABLE visits (user_id INTEGER NOT NULL, visited_on TEXT)")
            connection.executemany("INSERT INTO visits VALUES (?, ?)", visits)
            rows = retention(connection)
        finally:
            connection.close()
        self.assertEqual([row[:3] for row in rows], [row[:3] for row in expected])
        for got, wanted in zip(rows, expected):
            if wanted[3] is None:
                self.assertIsNone(got[3], got)
            else:
                self.assertIsNotNone(got[3], got)
                self.assertAlmostEqual(got[3], wanted[3])

    def test_two_of_three_come_back(self):
        self.check(
            [(1, "2026-03-02"), (2, "2026-03-09"), (3, "2026-03-31"), (1, "2026-04-01"), (3, "2026-04-30")],
            [("2026-03", 3, 2, 2 / 3), ("2026-04", 2, None, None)],
        )

    def test_many_visits_are_one_user(self):
        visits = [(1, f"2026-03-{day:02d}") for day in (1, 2, 3)]
        visits += [(1, f"2026-04-{day:02d}") for day in (1, 2, 3, 4)]
        self.check(visits, [("2026-03", 1, 1, 1.0), ("2026-04", 1, None, None)])

    def test_newcomers_did_not_come_back(self):
        self.check(
            [(1, "2026-03-01"), (2, "2026-04-01")],
            [("2026-03", 1, 0, 0.0), ("2026-04", 1, None, None)],
        )

    def test_a_month_in_between_is_not_the_next_month(self):
        self.check(
            [(1, "2026-03-01"), (1, "2026-05-01")],
            [("2026-03", 1, 0, 0.0), ("2026-05", 1, None, None)],
        )

    def test_december_and_january(self):
        self.check(
            [(1, "2025-12-31"), (2, "2025-12-01"), (2, "2026-01-01")],
            [("2025-12", 2, 1, 0.5), ("2026-01", 1, None, None)],
        )

    def test_one_month_only_and_no_visits(self):
        self.check([(1, "2026-03-01")], [("2026-03", 1, None, None)])
        self.check([], [])

    def test_the_result_is_sorted_on_purpose(self):
        # Rows may come out sorted by luck; only an outer ORDER BY promises it.
        self.assertTrue(outer_order(solution.QUERY))


if __name__ == "__main__":
    unittest.main()
