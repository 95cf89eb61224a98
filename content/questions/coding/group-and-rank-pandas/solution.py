def best_sellers(sales, n=2):
    """Return shop, product, units, rank for the n best ranks of each shop."""
    # One row per shop and product. This is a new table; sales is not changed.
    totals = sales.groupby(["shop", "product"], as_index=False)["units"].sum()

    # One rank per row, counted inside the shop. "min": equal totals share the
    # smaller rank and the next one is skipped.
    ranks = totals.groupby("shop")["units"].rank(method="min", ascending=False)
    totals["rank"] = ranks.astype(int)

    best = totals[totals["rank"] <= n]
    best = best.sort_values(["shop", "rank", "product"]).reset_index(drop=True)
    return best[["shop", "product", "units", "rank"]]
