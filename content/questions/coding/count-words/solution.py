import re
from collections import Counter

# [^\W_] is a letter or a digit of any language. An apostrophe counts only
# between two such characters, so quotes around a word are left out.
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def top_words(text, n):
    """Return up to n pairs (word, count), most frequent first, ties by alphabet."""
    counts = Counter(WORD.findall(text.lower()))
    # Minus the count: the largest count gets the smallest key.
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ranked[:n]
