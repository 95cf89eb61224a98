import ast
import inspect
import unittest

import numpy as np

import solution
from solution import active_at

LOOPS = (ast.For, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
# These call a Python function once per element: loops in disguise.
DISGUISED = {"map", "filter", "vectorize", "frompyfunc", "apply_along_axis", "fromiter"}


class ActiveAt(unittest.TestCase):
    def check(self, starts, ends, times, expected):
        result = active_at(np.array(starts), np.array(ends), np.array(times))
        self.assertEqual(result.tolist(), expected)

    def test_the_example(self):
        self.check([0, 5], [10, 8], [4, 5, 8, 10], [1, 2, 1, 0])

    def test_unsorted_input_and_repeated_times(self):
        self.check([30, 0, 10], [40, 20, 35], [15, 5, 32, 15], [2, 1, 2, 2])

    def test_before_and_after_everything(self):
        self.check([3.5], [4.5], [0.0, 9.0, 3.5, 4.5, 4.0], [0, 0, 1, 0, 1])

    def test_a_session_of_no_length_is_never_active(self):
        self.check([5, 5], [5, 6], [5], [1])

    def test_empty_arrays(self):
        none = np.array([], dtype=float)
        self.assertEqual(active_at(none, none, np.array([1.0, 2.0])).tolist(), [0, 0])
        self.assertEqual(active_at(np.array([1.0]), np.array([2.0]), none).tolist(), [])

    def test_whole_numbers_and_untouched_arguments(self):
        starts, ends, times = np.array([2, 1]), np.array([4, 9]), np.array([3, 0])
        result = active_at(starts, ends, times)
        self.assertTrue(np.issubdtype(result.dtype, np.integer))
        self.assertEqual((starts.tolist(), ends.tolist(), times.tolist()), ([2, 1], [4, 9], [3, 0]))

    def test_against_counting_one_by_one(self):
        rng = np.random.default_rng(7)
        starts = rng.integers(0, 100, size=60)
        ends = starts + rng.integers(0, 30, size=60)
        times = rng.integers(0, 130, size=50)
        expected = [sum(s <= t < e for s, e in zip(starts, ends)) for t in times]
        self.check(starts, ends, times, expected)

    def test_no_loop_in_python(self):
        tree = ast.parse(inspect.getsource(solution))
        loops = [type(node).__name__ for node in ast.walk(tree) if isinstance(node, LOOPS)]
        self.assertEqual(loops, [])
        names = {getattr(node, "id", getattr(node, "attr", None)) for node in ast.walk(tree)}
        self.assertEqual(names & DISGUISED, set())


if __name__ == "__main__":
    unittest.main()
