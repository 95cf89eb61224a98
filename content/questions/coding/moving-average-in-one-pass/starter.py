from collections import deque


def moving_average(numbers, window):
    """Yield the mean of the last `window` numbers, once that many have come."""
    recent = deque()
    total = 0
    for number in numbers:
        recent.append(number)
        total += number
        # Who leaves? When do we hand something out?
        yield total / len(recent)
