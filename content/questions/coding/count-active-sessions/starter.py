import numpy as np


def active_at(starts, ends, times):
    """Return for each time how many sessions are active. Right, but slow."""
    counts = np.zeros(len(times), dtype=int)
    for i in range(len(times)):
        for j in range(len(starts)):
            if starts[j] <= times[i] < ends[j]:
                counts[i] += 1
    return counts
