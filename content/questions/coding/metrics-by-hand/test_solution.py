import unittest

from solution import confusion_counts, precision_recall_f1


class ConfusionCounts(unittest.TestCase):
    def test_example(self):
        self.assertEqual(
            confusion_counts([1, 1, 1, 0, 0], [1, 0, 1, 1, 0]),
            {"tp": 2, "fp": 1, "fn": 1, "tn": 1},
        )

    def test_fp_and_fn_not_mixed_up(self):
        self.assertEqual(
            confusion_counts([0, 0, 0, 1], [1, 1, 0, 0]),
            {"tp": 0, "fp": 2, "fn": 1, "tn": 1},
        )

    def test_text_labels(self):
        self.assertEqual(
            confusion_counts(["spam", "ok", "spam"], ["spam", "spam", "ok"], positive="spam"),
            {"tp": 1, "fp": 1, "fn": 1, "tn": 0},
        )

    def test_more_than_two_labels(self):
        self.assertEqual(
            confusion_counts(["a", "b", "c"], ["a", "c", "b"], positive="a"),
            {"tp": 1, "fp": 0, "fn": 0, "tn": 2},
        )

    def test_empty(self):
        self.assertEqual(confusion_counts([], []), {"tp": 0, "fp": 0, "fn": 0, "tn": 0})

    def test_lengths(self):
        with self.assertRaises(ValueError):
            confusion_counts([1, 0], [1])


class PrecisionRecallF1(unittest.TestCase):
    def check(self, got, want):
        self.assertEqual(len(got), 3)
        for g, w in zip(got, want):
            self.assertAlmostEqual(g, w)

    def test_example(self):
        self.check(
            precision_recall_f1([1, 1, 1, 0, 0], [1, 0, 1, 1, 0]), (2 / 3, 2 / 3, 2 / 3)
        )

    def test_precision_differs_from_recall(self):
        y_true = [1] * 20 + [0] * 980
        y_pred = [1] * 15 + [0] * 5 + [1] * 35 + [0] * 945
        self.check(precision_recall_f1(y_true, y_pred), (0.3, 0.75, 3 / 7))

    def test_other_positive_label(self):
        self.check(precision_recall_f1([0, 0, 1], [0, 1, 1], positive=0), (1.0, 0.5, 2 / 3))

    def test_nothing_predicted_positive(self):
        self.check(precision_recall_f1([1, 0], [0, 0]), (0.0, 0.0, 0.0))

    def test_no_positive_rows(self):
        self.check(precision_recall_f1([0, 0], [1, 0]), (0.0, 0.0, 0.0))

    def test_neither(self):
        self.check(precision_recall_f1([0, 0], [0, 0]), (0.0, 0.0, 0.0))

    def test_lengths(self):
        with self.assertRaises(ValueError):
            precision_recall_f1([1], [1, 0])


if __name__ == "__main__":
    unittest.main()
