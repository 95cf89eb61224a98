def learn_categories(values):
    """Return the sorted list of the different categories; None is a gap."""
    return []


def one_hot(values, categories):
    """Return one row of 0 and 1 per value, in the order of categories."""
    return [[0] * len(categories)] * len(values)  # beware of this line
