"""What the athlete said to suggestions and questions: declined ones are remembered, questions are asked once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from sqlalchemy.engine import Connection

from ironstride.store.import_settings import drop_setting, put_setting, settings_under

DECLINED: Final = "declined/"
ANSWERED: Final = "answered/"


def remember_declined(connection: Connection, athlete: int, keys: Iterable[str], day: date) -> None:
    """The reasons of these keys were declined on a day."""
    for key in keys:
        put_setting(connection, athlete, f"{DECLINED}{key}", day.isoformat())


def declined_on(connection: Connection, athlete: int) -> dict[str, date]:
    """Key of a reason -> the last day on which it was declined.

    Raises:
        ValueError: when a stored day is damaged.
    """
    return _days(settings_under(connection, athlete, DECLINED), DECLINED)


def forget_declined(connection: Connection, athlete: int, keys: Iterable[str]) -> None:
    """These may be offered again."""
    for key in keys:
        drop_setting(connection, athlete, f"{DECLINED}{key}")


def remember_answer(connection: Connection, athlete: int, question: str, day: date) -> None:
    """A question was answered on a day, whatever the answer."""
    put_setting(connection, athlete, f"{ANSWERED}{question}", day.isoformat())


def answered_on(connection: Connection, athlete: int) -> dict[str, date]:
    """Name of a question -> the day on which it was answered.

    Raises:
        ValueError: when a stored day is damaged.
    """
    return _days(settings_under(connection, athlete, ANSWERED), ANSWERED)


def _days(found: dict[str, str], prefix: str) -> dict[str, date]:
    return {key.removeprefix(prefix): date.fromisoformat(value) for key, value in found.items()}
