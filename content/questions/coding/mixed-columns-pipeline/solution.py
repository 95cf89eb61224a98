from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def build_model(numeric, categorical):
    """Return an unfitted pipeline: ColumnTransformer, then logistic regression."""
    # Within a track the steps follow each other, so each track is a pipeline.
    numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    words = make_pipeline(
        SimpleImputer(strategy="constant", fill_value="missing"),
        OneHotEncoder(handle_unknown="ignore"),     # a new category becomes zeros
    )
    # Columns that are not named are dropped; that is the default.
    prepare = ColumnTransformer([
        ("numeric", numbers, list(numeric)),
        ("categorical", words, list(categorical)),
    ])
    return make_pipeline(prepare, LogisticRegression(max_iter=1000))
