QUERY = """
SELECT MAX(salary) AS second_highest   -- NULL if no row is left
FROM staff
WHERE salary < (SELECT MAX(salary) FROM staff)   -- all who share the top drop out
"""


def second_highest(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
