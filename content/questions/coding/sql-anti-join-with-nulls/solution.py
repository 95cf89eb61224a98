QUERY = """
SELECT c.id, c.name
FROM customers AS c
WHERE NOT EXISTS (              -- a guest's NULL matches nobody and does no harm
    SELECT 1
    FROM orders AS o
    WHERE o.customer_id = c.id
      AND o.ordered_on >= ?     -- inside: about the order, not the customer
)
ORDER BY c.id
"""


def lapsed(connection, since):
    """Return (id, name) of the customers without an order on or after since."""
    return connection.execute(QUERY, (since,)).fetchall()
