import unittest

import numpy as np

from solution import backtest, make_lags


def swinging_series(n=300, seed=0):
    """Each value swings back towards 100, so that lags help."""
    rng = np.random.default_rng(seed)
    values = [100.0]
    for _ in range(n - 1):
        values.append(100 - 0.7 * (values[-1] - 100) + rng.normal(0, 5))
    return np.array(values)


class MakeLags(unittest.TestCase):
    def test_example(self):
        X, y = make_lags([1, 2, 4, 8], 2)
        np.testing.assert_allclose(X, [[2, 1], [4, 2]])
        np.testing.assert_allclose(y, [4, 8])

    def test_three_lags(self):
        X, y = make_lags(np.arange(10.0, 17.0), 3)
        np.testing.assert_allclose(X, [[12, 11, 10], [13, 12, 11], [14, 13, 12], [15, 14, 13]])
        np.testing.assert_allclose(y, [13, 14, 15, 16])

    def test_too_short(self):
        for series, lags in (([1, 2], 2), ([], 1), ([1, 2, 3], 0)):
            with self.assertRaises(ValueError):
                make_lags(series, lags)


class Backtest(unittest.TestCase):
    def test_straight_line(self):
        # Rising by 2 a day: the model finds it, the naive forecast is always 2 behind.
        errors = backtest(np.arange(0, 120, 2), lags=2, n_splits=4)
        self.assertEqual(set(errors), {"model", "naive"})
        self.assertEqual(len(errors["model"]), 4)
        np.testing.assert_allclose(errors["model"], 0, atol=1e-6)
        np.testing.assert_allclose(errors["naive"], 2.0)

    def test_numbers_by_hand(self):
        # 63 values and 3 lags give 60 rows: five test blocks of 10 after the first 10.
        series = swinging_series(63)
        errors = backtest(series)
        X = np.column_stack([series[2:-1], series[1:-2], series[:-3], np.ones(60)])
        y = series[3:]
        for fold in range(5):
            start = 10 * (fold + 1)
            weights, *_ = np.linalg.lstsq(X[:start], y[:start], rcond=None)
            test = slice(start, start + 10)
            want = np.mean(np.abs(X[test] @ weights - y[test]))
            self.assertAlmostEqual(errors["model"][fold], float(want), places=6)
            naive = np.mean(np.abs(X[test, 0] - y[test]))
            self.assertAlmostEqual(errors["naive"][fold], float(naive))

    def test_number_of_lags(self):
        # 61 values and 1 lag give 60 rows as well.
        series = swinging_series(61)
        errors = backtest(series, lags=1)
        slope, level = np.polyfit(series[:10], series[1:11], 1)
        want = np.mean(np.abs(slope * series[10:20] + level - series[11:21]))
        self.assertAlmostEqual(errors["model"][0], float(want), places=6)

    def test_lags_beat_the_naive_forecast_here(self):
        errors = backtest(swinging_series(), lags=1)
        for model, naive in zip(errors["model"], errors["naive"]):
            self.assertLess(model, 0.8 * naive)

    def test_pure_noise_cannot_be_forecast(self):
        # An error near 0 would mean that the target is among the features.
        noise = np.random.default_rng(4).normal(size=400)
        errors = backtest(noise)
        self.assertTrue(all(0.6 < e < 1.1 for e in errors["model"]))

    def test_the_future_does_not_change_earlier_folds(self):
        series = swinging_series(63)
        changed = series.copy()
        changed[-10:] += 500.0
        before, after = backtest(series), backtest(changed)
        np.testing.assert_allclose(before["model"][:4], after["model"][:4])
        np.testing.assert_allclose(before["naive"][:4], after["naive"][:4])
        self.assertGreater(after["naive"][4], before["naive"][4])


if __name__ == "__main__":
    unittest.main()
