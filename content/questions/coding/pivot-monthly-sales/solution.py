import pandas as pd


def monthly_table(sales):
    """Return one row per shop, one column per month, and the total."""
    # The default of aggfunc is the mean, so the sum has to be asked for.
    table = sales.pivot_table(
        index="shop", columns="month", values="units", aggfunc="sum", fill_value=0
    )

    # Every month from first to last, also those in which nobody sold anything.
    months = pd.period_range(sales["month"].min(), sales["month"].max(), freq="M")
    table = table.reindex(columns=[str(month) for month in months], fill_value=0)
    table = table.astype(int)

    table["total"] = table.sum(axis=1)
    table.columns.name = None
    return table.reset_index()
