import unittest

import numpy as np

from solution import flag, learn_fences

EXAMPLE = np.array([10, 12, 13, 14, 15, 16, 90])


class Fences(unittest.TestCase):
    def close(self, fences, low, high):
        self.assertAlmostEqual(fences[0], low)
        self.assertAlmostEqual(fences[1], high)

    def test_the_example(self):
        fences = learn_fences(EXAMPLE)
        self.close(fences, 8.0, 20.0)
        self.assertEqual(flag(EXAMPLE, fences).tolist(), [False] * 6 + [True])

    def test_an_even_wilder_value_does_not_move_the_fences(self):
        wilder = EXAMPLE.copy()
        wilder[-1] = 90_000
        self.close(learn_fences(wilder), 8.0, 20.0)

    def test_another_factor(self):
        self.close(learn_fences(EXAMPLE, factor=3), 3.5, 24.5)

    def test_gaps_are_left_out_and_not_flagged(self):
        with_gaps = np.array([10, np.nan, 12, 13, 14, np.nan, 15, 16, 90])
        fences = learn_fences(with_gaps)
        self.close(fences, 8.0, 20.0)
        flags = flag(np.array([np.nan, 7.9, 21.0]), fences)
        self.assertEqual(flags.tolist(), [False, True, True])

    def test_on_the_fence_is_inside(self):
        self.assertEqual(flag(np.array([8.0, 20.0, 7, 21]), (8.0, 20.0)).tolist(),
                         [False, False, True, True])

    def test_new_rows_are_judged_by_the_training_fences(self):
        fences = learn_fences(EXAMPLE)
        new = np.array([50.0, 51.0, 52.0])  # quite usual among themselves
        self.assertEqual(flag(new, fences).tolist(), [True, True, True])

    def test_nothing_known(self):
        for train in ([], [np.nan, np.nan]):
            with self.assertRaises(ValueError):
                learn_fences(np.array(train))

    def test_the_values_stay_as_they_were(self):
        values = EXAMPLE.copy()
        flags = flag(values, learn_fences(values))
        self.assertEqual(values.tolist(), EXAMPLE.tolist())
        self.assertEqual(flags.dtype, np.dtype(bool))


if __name__ == "__main__":
    unittest.main()
