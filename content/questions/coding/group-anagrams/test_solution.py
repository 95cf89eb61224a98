import unittest

from solution import group_anagrams


class GroupAnagrams(unittest.TestCase):
    def test_the_example(self):
        self.assertEqual(
            group_anagrams(["tea", "tan", "Eat", "nut", "ant"]),
            [["tea", "Eat"], ["tan", "ant"], ["nut"]],
        )

    def test_how_often_a_letter_occurs_matters(self):
        self.assertEqual(group_anagrams(["see", "es", "ese"]), [["see", "ese"], ["es"]])

    def test_other_letters_are_another_group(self):
        self.assertEqual(group_anagrams(["ad", "bc", "da"]), [["ad", "da"], ["bc"]])

    def test_repeated_words_stay(self):
        self.assertEqual(group_anagrams(["no", "on", "no"]), [["no", "on", "no"]])

    def test_capitals_count_as_small_letters(self):
        self.assertEqual(group_anagrams(["Listen", "SILENT"]), [["Listen", "SILENT"]])

    def test_groups_follow_their_first_word(self):
        self.assertEqual(
            group_anagrams(["zoo", "add", "ozo", "dad"]), [["zoo", "ozo"], ["add", "dad"]]
        )

    def test_nothing_and_empty_words(self):
        self.assertEqual(group_anagrams([]), [])
        self.assertEqual(group_anagrams(["", "a", ""]), [["", ""], ["a"]])

    def test_the_list_stays_as_it_was(self):
        words = ["tea", "Eat"]
        group_anagrams(words)
        self.assertEqual(words, ["tea", "Eat"])


if __name__ == "__main__":
    unittest.main()
