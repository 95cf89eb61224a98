import re
import sqlite3
import unittest

import solution
from solution import city_report


def outer_order(query):
    """The terms of the ORDER BY that stands outside all brackets: only that one sorts the result."""
    text = re.sub(r"--[^\n]*|/\*.*?\*/|'[^']*'", " ", query, flags=re.DOTALL).lower()
    changed = 1
    while changed:
        text, changed = re.subn(r"\([^()]*\)", " ", text)
    found = re.search(r"\border\s+by\b(.*)", text, flags=re.DOTALL)
    return found[1].split(",") if found else []


class CityReport(unittest.TestCase):
    def ask(self, orders, parcels=(), refunds=()):
        connection = sqlite3.connect(":memory:")
        try:
            connection.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY, city TEXT, pence INTEGER)")
            connection.execute("CREATE TABLE parcels (id INTEGER PRIMARY KEY, order_id INTEGER, grams INTEGER)")
            connection.execute("CREATE TABLE refunds (id INTEGER PRIMARY KEY, order_id INTEGER, pence INTEGER)")
            connection.executemany("INSERT INTO orders VALUES (?, ?, ?)", orders)
            connection.executemany("INSERT INTO parcels (order_id, grams) VALUES (?, ?)", parcels)
            connection.executemany("INSERT INTO refunds (order_id, pence) VALUES (?, ?)", refunds)
            return city_report(connection)
        finally:
            connection.close()

    def test_one_of_each(self):
        self.assertEqual(
            self.ask([(1, "Leeds", 5000)], [(1, 700)], [(1, 300)]),
            [("Leeds", 1, 5000, 700, 300)],
        )

    def test_two_parcels_and_three_refunds(self):
        self.assertEqual(
            self.ask([(1, "Leeds", 5000)], [(1, 700), (1, 200)], [(1, 100), (1, 100), (1, 50)]),
            [("Leeds", 1, 5000, 900, 250)],
        )

    def test_two_orders_of_the_same_price(self):
        self.assertEqual(
            self.ask([(1, "Hull", 2000), (2, "Hull", 2000)], [(1, 10), (2, 10)], [(1, 5), (2, 5)]),
            [("Hull", 2, 4000, 20, 10)],
        )

    def test_a_city_without_refunds(self):
        self.assertEqual(
            self.ask([(1, "York", 900)], [(1, 40), (1, 60)]), [("York", 1, 900, 100, 0)]
        )

    def test_orders_without_parcels(self):
        self.assertEqual(
            self.ask([(1, "Bath", 100), (2, "Bath", 250)], [], [(2, 250)]),
            [("Bath", 2, 350, 0, 250)],
        )

    def test_cities_side_by_side(self):
        rows = self.ask(
            [(1, "York", 10), (2, "Ely", 20), (3, "York", 30)],
            [(1, 1), (1, 1), (2, 5), (3, 2)],
            [(3, 4), (3, 4)],
        )
        self.assertEqual(rows, [("Ely", 1, 20, 5, 0), ("York", 2, 40, 4, 8)])
        self.assertEqual(sum(row[2] for row in rows), 60)

    def test_no_orders(self):
        self.assertEqual(self.ask([]), [])

    def test_the_result_is_sorted_on_purpose(self):
        # Rows may come out sorted by luck; only an outer ORDER BY promises it.
        self.assertTrue(outer_order(solution.QUERY))


if __name__ == "__main__":
    unittest.main()
