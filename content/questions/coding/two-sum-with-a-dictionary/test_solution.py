import unittest

from solution import find_pair


class Price(int):
    """A whole number that counts how often it is compared for equality."""

    compared = 0
    __hash__ = int.__hash__

    def __eq__(self, other):
        Price.compared += 1
        return int.__eq__(self, other)


class Watched(list):
    """A list that counts how many of its elements somebody has read."""

    reads = 0

    def __getitem__(self, index):
        self.reads += len(range(len(self))[index]) if isinstance(index, slice) else 1
        return super().__getitem__(index)

    def __iter__(self):
        return (self[i] for i in range(len(self)))


class FindPair(unittest.TestCase):
    def test_the_example(self):
        self.assertEqual(find_pair([8, 3, 5, 7], 10), (1, 3))

    def test_one_item_is_not_used_twice(self):
        self.assertIsNone(find_pair([5, 1, 2], 10))

    def test_two_equal_prices_may_pair(self):
        self.assertEqual(find_pair([5, 1, 5], 10), (0, 2))

    def test_the_partner_may_stand_at_position_zero(self):
        self.assertEqual(find_pair([4, 6], 10), (0, 1))

    def test_smallest_j_wins_then_smallest_i(self):
        self.assertEqual(find_pair([1, 2, 8, 9], 10), (1, 2))
        self.assertEqual(find_pair([3, 3, 7], 10), (0, 2))

    def test_zero_and_negative_prices(self):
        self.assertEqual(find_pair([0, 12, -2], 10), (1, 2))
        self.assertEqual(find_pair([0, 4, 0], 0), (0, 2))

    def test_nothing_fits(self):
        self.assertIsNone(find_pair([], 10))
        self.assertIsNone(find_pair([10], 10))
        self.assertIsNone(find_pair([1, 2, 3], 100))

    def test_the_list_stays_as_it_was(self):
        prices = [9, 4, 6]
        find_pair(prices, 10)
        self.assertEqual(prices, [9, 4, 6])

    def test_a_long_list_is_not_read_over_and_over(self):
        prices = Watched(Price(i) for i in range(0, 2000, 2))
        Price.compared = 0
        self.assertIsNone(find_pair(prices, 1001))  # two even prices never make it
        self.assertLess(prices.reads, 5000)
        self.assertLess(Price.compared, 20_000)  # a search in a list compares again and again


if __name__ == "__main__":
    unittest.main()
