QUERY = """
-- Think of ties, of gaps and of tiny tables. Replace it with your query.
SELECT salary
FROM staff
ORDER BY salary DESC
LIMIT 1 OFFSET 1
"""


def second_highest(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
