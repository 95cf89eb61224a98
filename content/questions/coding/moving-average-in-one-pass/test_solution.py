import itertools
import unittest

from solution import moving_average


class Counted:
    """A number that counts how often somebody calculates with it, and how many of it are alive."""

    work = 0
    alive = 0

    def __init__(self, value):
        self.value = float(value)
        Counted.alive += 1

    def __del__(self):
        Counted.alive -= 1

    def __float__(self):
        Counted.work += 1
        return self.value

    def __neg__(self):
        return -float(self)

    def __add__(self, other):
        return float(self) + float(other)

    def __sub__(self, other):
        return float(self) - float(other)

    def __rsub__(self, other):
        return float(other) - float(self)

    def __mul__(self, other):
        return float(self) * float(other)

    def __truediv__(self, other):
        return float(self) / float(other)

    __radd__, __rmul__ = __add__, __mul__


class MovingAverage(unittest.TestCase):
    def close(self, result, expected):
        result = list(result)
        self.assertEqual(len(result), len(expected))
        for got, wanted in zip(result, expected):
            self.assertAlmostEqual(got, wanted)

    def test_the_example(self):
        self.close(moving_average([2, 4, 6, 11], 3), [4.0, 7.0])

    def test_a_window_of_one_returns_the_numbers(self):
        self.close(moving_average([5, -1, 0.5], 1), [5, -1, 0.5])

    def test_the_window_is_as_long_as_the_input(self):
        self.close(moving_average([1, 2, 3, 4], 4), [2.5])

    def test_too_few_numbers(self):
        self.close(moving_average([1, 2], 3), [])
        self.close(moving_average([], 1), [])

    def test_an_endless_stream(self):
        means = moving_average(itertools.count(1), 2)
        self.close(itertools.islice(means, 4), [1.5, 2.5, 3.5, 4.5])

    def test_it_does_not_read_ahead(self):
        stream = iter([1, 3, 5, 7])
        self.assertAlmostEqual(next(moving_average(stream, 2)), 2.0)
        self.assertEqual(next(stream), 5)

    def test_little_work_and_little_memory_with_a_wide_window(self):
        Counted.work = 0
        most = 0
        for mean in moving_average((Counted(i) for i in range(2000)), 200):
            most = max(most, Counted.alive)
        self.assertAlmostEqual(mean, 1899.5)
        self.assertLess(most, 300)  # the window, with some room to spare
        self.assertLess(Counted.work, 10 * 2000)

    def test_decimals(self):
        self.close(moving_average([0.1, 0.2, 0.3, 0.4], 2), [0.15, 0.25, 0.35])

    def test_a_window_below_one(self):
        for window in (0, -2):
            with self.assertRaises(ValueError):
                list(moving_average([1, 2, 3], window))


if __name__ == "__main__":
    unittest.main()
