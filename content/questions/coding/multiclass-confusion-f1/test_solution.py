import random
import unittest

from solution import confusion, f1_report


class Confusion(unittest.TestCase):
    def test_example(self):
        labels, matrix = confusion(list("aabc"), list("abbb"))
        self.assertEqual(labels, ["a", "b", "c"])
        self.assertEqual(matrix, [[1, 1, 0], [0, 1, 0], [0, 1, 0]])

    def test_rows_are_the_truth(self):
        _, matrix = confusion([0, 0, 0, 1, 2], [2, 2, 0, 1, 1])
        self.assertEqual(matrix, [[1, 0, 2], [0, 1, 0], [0, 1, 0]])

    def test_label_that_is_only_predicted(self):
        labels, matrix = confusion(["dog", "cat"], ["cow", "cat"])
        self.assertEqual(labels, ["cat", "cow", "dog"])
        self.assertEqual(matrix, [[1, 0, 0], [0, 0, 0], [0, 1, 0]])

    def test_bad_lists(self):
        for truth, said in (([], []), ([1, 2], [1])):
            with self.assertRaises(ValueError):
                confusion(truth, said)
            with self.assertRaises(ValueError):
                f1_report(truth, said)


class F1Report(unittest.TestCase):
    def test_example(self):
        report = f1_report(list("aabc"), list("abbb"))
        self.assertEqual(set(report["per_class"]), {"a", "b", "c"})
        for label, want in (("a", 2 / 3), ("b", 1 / 2), ("c", 0.0)):
            self.assertAlmostEqual(report["per_class"][label], want)
        self.assertAlmostEqual(report["macro"], 7 / 18)
        self.assertAlmostEqual(report["micro"], 1 / 2)

    def test_macro_notices_a_lost_small_class(self):
        truth = ["a"] * 50 + ["b"] * 45 + ["c"] * 5
        said = ["a"] * 50 + ["b"] * 50
        report = f1_report(truth, said)
        self.assertAlmostEqual(report["micro"], 0.95)
        self.assertAlmostEqual(report["per_class"]["b"], 90 / 95)
        self.assertAlmostEqual(report["macro"], (1 + 90 / 95) / 3)

    def test_macro_is_the_mean_of_class_values(self):
        # Not the harmonic mean of macro precision and macro recall.
        truth, said = [0, 0, 0, 0, 1, 2], [0, 1, 1, 2, 1, 1]
        report = f1_report(truth, said)
        want = (2 * 1 / 5 + 2 * 1 / 5 + 0) / 3
        self.assertAlmostEqual(report["macro"], want)

    def test_label_that_is_only_predicted(self):
        report = f1_report(["dog", "cat"], ["cow", "cat"])
        self.assertEqual(report["per_class"], {"cat": 1.0, "cow": 0.0, "dog": 0.0})
        self.assertAlmostEqual(report["macro"], 1 / 3)
        self.assertAlmostEqual(report["micro"], 1 / 2)

    def test_micro_is_accuracy(self):
        rng = random.Random(5)
        truth = [rng.randint(0, 4) for _ in range(200)]
        said = [t if rng.random() < 0.6 else rng.randint(0, 4) for t in truth]
        accuracy = sum(t == s for t, s in zip(truth, said)) / len(truth)
        self.assertAlmostEqual(f1_report(truth, said)["micro"], accuracy)

    def test_perfect_and_hopeless(self):
        perfect = f1_report([1, 2, 3], [1, 2, 3])
        self.assertEqual((perfect["macro"], perfect["micro"]), (1.0, 1.0))
        hopeless = f1_report([1, 2, 3], [2, 3, 1])
        self.assertEqual((hopeless["macro"], hopeless["micro"]), (0.0, 0.0))


if __name__ == "__main__":
    unittest.main()
