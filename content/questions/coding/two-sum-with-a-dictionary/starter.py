def find_pair(prices, voucher):
    """Return (i, j), i < j, with prices[i] + prices[j] == voucher, or None."""
    # 1. which partner does this price need?
    # 2. have we met it already?
    # 3. remember this price for later
    return None
