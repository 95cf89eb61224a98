import re
import sqlite3
import unittest

import solution
from solution import paid_totals


def outer_order(query):
    """The terms of the ORDER BY that stands outside all brackets: only that one sorts the result."""
    text = re.sub(r"--[^\n]*|/\*.*?\*/|'[^']*'", " ", query, flags=re.DOTALL).lower()
    changed = 1
    while changed:
        text, changed = re.subn(r"\([^()]*\)", " ", text)
    found = re.search(r"\border\s+by\b(.*)", text, flags=re.DOTALL)
    return found[1].split(",") if found else []


def database(customers, orders):
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT)")
    connection.execute(
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, status TEXT, pence INTEGER)"
    )
    connection.executemany("INSERT INTO customers VALUES (?, ?)", customers)
    connection.executemany(
        "INSERT INTO orders (customer_id, status, pence) VALUES (?, ?, ?)", orders
    )
    return connection


class PaidTotals(unittest.TestCase):
    def ask(self, customers, orders):
        connection = database(customers, orders)
        try:
            return paid_totals(connection)
        finally:
            connection.close()

    def test_counts_and_sums(self):
        self.assertEqual(
            self.ask([(1, "Ana"), (2, "Ben")], [(1, "paid", 300), (2, "paid", 900), (1, "paid", 200)]),
            [(2, "Ben", 1, 900), (1, "Ana", 2, 500)],
        )

    def test_a_customer_without_orders_has_zeros(self):
        self.assertEqual(
            self.ask([(1, "Ana"), (2, "Ben")], [(1, "paid", 300)]),
            [(1, "Ana", 1, 300), (2, "Ben", 0, 0)],
        )

    def test_a_customer_with_unpaid_orders_only_has_zeros(self):
        self.assertEqual(
            self.ask([(1, "Ana"), (2, "Ben")], [(1, "paid", 300), (2, "open", 5000), (2, "cancelled", 70)]),
            [(1, "Ana", 1, 300), (2, "Ben", 0, 0)],
        )

    def test_unpaid_orders_do_not_count_beside_paid_ones(self):
        self.assertEqual(
            self.ask([(1, "Ana")], [(1, "paid", 300), (1, "open", 4000)]),
            [(1, "Ana", 1, 300)],
        )

    def test_two_people_with_one_name_stay_apart(self):
        self.assertEqual(
            self.ask([(1, "Ana"), (2, "Ana")], [(1, "paid", 10), (2, "paid", 20)]),
            [(2, "Ana", 1, 20), (1, "Ana", 1, 10)],
        )

    def test_equal_amounts_are_sorted_by_id(self):
        self.assertEqual(
            self.ask([(3, "Cleo"), (1, "Zoe"), (2, "Ben")], []),
            [(1, "Zoe", 0, 0), (2, "Ben", 0, 0), (3, "Cleo", 0, 0)],
        )
        self.assertEqual(
            self.ask([(1, "Zoe"), (2, "Ben"), (3, "Ada")], [(i, "paid", p) for i, p in ((3, 5), (1, 5), (2, 9))]),
            [(2, "Ben", 1, 9), (1, "Zoe", 1, 5), (3, "Ada", 1, 5)],
        )

    def test_the_result_is_sorted_on_purpose(self):
        # Rows may come out sorted by luck; only an outer ORDER BY promises it.
        self.assertGreaterEqual(len(outer_order(solution.QUERY)), 2)


if __name__ == "__main__":
    unittest.main()
