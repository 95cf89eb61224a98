import unittest
from math import log

from solution import learn_idf, weigh


class LearnIdf(unittest.TestCase):
    def check(self, got, want):
        self.assertEqual(set(got), set(want))
        for word in want:
            self.assertAlmostEqual(got[word], want[word])

    def test_example(self):
        got = learn_idf([["good", "film"], ["good", "food"]])
        self.check(got, {"good": 0.0, "film": log(2), "food": log(2)})

    def test_repeats_count_once(self):
        got = learn_idf([["a", "a", "a", "b"], ["b"], ["c", "c"], []])
        self.check(got, {"a": log(4), "b": log(2), "c": log(4)})

    def test_no_documents(self):
        with self.assertRaises(ValueError):
            learn_idf([])


class Weigh(unittest.TestCase):
    def check(self, got, want):
        self.assertEqual(set(got), set(want))
        for word in want:
            self.assertAlmostEqual(got[word], want[word])

    def test_example(self):
        idf = learn_idf([["good", "film"], ["good", "food"]])
        self.check(weigh(["good", "film"], idf), {"good": 0.0, "film": log(2) / 2})

    def test_share_of_the_document(self):
        idf = {"x": 2.0, "y": 1.0}
        self.check(weigh(["x", "y", "x", "x"], idf), {"x": 1.5, "y": 0.25})

    def test_unknown_words_count_towards_the_length(self):
        self.check(weigh(["x", "new", "other", "x"], {"x": 2.0, "y": 1.0}), {"x": 1.0})
        self.check(weigh(["new"], {"x": 2.0}), {})

    def test_empty_document(self):
        self.assertEqual(weigh([], {"x": 2.0}), {})

    def test_nothing_is_learned_while_weighing(self):
        idf = {"x": 2.0}
        weigh(["x", "new"], idf)
        self.assertEqual(idf, {"x": 2.0})


if __name__ == "__main__":
    unittest.main()
