def add_past_mean(sales, window=3):
    """Return a copy of sales with past_mean, made of earlier rows of the shop only."""

    def past_mean(units):
        # shift first: the window then ends at the row before this one.
        return units.shift(1).rolling(window, min_periods=1).mean()

    # shift and rolling go by position, so the rows must be in order of time.
    in_time = sales.sort_values("day")
    feature = in_time.groupby("shop")["units"].transform(past_mean)

    result = sales.copy()
    result["past_mean"] = feature  # matched by the index, not by position
    return result
