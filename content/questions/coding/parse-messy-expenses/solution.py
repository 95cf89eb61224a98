import csv
import re
from datetime import datetime
from decimal import Decimal

DATE_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d %b %Y"]

# Optional minus, optional pound sign, then digits: either in groups of three
# with commas or without any comma; at most two decimals.
AMOUNT = re.compile(r"(-?)\s*£?\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]{1,2})?")


def read_expenses(file):
    """Return (rows, rejected): good records and the numbers of the others."""
    rows = []
    rejected = []
    # DictReader handles quotes and skips empty lines.
    for number, record in enumerate(csv.DictReader(file), start=1):
        try:
            rows.append(
                {
                    "date": parse_date(record["date"] or ""),
                    "pence": parse_pence(record["amount"] or ""),
                    "note": (record["note"] or "").strip(),
                }
            )
        except ValueError:  # only what our two parsers raise
            rejected.append(number)
    return rows, rejected


def parse_date(text):
    for form in DATE_FORMATS:
        try:
            return datetime.strptime(text.strip(), form).date()
        except ValueError:
            continue
    raise ValueError(f"not a date: {text!r}")


def parse_pence(text):
    text = text.strip()
    in_brackets = text.startswith("(") and text.endswith(")")
    if in_brackets:
        text = text[1:-1].strip()
    match = AMOUNT.fullmatch(text)
    if match is None or (in_brackets and match[1]):  # "(-7)" says it twice
        raise ValueError(f"not an amount: {text!r}")
    minus, pounds, decimals = match.groups()
    # Decimal is exact; a float would not be.
    pence = int(Decimal(pounds.replace(",", "") + (decimals or "")) * 100)
    return -pence if minus or in_brackets else pence
