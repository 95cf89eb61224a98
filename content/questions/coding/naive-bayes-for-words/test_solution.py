import unittest
from math import exp, log

from solution import log_scores, predict, train

DOCUMENTS = [["win", "money"], ["win", "now"], ["meet", "now"]]
LABELS = ["spam", "spam", "ham"]


class NaiveBayes(unittest.TestCase):
    def check(self, scores, want):
        self.assertEqual(set(scores), set(want))
        for label in want:
            self.assertAlmostEqual(scores[label], want[label])

    def test_example(self):
        model = train(DOCUMENTS, LABELS)
        self.check(log_scores(model, ["win"]), {"spam": log(1 / 4), "ham": log(1 / 18)})
        self.assertEqual(predict(model, ["win"]), "spam")
        self.assertEqual(predict(model, ["meet", "meet"]), "ham")

    def test_repeated_words_count_again(self):
        model = train(DOCUMENTS, LABELS)
        want = {"spam": log(2 / 3 * (3 / 8) ** 2), "ham": log(1 / 3 * (1 / 6) ** 2)}
        self.check(log_scores(model, ["win", "win"]), want)

    def test_documents_of_unequal_length(self):
        # One document each, so equal priors, although spam has twice the words.
        model = train([["win", "win", "win", "now"], ["meet", "now"]], ["spam", "ham"])
        self.check(log_scores(model, []), {"spam": log(1 / 2), "ham": log(1 / 2)})
        want = {"spam": log(1 / 2 * 4 / 7), "ham": log(1 / 2 * 1 / 5)}
        self.check(log_scores(model, ["win"]), want)

    def test_other_alpha(self):
        model = train(DOCUMENTS, LABELS, alpha=0.5)
        want = {"spam": log(2 / 3 * 0.5 / 6), "ham": log(1 / 3 * 1.5 / 4)}
        self.check(log_scores(model, ["meet"]), want)

    def test_unknown_and_no_words_leave_the_prior(self):
        model = train(DOCUMENTS, LABELS)
        prior = {"spam": log(2 / 3), "ham": log(1 / 3)}
        self.check(log_scores(model, ["giraffe"]), prior)
        self.check(log_scores(model, []), prior)

    def test_word_probabilities_add_up_to_one(self):
        model = train(DOCUMENTS, LABELS)
        prior = log_scores(model, [])
        for label in ("spam", "ham"):
            total = sum(
                exp(log_scores(model, [word])[label] - prior[label])
                for word in ("win", "money", "now", "meet")
            )
            self.assertAlmostEqual(total, 1.0)

    def test_long_message_does_not_underflow(self):
        model = train(DOCUMENTS, LABELS)
        scores = log_scores(model, ["meet"] * 5000)
        self.assertAlmostEqual(scores["ham"], log(1 / 3) + 5000 * log(2 / 6), places=5)
        self.assertEqual(predict(model, ["meet"] * 5000), "ham")

    def test_tie_takes_the_first_in_sorted_order(self):
        model = train([["x"], ["y"]], ["b", "a"])
        self.assertEqual(predict(model, []), "a")

    def test_three_classes(self):
        documents = [["goal", "ball"], ["vote", "law"], ["code", "bug"], ["ball", "team"]]
        model = train(documents, ["sport", "politics", "tech", "sport"])
        self.assertEqual(predict(model, ["bug", "code"]), "tech")
        self.assertEqual(predict(model, ["law"]), "politics")
        self.assertEqual(predict(model, ["ball"]), "sport")


if __name__ == "__main__":
    unittest.main()
