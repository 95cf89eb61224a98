import io
import unittest

from solution import summarise

EXAMPLE = """2026-03-01T08:15:02 INFO churn 120
2026-03-01T08:15:03 ERROR churn 900
2026-03-01T08:15:04 INFO price 40
2026-03-01T08:15:05 INF
"""


class Line(str):
    """A line that counts how many of its kind are in memory."""

    alive = 0

    def __init__(self, text):
        Line.alive += 1

    def __del__(self):
        Line.alive -= 1


class Summarise(unittest.TestCase):
    def test_the_example(self):
        models, broken = summarise(io.StringIO(EXAMPLE))
        self.assertEqual(
            models,
            {
                "churn": {"requests": 2, "errors": 1, "mean_ms": 510.0},
                "price": {"requests": 1, "errors": 0, "mean_ms": 40.0},
            },
        )
        self.assertEqual(broken, 1)

    def test_every_way_of_being_broken(self):
        models, broken = summarise(
            [
                "t INFO churn",  # too few parts
                "t INFO churn 12 extra",  # too many
                "t NOTE churn 12",  # unknown level
                "t INFO churn fast",  # not a number
                "t INFO churn -5",  # not only digits
                "t INFO churn 1.5",
                "t INFO churn +5",
                "t INFO churn 1_000",  # int() would take it
                "t INFO churn 2²",  # isdigit() would take it
                "t info churn 12",  # levels are in capitals
            ]
        )
        self.assertEqual((models, broken), ({}, 10))

    def test_a_broken_line_does_not_stop_the_rest(self):
        models, broken = summarise(["nonsense", "t WARN price 7"])
        self.assertEqual(models, {"price": {"requests": 1, "errors": 0, "mean_ms": 7.0}})
        self.assertEqual(broken, 1)

    def test_empty_lines_are_ignored(self):
        models, broken = summarise(["\n", "   \n", "t INFO price 0\n", ""])
        self.assertEqual(models, {"price": {"requests": 1, "errors": 0, "mean_ms": 0.0}})
        self.assertEqual(broken, 0)

    def test_runs_of_blanks_and_windows_line_ends(self):
        models, broken = summarise(["t  INFO   price\t30\r\n"])
        self.assertEqual(models, {"price": {"requests": 1, "errors": 0, "mean_ms": 30.0}})
        self.assertEqual(broken, 0)

    def test_lines_that_can_be_read_only_once(self):
        lines = (f"t {'ERROR' if i % 4 == 0 else 'INFO'} churn {i}" for i in range(1000))
        models, broken = summarise(lines)
        self.assertEqual(models, {"churn": {"requests": 1000, "errors": 250, "mean_ms": 499.5}})
        self.assertEqual(broken, 0)

    def test_lines_are_not_kept_in_memory(self):
        most = 0

        def file():
            nonlocal most
            for i in range(1000):
                most = max(most, Line.alive)
                yield Line(f"t INFO churn {i}")

        models, _ = summarise(file())
        self.assertEqual(models, {"churn": {"requests": 1000, "errors": 0, "mean_ms": 499.5}})
        self.assertLess(most, 10)

    def test_no_lines(self):
        self.assertEqual(summarise([]), ({}, 0))


if __name__ == "__main__":
    unittest.main()
