def find_pair(prices, voucher):
    """Return (i, j), i < j, with prices[i] + prices[j] == voucher, or None."""
    first_place = {}  # price -> position where it was met first
    for j, price in enumerate(prices):
        partner = voucher - price
        # Ask before storing: an item must not be paired with itself.
        if partner in first_place:
            return first_place[partner], j
        # setdefault keeps the first position of a repeated price.
        first_place.setdefault(price, j)
    return None
