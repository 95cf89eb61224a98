import unittest

import pandas as pd

from solution import attach_names


def make_orders(*codes):
    return pd.DataFrame(
        {"order_id": range(1, len(codes) + 1), "code": list(codes), "pence": [100] * len(codes)}
    )


def make_customers(*pairs):
    return pd.DataFrame(list(pairs), columns=["code", "name"])


def texts(column):
    return [None if pd.isna(value) else value for value in column]


class AttachNames(unittest.TestCase):
    def test_blanks_and_capitals(self):
        joined, report = attach_names(
            make_orders(" a17 ", "B2", "A17"), make_customers(("A17", "Ana"), ("b2 ", "Ben"))
        )
        self.assertEqual(list(joined.columns), ["order_id", "code", "pence", "name"])
        self.assertEqual(texts(joined["code"]), ["A17", "B2", "A17"])
        self.assertEqual(texts(joined["name"]), ["Ana", "Ben", "Ana"])
        self.assertEqual(report, {"matched": 3, "no_code": 0, "unknown_codes": []})

    def test_orders_without_a_match_stay_and_are_reported(self):
        joined, report = attach_names(
            make_orders("z9", "A17", "C3", "Z9 "), make_customers(("A17", "Ana"))
        )
        self.assertEqual(list(joined["order_id"]), [1, 2, 3, 4])
        self.assertEqual(texts(joined["name"]), [None, "Ana", None, None])
        self.assertEqual(report, {"matched": 1, "no_code": 0, "unknown_codes": ["C3", "Z9"]})

    def test_missing_codes_do_not_match_each_other(self):
        joined, report = attach_names(
            make_orders(None, "A17", "  "), make_customers((None, "Nobody"), (" ", "Blank"), ("A17", "Ana"))
        )
        self.assertEqual(texts(joined["name"]), [None, "Ana", None])
        self.assertEqual(texts(joined["code"]), [None, "A17", None])
        self.assertEqual(report, {"matched": 1, "no_code": 2, "unknown_codes": []})

    def test_a_customer_listed_twice_is_an_error(self):
        with self.assertRaises(ValueError):
            attach_names(make_orders("A17"), make_customers(("A17", "Ana"), (" a17", "Anna")))

    def test_a_customer_listed_twice_is_an_error_even_without_orders(self):
        with self.assertRaises(ValueError):
            attach_names(make_orders("B2"), make_customers(("A17", "Ana"), ("a17", "Anna"), ("B2", "Ben")))

    def test_a_customer_without_a_name_is_found_all_the_same(self):
        joined, report = attach_names(make_orders("A17", "Q"), make_customers(("A17", None), ("B2", "Ben")))
        self.assertEqual(texts(joined["name"]), [None, None])
        self.assertEqual(report, {"matched": 1, "no_code": 0, "unknown_codes": ["Q"]})

    def test_any_index_and_the_order_of_the_orders(self):
        orders = make_orders("B2", "A17", "B2")
        orders.index = [7, 7, 3]
        joined, _ = attach_names(orders, make_customers(("A17", "Ana"), ("B2", "Ben")))
        self.assertEqual(list(joined.index), [0, 1, 2])
        self.assertEqual(list(joined["order_id"]), [1, 2, 3])
        self.assertEqual(texts(joined["name"]), ["Ben", "Ana", "Ben"])

    def test_customers_without_orders_add_no_row(self):
        joined, report = attach_names(make_orders("A17"), make_customers(("A17", "Ana"), ("B2", "Ben")))
        self.assertEqual(len(joined), 1)
        self.assertEqual(report["matched"], 1)

    def test_the_arguments_stay_as_they_were(self):
        orders = make_orders(" a17 ", "x")
        customers = make_customers(("A17 ", "Ana"))
        before = orders.copy(), customers.copy()
        attach_names(orders, customers)
        pd.testing.assert_frame_equal(orders, before[0])
        pd.testing.assert_frame_equal(customers, before[1])


if __name__ == "__main__":
    unittest.main()
