from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def build_model(numeric, categorical):
    """Return an unfitted pipeline: ColumnTransformer, then logistic regression."""
    # This draft knows only the numeric columns and cannot stand gaps.
    prepare = ColumnTransformer([("numeric", StandardScaler(), numeric)])
    return make_pipeline(prepare, LogisticRegression(max_iter=1000))
