"""Check-ins as plain JSON values and back. What is not said is left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from ironstride.training.check_in import SCALE, SORENESS, CheckIn, Illness, Pain, RedFlag, SoreSpot
from ironstride.training.plain_object import list_of, object_of, typed

_STEPS: Final = ("fatigue", "sleep_quality", "motivation")
_NUMBERS: Final = ("resting_heart_bpm", "hrv_ms", "sleep_h", "weight_kg")


def check_in_to_json(said: CheckIn) -> dict[str, Any]:
    """The check-in as plain values, always in the same order of keys; its day stands beside it."""
    values: dict[str, Any] = {key: getattr(said, key) for key in (*_STEPS, "soreness", *_NUMBERS, "is_well")}
    values["sore"] = [[one.where, one.amount] for one in said.sore]
    values["pains"] = [[one.where, one.amount, one.changes_gait, one.worse_next_morning] for one in said.pains]
    values["illness"] = None if said.illness is None else said.illness.value
    values["red_flags"] = sorted(one.value for one in said.red_flags)
    values["note"] = said.note
    return {key: value for key, value in values.items() if value not in (None, [], "")}


def check_in_from_json(day: date, value: object) -> CheckIn:
    """The check-in that `check_in_to_json` wrote.

    Raises:
        ValueError: when it is none; the message names the key.
    """
    found = object_of(value, "check-in")
    illness = typed(found, "illness", str) if "illness" in found else None
    plain: dict[str, Any] = {key: _step(found, key, SCALE) for key in _STEPS}
    plain |= {key: _number(found, key) for key in _NUMBERS}
    return CheckIn(
        day,
        **plain,
        soreness=_step(found, "soreness", SORENESS),
        sore=tuple(SoreSpot(*_pair(one)) for one in list_of(found, "sore") if one) if "sore" in found else (),
        pains=tuple(_pain(one) for one in list_of(found, "pains")) if "pains" in found else (),
        illness=None if illness is None else Illness(illness),
        is_well=None if "is_well" not in found else bool(found["is_well"]),
        red_flags=frozenset(RedFlag(str(one)) for one in (list_of(found, "red_flags") if "red_flags" in found else ())),
        note=typed(found, "note", str) if "note" in found else "",
    )


def merged(before: CheckIn, said: CheckIn) -> CheckIn:
    """What was said of a day before, with what is said now; places that are named again are replaced.

    Raises:
        ValueError: when they are of different days.
    """
    if before.date != said.date:
        raise ValueError(f"{said.date} is not {before.date}")
    old, new = check_in_to_json(before), check_in_to_json(said)
    for key in ("sore", "pains"):
        if key in old and key in new:
            places = {one[0] for one in new[key]}
            new[key] = [one for one in old[key] if one[0] not in places] + new[key]
    if "red_flags" in old:
        new["red_flags"] = sorted({*old["red_flags"], *new.get("red_flags", ())})
    if said.is_well:
        old.pop("illness", None)
        old.pop("red_flags", None)
        new.pop("red_flags", None)
    if said.illness is not None:
        old.pop("is_well", None)
    return check_in_from_json(said.date, old | new)


def _step(found: Mapping[str, Any], key: str, allowed: range) -> int | None:
    if key not in found:
        return None
    value = typed(found, key, int)
    if value not in allowed:
        raise ValueError(f"{key} is {value}, wanted {allowed.start} to {allowed.stop - 1}")
    return value


def _number(found: Mapping[str, Any], key: str) -> float | None:
    value = found.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
        raise ValueError(f"{key} is {value!r}, wanted a number above zero")
    return float(value)


def _pair(value: object) -> tuple[str, int]:
    if not isinstance(value, list) or len(value) < 2 or not isinstance(value[0], str) or value[1] not in SORENESS:
        raise ValueError(f"{value!r}: wanted a place and a number from 0 to {SORENESS.stop - 1}")
    return value[0], int(value[1])


def _pain(value: object) -> Pain:
    where, amount = _pair(value)
    assert isinstance(value, list)
    gait, morning = (*value[2:4], None, None)[:2]
    return Pain(where, amount, gait, morning)
