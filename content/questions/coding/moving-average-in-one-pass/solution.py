from collections import deque


def moving_average(numbers, window):
    """Yield the mean of the last `window` numbers, once that many have come."""
    if window < 1:
        raise ValueError("window must be at least 1")
    recent = deque()  # the numbers of the window, the oldest in front
    total = 0
    for number in numbers:
        recent.append(number)
        total += number
        if len(recent) > window:
            total -= recent.popleft()  # the oldest leaves, in constant time
        if len(recent) == window:
            yield total / window
