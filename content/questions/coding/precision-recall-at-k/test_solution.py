import unittest

from solution import at_k, mean_at_k


class AtK(unittest.TestCase):
    def check(self, got, precision, recall):
        self.assertEqual(len(got), 2)
        self.assertAlmostEqual(got[0], precision)
        self.assertAlmostEqual(got[1], recall)

    def test_example(self):
        self.check(at_k(["A", "B", "C", "D"], ["B", "D", "X"], 2), 1 / 2, 1 / 3)

    def test_k_changes_the_result(self):
        ranked, relevant = [1, 2, 3, 4, 5], {1, 5}
        self.check(at_k(ranked, relevant, 1), 1.0, 0.5)
        self.check(at_k(ranked, relevant, 3), 1 / 3, 0.5)
        self.check(at_k(ranked, relevant, 5), 2 / 5, 1.0)
        self.check(at_k(ranked, {2, 4}, 1), 0.0, 0.0)
        self.check(at_k(ranked, {2, 4}, 3), 1 / 3, 0.5)

    def test_short_and_empty_lists_divide_by_k(self):
        self.check(at_k(["A"], ["A", "B"], 5), 1 / 5, 1 / 2)
        self.check(at_k([], ["A"], 3), 0.0, 0.0)

    def test_a_book_borrowed_twice_counts_once(self):
        self.check(at_k(["A", "B"], ["A", "A", "C"], 2), 1 / 2, 1 / 2)

    def test_nothing_borrowed(self):
        precision, recall = at_k(["A", "B"], [], 2)
        self.assertEqual(precision, 0.0)
        self.assertIsNone(recall)

    def test_bad_arguments(self):
        with self.assertRaises(ValueError):
            at_k(["A"], ["A"], 0)
        with self.assertRaises(ValueError):
            at_k(["A", "B", "A"], ["A"], 1)


class MeanAtK(unittest.TestCase):
    def test_every_reader_weighs_the_same(self):
        rankings = {"ann": ["A", "B"], "bob": ["C", "D"]}
        borrowed = {"ann": ["A", "X", "Y", "Z"], "bob": ["C", "D"]}
        precision, recall = mean_at_k(rankings, borrowed, 2)
        self.assertAlmostEqual(precision, (0.5 + 1.0) / 2)
        self.assertAlmostEqual(recall, (0.25 + 1.0) / 2)

    def test_who_is_left_out_and_who_is_not(self):
        rankings = {"ann": ["A"], "nobody": ["B"]}
        borrowed = {"ann": ["A"], "idle": [], "forgotten": ["Q"]}
        precision, recall = mean_at_k(rankings, borrowed, 1)
        self.assertAlmostEqual(precision, 0.5)
        self.assertAlmostEqual(recall, 0.5)

    def test_no_reader_left(self):
        self.assertIsNone(mean_at_k({"ann": ["A"]}, {"ann": []}, 3))
        self.assertIsNone(mean_at_k({}, {}, 3))


if __name__ == "__main__":
    unittest.main()
