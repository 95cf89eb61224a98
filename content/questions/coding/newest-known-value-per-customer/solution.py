def merge_records(records):
    """Return one row per customer with the newest known value of each field."""
    tidy = records.copy()
    for column in ["email", "phone"]:
        text = tidy[column].str.strip()
        tidy[column] = text.mask(text == "")  # blank text is a gap

    # Oldest first. Rows without a date count as oldest; a stable sort keeps
    # rows of one date in the order of the table.
    tidy = tidy.sort_values("updated", na_position="first", kind="stable")

    # last() takes the last known value of each column, column by column.
    merged = tidy.groupby("customer_id")[["email", "phone", "updated"]].last()
    return merged.reset_index()[list(records.columns)]
