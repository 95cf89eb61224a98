import unittest

from solution import top_words


class TopWords(unittest.TestCase):
    def test_the_example(self):
        self.assertEqual(top_words("Tea or coffee? Tea!", 2), [("tea", 2), ("coffee", 1)])

    def test_ties_follow_the_alphabet_not_the_text(self):
        self.assertEqual(
            top_words("pear fig apple fig", 3),
            [("fig", 2), ("apple", 1), ("pear", 1)],
        )

    def test_punctuation_and_line_breaks_separate(self):
        self.assertEqual(top_words("no,no\nNO--maybe", 5), [("no", 3), ("maybe", 1)])

    def test_underscore_separates(self):
        self.assertEqual(top_words("a_b_a", 2), [("a", 2), ("b", 1)])

    def test_apostrophe_inside_belongs_outside_does_not(self):
        self.assertEqual(
            top_words("Don't say 'tea', don't", 3),
            [("don't", 2), ("say", 1), ("tea", 1)],
        )

    def test_digits_and_accents_are_part_of_words(self):
        self.assertEqual(
            top_words("Café 24 café 24h", 3),
            [("café", 2), ("24", 1), ("24h", 1)],
        )

    def test_fewer_words_than_asked_for(self):
        self.assertEqual(top_words("one", 10), [("one", 1)])

    def test_nothing_to_count(self):
        self.assertEqual(top_words("", 3), [])
        self.assertEqual(top_words("?! ...", 3), [])
        self.assertEqual(top_words("tea", 0), [])


if __name__ == "__main__":
    unittest.main()
