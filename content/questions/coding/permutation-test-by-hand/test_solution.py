import unittest

import numpy as np

from solution import permutation_test


class PermutationTest(unittest.TestCase):
    def test_difference(self):
        difference, _ = permutation_test([1, 2, 3], [4, 6], rounds=10)
        self.assertAlmostEqual(difference, 3.0)

    def test_agrees_with_counting_all_arrangements(self):
        # Of the 70 ways to split 4 and 4, only 2 are as extreme: p = 2 / 70.
        difference, p = permutation_test([1, 2, 3, 4], [5, 6, 7, 8])
        self.assertAlmostEqual(difference, 4.0)
        self.assertAlmostEqual(p, 2 / 70, delta=0.011)

    def test_both_directions_count(self):
        _, up = permutation_test([1, 2, 3, 4], [5, 6, 7, 8])
        difference, down = permutation_test([5, 6, 7, 8], [1, 2, 3, 4])
        self.assertAlmostEqual(difference, -4.0)
        self.assertAlmostEqual(down, 2 / 70, delta=0.011)
        self.assertAlmostEqual(up, down, delta=0.015)

    def test_never_zero(self):
        a, b = np.arange(40.0), np.arange(40.0) + 1000
        _, p = permutation_test(a, b, rounds=999)
        self.assertAlmostEqual(p, 1 / 1000)

    def test_no_difference_and_rounding(self):
        self.assertAlmostEqual(permutation_test([0.1] * 3, [0.1] * 7, rounds=100)[1], 1.0)
        self.assertAlmostEqual(permutation_test([1, 5], [5, 1], rounds=100)[1], 1.0)
        # 6 of 10 arrangements are as extreme; rounding makes some a speck smaller.
        _, p = permutation_test([0.9, 0.9, 1.1], [0.9, 0.7])
        self.assertAlmostEqual(p, 0.6, delta=0.05)

    def test_groups_of_unequal_size(self):
        # The single 9 is in the group of one in 1 of 5 arrangements.
        difference, p = permutation_test([9], [0, 0, 0, 0])
        self.assertAlmostEqual(difference, -9.0)
        self.assertAlmostEqual(p, 0.2, delta=0.03)

    def test_p_values_are_spread_out_when_nothing_differs(self):
        rng = np.random.default_rng(8)
        values = [
            permutation_test(rng.normal(size=12), rng.normal(size=15), rounds=200)[1]
            for _ in range(60)
        ]
        self.assertTrue(0.35 < np.mean(values) < 0.65)
        self.assertLess(np.mean(np.array(values) < 0.05), 0.15)

    def test_seed_input_and_empty_group(self):
        a, b = np.array([3.0, 1.0, 2.0]), np.array([9.0, 1.0, 4.0])
        self.assertEqual(permutation_test(a, b, 300, seed=4), permutation_test(a, b, 300, seed=4))
        np.testing.assert_array_equal(a, [3.0, 1.0, 2.0])
        np.testing.assert_array_equal(b, [9.0, 1.0, 4.0])
        with self.assertRaises(ValueError):
            permutation_test([], [1, 2])
        with self.assertRaises(ValueError):
            permutation_test([1, 2], [])


if __name__ == "__main__":
    unittest.main()
