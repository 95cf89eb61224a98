import io
import unittest

import pandas as pd

from solution import load_and_clean

MEMBERS = """Member ID,Full Name,City,Joined,Fee
101, ana silva ,london,2024-01-15,£30.00
102,Ben Okoro,LONDON ,2024-02-30,25
101,Ana Silva,London,2024-01-15,30
103,Chloe Tan,n/a,2024-03-10,"£1,200"
,No Number,Leeds,2024-03-11,20
104,Dev Rao, leeds,-,-5
"""

CONFLICT = """Member ID,Full Name,City,Joined,Fee
7,Eve Moss,Unknown,2023-12-01,10
7,Eve Moss,york,2023-12-01,12.50
8, Finn Hay,N/A,soon,ten
"""


ODD = """Member ID,Full Name,City,Joined,Fee
1,Null,nan,01/02/2024,0
2,None,NA,2024-02-01,
,,,,
"""


class LoadAndClean(unittest.TestCase):
    def setUp(self):
        self.df = load_and_clean(io.StringIO(MEMBERS))

    def test_column_names(self):
        self.assertEqual(
            list(self.df.columns), ["member_id", "full_name", "city", "joined", "fee"]
        )

    def test_rows_and_index(self):
        self.assertEqual(list(self.df["member_id"]), [101, 102, 103, 104])
        self.assertEqual(list(self.df.index), [0, 1, 2, 3])

    def test_text(self):
        self.assertEqual(
            list(self.df["full_name"]), ["Ana Silva", "Ben Okoro", "Chloe Tan", "Dev Rao"]
        )
        self.assertEqual(list(self.df["city"].fillna("gap")), ["London", "London", "gap", "Leeds"])

    def test_types(self):
        self.assertTrue(pd.api.types.is_integer_dtype(self.df["member_id"]))
        self.assertTrue(pd.api.types.is_datetime64_any_dtype(self.df["joined"]))
        self.assertTrue(pd.api.types.is_float_dtype(self.df["fee"]))

    def test_dates(self):
        self.assertEqual(list(self.df["joined"].isna()), [False, True, False, True])
        self.assertEqual(self.df["joined"].iloc[2], pd.Timestamp(2024, 3, 10))

    def test_fees(self):
        self.assertEqual(list(self.df["fee"].fillna(-1)), [30.0, 25.0, 1200.0, -1.0])

    def test_conflicting_rows_both_stay(self):
        df = load_and_clean(io.StringIO(CONFLICT))
        self.assertEqual(list(df["member_id"]), [7, 7, 8])
        self.assertEqual(list(df["city"].fillna("gap")), ["gap", "York", "gap"])
        self.assertEqual(list(df["fee"].fillna(-1)), [10.0, 12.5, -1.0])
        self.assertEqual(list(df["joined"].isna()), [False, False, True])
        self.assertEqual(df["full_name"].iloc[2], "Finn Hay")

    def test_only_the_agreed_words_are_gaps(self):
        # Nan is a town, Null a surname: pandas' own list would make gaps of them.
        df = load_and_clean(io.StringIO(ODD))
        self.assertEqual(list(df["full_name"]), ["Null", "None"])
        self.assertEqual(list(df["city"]), ["Nan", "Na"])

    def test_free_membership_and_another_date_format(self):
        df = load_and_clean(io.StringIO(ODD))
        self.assertEqual(list(df["fee"].fillna(-1)), [0.0, -1.0])
        self.assertEqual(list(df["joined"].isna()), [True, False])


if __name__ == "__main__":
    unittest.main()
