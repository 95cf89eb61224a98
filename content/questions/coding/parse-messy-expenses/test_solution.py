import io
import unittest
from datetime import date

from solution import read_expenses

EXAMPLE = """date,amount,note
2026-03-14,"£1,234.50",laptop
14/03/2026, 12.5 ,"tea, milk"
1 Mar 2026,(7.00),refund
31/02/2026,4.00,no such day
2026-03-15,"12,50",which is it?
"""


def read(text):
    return read_expenses(io.StringIO(text, newline=""))


def pence_of(*amounts):
    """Read these amounts with a good date; give pence, or "rejected"."""
    lines = "".join(f'2026-01-02,"{amount}",x\n' for amount in amounts)
    rows, rejected = read("date,amount,note\n" + lines)
    left = iter(row.get("pence") for row in rows)
    return ["rejected" if i in rejected else next(left) for i in range(1, len(amounts) + 1)]


class ReadExpenses(unittest.TestCase):
    def test_the_example(self):
        rows, rejected = read(EXAMPLE)
        self.assertEqual(
            rows,
            [
                {"date": date(2026, 3, 14), "pence": 123450, "note": "laptop"},
                {"date": date(2026, 3, 14), "pence": 1250, "note": "tea, milk"},
                {"date": date(2026, 3, 1), "pence": -700, "note": "refund"},
            ],
        )
        self.assertEqual(rejected, [4, 5])

    def test_ways_to_write_an_amount(self):
        self.assertEqual(
            pence_of("7", "£ 7", "0.5", "1,000", "1,234,567.89", "-£3", "-3.10", "( £2.50 )", "(12)"),
            [700, 700, 50, 100000, 123456789, -300, -310, -250, -1200],
        )

    def test_amounts_that_are_refused(self):
        amounts = ["12,50", "1,2345", "1.234", "", "free", "1.2.3", "£", "--3", "1 200", "(7.00", "7.00)"]
        self.assertEqual(pence_of(*amounts), ["rejected"] * len(amounts))

    def test_no_penny_is_lost(self):
        self.assertEqual(pence_of("19.99", "0.29", "1.15", "4.35"), [1999, 29, 115, 435])

    def test_the_day_comes_first(self):
        rows, rejected = read("date,amount,note\n03/04/2026,1,a\n04/13/2026,1,b\n")
        self.assertEqual([row["date"] for row in rows], [date(2026, 4, 3)])
        self.assertEqual(rejected, [2])

    def test_leap_days_and_missing_dates(self):
        rows, rejected = read("date,amount,note\n29/02/2028,1,a\n2026-02-29,1,b\n,1,c\n")
        self.assertEqual([row["date"] for row in rows], [date(2028, 2, 29)])
        self.assertEqual(rejected, [2, 3])

    def test_blank_lines_and_short_records(self):
        rows, rejected = read("date,amount,note\n\n2026-01-02\n2026-01-02,5,  last  \n")
        self.assertEqual(rows, [{"date": date(2026, 1, 2), "pence": 500, "note": "last"}])
        self.assertEqual(rejected, [1])

    def test_only_a_header(self):
        self.assertEqual(read("date,amount,note\n"), ([], []))


if __name__ == "__main__":
    unittest.main()
