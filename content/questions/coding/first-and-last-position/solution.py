def find_range(values, target):
    """Return (first, last) position of target in the sorted values, or None."""
    first = border(values, lambda value: value < target)
    behind = border(values, lambda value: value <= target)
    if first == behind:  # nothing lies between the two borders
        return None
    return first, behind - 1


def border(values, is_left):
    """Return the first position whose value is not on the left side."""
    low, high = 0, len(values)  # the border is somewhere in low..high
    while low < high:
        middle = (low + high) // 2
        if is_left(values[middle]):
            low = middle + 1  # the border is behind the middle
        else:
            high = middle  # the middle itself may be the border
    return low
