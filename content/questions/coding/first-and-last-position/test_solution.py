import ast
import inspect
import unittest

import solution
from solution import find_range


class Watched:
    """A sequence that counts how often somebody looks at an element."""

    def __init__(self, items):
        self.items = items
        self.looks = 0

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        # A slice looks at all of its elements.
        self.looks += len(range(len(self))[index]) if isinstance(index, slice) else 1
        return self.items[index]


class FindRange(unittest.TestCase):
    def test_the_example(self):
        self.assertEqual(find_range([2, 4, 4, 4, 9], 4), (1, 3))

    def test_runs_at_both_ends(self):
        self.assertEqual(find_range([1, 1, 5, 8, 8], 1), (0, 1))
        self.assertEqual(find_range([1, 1, 5, 8, 8], 8), (3, 4))

    def test_a_single_match(self):
        self.assertEqual(find_range([1, 3, 5], 3), (1, 1))
        self.assertEqual(find_range([7], 7), (0, 0))

    def test_absent_values(self):
        for target in (0, 4, 10):
            self.assertIsNone(find_range([1, 3, 5, 5, 9], target))

    def test_an_empty_list(self):
        self.assertIsNone(find_range([], 4))

    def test_words_work_as_well(self):
        self.assertEqual(find_range(["ant", "bee", "bee", "cow"], "bee"), (1, 2))

    def test_few_looks_at_a_long_list(self):
        values = Watched(range(100_000))
        self.assertEqual(find_range(values, 77_777), (77_777, 77_777))
        self.assertLess(values.looks, 200)  # about 17 halvings, several looks in each

    def test_few_looks_even_if_all_are_equal(self):
        values = Watched([4] * 100_000)
        self.assertEqual(find_range(values, 4), (0, 99_999))
        self.assertLess(values.looks, 200)

    def test_the_search_is_your_own(self):
        tree = ast.parse(inspect.getsource(solution))
        imported = [
            name
            for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))
            for name in [getattr(node, "module", None), *(alias.name for alias in node.names)]
        ]
        self.assertNotIn("bisect", imported)


if __name__ == "__main__":
    unittest.main()
