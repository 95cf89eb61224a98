import random
import unittest

from solution import k_fold


class KFold(unittest.TestCase):
    def check_promise(self, pairs, n, k):
        self.assertEqual(len(pairs), k)
        tested = []
        for train, test in pairs:
            self.assertEqual(list(train), sorted(train))
            self.assertEqual(list(test), sorted(test))
            self.assertEqual(sorted(list(train) + list(test)), list(range(n)))
            tested += list(test)
        self.assertEqual(sorted(tested), list(range(n)))

    def test_example(self):
        pairs = [(list(train), list(test)) for train, test in k_fold(5, 2)]
        self.assertEqual(pairs, [([3, 4], [0, 1, 2]), ([0, 1, 2], [3, 4])])

    def test_sizes_with_a_remainder(self):
        pairs = k_fold(11, 4)
        self.assertEqual([len(test) for _, test in pairs], [3, 3, 3, 2])
        self.assertEqual(list(pairs[1][1]), [3, 4, 5])
        self.check_promise(pairs, 11, 4)

    def test_every_row_once(self):
        for n, k in ((10, 5), (7, 3), (23, 10)):
            self.check_promise(k_fold(n, k), n, k)
            self.check_promise(k_fold(n, k, seed=4), n, k)

    def test_leave_one_out(self):
        pairs = k_fold(4, 4)
        self.assertEqual([list(test) for _, test in pairs], [[0], [1], [2], [3]])

    def test_seed(self):
        self.assertEqual(k_fold(50, 5, seed=1), k_fold(50, 5, seed=1))
        self.assertNotEqual(k_fold(50, 5, seed=1), k_fold(50, 5, seed=2))
        self.assertNotEqual(k_fold(50, 5, seed=0), k_fold(50, 5))
        self.assertEqual([len(test) for _, test in k_fold(11, 4, seed=0)], [3, 3, 3, 2])

    def test_shared_random_state_is_untouched(self):
        before = random.getstate()
        k_fold(20, 4, seed=9)
        self.assertEqual(random.getstate(), before)

    def test_impossible_k(self):
        for n, k in ((5, 1), (5, 0), (5, 6), (0, 2)):
            with self.assertRaises(ValueError):
                k_fold(n, k)


if __name__ == "__main__":
    unittest.main()
