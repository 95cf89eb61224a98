from collections import defaultdict


def group_anagrams(words):
    """Return the words in groups of anagrams, in order of first appearance."""
    groups = defaultdict(list)
    for word in words:
        # Same letters in any order give the same key. Joined into a string,
        # because a list cannot be a dictionary key.
        key = "".join(sorted(word.lower()))
        groups[key].append(word)  # the word keeps its own spelling
    return list(groups.values())  # a dictionary keeps the order of its keys
