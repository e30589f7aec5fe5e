"""Logged strength sessions as plain JSON values and back. Keys without a value are left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import inf
from typing import Any, Final

from ironstride.training.plain_object import list_of, number_of, object_of, typed, whole
from ironstride.training.strength_log import LoggedExercise, LoggedSession, LoggedSet

MOST_EFFORT: Final = 10
_WHOLE: Final = ("minutes", "distance_m", "effort", "start")


def logged_session_to_json(logged: LoggedSession) -> dict[str, Any]:
    """The session as plain values, always in the same order of keys."""
    return {
        "session": logged.session,
        "date": logged.date.isoformat(),
        "exercises": [_exercise(one) for one in logged.exercises],
        **({"note": logged.note} if logged.note else {}),
        **{key: value for key in _WHOLE if (value := getattr(logged, key)) is not None},
        **({"missed": True} if logged.missed else {}),
        **({"reason": logged.reason} if logged.reason else {}),
    }


def logged_session_from_json(value: object) -> LoggedSession:
    """The session that `logged_session_to_json` wrote.

    Raises:
        ValueError: when it is none; the message names the key.
    """
    found = object_of(value, "session")
    exercises = tuple(_read_exercise(object_of(one, "exercises")) for one in list_of(found, "exercises"))
    day = date.fromisoformat(typed(found, "date", str))
    return LoggedSession(
        typed(found, "session", str),
        day,
        exercises,
        str(found.get("note", "")),
        _amount(found, "minutes"),
        _amount(found, "distance_m"),
        _effort(found),
        whole(found, "start"),
        missed=found.get("missed") is True,
        reason=str(found.get("reason", "")),
    )


def _effort(found: Mapping[str, object]) -> float | None:
    effort = _amount(found, "effort")
    if effort is not None and effort > MOST_EFFORT:
        raise ValueError(f"effort: {effort!r} is none from 0 to {MOST_EFFORT}")
    return effort


def _exercise(one: LoggedExercise) -> dict[str, Any]:
    found: dict[str, Any] = {"exercise": one.exercise, "sets": [_set(each) for each in one.sets]}
    if one.instead_of is not None:
        found["instead_of"] = one.instead_of
    if one.painful:
        found["painful"] = True
    return found | ({"note": one.note} if one.note else {})


def _set(one: LoggedSet) -> dict[str, Any]:
    values = {"reps": one.reps, "load_kg": one.load_kg, "reps_left": one.reps_left, "hold_s": one.hold_s}
    return {key: value for key, value in values.items() if value is not None}


def _read_exercise(value: Mapping[str, object]) -> LoggedExercise:
    instead = value.get("instead_of")
    return LoggedExercise(
        exercise=typed(value, "exercise", str),
        sets=tuple(_read_set(object_of(one, "sets")) for one in list_of(value, "sets")),
        instead_of=instead if isinstance(instead, str) else None,
        painful=value.get("painful") is True,
        note=str(value.get("note", "")),
    )


def _amount(value: Mapping[str, object], key: str) -> float | None:
    found = number_of(value.get(key), key)
    if found is not None and not 0 <= found < inf:
        raise ValueError(f"{key}: {found!r} is no number from 0 up")
    return found


def _read_set(value: Mapping[str, object]) -> LoggedSet:
    return LoggedSet(
        reps=whole(value, "reps"),
        load_kg=_amount(value, "load_kg"),
        reps_left=_amount(value, "reps_left"),
        hold_s=whole(value, "hold_s"),
    )
