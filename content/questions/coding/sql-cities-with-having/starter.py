QUERY = """
-- Runs, but several things are wrong with it. Replace it with your query.
SELECT city, COUNT(*) AS bookings, AVG(pence / nights) AS pence_per_night
FROM bookings
GROUP BY city
ORDER BY pence_per_night DESC, city
"""


def city_prices(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
