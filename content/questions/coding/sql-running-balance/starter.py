QUERY = """
-- One total for each account is not yet a running balance. Replace this.
SELECT account, paid_on, id, pence,
       SUM(pence) OVER (PARTITION BY account) AS balance
FROM payments
ORDER BY account, paid_on, id
"""


def balances(connection):
    """Run QUERY and return its rows as a list of tuples."""
    return connection.execute(QUERY).fetchall()
