"""A diary line: pieces by semicolon or line, each with a day or of the day before it.

``tue easy 42 effort 3; squat 3x8 40kg left 3; calves sore 4``
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from typing import Final

from ironstride.diary.activity_words import activity_text, read_activity, read_missed
from ironstride.diary.day_named import day_named
from ironstride.diary.entries import DiaryLine, DiaryProblem, Entry, SaidActivity, SaidFeeling, SaidMissed, SaidSets
from ironstride.diary.feeling_words import WORDS, feeling_text, read_feeling
from ironstride.training.check_in import CheckIn
from ironstride.training.week_words import ACTIVITY_WORDS

WANTED: Final = "what was done (easy 42), lifted (squat 3x8 40kg), missed (missed tue lift), or felt (calves sore 4)"
_PIECE: Final = re.compile(r"[^;\n]+")
_SETS: Final = re.compile(r"\d\s*x\s*\d|\bas planned\b|^\s*skip\b", re.IGNORECASE)
_COMMENT: Final = re.compile(r"#[^\n]*")
_NOTE: Final = re.compile(r"note\b[\s:]*(.+)", re.IGNORECASE | re.DOTALL)


@dataclass(slots=True)
class _Reading:
    today: date
    day: date
    entries: list[Entry] = field(default_factory=list)
    feelings: dict[date, CheckIn] = field(default_factory=dict)
    problems: list[DiaryProblem] = field(default_factory=list)


def read_diary(text: str, today: date) -> DiaryLine:
    """Everything that a line, or a file of lines, says; every problem at once, in the order of the text.

    A day holds for the pieces behind it on its line; a line without one speaks of today. ``#`` begins a comment.
    """
    plain = _COMMENT.sub(lambda match: " " * len(match[0]), text)
    reading = _Reading(today, today)
    for match in _PIECE.finditer(plain):
        if "\n" in plain[max(0, match.start() - 1) : match.start()]:
            reading.day = today
        if match[0].strip():
            _read_piece(reading, match[0], match.start())
    if not reading.entries and not reading.feelings and not reading.problems:
        reading.problems.append(DiaryProblem(0, len(text), text.strip(), WANTED))
    feelings = [SaidFeeling(one) for _, one in sorted(reading.feelings.items())]
    return DiaryLine((*reading.entries, *feelings), tuple(reading.problems))


def _read_piece(reading: _Reading, piece: str, at: int) -> None:
    start = at + len(piece) - len(piece.lstrip())
    text = piece.strip()
    named = day_named(text, reading.today)
    if isinstance(named, str):
        word = text.split()[0]
        reading.problems.append(DiaryProblem(start, start + len(word), word, named))
        return
    if named is not None:
        reading.day, skipped = named
        start, text = start + skipped, text[skipped:]
        if not text:
            return
    if text.casefold().startswith("missed") or text.casefold().startswith("skipped"):
        _kept(reading, read_missed(text, start, reading.day))
    elif not _read_feelings(reading, text, start):
        _read_deed(reading, text, start)


def _read_deed(reading: _Reading, text: str, start: int) -> None:
    found = None if _SETS.search(text) else read_activity(text, start, reading.day)
    if found is not None:
        _kept(reading, found)
    elif _SETS.search(text):
        reading.entries.append(SaidSets(reading.day, text, start))
    else:
        word = text.split()[0]
        reading.problems.append(DiaryProblem(start, start + len(word), word, f"{WANTED}{_near(word)}"))


def _read_feelings(reading: _Reading, text: str, start: int) -> bool:
    """Pieces of one piece, by comma; False where the first is about something else."""
    said = reading.feelings.get(reading.day, CheckIn(reading.day))
    note = _NOTE.fullmatch(text)
    if note is not None:
        both = f"{said.note}; {note[1].strip()}" if said.note else note[1].strip()
        reading.feelings[reading.day] = replace(said, note=both)
        return True
    place = 0
    for number, part in enumerate(re.split(r",(?!\d)", text)):
        bare = part.strip()
        at = start + place + len(part) - len(part.lstrip())
        place += len(part) + 1
        found = read_feeling(said, " ".join(bare.casefold().split()), at)
        if found is None and number == 0:
            return False
        if found is None:
            found = DiaryProblem(
                at, at + len(bare), bare, f"how you feel: tired 4, slept 2, calves sore 4{_near(bare)}"
            )
        if isinstance(found, DiaryProblem):
            reading.problems.append(found)
            return True
        said = found
    reading.feelings[reading.day] = said
    return True


def _kept(reading: _Reading, found: SaidActivity | SaidMissed | DiaryProblem | None) -> None:
    if isinstance(found, DiaryProblem):
        reading.problems.append(found)
    elif found is not None:
        reading.entries.append(found)


def _near(word: str) -> str:
    close = get_close_matches(word.casefold(), [*WORDS, *ACTIVITY_WORDS, "missed"], 1, 0.7)
    return f'; did you mean "{close[0]}"?' if close else ""


def diary_text(entries: Sequence[Entry]) -> str:
    """A line that reads as these entries again."""
    pieces = []
    for one in entries:
        match one:
            case SaidActivity():
                said = activity_text(one)
            case SaidMissed():
                said = f"missed {one.words}".strip() + (f": {one.reason}" if one.reason else "")
            case SaidSets():
                said = one.text
            case SaidFeeling():
                note = [f"{one.day} note {one.check_in.note}"] if one.check_in.note else []
                felt = ", ".join(feeling_text(one.check_in))
                pieces += [f"{one.day} {felt}"] if felt else []
                pieces += note
                continue
        pieces.append(f"{one.day} {said}")
    return "; ".join(pieces)
