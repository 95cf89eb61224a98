import unittest

from solution import merge_bookings


class MergeBookings(unittest.TestCase):
    def test_the_example(self):
        self.assertEqual(
            merge_bookings([(600, 660), (540, 615), (720, 780)]),
            [(540, 660), (720, 780)],
        )

    def test_touching_bookings_join(self):
        self.assertEqual(merge_bookings([(600, 630), (540, 600)]), [(540, 630)])

    def test_one_minute_between_keeps_them_apart(self):
        self.assertEqual(
            merge_bookings([(540, 600), (601, 630)]), [(540, 600), (601, 630)]
        )

    def test_a_booking_inside_another_does_not_shorten_it(self):
        self.assertEqual(
            merge_bookings([(540, 720), (600, 630), (700, 730)]), [(540, 730)]
        )

    def test_a_chain_becomes_one_block(self):
        self.assertEqual(
            merge_bookings([(30, 45), (0, 20), (40, 60), (15, 35)]), [(0, 60)]
        )

    def test_later_blocks_grow_as_well(self):
        self.assertEqual(
            merge_bookings([(0, 10), (5, 12), (20, 30), (25, 40), (35, 38), (50, 60), (60, 61)]),
            [(0, 12), (20, 40), (50, 61)],
        )

    def test_equal_bookings(self):
        self.assertEqual(merge_bookings([(5, 9), (5, 9)]), [(5, 9)])

    def test_none_and_one(self):
        self.assertEqual(merge_bookings([]), [])
        self.assertEqual(merge_bookings([(1, 2)]), [(1, 2)])

    def test_the_input_stays_as_it_was(self):
        bookings = [(600, 660), (540, 615)]
        merge_bookings(bookings)
        self.assertEqual(bookings, [(600, 660), (540, 615)])


if __name__ == "__main__":
    unittest.main()
