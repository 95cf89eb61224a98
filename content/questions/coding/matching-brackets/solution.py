OPENER = {")": "(", "]": "[", "}": "{"}


def brackets_match(text):
    """Return True if the brackets (), [] and {} in text match, else False."""
    still_open = []  # a stack: the last one opened is at the end
    for char in text:
        if char in "([{":
            still_open.append(char)
        elif char in OPENER:
            # Nothing open, or the wrong kind on top: a mismatch.
            if not still_open or still_open.pop() != OPENER[char]:
                return False
    return not still_open
