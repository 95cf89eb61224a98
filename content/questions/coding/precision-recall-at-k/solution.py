def at_k(ranked, relevant, k):
    """Return (precision at k, recall at k) for one reader."""
    if k < 1:
        raise ValueError("k must be at least 1")
    if len(set(ranked)) != len(ranked):
        raise ValueError("an item occurs twice in the ranking")
    relevant = set(relevant)
    hits = sum(item in relevant for item in ranked[:k])
    precision = hits / k            # k, even if the list is shorter
    recall = hits / len(relevant) if relevant else None
    return precision, recall


def mean_at_k(rankings, borrowed, k):
    """Return the mean precision and the mean recall over the readers."""
    results = [
        at_k(rankings.get(reader, []), books, k)    # no ranking: an empty list
        for reader, books in borrowed.items()
        if books                                    # nothing borrowed: left out
    ]
    if not results:
        return None
    precision = sum(p for p, _ in results) / len(results)
    recall = sum(r for _, r in results) / len(results)
    return precision, recall
