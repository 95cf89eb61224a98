import re
import sqlite3
import unittest

from solution import lapsed

CUSTOMERS = [(1, "Ana"), (2, "Ben"), (3, "Cleo"), (4, "Ana")]


def outer_order(query):
    """The terms of the ORDER BY that stands outside all brackets: only that one sorts the result."""
    text = re.sub(r"--[^\n]*|/\*.*?\*/|'[^']*'", " ", query, flags=re.DOTALL).lower()
    changed = 1
    while changed:
        text, changed = re.subn(r"\([^()]*\)", " ", text)
    found = re.search(r"\border\s+by\b(.*)", text, flags=re.DOTALL)
    return found[1].split(",") if found else []


class Lapsed(unittest.TestCase):
    def ask(self, orders, since="2026-06-01", customers=CUSTOMERS):
        connection = sqlite3.connect(":memory:")
        try:
            connection.execute("CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT)")
            connection.execute(
                "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, ordered_on TEXT)"
            )
            connection.executemany("INSERT INTO customers VALUES (?, ?)", customers)
            connection.executemany("INSERT INTO orders (customer_id, ordered_on) VALUES (?, ?)", orders)
            self.queries = []
            connection.set_trace_callback(self.queries.append)
            return lapsed(connection, since)
        finally:
            connection.close()

    def test_without_guests(self):
        self.assertEqual(
            self.ask([(1, "2026-07-01"), (2, "2026-05-31"), (4, "2026-06-02")]),
            [(2, "Ben"), (3, "Cleo")],
        )

    def test_a_guest_does_not_empty_the_list(self):
        self.assertEqual(
            self.ask([(1, "2026-07-01"), (None, "2026-07-02"), (4, "2026-06-02")]),
            [(2, "Ben"), (3, "Cleo")],
        )

    def test_old_and_new_orders_of_one_person(self):
        self.assertEqual(
            self.ask([(1, "2026-01-01"), (1, "2026-08-01"), (2, "2026-02-01"), (2, "2026-03-01")]),
            [(2, "Ben"), (3, "Cleo"), (4, "Ana")],
        )

    def test_the_day_itself_counts_as_recent(self):
        self.assertEqual(
            self.ask([(1, "2026-06-01"), (2, "2026-05-31")]),
            [(2, "Ben"), (3, "Cleo"), (4, "Ana")],
        )

    def test_nobody_ordered(self):
        self.assertEqual(self.ask([]), CUSTOMERS)
        self.assertEqual(self.ask([(None, "2026-07-01")]), CUSTOMERS)

    def test_everybody_ordered(self):
        self.assertEqual(self.ask([(i, "2026-09-09") for i in (1, 2, 3, 4)]), [])

    def test_a_quotation_mark_is_only_text(self):
        # As plain text it sorts between the two orders; as SQL it would match both.
        self.assertEqual(self.ask([(1, "2026-07-01"), (2, "2026-01-01")], since="2026-06-01' OR '1'='1"),
                         [(2, "Ben"), (3, "Cleo"), (4, "Ana")])

    def test_the_result_is_sorted_on_purpose(self):
        # Rows may come out sorted by luck; only an outer ORDER BY promises it.
        self.ask([])
        self.assertTrue(any(outer_order(query) for query in self.queries))


if __name__ == "__main__":
    unittest.main()
