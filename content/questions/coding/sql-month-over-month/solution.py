QUERY = """
WITH totals AS (            -- one row per month that has orders
    SELECT substr(ordered_on, 1, 7) AS month, SUM(pence) AS total
    FROM orders
    GROUP BY substr(ordered_on, 1, 7)
)
SELECT this.month,
       this.total,
       prev.total AS previous,
       -- 100.0: decimals; NULLIF: no division by zero
       100.0 * (this.total - prev.total) / NULLIF(prev.total, 0) AS change
FROM totals AS this
LEFT JOIN totals AS prev  -- the calendar month before, if it exists
       ON prev.month = strftime('%Y-%m', this.month || '-01', '-1 month')
ORDER BY this.month
"""


def monthly_change(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
