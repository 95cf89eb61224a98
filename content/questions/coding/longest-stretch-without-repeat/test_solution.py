import unittest

from solution import longest_fresh


class Song(str):
    """A name that counts how often it is hashed or compared."""

    work = 0

    def __hash__(self):
        Song.work += 1
        return str.__hash__(self)

    def __eq__(self, other):
        Song.work += 1
        return str.__eq__(self, other)


def slow(songs):
    """Try every stretch; easy to trust, too slow for long lists."""
    best = []
    for i in range(len(songs)):
        for j in range(i + 1, len(songs) + 1):
            part = songs[i:j]
            if len(set(part)) == len(part) and len(part) > len(best):
                best = part
    return best


class LongestFresh(unittest.TestCase):
    def test_the_example(self):
        self.assertEqual(longest_fresh(["a", "b", "a", "c", "b"]), ["b", "a", "c"])

    def test_the_left_edge_never_goes_back(self):
        self.assertEqual(longest_fresh(list("abba")), ["a", "b"])
        self.assertEqual(longest_fresh(list("abbacd")), ["b", "a", "c", "d"])

    def test_the_longest_may_come_last(self):
        self.assertEqual(longest_fresh(list("aabcd")), list("abcd"))

    def test_the_earliest_wins_a_tie(self):
        self.assertEqual(longest_fresh(list("abab")), ["a", "b"])

    def test_all_equal_and_all_different(self):
        self.assertEqual(longest_fresh(["x"] * 5), ["x"])
        self.assertEqual(longest_fresh(list("abcde")), list("abcde"))

    def test_the_result_is_a_new_list(self):
        songs = ["a", "b"]
        self.assertIsNot(longest_fresh(songs), songs)

    def test_no_songs(self):
        self.assertEqual(longest_fresh([]), [])

    def test_against_the_slow_way(self):
        number = 1
        for _ in range(40):
            songs = []
            for _ in range(12):
                number = (number * 1103515245 + 12345) % 2**31
                songs.append("abcd"[number // 65536 % 4])
            self.assertEqual(longest_fresh(songs), slow(songs), songs)

    def test_the_work_grows_in_step_with_the_songs(self):
        songs = [Song(f"song {i % 700}") for i in range(1400)]
        Song.work = 0
        self.assertEqual(len(longest_fresh(songs)), 700)
        self.assertLess(Song.work, 30 * 1400)


if __name__ == "__main__":
    unittest.main()
