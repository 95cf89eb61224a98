import unittest

from solution import learn_categories, one_hot


class OneHot(unittest.TestCase):
    def test_the_example(self):
        categories = learn_categories(["tea", "milk", None, "tea"])
        self.assertEqual(categories, ["milk", "tea"])
        self.assertEqual(one_hot(["tea", "soup"], categories), [[0, 1], [0, 0]])

    def test_the_order_does_not_depend_on_the_rows(self):
        self.assertEqual(learn_categories(["c", "a", "b"]), ["a", "b", "c"])
        self.assertEqual(learn_categories(["b", "c", "a", "c"]), ["a", "b", "c"])

    def test_a_smaller_table_keeps_all_columns(self):
        categories = learn_categories(["red", "green", "blue"])
        self.assertEqual(one_hot(["red"], categories), [[0, 0, 1]])

    def test_gaps_are_zeros(self):
        self.assertEqual(one_hot([None, "a"], ["a", "b"]), [[0, 0], [1, 0]])

    def test_the_empty_text_is_a_category(self):
        self.assertEqual(learn_categories(["", "x", None]), ["", "x"])
        self.assertEqual(one_hot([""], ["", "x"]), [[1, 0]])

    def test_rows_are_independent(self):
        rows = one_hot(["a", "z", "z"], ["a", "b"])
        rows[1][1] = 9
        self.assertEqual(rows, [[1, 0], [0, 9], [0, 0]])

    def test_nothing_to_learn_or_to_encode(self):
        self.assertEqual(learn_categories([]), [])
        self.assertEqual(learn_categories([None, None]), [])
        self.assertEqual(one_hot([], ["a"]), [])
        self.assertEqual(one_hot(["a", None], []), [[], []])

    def test_the_arguments_stay_as_they_were(self):
        values, categories = ["b", None, "a"], ["a", "b"]
        learn_categories(values)
        one_hot(values, categories)
        self.assertEqual((values, categories), (["b", None, "a"], ["a", "b"]))


if __name__ == "__main__":
    unittest.main()
