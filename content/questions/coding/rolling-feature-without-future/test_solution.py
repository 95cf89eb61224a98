import unittest

import pandas as pd

from solution import add_past_mean


def make(rows, index=None):
    frame = pd.DataFrame(rows, columns=["shop", "day", "units"], index=index)
    frame["day"] = pd.to_datetime(frame["day"])
    return frame


def one_shop(*units):
    return make([("York", f"2026-03-{i:02d}", value) for i, value in enumerate(units, start=1)])


class AddPastMean(unittest.TestCase):
    def close(self, column, expected):
        self.assertEqual(len(column), len(expected))
        for got, wanted in zip(column, expected):
            if wanted is None:
                self.assertTrue(pd.isna(got), got)
            else:
                self.assertAlmostEqual(got, wanted)

    def test_the_example(self):
        self.close(add_past_mean(one_shop(10, 20, 60, 5), window=2)["past_mean"], [None, 10, 15, 40])

    def test_the_default_window(self):
        self.close(add_past_mean(one_shop(3, 6, 9, 12, 99))["past_mean"], [None, 3, 4.5, 6, 9])

    def test_shops_do_not_mix(self):
        sales = make(
            [("A", "2026-03-01", 1), ("A", "2026-03-02", 3), ("B", "2026-03-03", 100), ("B", "2026-03-04", 200)]
        )
        self.close(add_past_mean(sales)["past_mean"], [None, 1, None, 100])

    def test_rows_in_any_order_keep_their_place(self):
        sales = make(
            [("A", "2026-03-03", 60), ("B", "2026-03-01", 7), ("A", "2026-03-01", 10), ("A", "2026-03-02", 20)],
            index=[40, 10, 30, 20],
        )
        result = add_past_mean(sales, window=2)
        self.assertEqual(list(result.index), [40, 10, 30, 20])
        self.assertEqual(list(result["units"]), [60, 7, 10, 20])
        self.close(result["past_mean"], [15, None, None, 10])

    def test_the_future_does_not_matter(self):
        calm = add_past_mean(one_shop(5, 6, 7, 8, 9))
        wild = add_past_mean(one_shop(5, 6, 7, 8, 1_000_000))
        self.close(wild["past_mean"], [None] + list(calm["past_mean"])[1:])
        self.close(wild["past_mean"], [None, 5, 5.5, 6, 7])

    def test_a_window_of_one_is_yesterday(self):
        self.close(add_past_mean(one_shop(4, 8, 2), window=1)["past_mean"], [None, 4, 8])

    def test_the_input_stays_as_it_was(self):
        sales = one_shop(1, 2, 3)
        before = sales.copy()
        result = add_past_mean(sales)
        pd.testing.assert_frame_equal(sales, before)
        self.assertEqual(list(result.columns), ["shop", "day", "units", "past_mean"])


if __name__ == "__main__":
    unittest.main()
