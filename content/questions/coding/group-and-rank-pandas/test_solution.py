import unittest

import pandas as pd

from solution import best_sellers


def table(rows):
    return pd.DataFrame(rows, columns=["shop", "product", "units"])


def rows_of(frame):
    return [tuple(row) for row in frame.itertuples(index=False)]


class BestSellers(unittest.TestCase):
    def test_totals_are_ranked_not_single_sales(self):
        sales = table([
            ("East", "roll", 3), ("East", "cake", 5), ("East", "roll", 4), ("East", "pie", 1),
        ])
        self.assertEqual(rows_of(best_sellers(sales)), [
            ("East", "roll", 7, 1), ("East", "cake", 5, 2),
        ])

    def test_each_shop_has_its_own_ranks(self):
        sales = table([
            ("West", "roll", 2), ("East", "roll", 90), ("East", "cake", 80), ("West", "tea", 1),
        ])
        self.assertEqual(rows_of(best_sellers(sales, n=1)), [
            ("East", "roll", 90, 1), ("West", "roll", 2, 1),
        ])

    def test_a_tie_shares_the_rank_and_is_not_cut(self):
        sales = table([
            ("East", "tea", 5), ("East", "roll", 9), ("East", "cake", 5), ("East", "pie", 4),
        ])
        self.assertEqual(rows_of(best_sellers(sales, n=2)), [
            ("East", "roll", 9, 1), ("East", "cake", 5, 2), ("East", "tea", 5, 2),
        ])

    def test_the_rank_after_a_tie_is_skipped(self):
        sales = table([
            ("East", "tea", 9), ("East", "roll", 9), ("East", "cake", 5),
        ])
        self.assertEqual(len(best_sellers(sales, n=2)), 2)
        self.assertEqual(rows_of(best_sellers(sales, n=3))[-1], ("East", "cake", 5, 3))

    def test_three_products_share_the_first_place(self):
        sales = table([("East", name, 5) for name in ("tea", "roll", "cake")] + [("East", "pie", 1)])
        self.assertEqual(rows_of(best_sellers(sales, n=1)), [
            ("East", "cake", 5, 1), ("East", "roll", 5, 1), ("East", "tea", 5, 1),
        ])
        self.assertEqual(rows_of(best_sellers(sales, n=4))[-1], ("East", "pie", 1, 4))

    def test_columns_index_and_whole_ranks(self):
        sales = table([("West", "tea", 1), ("East", "roll", 9), ("East", "cake", 7)])
        got = best_sellers(sales)
        self.assertEqual(list(got.columns), ["shop", "product", "units", "rank"])
        self.assertEqual(list(got.index), [0, 1, 2])
        self.assertTrue(pd.api.types.is_integer_dtype(got["rank"]))

    def test_the_argument_is_untouched(self):
        sales = table([("East", "roll", 2), ("East", "cake", 7)])
        copy = sales.copy()
        got = best_sellers(sales)
        self.assertEqual(len(got), 2)
        pd.testing.assert_frame_equal(sales, copy)

    def test_the_index_and_other_columns_do_not_matter(self):
        sales = table([("East", "roll", 2), ("East", "roll", 3), ("East", "cake", 4)])
        sales["till"] = ["a", "b", "a"]
        sales.index = [7, 7, 3]
        self.assertEqual(rows_of(best_sellers(sales, n=1)), [("East", "roll", 5, 1)])


if __name__ == "__main__":
    unittest.main()
