def learn_categories(values):
    """Return the sorted list of the different categories; None is a gap."""
    return sorted({value for value in values if value is not None})


def one_hot(values, categories):
    """Return one row of 0 and 1 per value, in the order of categories."""
    place = {category: i for i, category in enumerate(categories)}
    rows = []
    for value in values:
        row = [0] * len(categories)  # a fresh list for every value
        if value in place:  # a gap or an unknown category stays all zeros
            row[place[value]] = 1
        rows.append(row)
    return rows
