QUERY = """
SELECT account, paid_on, id, pence,
       SUM(pence) OVER (
           PARTITION BY account              -- every account starts anew
           ORDER BY paid_on, id              -- id: no two payments tie
           ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
       ) AS balance
FROM payments
ORDER BY account, paid_on, id                -- the window does not sort the result
"""


def balances(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
