import unittest

import numpy as np

from solution import kmeans


class KMeans(unittest.TestCase):
    def test_two_clear_groups(self):
        X = np.array([[0, 0], [0, 2], [10, 10], [10, 12]])
        labels, centres = kmeans(X, np.array([[0, 0], [10, 10]]))
        np.testing.assert_array_equal(labels, [0, 0, 1, 1])
        np.testing.assert_allclose(centres, [[0, 1], [10, 11]])

    def test_needs_several_rounds(self):
        X = np.array([[0.0], [1.0], [10.0], [11.0]])
        labels, centres = kmeans(X, np.array([[0.0], [1.0]]))
        np.testing.assert_array_equal(labels, [0, 0, 1, 1])
        np.testing.assert_allclose(centres, [[0.5], [10.5]])

    def test_whole_numbers_in_decimals_out(self):
        labels, centres = kmeans(np.array([[0], [1], [10], [11]]), np.array([[0], [10]]))
        np.testing.assert_array_equal(labels, [0, 0, 1, 1])
        np.testing.assert_allclose(centres, [[0.5], [10.5]])

    def test_a_cluster_of_one_row_moves_to_it(self):
        labels, centres = kmeans(np.array([[0.0], [1.0], [10.0]]), np.array([[0.0], [8.0]]))
        np.testing.assert_array_equal(labels, [0, 0, 1])
        np.testing.assert_allclose(centres, [[0.5], [10.0]])

    def test_euclidean_not_sum_of_steps(self):
        # From (3, 3): 4.24 to the first centre and 5 to the second; counted in steps 6 and 5.
        X = np.array([[0.0, 0.0], [3.0, 3.0], [3.0, -2.0]])
        labels, centres = kmeans(X, np.array([[0.0, 0.0], [3.0, -2.0]]))
        np.testing.assert_array_equal(labels, [0, 0, 1])
        np.testing.assert_allclose(centres, [[1.5, 1.5], [3.0, -2.0]])

    def test_labels_fit_the_returned_centres_after_one_round(self):
        X = np.array([[0.0], [1.0], [10.0], [11.0]])
        labels, centres = kmeans(X, np.array([[0.0], [1.0]]), max_iter=1)
        np.testing.assert_allclose(centres, [[0.0], [22.0 / 3.0]])
        np.testing.assert_array_equal(labels, [0, 0, 1, 1])

    def test_empty_cluster_keeps_its_centre(self):
        X = np.array([[0.0, 0.0], [2.0, 0.0]])
        labels, centres = kmeans(X, np.array([[1.0, 1.0], [50.0, 50.0]]))
        np.testing.assert_array_equal(labels, [0, 0])
        np.testing.assert_allclose(centres, [[1.0, 0.0], [50.0, 50.0]])

    def test_tie_goes_to_the_lower_index(self):
        X = np.array([[1.0], [1.0]])
        labels, centres = kmeans(X, np.array([[0.0], [2.0]]), max_iter=1)
        np.testing.assert_array_equal(labels, [0, 0])
        np.testing.assert_allclose(centres, [[1.0], [2.0]])

    def test_one_cluster_is_the_mean(self):
        X = np.array([[1.0, 2.0], [3.0, 6.0], [5.0, 1.0]])
        labels, centres = kmeans(X, np.array([[0.0, 0.0]]))
        np.testing.assert_array_equal(labels, [0, 0, 0])
        np.testing.assert_allclose(centres, [[3.0, 3.0]])

    def test_three_noisy_groups(self):
        rng = np.random.default_rng(0)
        middles = np.array([[0.0, 0.0], [8.0, 0.0], [0.0, 8.0]])
        X = np.repeat(middles, 40, axis=0) + rng.uniform(-1, 1, size=(120, 2))
        labels, centres = kmeans(X, middles + 1.5)
        np.testing.assert_array_equal(labels, np.repeat([0, 1, 2], 40))
        for j in range(3):
            np.testing.assert_allclose(centres[j], X[40 * j:40 * (j + 1)].mean(axis=0))

    def test_arguments_are_untouched(self):
        X = np.array([[0.0], [4.0]])
        start = np.array([[1.0]])
        _, centres = kmeans(X, start)
        np.testing.assert_allclose(centres, [[2.0]])
        np.testing.assert_array_equal(X, [[0.0], [4.0]])
        np.testing.assert_array_equal(start, [[1.0]])


if __name__ == "__main__":
    unittest.main()
