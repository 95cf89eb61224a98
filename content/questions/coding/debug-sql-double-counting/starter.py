QUERY = """
SELECT o.city,
       COUNT(o.id)  AS orders,
       SUM(o.pence) AS revenue,
       SUM(p.grams) AS grams,
       SUM(r.pence) AS refunded
FROM orders AS o
JOIN parcels AS p ON p.order_id = o.id
JOIN refunds AS r ON r.order_id = o.id
GROUP BY o.city
ORDER BY o.city
"""


def city_report(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
