import pandas as pd


def weekly_totals(daily, min_days=6):
    """Return week (its Monday), known_days and total, one row per week."""
    # Bins from a Monday up to the next Monday, which belongs to the next bin.
    weeks = daily.sort_index().resample("W-MON", closed="left", label="left")
    known = weeks.count()  # NaN and absent days do not count
    total = weeks.sum()  # the sum of nothing is 0 ...
    total = total.where(known >= min_days)  # ... so blank out thin weeks
    return pd.DataFrame(
        {
            "week": total.index,
            "known_days": known.to_numpy(),
            "total": total.to_numpy(),
        }
    )
