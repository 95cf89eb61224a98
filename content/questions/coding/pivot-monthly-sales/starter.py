import pandas as pd


def monthly_table(sales):
    """Return one row per shop, one column per month, and the total."""
    # Look closely: how are repeated rows combined, and which months are there?
    table = sales.pivot_table(index="shop", columns="month", values="units")
    return table.reset_index()
