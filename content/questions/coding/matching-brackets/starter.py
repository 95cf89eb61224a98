def brackets_match(text):
    """Return True if the brackets (), [] and {} in text match, else False."""
    # This only counts. Two different mistakes slip through; replace it.
    return (
        text.count("(") == text.count(")")
        and text.count("[") == text.count("]")
        and text.count("{") == text.count("}")
    )
