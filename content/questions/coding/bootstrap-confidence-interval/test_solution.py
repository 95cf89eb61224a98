import unittest

import numpy as np

from solution import bootstrap_interval


class BootstrapInterval(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.values = np.random.default_rng(11).normal(20.0, 4.0, size=400)

    def test_mean_agrees_with_theory(self):
        # For the mean of 400 values: mean plus or minus about 1.96 standard errors.
        low, high = bootstrap_interval(self.values)
        error = self.values.std() / 20
        self.assertAlmostEqual(low, self.values.mean() - 1.96 * error, delta=0.25 * error)
        self.assertAlmostEqual(high, self.values.mean() + 1.96 * error, delta=0.25 * error)

    def test_level(self):
        low, high = bootstrap_interval(self.values, level=0.5)
        error = self.values.std() / 20
        self.assertAlmostEqual(low, self.values.mean() - 0.674 * error, delta=0.15 * error)
        self.assertAlmostEqual(high, self.values.mean() + 0.674 * error, delta=0.15 * error)

    def test_any_statistic(self):
        skewed = np.random.default_rng(2).exponential(10.0, size=300)
        low, high = bootstrap_interval(skewed, statistic=np.median)
        self.assertTrue(low < np.median(skewed) < high)
        self.assertLess(high, skewed.mean())

    def test_samples_are_drawn_with_replacement(self):
        seen = []

        def remember(sample):
            seen.append(np.array(sample))
            return sample.mean()

        values = [float(v) for v in range(1, 31)]
        bootstrap_interval(values, statistic=remember, rounds=300)
        self.assertGreaterEqual(len(seen), 300)
        for sample in seen:
            self.assertEqual(sample.shape, (30,))
            self.assertTrue(set(sample) <= set(values))
        repeats = sum(len(set(sample)) < 30 for sample in seen)
        self.assertGreaterEqual(repeats, 300)

    def test_percentiles_of_the_results(self):
        # No resample has a larger maximum, and most have the same one.
        low, high = bootstrap_interval(self.values, statistic=np.max)
        self.assertAlmostEqual(high, float(self.values.max()))
        self.assertLess(low, high)

    def test_constant_values(self):
        low, high = bootstrap_interval([3, 3, 3, 3])
        self.assertAlmostEqual(low, 3.0)
        self.assertAlmostEqual(high, 3.0)
        self.assertEqual(bootstrap_interval([3], rounds=1), (3.0, 3.0))

    def test_seed_and_shared_state(self):
        np.random.seed(5)
        expected = np.random.random()
        np.random.seed(5)
        first = bootstrap_interval(self.values, rounds=200, seed=1)
        self.assertEqual(np.random.random(), expected)
        self.assertEqual(first, bootstrap_interval(self.values, rounds=200, seed=1))
        self.assertNotEqual(first, bootstrap_interval(self.values, rounds=200, seed=2))

    def test_bad_arguments(self):
        with self.assertRaises(ValueError):
            bootstrap_interval([])
        for level in (0, 1, 95):
            with self.assertRaises(ValueError):
                bootstrap_interval([1, 2, 3], level=level)


if __name__ == "__main__":
    unittest.main()
