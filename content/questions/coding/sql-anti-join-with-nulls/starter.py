def lapsed(connection, since):
    """Return (id, name) of the customers without an order on or after since."""
    # Returns nothing as soon as one guest has ordered since that day. Why?
    query = f"""
    SELECT id, name
    FROM customers
    WHERE id NOT IN (SELECT customer_id FROM orders WHERE ordered_on >= '{since}')
    ORDER BY id
    """
    return connection.execute(query).fetchall()
