QUERY = """
SELECT city,
       COUNT(*)                       AS bookings,
       SUM(pence) * 1.0 / SUM(nights) AS pence_per_night  -- 1.0: keep the decimals
FROM bookings
WHERE status = 'done'          -- about single rows: before grouping
  AND city IS NOT NULL
GROUP BY city
HAVING COUNT(*) >= 3           -- about groups: after grouping
ORDER BY pence_per_night DESC, city
"""


def city_prices(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
