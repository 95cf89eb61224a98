QUERY = """
WITH parcel_sums AS (       -- at most one row per order
    SELECT order_id, SUM(grams) AS grams
    FROM parcels
    GROUP BY order_id
),
refund_sums AS (            -- at most one row per order
    SELECT order_id, SUM(pence) AS pence
    FROM refunds
    GROUP BY order_id
)
SELECT o.city,
       COUNT(*)                  AS orders,
       SUM(o.pence)              AS revenue,
       COALESCE(SUM(p.grams), 0) AS grams,
       COALESCE(SUM(r.pence), 0) AS refunded
FROM orders AS o            -- still one row per order after both joins
LEFT JOIN parcel_sums AS p ON p.order_id = o.id
LEFT JOIN refund_sums AS r ON r.order_id = o.id
GROUP BY o.city
ORDER BY o.city
"""


def city_report(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
