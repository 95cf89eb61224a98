import unittest

from solution import brackets_match


class BracketsMatch(unittest.TestCase):
    def test_the_examples(self):
        self.assertIs(brackets_match("mean(x[0])"), True)
        self.assertIs(brackets_match("mean(x[0)]"), False)

    def test_side_by_side_and_nested(self):
        self.assertIs(brackets_match("(){}[]"), True)
        self.assertIs(brackets_match("{[()()]}"), True)

    def test_crossing_pairs(self):
        self.assertIs(brackets_match("([)]"), False)

    def test_closing_before_opening(self):
        self.assertIs(brackets_match(")("), False)
        self.assertIs(brackets_match("}"), False)

    def test_something_is_left_open(self):
        self.assertIs(brackets_match("(()"), False)
        self.assertIs(brackets_match("["), False)

    def test_no_brackets(self):
        self.assertIs(brackets_match(""), True)
        self.assertIs(brackets_match("a < b > c"), True)

    def test_deep_nesting(self):
        self.assertIs(brackets_match("(" * 5000 + ")" * 5000), True)
        self.assertIs(brackets_match("(" * 5000 + ")" * 4999), False)


if __name__ == "__main__":
    unittest.main()
