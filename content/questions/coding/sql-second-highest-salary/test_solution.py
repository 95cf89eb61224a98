import sqlite3
import unittest

from solution import second_highest


class SecondHighest(unittest.TestCase):
    def ask(self, *salaries):
        connection = sqlite3.connect(":memory:")
        try:
            connection.execute("CREATE TABLE staff (id INTEGER PRIMARY KEY, name TEXT, salary INTEGER)")
            connection.executemany(
                "INSERT INTO staff (name, salary) VALUES (?, ?)",
                [(f"person {i}", salary) for i, salary in enumerate(salaries)],
            )
            return second_highest(connection)
        finally:
            connection.close()

    def test_three_salaries(self):
        self.assertEqual(self.ask(3000, 5000, 4000), [(4000,)])

    def test_a_shared_top(self):
        self.assertEqual(self.ask(5000, 4000, 5000), [(4000,)])

    def test_a_shared_second_place_is_one_row(self):
        self.assertEqual(self.ask(4000, 5000, 4000, 3000), [(4000,)])

    def test_everybody_earns_the_same(self):
        self.assertEqual(self.ask(2500, 2500), [(None,)])

    def test_one_person_or_nobody(self):
        self.assertEqual(self.ask(2500), [(None,)])
        self.assertEqual(self.ask(), [(None,)])

    def test_unknown_salaries_do_not_count(self):
        self.assertEqual(self.ask(None, 5000, None), [(None,)])
        self.assertEqual(self.ask(None, 5000, 1000, None), [(1000,)])
        self.assertEqual(self.ask(None, None), [(None,)])


if __name__ == "__main__":
    unittest.main()
