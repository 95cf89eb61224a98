import unittest
from math import sqrt

from solution import regression_report


class RegressionReport(unittest.TestCase):
    def check(self, got, mae, rmse, r2):
        self.assertEqual(set(got), {"mae", "rmse", "r2"})
        self.assertAlmostEqual(got["mae"], mae)
        self.assertAlmostEqual(got["rmse"], rmse)
        if r2 is None:
            self.assertIsNone(got["r2"])
        else:
            self.assertAlmostEqual(got["r2"], r2)

    def test_example(self):
        self.check(regression_report([3, 5, 7], [2, 5, 9]), 1.0, sqrt(5 / 3), 0.375)

    def test_perfect(self):
        self.check(regression_report([1.5, 2.5, 9.0], [1.5, 2.5, 9.0]), 0.0, 0.0, 1.0)

    def test_errors_do_not_cancel(self):
        self.check(regression_report([10, 30], [20, 20]), 10.0, 10.0, 0.0)

    def test_worse_than_the_mean(self):
        self.check(regression_report([1, 2, 3], [3, 2, 1]), 4 / 3, sqrt(8 / 3), -3.0)

    def test_one_large_error(self):
        self.check(regression_report([0, 0, 0, 8], [0, 0, 0, 0]), 2.0, 4.0, 1 - 64 / 48)

    def test_order_of_the_arguments_matters_for_r2(self):
        self.assertAlmostEqual(regression_report([0, 4], [1, 3])["r2"], 0.75)
        self.assertAlmostEqual(regression_report([1, 3], [0, 4])["r2"], 0.0)

    def test_constant_truth(self):
        self.check(regression_report([0.1, 0.1, 0.1], [0.1, 0.4, 0.1]), 0.1, sqrt(0.03), None)
        self.check(regression_report([7], [5]), 2.0, 2.0, None)

    def test_bad_lists(self):
        for truth, said in (([], []), ([1], [1, 2]), ([1, 2], [1])):
            with self.assertRaises(ValueError):
                regression_report(truth, said)


if __name__ == "__main__":
    unittest.main()
