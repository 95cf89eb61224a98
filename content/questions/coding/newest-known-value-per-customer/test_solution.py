import unittest

import pandas as pd

from solution import merge_records

COLUMNS = ["customer_id", "email", "phone", "updated"]


def make(*rows):
    frame = pd.DataFrame(list(rows), columns=COLUMNS)
    frame["email"] = frame["email"].astype(object)
    frame["phone"] = frame["phone"].astype(object)
    frame["updated"] = pd.to_datetime(frame["updated"])
    return frame


def plain(frame):
    rows = []
    for row in frame.itertuples(index=False):
        values = [None if pd.isna(value) else value for value in row]
        values[3] = values[3].strftime("%Y-%m-%d") if values[3] is not None else None
        rows.append(tuple(values))
    return rows


class MergeRecords(unittest.TestCase):
    def test_the_example(self):
        merged = merge_records(
            make((1, "a@x.test", "555", "2026-01-10"), (1, "b@x.test", None, "2026-03-01"))
        )
        self.assertEqual(list(merged.columns), COLUMNS)
        self.assertEqual(plain(merged), [(1, "b@x.test", "555", "2026-03-01")])

    def test_the_dates_decide_not_the_order_of_the_rows(self):
        merged = merge_records(
            make((2, "new@x.test", "2", "2026-05-01"), (2, "old@x.test", "1", "2025-05-01"))
        )
        self.assertEqual(plain(merged), [(2, "new@x.test", "2", "2026-05-01")])

    def test_blank_text_is_missing(self):
        merged = merge_records(
            make((1, " a@x.test ", "555", "2026-01-01"), (1, "   ", "", "2026-02-01"))
        )
        self.assertEqual(plain(merged), [(1, "a@x.test", "555", "2026-02-01")])

    def test_a_row_without_a_date_is_the_oldest(self):
        merged = merge_records(
            make((1, "dated@x.test", None, "2020-01-01"), (1, "undated@x.test", "777", None))
        )
        self.assertEqual(plain(merged), [(1, "dated@x.test", "777", "2020-01-01")])

    def test_ties_go_to_the_row_further_down(self):
        day = "2026-01-01"
        merged = merge_records(make((1, "a", "1", day), (2, "p", "5", None), (1, "b", None, day), (2, "q", None, None)))
        self.assertEqual(plain(merged), [(1, "b", "1", day), (2, "q", "5", None)])

    def test_many_ties(self):
        for day in ("2026-01-01", None):
            rows = [(i % 20, f"{i}@x.test", str(i), day) for i in range(200)]
            expected = [(i % 20, f"{i}@x.test", str(i), day) for i in range(180, 200)]
            self.assertEqual(plain(merge_records(make(*rows))), expected)

    def test_customers_do_not_lend_each_other_values(self):
        merged = merge_records(
            make((9, None, None, "2026-01-02"), (3, "c@x.test", "333", "2026-01-01"), (5, None, "555", None))
        )
        self.assertEqual(
            plain(merged),
            [(3, "c@x.test", "333", "2026-01-01"), (5, None, "555", None), (9, None, None, "2026-01-02")],
        )
        self.assertEqual(list(merged.index), [0, 1, 2])

    def test_the_input_stays_as_it_was(self):
        records = make((1, " a ", "", "2026-01-01"), (1, "b", "2", None))
        before = records.copy()
        merge_records(records)
        pd.testing.assert_frame_equal(records, before)


if __name__ == "__main__":
    unittest.main()
