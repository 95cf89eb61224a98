def clean(codes):
    """One way of writing for every code; a blank code is a missing one."""
    codes = codes.str.strip().str.upper()
    return codes.mask(codes == "")


def attach_names(orders, customers):
    """Return (joined, report): all orders with names, and what found no match."""
    left = orders[["order_id", "code", "pence"]].assign(code=clean(orders["code"]))
    right = customers[["code", "name"]].assign(code=clean(customers["code"]))
    # pandas would match a missing key with a missing key: take them out.
    right = right.dropna(subset=["code"])

    joined = left.merge(
        right,
        on="code",
        how="left",  # no order is lost
        validate="many_to_one",  # a repeated customer raises MergeError, a ValueError
        indicator=True,  # adds _merge: "both" or "left_only"
    )

    found = joined["_merge"] == "both"
    unknown = joined.loc[~found, "code"].dropna()
    report = {
        "matched": int(found.sum()),
        "no_code": int(joined["code"].isna().sum()),
        "unknown_codes": sorted(unknown.unique()),
    }
    return joined[["order_id", "code", "pence", "name"]], report
