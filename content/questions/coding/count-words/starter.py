def top_words(text, n):
    """Return up to n pairs (word, count), most frequent first, ties by alphabet."""
    # 1. cut the text into lower-case words
    # 2. count them
    # 3. sort and keep the first n
    return []
