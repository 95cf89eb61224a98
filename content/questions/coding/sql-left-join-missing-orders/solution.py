QUERY = """
SELECT c.id,
       c.name,
       COUNT(o.id)               AS paid_orders,  -- skips the NULL of an empty match
       COALESCE(SUM(o.pence), 0) AS paid_pence    -- a sum of nothing is NULL
FROM customers AS c
LEFT JOIN orders AS o
       ON o.customer_id = c.id
      AND o.status = 'paid'                       -- here, not in WHERE
GROUP BY c.id, c.name                             -- names may repeat
ORDER BY paid_pence DESC, c.id
"""


def paid_totals(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
