import csv


def read_expenses(file):
    """Return (rows, rejected): good records and the numbers of the others."""
    rows = []
    rejected = []
    for number, record in enumerate(csv.DictReader(file), start=1):
        # turn record["date"] into a date, record["amount"] into whole pence
        rows.append(record)
    return rows, rejected
