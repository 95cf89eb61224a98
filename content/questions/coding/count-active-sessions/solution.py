import numpy as np


def active_at(starts, ends, times):
    """Return for each time how many sessions are active."""
    t = times[:, None]  # shape (m, 1): the times run downwards
    # starts and ends have shape (n,), so each comparison has shape (m, n).
    active = (starts <= t) & (t < ends)
    return active.sum(axis=1)  # shape (m,): True counts as 1
