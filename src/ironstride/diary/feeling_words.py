"""Words on how one feels: ``tired 4``, ``calves sore 4``, ``slept 7.5 h``, ``knee pain 3``, ``ill``, ``pulse 52``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from ironstride.diary.entries import DiaryProblem
from ironstride.training.check_in import SCALE, SORENESS, CheckIn, Illness, Pain, SoreSpot
from ironstride.units import KG_PER_LB

_NUMBER: Final = r"(?P<n>\d+(?:[.,]\d+)?)"
_PLACE: Final = r"(?P<where>[a-z][a-z ]*?)"
FRESH, EXHAUSTED = 1, 5
HOURS: Final = (0.5, 16.0)
PULSES: Final = (25.0, 140.0)
VARIABILITIES: Final = (3.0, 300.0)
WEIGHTS_KG: Final = (25.0, 300.0)
LEGS: Final = frozenset({"legs", "leg"})
_STEP_WANTED: Final = f"a whole number from {SCALE.start} to {SCALE.stop - 1}"
_TEN_WANTED: Final = f"a whole number from 0 to {SORENESS.stop - 1}"
_Reading = Callable[[CheckIn, re.Match[str]], CheckIn | str]


def _of(name: str, allowed: range, wanted: str) -> _Reading:
    def read(said: CheckIn, match: re.Match[str]) -> CheckIn | str:
        value = _value(match)
        if value not in allowed:
            return wanted
        given: dict[str, Any] = {name: int(value)}
        return replace(said, **given)

    return read


def _between(name: str, limits: tuple[float, float], what: str, factor: float = 1.0) -> _Reading:
    def read(said: CheckIn, match: re.Match[str]) -> CheckIn | str:
        value = _value(match) * factor
        if not limits[0] <= value <= limits[1]:
            return f"{what} from {limits[0] / factor:.4g} to {limits[1] / factor:.4g}"
        given: dict[str, Any] = {name: round(value, 3)}
        return replace(said, **given)

    return read


def _sore(said: CheckIn, match: re.Match[str]) -> CheckIn | str:
    value, where = _value(match), match["where"].strip()
    if value not in SORENESS:
        return _TEN_WANTED
    if where in LEGS:
        return replace(said, soreness=int(value))
    rest = tuple(one for one in said.sore if one.where != where)
    return replace(said, sore=(*rest, SoreSpot(where, int(value))))


def _pain(said: CheckIn, match: re.Match[str]) -> CheckIn | str:
    value, where = _value(match), match["where"].strip()
    if value not in SORENESS:
        return _TEN_WANTED
    rest = tuple(one for one in said.pains if one.where != where)
    return replace(said, pains=(*rest, Pain(where, int(value))))


def _limping(said: CheckIn, match: re.Match[str]) -> CheckIn | str:
    del match
    if not said.pains:
        return "the pain before it: knee pain 4, limping"
    last = replace(said.pains[-1], changes_gait=True)
    return replace(said, pains=(*said.pains[:-1], last))


def _worse(said: CheckIn, match: re.Match[str]) -> CheckIn | str:
    del match
    if not said.pains:
        return "the pain before it: knee pain 4, worse this morning"
    last = replace(said.pains[-1], worse_next_morning=True)
    return replace(said, pains=(*said.pains[:-1], last))


def _value(match: re.Match[str]) -> float:
    return float(match["n"].replace(",", "."))


_FORMS: Final[tuple[tuple[re.Pattern[str], _Reading], ...]] = tuple(
    (re.compile(form, re.IGNORECASE), reading)
    for form, reading in (
        (rf"(?:tired|fatigue)\s+{_NUMBER}", _of("fatigue", SCALE, _STEP_WANTED)),
        (r"fresh", lambda said, _: replace(said, fatigue=FRESH)),
        (r"exhausted", lambda said, _: replace(said, fatigue=EXHAUSTED)),
        (rf"(?:slept|sleep)\s+{_NUMBER}\s*h(?:ours?)?", _between("sleep_h", HOURS, "hours")),
        (rf"(?:slept|sleep)\s+{_NUMBER}", _of("sleep_quality", SCALE, f"{_STEP_WANTED}, or hours: slept 7.5 h")),
        (rf"(?:keen|motivation)\s+{_NUMBER}", _of("motivation", SCALE, _STEP_WANTED)),
        (rf"{_PLACE}\s+sore\s+{_NUMBER}", _sore),
        (rf"sore\s+{_PLACE}\s+{_NUMBER}", _sore),
        (rf"{_PLACE}\s+pain\s+{_NUMBER}", _pain),
        (rf"pain\s+(?:in\s+)?(?:the\s+)?{_PLACE}\s+{_NUMBER}", _pain),
        (r"limping", _limping),
        (r"worse (?:this|next|the next) morning", _worse),
        (r"ill|sick", lambda said, _: replace(said, illness=Illness.ILL, is_well=None)),
        (r"(?:head )?cold", lambda said, _: replace(said, illness=Illness.HEAD_COLD, is_well=None)),
        (r"well|healthy", lambda said, _: replace(said, is_well=True, illness=None)),
        (rf"(?:resting )?(?:pulse|rhr)\s+{_NUMBER}", _between("resting_heart_bpm", PULSES, "beats a minute")),
        (rf"hrv\s+{_NUMBER}(?:\s*ms)?", _between("hrv_ms", VARIABILITIES, "milliseconds")),
        (rf"weight\s+{_NUMBER}(?:\s*kg)?", _between("weight_kg", WEIGHTS_KG, "kilograms")),
        (rf"weight\s+{_NUMBER}\s*lbs?", _between("weight_kg", WEIGHTS_KG, "pounds", KG_PER_LB)),
    )
)
WORDS: Final = (
    "tired", "fresh", "exhausted", "slept", "keen", "sore", "pain", "limping", "ill", "cold", "well", "pulse", "hrv",
    "weight",
)  # fmt: skip


def read_feeling(said: CheckIn, text: str, start: int) -> CheckIn | DiaryProblem | None:
    """What a piece says, added to what was said of the day; None where it is not about how one feels.

    Args:
        said: What the line said of that day before.
        text: The piece, without spaces around it.
        start: Where it stands in the line.
    """
    for form, reading in _FORMS:
        match = form.fullmatch(text)
        if match is None:
            continue
        found = reading(said, match)
        if isinstance(found, CheckIn):
            return found
        at = match.start("n") if "n" in form.groupindex else 0
        end = match.end("n") if "n" in form.groupindex else len(text)
        return DiaryProblem(start + at, start + end, text[at:end], found)
    return None


def feeling_text(said: CheckIn) -> list[str]:
    """The pieces that say the same again; notes and red flags apart."""
    steps = [("tired", said.fatigue), ("slept", said.sleep_quality), ("keen", said.motivation)]
    pieces = [f"{word} {value}" for word, value in steps if value is not None]
    pieces += [f"slept {said.sleep_h:g} h"] if said.sleep_h is not None else []
    pieces += [f"legs sore {said.soreness}"] if said.soreness is not None else []
    pieces += [f"{one.where} sore {one.amount}" for one in said.sore]
    for one in said.pains:
        pieces.append(f"{one.where} pain {one.amount}")
        pieces += ["limping"] if one.changes_gait else []
        pieces += ["worse this morning"] if one.worse_next_morning else []
    pieces += {Illness.ILL: ["ill"], Illness.HEAD_COLD: ["cold"], None: []}[said.illness]
    pieces += ["well"] if said.is_well else []
    numbers = [("pulse", said.resting_heart_bpm), ("hrv", said.hrv_ms), ("weight", said.weight_kg)]
    return pieces + [f"{word} {value:g}" for word, value in numbers if value is not None]
