QUERY = """
-- Counts visits and keeps only those who came back. Replace it with your query.
SELECT substr(a.visited_on, 1, 7) AS month,
       COUNT(a.user_id)           AS active,
       COUNT(b.user_id)           AS returned,
       COUNT(b.user_id) / COUNT(a.user_id) AS rate
FROM visits AS a
JOIN visits AS b
  ON b.user_id = a.user_id
 AND substr(b.visited_on, 1, 7) = strftime('%Y-%m', substr(a.visited_on, 1, 7) || '-01', '+1 month')
GROUP BY month
ORDER BY month
"""


def retention(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
