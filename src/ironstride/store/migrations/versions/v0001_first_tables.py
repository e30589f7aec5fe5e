"""The first tables. A new data file gets them at once (`database`), so there is nothing to do here."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing: no data file is older."""
