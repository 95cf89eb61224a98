import unittest

import numpy as np

from solution import knn_predict

# Two groups on a line.
X = np.array([[0.0], [1.0], [2.0], [10.0], [11.0], [12.0]])
y = np.array([0, 0, 0, 1, 1, 1])


class KnnPredict(unittest.TestCase):
    def test_two_groups(self):
        got = knn_predict(X, y, np.array([[1.5], [10.4], [4.0]]), k=3)
        np.testing.assert_array_equal(got, [0, 1, 0])

    def test_one_neighbour(self):
        got = knn_predict(X, y, np.array([[5.9], [6.1]]), k=1)
        np.testing.assert_array_equal(got, [0, 1])

    def test_the_majority_beats_the_nearest(self):
        train = np.array([[0.0], [1.0], [1.1]])
        got = knn_predict(train, np.array([5, 7, 7]), np.array([[0.1]]), k=3)
        np.testing.assert_array_equal(got, [7])

    def test_string_labels_in_two_columns(self):
        train = np.array([[0, 0], [0, 1], [5, 5], [5, 6]])
        labels = np.array(["tea", "tea", "coffee", "coffee"])
        got = knn_predict(train, labels, np.array([[1, 1], [4, 5]]), k=2)
        self.assertEqual(list(got), ["tea", "coffee"])

    def test_euclidean_not_sum_of_steps(self):
        # From the origin: (3, 3) is 4.24 away, (0, 5) is 5 away; counted in steps 6 and 5.
        train = np.array([[3.0, 3.0], [0.0, 5.0]])
        got = knn_predict(train, np.array([1, 2]), np.array([[0.0, 0.0]]), k=1)
        np.testing.assert_array_equal(got, [1])

    def test_euclidean_not_the_largest_step(self):
        # From the origin: (3, 3) is 4.24 away, (4, 0) is 4 away; the largest steps are 3 and 4.
        train = np.array([[3.0, 3.0], [4.0, 0.0]])
        got = knn_predict(train, np.array([1, 2]), np.array([[0.0, 0.0]]), k=1)
        np.testing.assert_array_equal(got, [2])

    def test_tied_vote_goes_to_the_nearer_label(self):
        train = np.array([[0.0], [3.0], [4.0], [-6.0]])
        labels = np.array([8, 4, 4, 8])
        got = knn_predict(train, labels, np.array([[1.0], [2.9]]), k=4)
        np.testing.assert_array_equal(got, [8, 4])

    def test_equal_distance_prefers_the_earlier_row(self):
        train = np.array([[1.0], [-1.0]])
        got = knn_predict(train, np.array([9, 3]), np.array([[0.0]]), k=1)
        np.testing.assert_array_equal(got, [9])
        got = knn_predict(train, np.array([3, 9]), np.array([[0.0]]), k=1)
        np.testing.assert_array_equal(got, [3])

    def test_many_equal_distances(self):
        # 100 rows at distance 1 or 2: among equals the row further up counts as nearer.
        train = np.array([[2.0], [1.0], [-1.0], [-2.0]] * 25)
        labels = np.arange(100)
        for k in (1, 3, 30):
            got = knn_predict(train, labels, np.array([[0.0]]), k=k)
            np.testing.assert_array_equal(got, [1])
        labels[[5, 6]] = 777        # rows 1, 2, 5, 6 are the four nearest
        got = knn_predict(train, labels, np.array([[0.0]]), k=4)
        np.testing.assert_array_equal(got, [777])

    def test_impossible_k(self):
        for k in (0, -1, 7):
            with self.assertRaises(ValueError):
                knn_predict(X, y, np.array([[1.0]]), k=k)

    def test_all_rows_vote(self):
        got = knn_predict(X[:5], y[:5], np.array([[100.0]]), k=5)
        np.testing.assert_array_equal(got, [0])


if __name__ == "__main__":
    unittest.main()
