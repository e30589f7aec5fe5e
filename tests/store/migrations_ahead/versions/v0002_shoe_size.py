"""A column that nobody needs, and a step that fails where a table is in its way."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Two statements, so that a failure may lie between them."""
    op.add_column("athletes", sa.Column("shoe_size", sa.Integer()))
    op.create_table("shoes", sa.Column("id", sa.Integer(), primary_key=True))
