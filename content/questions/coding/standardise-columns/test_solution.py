import unittest

import numpy as np

from solution import standardise


class Standardise(unittest.TestCase):
    def test_by_hand(self):
        # Column 0: mean 4, standard deviation 2. Column 1: mean 20, deviation 10.
        train = np.array([[2.0, 10.0], [6.0, 30.0], [2.0, 10.0], [6.0, 30.0]])
        test = np.array([[8.0, 20.0]])
        a, b = standardise(train, test)
        np.testing.assert_allclose(a, [[-1, -1], [1, 1], [-1, -1], [1, 1]])
        np.testing.assert_allclose(b, [[2, 0]])

    def test_training_columns_have_mean_zero_and_deviation_one(self):
        rng = np.random.default_rng(3)
        train = rng.normal([5, -40, 900], [1, 7, 250], size=(80, 3))
        a, _ = standardise(train, train[:2])
        np.testing.assert_allclose(a.mean(axis=0), 0, atol=1e-9)
        np.testing.assert_allclose(a.std(axis=0), 1, atol=1e-9)

    def test_training_result_does_not_depend_on_the_test_rows(self):
        train = np.array([[1.0], [3.0], [5.0]])
        near, _ = standardise(train, np.array([[2.0], [4.0]]))
        far, _ = standardise(train, np.array([[2000.0], [-9000.0]]))
        np.testing.assert_allclose(near, far)
        np.testing.assert_allclose(near.mean(), 0, atol=1e-9)
        np.testing.assert_allclose(near.std(), 1)

    def test_each_test_row_is_scaled_by_itself(self):
        train = np.array([[0.0], [10.0]])
        _, together = standardise(train, np.array([[5.0], [15.0], [500.0]]))
        _, alone = standardise(train, np.array([[15.0]]))
        np.testing.assert_allclose(together[1], alone[0])
        np.testing.assert_allclose(alone, [[2.0]])

    def test_constant_column_is_shifted_only(self):
        train = np.array([[0.1, -1.0], [0.1, 0.0], [0.1, 1.0]])
        test = np.array([[0.1, 2.0], [0.6, 2.0]])
        a, b = standardise(train, test)
        np.testing.assert_allclose(a[:, 0], 0, atol=1e-9)
        np.testing.assert_allclose(b[:, 0], [0, 0.5], atol=1e-9)

    def test_whole_numbers_and_untouched_arguments(self):
        train = np.array([[1, 2], [3, 6]])
        test = np.array([[2, 5]])
        a, b = standardise(train, test)
        np.testing.assert_allclose(a, [[-1, -1], [1, 1]])
        np.testing.assert_allclose(b, [[0, 0.5]])
        np.testing.assert_array_equal(train, [[1, 2], [3, 6]])
        np.testing.assert_array_equal(test, [[2, 5]])

    def test_float_arguments_are_untouched_too(self):
        train = np.array([[1.0], [3.0]])
        test = np.array([[5.0]])
        _, b = standardise(train, test)
        np.testing.assert_allclose(b, [[3.0]])
        np.testing.assert_array_equal(train, [[1.0], [3.0]])
        np.testing.assert_array_equal(test, [[5.0]])


if __name__ == "__main__":
    unittest.main()
