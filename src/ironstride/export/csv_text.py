"""A plan's sessions as a table (CSV, RFC 4180) for spreadsheets; the same columns read back in a review."""

from __future__ import annotations

import csv
import io
from typing import Final

from ironstride.calendar_time import WEEKDAYS, clock, local_datetime
from ironstride.export.session_card import card_of, in_time_order
from ironstride.training.plan import Plan
from ironstride.training.session import Session

COLUMNS: Final = (
    "id",
    "date",
    "day",
    "start",
    "end",
    "sport",
    "kind",
    "minutes",
    "title",
    "tags",
    "place",
    "combined_with",
    "status",
    "why",
)
_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")


def csv_text(plan: Plan) -> str:
    """One row a session in time order, with a header; CRLF line ends, as the format wants them."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    writer.writerows(_row(session) for session in in_time_order(plan.sessions))
    return buffer.getvalue()


def _row(session: Session) -> list[str]:
    card = card_of(session)
    cells = (
        session.id,
        session.date.isoformat(),
        WEEKDAYS[session.date.weekday()],
        "" if session.assumed_time else clock(session.start),
        "" if session.assumed_time else local_datetime(session.date, session.end).strftime("%H:%M"),
        session.sport.value,
        session.kind.value,
        str(session.minutes),
        card.title,
        " ".join(sorted(tag.value for tag in session.tags)),
        session.place,
        session.combined_with or "",
        session.status.value,
        card.why,
    )
    return [_text_cell(cell) for cell in cells]


def _text_cell(cell: str) -> str:
    """The cell, never taken for a formula by a spreadsheet."""
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) else cell
