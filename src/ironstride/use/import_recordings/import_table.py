"""A table whose columns were agreed on is imported, and the next one with its header needs no asking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ironstride.errors import InvalidInput
from ironstride.recordings.asked import Columns
from ironstride.store.athletes import add_athlete, athlete_of_file
from ironstride.store.import_settings import put_setting, settings_under
from ironstride.use.import_recordings.agreed_tables import COLUMNS, agreed_tables, table_key, table_text
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_report import ImportReport
from ironstride.use.import_recordings.import_wish import ImportWish
from ironstride.use.import_recordings.table_preview import TablePreview, preview_table


def table_preview(wish: ImportWish, choices: Sequence[str], answers: Sequence[str] = ()) -> TablePreview:
    """The preview of the only path of a wish, with what was agreed before of a table with its header.

    Raises:
        UnreadableFile: when it is no table, or the data file cannot be used.
        InvalidInput: when a choice is not understood.
    """
    return preview_table(wish.paths[0], replace(wish.asked, tables=_agreed(wish)), choices, answers)


def import_table(wish: ImportWish, preview: TablePreview) -> ImportReport:
    """Import the table of a preview and remember what its columns mean.

    A table that was imported with other columns is read again; what it gave then is replaced.

    Raises:
        InvalidInput: when something has to be answered first.
        UnreadableFile: when the data file cannot be used.
    """
    if preview.open_questions:
        raise InvalidInput(preview.open_questions)
    if not wish.dry:
        _remember(wish, preview.columns)
    asked = replace(wish.asked, tables=(preview.columns,))
    return import_recordings(replace(wish, asked=asked, anew=not preview.agreed))


def _agreed(wish: ImportWish) -> tuple[Columns, ...]:
    if not wish.data.file.exists():
        return ()
    with wish.data.file.open().reading() as connection:
        known = athlete_of_file(connection, wish.athlete_file)
        return () if known is None else agreed_tables(settings_under(connection, known.id, COLUMNS))


def _remember(wish: ImportWish, columns: Columns) -> None:
    key = table_key(tuple(one.header for one in columns))
    with wish.data.file.open().writing() as connection:
        put_setting(connection, add_athlete(connection, wish.athlete_file).id, key, table_text(columns))
