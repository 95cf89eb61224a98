import pandas as pd

EMPTY_WORDS = ["", "n/a", "-", "unknown"]


def load_and_clean(source):
    """Read the members' file from source and return a clean DataFrame."""
    # Everything as text: we decide ourselves what a type or a gap is.
    df = pd.read_csv(source, dtype=str, keep_default_na=False)
    df.columns = df.columns.str.strip().str.lower().str.replace(" ", "_", regex=False)

    # Text first: no blanks at the ends, one kind of gap.
    for column in df.columns:
        text = df[column].str.strip()
        df[column] = text.mask(text.str.lower().isin(EMPTY_WORDS))
    for column in ["full_name", "city"]:
        df[column] = df[column].str.title()

    # Then the types; what cannot be read becomes a gap.
    df["joined"] = pd.to_datetime(df["joined"], format="%Y-%m-%d", errors="coerce")
    fee = df["fee"].str.replace("£", "", regex=False).str.replace(",", "", regex=False)
    fee = pd.to_numeric(fee, errors="coerce")
    df["fee"] = fee.mask(fee < 0)

    # Then rows that cannot be used, and duplicates last of all.
    df = df.dropna(subset=["member_id"])
    df["member_id"] = df["member_id"].astype(int)
    return df.drop_duplicates().reset_index(drop=True)
