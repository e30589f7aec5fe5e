"""What became of the planned sessions, and the athlete's word where it is not clear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from ironstride.calendar_time import monday_of
from ironstride.errors import InvalidInput
from ironstride.export.session_card import KIND_NAMES
from ironstride.matching.match import Match, Outcome
from ironstride.matching.training_record import DoneSession, TrainingRecord
from ironstride.store.data_place import DataPlace
from ironstride.store.links import forget_link, say_link
from ironstride.training.kinds import Kind
from ironstride.training.problem_report import InputProblem
from ironstride.training.session import Session
from ironstride.units import METRES_PER_KM
from ironstride.use.session_named import session_named
from ironstride.use.what_was_done.named_record import NamedRecord, named_record

WEEKS: Final = 4
NONE: Final = frozenset({"none", "nothing", "no"})
UNDO: Final = frozenset({"undo", "forget", "auto"})


@dataclass(frozen=True, slots=True)
class MatchLine:
    """A planned session, an activity, or both."""

    day: date
    """The planned day; of what was not planned the day it was done."""
    match: Match
    session: Session | None
    done: DoneSession | None
    others: tuple[str, ...] = ()
    """What else it could be, in words."""

    @property
    def planned_text(self) -> str:
        """What was planned; empty where nothing was."""
        return "" if self.session is None else f"{KIND_NAMES[self.session.kind]} {self.session.minutes} min"

    @property
    def done_text(self) -> str:
        """What was done; empty where nothing was."""
        return "" if self.done is None else amount_text(self.done)


@dataclass(frozen=True, slots=True)
class MatchList:
    """The lines of some weeks, the earliest first."""

    lines: tuple[MatchLine, ...]
    has_plan: bool
    has_activities: bool
    as_of: date


def list_matches(named: NamedRecord, weeks: int = WEEKS) -> MatchList:
    """What became of each session of the last weeks, this one included; mobility only where it was done."""
    record = named.opened.record
    first = monday_of(record.as_of) - timedelta(weeks=weeks - 1)
    lines = [_line(record, one) for one in record.matches if one.outcome is not Outcome.PLANNED]
    near = [one for one in lines if one is not None and first <= one.day <= record.as_of and not _is_extra(one)]
    near.sort(key=lambda one: (one.day, one.session.start if one.session is not None else 0))
    return MatchList(tuple(near), bool(record.sessions), bool(record.done), record.as_of)


def say_match(
    where: Path | None, data: DataPlace, number: int, words: Sequence[str], day: date, zone: str
) -> MatchLine:
    """Keep the athlete's word on what an activity was.

    Args:
        where: An athlete's name or file; None = the only one.
        data: Where everything is kept.
        number: Of the activity.
        words: A session as people name it, ``none``, or ``undo`` to take the word back.
        day: Today.
        zone: The machine's zone, for somebody without an athlete file.

    Raises:
        InvalidInput: when there is no such activity or no such session.
        Ambiguous: when several sessions bear the name.
        UnreadableFile: when the data file cannot be written.
    """
    named = named_record(where, data, day, zone)
    record, athlete = named.opened.record, named.opened.number
    done = record.of(str(number))
    if done is None or athlete is None:
        raise _problem("activity", str(number), "the number of an activity; ironstride activities lists them")
    text = " ".join(words).casefold()
    session = None if text in NONE | UNDO else _session(named, words, done.done.day)
    with data.file.open().writing() as connection:
        if text in UNDO:
            forget_link(connection, athlete, number)
        else:
            say_link(connection, athlete, number, None if session is None else session.id)
    after = named_record(where, data, day, zone).opened.record
    match = next((one for one in after.matches if str(number) in (one.activity, *one.parts)), None)
    line = None if match is None else _line(after, match)
    if line is None:
        raise _problem("activity", str(number), "an activity of the weeks that the plan has")
    return line


def amount_text(one: DoneSession) -> str:
    """``easy run 42 min, 7.1 km``."""
    metres = one.done.activity.distance_m
    distance = f", {metres / METRES_PER_KM:.1f} km" if metres else ""
    return f"{KIND_NAMES[one.kind]} {one.done.minutes:.0f} min{distance}"


def matches_json(listed: MatchList) -> dict[str, Any]:
    """The list as JSON."""
    return {
        "schema": "ironstride/matches/1",
        "as_of": listed.as_of.isoformat(),
        "matches": [match_json(one) for one in listed.lines],
    }


def match_json(line: MatchLine) -> dict[str, Any]:
    """One line as JSON; what was planned stands beside what was done."""
    match, session, done = line.match, line.session, line.done
    return {
        "date": line.day.isoformat(),
        "outcome": match.outcome.value,
        "session": match.session,
        "activity": match.activity,
        "parts": list(match.parts),
        "share": match.share,
        "days_late": match.days_late,
        "manual": match.manual,
        "why": match.why,
        "candidates": list(match.candidates),
        "planned": None if session is None else {"kind": session.kind.value, "minutes": session.minutes},
        "done": None
        if done is None
        else {
            "date": done.done.day.isoformat(),
            "kind": done.kind.value,
            "minutes": round(done.done.minutes, 1),
            "distance_m": done.done.activity.distance_m,
        },
    }


def _is_extra(line: MatchLine) -> bool:
    return line.done is None and line.session is not None and line.session.kind is Kind.MOBILITY


def _line(record: TrainingRecord, match: Match) -> MatchLine | None:
    session = record.session(match.session)
    done = None if match.activity is None else record.of(match.activity)
    if session is None and done is None:
        return None
    day = session.date if session is not None else done.done.day if done is not None else record.as_of
    return MatchLine(day, match, session, done, tuple(_in_words(record, one) for one in match.candidates))


def _in_words(record: TrainingRecord, candidate: str) -> str:
    session, done = record.session(candidate), record.of(candidate)
    if session is not None:
        return f"{session.date:%a} {KIND_NAMES[session.kind]}"
    return f"number {candidate}" if done is None else f"number {candidate}, {done.done.day:%a} {amount_text(done)}"


def _session(named: NamedRecord, words: Sequence[str], day: date) -> Session:
    if named.plan is None:
        raise _problem("session", " ".join(words), "a plan to match with: begin with ironstride plan ATHLETE.toml")
    return session_named(named.plan, words, day)


def _problem(where: str, found: str, wanted: str) -> InvalidInput:
    return InvalidInput([InputProblem("match", where, found, wanted)])
