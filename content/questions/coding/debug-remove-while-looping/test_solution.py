import unittest

from solution import unique_in_order


class UniqueInOrder(unittest.TestCase):
    def test_neighbouring_repeats(self):
        self.assertEqual(unique_in_order([1, 1, 1]), [1])
        self.assertEqual(unique_in_order([2, 2, 3, 3, 3, 2]), [2, 3])

    def test_the_first_appearance_decides_the_order(self):
        self.assertEqual(unique_in_order(["b", "a", "b"]), ["b", "a"])

    def test_the_caller_keeps_the_list(self):
        items = ["x", "y", "x"]
        unique_in_order(items)
        self.assertEqual(items, ["x", "y", "x"])

    def test_always_a_new_list(self):
        items = ["p", "q"]
        result = unique_in_order(items)
        self.assertEqual(result, ["p", "q"])
        self.assertIsNot(result, items)

    def test_calls_do_not_remember_each_other(self):
        self.assertEqual(unique_in_order(["tea", "milk"]), ["tea", "milk"])
        self.assertEqual(unique_in_order(["milk", "tea"]), ["milk", "tea"])

    def test_nothing_and_odd_values(self):
        self.assertEqual(unique_in_order([]), [])
        self.assertEqual(unique_in_order([None, 0, None, "", 0]), [None, 0, ""])

    def test_a_long_list(self):
        items = [i % 500 for i in range(20_000)]
        self.assertEqual(unique_in_order(items), list(range(500)))


if __name__ == "__main__":
    unittest.main()
