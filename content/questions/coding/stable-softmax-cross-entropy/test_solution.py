import math
import unittest
import warnings

import numpy as np

from solution import cross_entropy, softmax


class Softmax(unittest.TestCase):
    def test_values(self):
        got = softmax(np.array([[0.0, 0.0], [0.0, math.log(3)]]))
        np.testing.assert_allclose(got, [[0.5, 0.5], [0.25, 0.75]])

    def test_rows_are_independent(self):
        # A row far below the other must not turn into 0 / 0.
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            got = softmax(np.array([[1000.0, 1000.0], [-1000.0, -1000.0 + math.log(4)]]))
        np.testing.assert_allclose(got, [[0.5, 0.5], [0.2, 0.8]])

    def test_shift_changes_nothing(self):
        scores = np.random.default_rng(0).normal(size=(5, 4))
        np.testing.assert_allclose(softmax(scores), softmax(scores + 700))

    def test_whole_numbers_and_untouched_input(self):
        scores = np.array([[1, 2, 3], [3, 2, 1]])
        got = softmax(scores)
        np.testing.assert_allclose(got.sum(axis=1), 1.0)
        np.testing.assert_allclose(got[0], got[1][::-1])
        np.testing.assert_array_equal(scores, [[1, 2, 3], [3, 2, 1]])


class CrossEntropy(unittest.TestCase):
    def test_no_idea(self):
        self.assertAlmostEqual(cross_entropy(np.zeros((3, 2)), np.array([0, 1, 0])), math.log(2))
        self.assertAlmostEqual(cross_entropy(np.zeros((2, 10)), np.array([7, 1])), math.log(10))

    def test_mean_of_different_rows(self):
        scores = np.log(np.array([[1.0, 3.0], [1.0, 3.0], [4.0, 1.0]]))
        want = -(math.log(0.25) + math.log(0.75) + math.log(0.2)) / 3
        self.assertAlmostEqual(cross_entropy(scores, np.array([0, 1, 1])), want)

    def test_confident_and_wrong_or_right(self):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            wrong = cross_entropy(np.array([[0.0, 1000.0]]), np.array([0]))
            right = cross_entropy(np.array([[0.0, 1000.0]]), np.array([1]))
            low = cross_entropy(np.array([[-1000.0, -3000.0]]), np.array([1]))
        self.assertAlmostEqual(wrong, 1000.0)
        self.assertAlmostEqual(right, 0.0)
        self.assertAlmostEqual(low, 2000.0)

    def test_input_is_not_changed(self):
        scores, labels = np.array([[2.0, 5.0]]), np.array([1])
        cross_entropy(scores, labels)
        np.testing.assert_array_equal(scores, [[2.0, 5.0]])
        np.testing.assert_array_equal(labels, [1])


if __name__ == "__main__":
    unittest.main()
