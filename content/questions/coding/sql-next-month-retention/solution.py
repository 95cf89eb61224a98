QUERY = """
WITH active AS (            -- one row per user and month
    SELECT DISTINCT user_id, substr(visited_on, 1, 7) AS month
    FROM visits
),
counts AS (
    SELECT now.month,
           COUNT(*)             AS active,
           COUNT(later.user_id) AS returned   -- skips those who stayed away
    FROM active AS now
    LEFT JOIN active AS later
           ON later.user_id = now.user_id
          AND later.month = strftime('%Y-%m', now.month || '-01', '+1 month')
    GROUP BY now.month
),
known AS (                  -- the newest month has no month after it yet
    SELECT month, active,
           CASE WHEN month < (SELECT MAX(month) FROM active) THEN returned END AS returned
    FROM counts
)
SELECT month, active, returned, returned * 1.0 / active AS rate  -- NULL stays NULL
FROM known
ORDER BY month
"""


def retention(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
