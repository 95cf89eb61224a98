import random
import unittest

from solution import roc_auc


class RocAuc(unittest.TestCase):
    def test_example(self):
        self.assertAlmostEqual(roc_auc([1, 0, 1, 0], [0.9, 0.8, 0.4, 0.4]), 0.625)

    def test_perfect(self):
        self.assertAlmostEqual(roc_auc([0, 0, 1, 1], [0.1, 0.2, 0.3, 0.4]), 1.0)

    def test_upside_down(self):
        self.assertAlmostEqual(roc_auc([1, 1, 0, 0], [0.1, 0.2, 0.3, 0.4]), 0.0)

    def test_all_tied(self):
        self.assertAlmostEqual(roc_auc([1, 0, 0, 1, 0], [0.5] * 5), 0.5)

    def test_uneven_classes(self):
        # Pairs of 0.6 with 0.2, 0.6, 0.7, 0.9: 1 + 0.5 + 0 + 0.
        self.assertAlmostEqual(roc_auc([1, 0, 0, 0, 0], [0.6, 0.2, 0.6, 0.7, 0.9]), 0.375)

    def test_scores_need_not_be_probabilities(self):
        self.assertAlmostEqual(roc_auc([0, 1, 0, 1], [-3.0, 12.0, 4.0, 2.0]), 0.75)

    def test_only_the_order_matters(self):
        rng = random.Random(3)
        labels = [rng.randint(0, 1) for _ in range(60)] + [0, 1]
        scores = [rng.randint(0, 9) for _ in labels]
        stretched = [s * 100 + 5 for s in scores]
        self.assertAlmostEqual(roc_auc(labels, scores), roc_auc(labels, stretched))

    def test_swapping_the_classes_mirrors_the_area(self):
        rng = random.Random(4)
        labels = [rng.randint(0, 1) for _ in range(60)] + [0, 1]
        scores = [rng.randint(0, 9) for _ in labels]
        flipped = [1 - label for label in labels]
        self.assertAlmostEqual(roc_auc(labels, scores) + roc_auc(flipped, scores), 1.0)

    def test_one_class(self):
        with self.assertRaises(ValueError):
            roc_auc([1, 1], [0.2, 0.3])
        with self.assertRaises(ValueError):
            roc_auc([0, 0], [0.2, 0.3])

    def test_lengths(self):
        with self.assertRaises(ValueError):
            roc_auc([1, 0, 1], [0.2, 0.3])


if __name__ == "__main__":
    unittest.main()
