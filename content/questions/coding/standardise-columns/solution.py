import numpy as np


def standardise(train, test):
    """Return (train_scaled, test_scaled), both scaled with the training rows' recipe."""
    train = np.array(train, dtype=float)   # copies, so the arguments stay untouched
    test = np.array(test, dtype=float)

    # The recipe: one number per column, from the training rows alone.
    mean = train.mean(axis=0)
    spread = train.std(axis=0)             # ddof=0: divides by the number of rows

    # A constant column has nothing to scale. Comparing values is safer than
    # spread == 0, because rounding can leave a tiny spread behind.
    constant = train.max(axis=0) == train.min(axis=0)
    spread[constant] = 1.0

    # Shapes (rows, columns) and (columns,) broadcast.
    return (train - mean) / spread, (test - mean) / spread
