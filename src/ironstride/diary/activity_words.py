"""Words on what was done: ``easy 42 effort 3``, ``long 18 km``, ``swim 1:10``, ``football 60 hr 142 note with Kim``."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from ironstride.diary.entries import DiaryProblem, SaidActivity, SaidMissed
from ironstride.training.kinds import STRENGTH_KINDS, Kind
from ironstride.training.week_words import ACTIVITY, REST, activity_of
from ironstride.units import km_to_m, miles_to_m

MOST_MINUTES: Final = 24 * 60
MOST_KM: Final = 400.0
EFFORTS: Final = (0.0, 10.0)
PULSES: Final = (40.0, 230.0)
REASONS: Final = {
    "no time": "no time",
    "did not want to": "did not want to",
    "didn't want to": "did not want to",
    "ill": "ill",
    "sick": "ill",
    "sore": "sore",
    "pain": "sore",
    "other": "other",
}
_NUMBER: Final = r"(\d+(?:[.,]\d+)?)"
_AMOUNTS: Final = (
    ("clock", re.compile(r"(?:at\s+)(\d{1,2}):(\d{2})(?!\S)", re.IGNORECASE)),
    ("hms", re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\S)")),
    ("km", re.compile(rf"{_NUMBER}\s*(?:km|k)(?!\S)", re.IGNORECASE)),
    ("mi", re.compile(rf"{_NUMBER}\s*(?:mi|miles?)(?!\S)", re.IGNORECASE)),
    ("hours", re.compile(rf"{_NUMBER}\s*(?:h|hours?)(?!\S)", re.IGNORECASE)),
    ("effort", re.compile(rf"(?:effort|rpe)\s+{_NUMBER}(?!\S)", re.IGNORECASE)),
    ("heart", re.compile(rf"(?:hr|heart|pulse)\s+{_NUMBER}(?!\S)", re.IGNORECASE)),
    ("treadmill", re.compile(r"(?:on (?:the )?)?treadmill(?!\S)", re.IGNORECASE)),
    ("minutes", re.compile(rf"{_NUMBER}\s*(?:min|minutes|m|')?(?!\S)", re.IGNORECASE)),
)
_NOTE: Final = re.compile(r"\bnote\b[\s:]*", re.IGNORECASE)
_MISSED: Final = re.compile(r"(?:missed|skipped)\b\s*", re.IGNORECASE)
AMOUNT_WANTED: Final = "minutes (42), a time (1:10), a distance (8 km), effort 3, hr 142, at 18:00, or note ..."


def read_activity(text: str, start: int, day: date) -> SaidActivity | DiaryProblem | None:
    """What was done; None where the piece does not begin with an activity.

    Args:
        text: The piece without its day, no spaces around it.
        start: Where it stands in the line.
        day: Of which day it speaks.
    """
    match = ACTIVITY.match(text)
    if match is None:
        return None
    kind = activity_of(match[0])
    if kind == REST or not isinstance(kind, Kind):
        return DiaryProblem(start, start + match.end(), match[0], "something that was done; a rest day needs no word")
    body, note = _without_note(text)
    said = SaidActivity(day, " ".join(match[0].casefold().split()), kind, note=note)
    place = match.end()
    while place < len(body):
        if body[place] in " ,":
            place += 1
            continue
        found = _amount(said, body, place)
        if isinstance(found, str):
            word = re.match(r"\S+", body[place:])
            end = place + (word.end() if word else 1)
            return DiaryProblem(start + place, start + end, body[place:end], found)
        said, place = found
    if said.minutes is None and said.distance_m is None and said.kind not in STRENGTH_KINDS:
        return DiaryProblem(start, start + len(text), text, f"how long or how far: {said.word} 40, {said.word} 8 km")
    return said


def read_missed(text: str, start: int, day: date) -> SaidMissed | DiaryProblem | None:
    """A session that was not done, with why; None where the piece says something else."""
    match = _MISSED.match(text)
    if match is None:
        return None
    words, colon, why = text[match.end() :].partition(":")
    reason = " ".join(why.casefold().split())
    if colon and reason not in REASONS:
        at = text.index(":") + 1
        return DiaryProblem(
            start + at, start + len(text), why.strip(), f"one of {', '.join(dict.fromkeys(REASONS.values()))}"
        )
    return SaidMissed(day, words.strip(), REASONS.get(reason))


def activity_text(said: SaidActivity) -> str:
    """The words that say the same again, without the day."""
    pieces = [said.word]
    pieces += [f"{said.minutes:g} min"] if said.minutes is not None else []
    pieces += [f"{said.distance_m / 1000:.10g} km"] if said.distance_m is not None else []
    pieces += [f"effort {said.effort:g}"] if said.effort is not None else []
    pieces += [f"hr {said.heart_bpm:g}"] if said.heart_bpm is not None else []
    pieces += [f"at {said.start // 60}:{said.start % 60:02d}"] if said.start is not None else []
    pieces += ["treadmill"] if said.treadmill else []
    pieces += [f"note {said.note}"] if said.note else []
    return " ".join(pieces)


def _without_note(text: str) -> tuple[str, str]:
    match = _NOTE.search(text)
    return (text, "") if match is None else (text[: match.start()].rstrip(), text[match.end() :].strip())


def _amount(said: SaidActivity, text: str, place: int) -> tuple[SaidActivity, int] | str:
    """The activity with the next amount, and where it ends; or what was wanted there."""
    for name, form in _AMOUNTS:
        match = form.match(text, place)
        if match is None:
            continue
        found = _with(said, name, match)
        return found if isinstance(found, str) else (found, match.end())
    return AMOUNT_WANTED


def _with(said: SaidActivity, name: str, match: re.Match[str]) -> SaidActivity | str:
    if name == "treadmill":
        return replace(said, treadmill=True)
    if name == "clock":
        start = int(match[1]) * 60 + int(match[2])
        return replace(said, start=start) if start < MOST_MINUTES and int(match[2]) < 60 else "a time of the day"
    if name == "hms":
        minutes = int(match[1]) * 60 + int(match[2]) + int(match[3] or 0) / 60
        return _minutes(said, minutes) if int(match[2]) < 60 else "hours and minutes, such as 1:10"
    value = float(match[1].replace(",", "."))
    match name:
        case "km":
            return _distance(said, km_to_m(value))
        case "mi":
            return _distance(said, miles_to_m(value))
        case "hours":
            return _minutes(said, value * 60)
        case "effort":
            fits = EFFORTS[0] <= value <= EFFORTS[1]
            return replace(said, effort=value) if fits else f"an effort from {EFFORTS[0]:g} to {EFFORTS[1]:g}"
        case "heart":
            fits = PULSES[0] <= value <= PULSES[1]
            return replace(said, heart_bpm=value) if fits else f"a heart rate from {PULSES[0]:g} to {PULSES[1]:g}"
        case _:
            return _minutes(said, value)


def _minutes(said: SaidActivity, minutes: float) -> SaidActivity | str:
    if said.minutes is not None:
        return "one length only"
    return replace(said, minutes=minutes) if 0 < minutes <= MOST_MINUTES else f"minutes above 0, up to {MOST_MINUTES}"


def _distance(said: SaidActivity, metres: float) -> SaidActivity | str:
    if said.distance_m is not None:
        return "one distance only"
    return replace(said, distance_m=metres) if 0 < metres <= km_to_m(MOST_KM) else f"up to {MOST_KM:g} km"
