from collections import defaultdict


def group_anagrams(words):
    """Return the words in groups of anagrams, in order of first appearance."""
    groups = defaultdict(list)
    for word in words:
        key = word  # which key do all anagrams of this word share?
        groups[key].append(word)
    return list(groups.values())
