import unittest
import warnings

import numpy as np

from solution import most_similar


class MostSimilar(unittest.TestCase):
    def check(self, got, want):
        self.assertEqual([word for word, _ in got], [word for word, _ in want])
        for (_, g), (_, w) in zip(got, want):
            self.assertAlmostEqual(g, w)

    def test_example(self):
        got = most_similar(["king", "queen", "apple"], np.array([[1, 1], [2, 2], [1, -1]]), "king")
        self.check(got, [("queen", 1.0), ("apple", 0.0)])

    def test_direction_not_length(self):
        # The long arrow has the larger dot product, the short one the better angle.
        words = ["query", "long", "short"]
        vectors = np.array([[1.0, 0.0], [30.0, 40.0], [0.4, 0.3]])
        self.check(most_similar(words, vectors, "query"), [("short", 0.8), ("long", 0.6)])

    def test_opposite_comes_last(self):
        words = ["no", "query", "maybe"]
        vectors = np.array([[-3.0, 0.0, 0.0], [2.0, 0.0, 0.0], [0.0, 5.0, 0.0]])
        self.check(most_similar(words, vectors, "query"), [("maybe", 0.0), ("no", -1.0)])

    def test_k(self):
        words = list("abcde")
        vectors = np.array([[1.0, 0], [3, 4], [4, 3], [0, 1], [1, 0.1]])
        got = most_similar(words, vectors, "a", k=2)
        self.assertEqual([word for word, _ in got], ["e", "c"])
        self.assertEqual(len(most_similar(words, vectors, "a", k=50)), 4)

    def test_ties_and_a_twin_of_the_query(self):
        words = ["second", "query", "twin", "first"]
        vectors = np.array([[0.0, 2.0], [5.0, 0.0], [7.0, 0.0], [0.0, 9.0]])
        got = most_similar(words, vectors, "query")
        self.check(got, [("twin", 1.0), ("second", 0.0), ("first", 0.0)])
        # The twin stands before the query in the list and must not be lost.
        self.check(most_similar(words, vectors, "twin", k=1), [("query", 1.0)])

    def test_many_ties(self):
        words = [f"w{i}" for i in range(60)]
        vectors = np.zeros((60, 2))
        vectors[::2, 0], vectors[1::2, 1] = 3.0, 2.0
        got = most_similar(words, vectors, "w0", k=59)
        self.assertEqual([word for word, _ in got], words[2::2] + words[1::2])

    def test_zero_vectors(self):
        words = ["query", "nothing", "against"]
        vectors = np.array([[1.0, 1.0], [0.0, 0.0], [-1.0, -1.0]])
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            got = most_similar(words, vectors, "query")
            silent = most_similar(words, vectors, "nothing")
        self.check(got, [("nothing", 0.0), ("against", -1.0)])
        self.check(silent, [("query", 0.0), ("against", 0.0)])

    def test_unknown_query(self):
        with self.assertRaises(KeyError):
            most_similar(["a"], np.array([[1.0]]), "b")

    def test_input_is_not_changed(self):
        vectors = np.array([[3.0, 4.0], [0.0, 0.0]])
        most_similar(["a", "b"], vectors, "a")
        np.testing.assert_array_equal(vectors, [[3.0, 4.0], [0.0, 0.0]])


if __name__ == "__main__":
    unittest.main()
