"""Which tables a data file has, and how an older one gets today's."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy.engine import Connection

NEWEST: Final = "0001"
"""The last migration; a test holds it against the folder of migrations."""
MIGRATIONS: Final = "ironstride.store:migrations"


def bring_up_to_date(connection: Connection, version: str) -> None:
    """Take every migration after `version`, in the connection's transaction.

    Raises:
        LookupError: when that version is not known here: a newer Ironstride wrote the file.
        SQLAlchemyError: when a migration cannot be taken.
    """
    # Here because hardly any run needs it and it takes as long to load as everything else.
    from alembic.config import Config
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    scripts = ScriptDirectory.from_config(config)
    try:
        scripts.get_revision(version)
    except CommandError as error:
        raise LookupError(version) from error

    def steps(now: Any, _: Any) -> Any:
        return scripts._upgrade_revs("head", now)

    context = MigrationContext.configure(connection, opts={"fn": steps, "render_as_batch": True})
    with Operations.context(context):
        context.run_migrations()
