QUERY = """
-- Replace this with your query.
SELECT substr(ordered_on, 1, 7) AS month, customer, pence AS total
FROM orders
"""


def top_customers(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
