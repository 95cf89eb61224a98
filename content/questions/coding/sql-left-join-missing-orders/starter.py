QUERY = """
-- This loses somebody, and more. Replace it with your query.
SELECT c.id, c.name, COUNT(*) AS paid_orders, SUM(o.pence) AS paid_pence
FROM customers AS c
JOIN orders AS o ON o.customer_id = c.id
GROUP BY c.name
"""


def paid_totals(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
