import pandas as pd


def weekly_totals(daily, min_days=6):
    """Return week (its Monday), known_days and total, one row per week."""
    # What does this give for a week without readings, and which day names a week?
    total = daily.resample("W").sum()
    return pd.DataFrame({"week": total.index, "known_days": 7, "total": total.to_numpy()})
