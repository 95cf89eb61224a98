import pandas as pd


def load_and_clean(source):
    """Read the members' file from source and return a clean DataFrame."""
    raise NotImplementedError("write load_and_clean")
