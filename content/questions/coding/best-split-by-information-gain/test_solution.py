import random
import unittest
from math import log2

from solution import best_split, entropy


class Entropy(unittest.TestCase):
    def test_values(self):
        self.assertAlmostEqual(entropy(["yes", "no"]), 1.0)
        self.assertAlmostEqual(entropy(list("abcd")), 2.0)
        self.assertAlmostEqual(entropy([1, 1, 1, 0]), -(0.75 * log2(0.75) + 0.25 * log2(0.25)))

    def test_pure_and_empty(self):
        self.assertEqual(entropy(["yes"] * 5), 0.0)
        self.assertEqual(entropy([]), 0.0)


class BestSplit(unittest.TestCase):
    def check(self, got, threshold, gain):
        self.assertAlmostEqual(got[0], threshold)
        self.assertAlmostEqual(got[1], gain)

    def test_example(self):
        self.check(best_split([1, 2, 3, 4], ["no", "no", "yes", "yes"]), 2.5, 1.0)

    def test_unsorted_values(self):
        self.check(best_split([9, 1, 8, 2], ["b", "a", "b", "a"]), 5.0, 1.0)

    def test_sides_are_weighted_by_their_size(self):
        # Plain means would prefer to cut off the single first row.
        values = [1, 2, 3, 4, 5, 6, 7, 8]
        labels = [1, 0, 1, 0, 0, 0, 0, 0]
        after = 3 / 8 * entropy([1, 0, 1])
        self.check(best_split(values, labels), 3.5, entropy(labels) - after)

    def test_equal_values_stay_together(self):
        # The perfect cut would have to part the two rows with the value 2.
        got = best_split([1, 2, 2, 3], ["a", "a", "b", "b"])
        after = 0.75 * entropy(["a", "a", "b"])
        self.check(got, 1.5, 1.0 - after)

    def test_tie_takes_the_smallest_threshold(self):
        self.check(best_split([4, 3, 2, 1], ["a", "b", "b", "a"]), 1.5, 1 - 0.75 * entropy("bba"))

    def test_ties_that_differ_by_rounding(self):
        # The labels read the same backwards, so each cut has a twin on the other side.
        rng = random.Random(0)
        for _ in range(200):
            half = [rng.choice("abc") for _ in range(rng.randint(3, 15))]
            labels = half + half[::-1]
            threshold, _ = best_split(list(range(len(labels))), labels)
            self.assertLessEqual(threshold, (len(labels) - 1) / 2)

    def test_the_best_cut_may_be_the_last_or_the_first(self):
        self.check(best_split([1, 2, 3, 4], list("aaab")), 3.5, entropy("aaab"))
        self.check(best_split([1, 2, 3, 4], list("baaa")), 1.5, entropy("baaa"))

    def test_three_classes(self):
        got = best_split([1, 2, 10, 11, 12], ["x", "x", "y", "z", "y"])
        after = 0.6 * entropy(["y", "z", "y"])
        self.check(got, 6.0, entropy(list("xxyzy")) - after)

    def test_pure_labels_gain_nothing(self):
        self.check(best_split([5, 7, 6], ["a", "a", "a"]), 5.5, 0.0)

    def test_no_cut_possible(self):
        self.assertIsNone(best_split([3, 3, 3], ["a", "b", "a"]))
        self.assertIsNone(best_split([3], ["a"]))
        self.assertIsNone(best_split([], []))


if __name__ == "__main__":
    unittest.main()
