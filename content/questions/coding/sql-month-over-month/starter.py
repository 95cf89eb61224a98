QUERY = """
-- The row before need not be the month before. And the division? Replace this.
WITH totals AS (
    SELECT substr(ordered_on, 1, 7) AS month, SUM(pence) AS total
    FROM orders
    GROUP BY substr(ordered_on, 1, 7)
)
SELECT month, total,
       LAG(total) OVER (ORDER BY month) AS previous,
       100 * (total - LAG(total) OVER (ORDER BY month)) / LAG(total) OVER (ORDER BY month) AS change
FROM totals
ORDER BY month
"""


def monthly_change(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
