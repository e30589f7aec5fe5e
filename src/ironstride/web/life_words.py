"""The fields of the forms on life as the edits of the athlete file that they ask for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem
from ironstride.training.unusual_days import STOPPED
from ironstride.use import athlete_edit
from ironstride.use.change.edit_life import Editing


@dataclass(frozen=True, slots=True)
class LifeWords:
    """What stands in a form; empty where nothing was said."""

    what: str
    """away, busy, sick, cold, injured, stop, back, add, result, race-moved or race-cancelled."""
    first: str = ""
    last: str = ""
    start: str = ""
    end: str = ""
    reason: str = ""
    words: str = ""
    race: str = ""
    every_week: bool = False
    cleared: bool = False


def editing_of(said: LifeWords) -> Editing:
    """The edit.

    Raises:
        InvalidInput: when it is none that is known, or a date is missing.
    """
    if said.what == "away":
        away = partial(athlete_edit.away, reason=said.reason or "travel", windows=None, zone=None)
        return lambda text, athlete, today: away(text, _days(said), athlete, today)
    if said.what == "busy":
        return lambda text, athlete, today: athlete_edit.busy(text, _hours(said), athlete, today)
    if said.what in {"sick", "cold", "injured", "stop"}:
        return _out(said)
    if said.what == "back":
        back = partial(athlete_edit.back, cleared=said.cleared)
        return lambda text, athlete, today: back(text, [said.first] if said.first else [], athlete, today)
    return _training(said)


def _out(said: LifeWords) -> Editing:
    """Ill, injured, or sent to a professional."""
    reason = {"injured": "injured", "stop": STOPPED}.get(said.what, "sick")
    kind = ["cold"] if said.what == "cold" else []
    since = ["since", said.first] if said.first else []
    until = ["until", said.last] if said.last else []
    return lambda text, athlete, today: athlete_edit.sick(text, [*kind, *since, *until], athlete, today, reason=reason)


def _training(said: LifeWords) -> Editing:
    """A session of one's own, a result, a race that moves or falls out."""
    if said.what == "add":
        return lambda text, athlete, today: athlete_edit.session_added(text, said.words.split(), athlete, today)
    if said.what == "result":
        return lambda text, _athlete, today: athlete_edit.result_added(text, said.words.split(), today)
    if said.what == "race-cancelled":
        return lambda text, athlete, _today: athlete_edit.goal_cancelled(text, athlete, said.race or None)
    if said.what == "race-moved":
        day = _date("first", said.first)
        return lambda text, athlete, today: athlete_edit.goal_moved(text, athlete, said.race or None, day, today)
    raise InvalidInput([InputProblem("form", "what", said.what, "away, busy, sick, injured, back or a race")])


def _days(said: LifeWords) -> list[str]:
    if not said.first:
        raise InvalidInput([InputProblem("form", "first", "", "the first day away")])
    return [said.first, said.last] if said.last else ["from", said.first]


def _hours(said: LifeWords) -> list[str]:
    day = _date("first", said.first)
    span = [f"{said.start}-{said.end}"] if said.start and said.end else []
    if said.every_week:
        return [f"{day:%a}".casefold(), *span, "every", "week"]
    return [day.isoformat(), *span]


def _date(field: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput([InputProblem("form", field, text, "a date")]) from error
