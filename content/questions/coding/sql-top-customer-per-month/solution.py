QUERY = """
WITH totals AS (            -- one row per month and customer
    SELECT substr(ordered_on, 1, 7) AS month,
           customer,
           SUM(pence) AS total
    FROM orders
    GROUP BY substr(ordered_on, 1, 7), customer
),
ranked AS (                 -- places start again in every month
    SELECT month, customer, total,
           RANK() OVER (PARTITION BY month ORDER BY total DESC) AS place
    FROM totals
)
SELECT month, customer, total
FROM ranked
WHERE place = 1             -- possible only out here, after the window
ORDER BY month, customer
"""


def top_customers(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
