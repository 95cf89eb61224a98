import pandas as pd


def learn_medians(train, columns):
    """Return {column: median of its known values in train}."""
    medians = {}
    for name in columns:
        median = train[name].median()  # pandas leaves missing values out
        if pd.isna(median):
            raise ValueError(f"column {name!r} has no known value in training")
        medians[name] = float(median)
    return medians


def fill_gaps(frame, medians):
    """Return a new frame with <name>_missing flags and filled gaps."""
    filled = frame.copy()
    for name, median in medians.items():
        # Flag first: after filling, nobody can see where the gaps were.
        filled[f"{name}_missing"] = frame[name].isna().astype(int)
        filled[name] = frame[name].fillna(median)
    return filled
