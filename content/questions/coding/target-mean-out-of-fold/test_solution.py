import unittest

import pandas as pd

from solution import encode_new, encode_train


def make(category, target, fold, index=None):
    return pd.DataFrame({"category": category, "target": target, "fold": fold}, index=index)


SMALL = make(["A", "A", "B", "A"], [1, 0, 1, 1], [0, 1, 1, 1])


class TargetMean(unittest.TestCase):
    def close(self, series, expected):
        self.assertEqual(len(series), len(expected))
        for got, wanted in zip(series, expected):
            self.assertAlmostEqual(got, wanted)

    def test_the_example(self):
        self.close(encode_train(SMALL, smoothing=1), [5 / 9, 1, 1, 1])

    def test_a_row_does_not_see_its_own_target(self):
        before = encode_train(SMALL)
        for row in range(len(SMALL)):
            changed = SMALL.copy()
            changed.loc[row, "target"] = 5000
            self.assertAlmostEqual(encode_train(changed)[row], before[row])

    def test_three_folds(self):
        # For fold 0 the others hold A: 3, 6 and B: 1, 4, so the prior is 3.5; and so on.
        train = make(list("AAABBB"), [0, 3, 6, 1, 1, 4], [0, 1, 2, 0, 1, 2])
        want = [12.5 / 3, 8.75 / 3, 4.25 / 3, 8.5 / 3, 7.75 / 3, 3.25 / 3]
        self.close(encode_train(train, smoothing=1), want)

    def test_a_category_of_one_fold_only_gets_the_prior_of_the_others(self):
        train = make(["A", "Z", "B", "B"], [10.0, 99.0, 20.0, 40.0], [0, 0, 1, 1])
        self.close(encode_train(train, smoothing=2)[:2], [30.0, 30.0])

    def test_new_rows_use_the_whole_training_part(self):
        # prior 0.75; A: (2 + 0.75) / (3 + 1), B: (1 + 0.75) / (1 + 1)
        new = pd.Series(["A", "B", "C", None], index=[9, 8, 7, 6])
        codes = encode_new(SMALL, new, smoothing=1)
        self.close(codes, [2.75 / 4, 0.875, 0.75, 0.75])
        self.assertEqual(list(codes.index), [9, 8, 7, 6])

    def test_smoothing_pulls_a_small_group_more(self):
        train = make(["big"] * 100 + ["small"], [0.0] * 100 + [101.0], [0] * 101)
        codes = encode_new(train, pd.Series(["big", "small"]), smoothing=10)
        # prior 1; big: (0 + 10) / 110, small: (101 + 10) / 11
        self.close(codes, [10 / 110, 111 / 11])

    def test_gaps_and_any_index(self):
        train = make(["A", None, "A", None], [4.0, 8.0, 2.0, 6.0], [0, 0, 1, 1], index=[5, 3, 9, 1])
        codes = encode_train(train, smoothing=1)
        self.assertEqual(list(codes.index), [5, 3, 9, 1])
        # fold 0 from rows 2 and 6: prior 4, A (2 + 4) / 2; fold 1 from 4 and 8: prior 6, A (4 + 6) / 2
        self.close(codes, [3.0, 4.0, 5.0, 6.0])

    def test_one_fold_is_not_enough(self):
        with self.assertRaises(ValueError):
            encode_train(make(["A", "B"], [1, 0], [3, 3]))

    def test_the_arguments_stay_as_they_were(self):
        train, new = SMALL.copy(), pd.Series(["A", "Q"])
        encode_train(train)
        encode_new(train, new)
        pd.testing.assert_frame_equal(train, SMALL)
        self.assertEqual(new.tolist(), ["A", "Q"])


if __name__ == "__main__":
    unittest.main()
