"""A written week as sessions that rules can judge, and what was assumed where it says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAY_NAMES, clock
from ironstride.rules.placed import Origin, Placed
from ironstride.rules.review_ranges import POSSIBLE_STARTS
from ironstride.season.forms import HARD_LONG_MINUTES
from ironstride.season.strength_dose import SHORT_MINUTES
from ironstride.training.kinds import QUALITY_KINDS, STRENGTH_KINDS, Experience, Kind, Tag
from ironstride.training.week_text import TextSession
from ironstride.training.week_words import AM, NOON, PM
from ironstride.units import METRES_PER_KM, MINUTES_PER_DAY
from ironstride.use.review_inputs import ReadWeek

PART_STARTS: Final = dict(zip((AM, NOON, PM), POSSIBLE_STARTS, strict=True))
USUAL_MINUTES: Final = {Kind.LONG: 90, Kind.RECOVERY: 30, Kind.UPPER_CORE: 30, Kind.MOBILITY: 20, Kind.OTHER: 60}
"""Lengths taken where none is written. Conventions."""
USUAL_RUN_MINUTES: Final = 45
USUAL_LIFT_MINUTES: Final = 40
ASSUMED_PACE_MIN_PER_KM: Final = 6.0
"""Turns a written distance into minutes. A convention."""
TEAM_SPORTS: Final = frozenset({"football", "soccer", "basketball", "volleyball", "tennis"})
"""Taken as hard and heavy for the legs."""
_KIND_NAMES: Final = {
    Kind.EASY: "easy run",
    Kind.RECOVERY: "recovery run",
    Kind.LONG: "long run",
    Kind.THRESHOLD: "threshold run",
    Kind.HILLS: "hill run",
    Kind.RACE_PACE: "race-pace run",
    Kind.TEST: "fitness test",
    Kind.UPPER_CORE: "upper-body lift",
    Kind.CROSS: "cross-training",
}


@dataclass(frozen=True, slots=True)
class ReviewedSessions:
    """What rules are asked about."""

    placed: tuple[Placed, ...]
    unknown: frozenset[int]
    """Indexes of those whose time of day is not known."""
    first_day: int
    last_day: int
    assumptions: tuple[str, ...]
    judged: int
    """So many of `placed`, the first ones, are the week itself; the rest is the week before, which is the same."""

    def name(self, index: int) -> str:
        """A session as people name it: "Tuesday's lift"."""
        session = self.placed[index]
        return f"{WEEKDAY_NAMES[session.weekday]}'s {kind_name(session)}"


def kind_name(session: Placed) -> str:
    """A session's kind in prose."""
    if session.kind is Kind.OTHER:
        return session.demand or "other activity"
    if session.kind in STRENGTH_KINDS and session.kind is not Kind.UPPER_CORE:
        return "lift"
    return _KIND_NAMES.get(session.kind, session.kind.value)


def reviewed_sessions(week: ReadWeek, experience: Experience) -> ReviewedSessions:
    """The sessions of a week as rules see them. A week of weekdays alone repeats: its Sunday comes before its Monday."""
    placed: list[Placed] = []
    unknown: set[int] = set()
    for one in week.sessions:
        start = _start(one, placed)
        if start is None:
            unknown.add(len(placed))
        placed.append(_placed(one, POSSIBLE_STARTS[0] if start is None else start, experience))
    count = len(placed)
    last_day = max(week.weeks, 1) * DAYS_PER_WEEK - 1
    if week.first_monday is None and week.weeks == 1:
        unknown |= {index + count for index in unknown}
        placed += [_week_before(one) for one in placed]
    assumptions = _assumptions(week.sessions, experience)
    return ReviewedSessions(tuple(placed), frozenset(unknown), 0, last_day, assumptions, count)


def _start(session: TextSession, before: Sequence[Placed]) -> int | None:
    """The start as written, or the part of the day's; after what already lies in that part."""
    if session.start is not None or session.part is None:
        return session.start
    start = PART_STARTS[session.part]
    same = [one for one in before if one.day == session.day and one.clock_start <= start < one.end % MINUTES_PER_DAY]
    return max((one.end % MINUTES_PER_DAY for one in same), default=start)


def _placed(session: TextSession, start: int, experience: Experience) -> Placed:
    minutes, midnight = minutes_of(session), session.day * MINUTES_PER_DAY
    return Placed(
        kind=session.kind,
        tags=_tags(session, minutes, experience),
        minutes=minutes,
        start=midnight + start,
        end=midnight + start + minutes,
        demand=session.name.casefold() if session.kind is Kind.OTHER else session.kind.value,
        origin=Origin.FIXED if session.kind is Kind.OTHER else Origin.LOCKED,
        leg_exposure=Tag.LEG_WORK in session.tags,
    )


def _week_before(session: Placed) -> Placed:
    week = DAYS_PER_WEEK * MINUTES_PER_DAY
    return replace(session, start=session.start - week, end=session.end - week, origin=Origin.PAST)


def minutes_of(session: TextSession) -> int:
    """The written length, or the one a distance comes to, or the usual one of its kind."""
    if session.minutes is not None:
        return session.minutes
    if session.distance_m is not None:
        return max(1, round(session.distance_m / METRES_PER_KM * ASSUMED_PACE_MIN_PER_KM))
    lift = session.kind in STRENGTH_KINDS
    return USUAL_MINUTES.get(session.kind, USUAL_LIFT_MINUTES if lift else USUAL_RUN_MINUTES)


def _tags(session: TextSession, minutes: int, experience: Experience) -> frozenset[Tag]:
    """The written tags, and what counts as a hard day where a week's text says nothing."""
    tags = set(session.tags)
    if session.kind is Kind.LONG and minutes >= HARD_LONG_MINUTES:
        tags.add(Tag.HARD)
    light = experience is not Experience.ADAPTED or session.kind is Kind.MAINTENANCE
    if session.kind in STRENGTH_KINDS and Tag.LEG_WORK in tags and minutes >= SHORT_MINUTES and not light:
        tags.add(Tag.HARD)
    if session.name.casefold() in TEAM_SPORTS:
        tags |= {Tag.HARD, Tag.LEG_WORK}
    return frozenset(tags)


def _assumptions(sessions: Sequence[TextSession], experience: Experience) -> tuple[str, ...]:
    """What was taken for granted, in sentences; only what made a difference here."""
    said = [f"Lifting: {experience.value}."]
    parts = sorted({one.part for one in sessions if one.part and one.start is None}, key=list(PART_STARTS).index)
    said += [f"{part.upper()} is taken as {clock(PART_STARTS[part])}." for part in parts]
    if any(one.start is None and one.part is None for one in sessions):
        times = ", ".join(clock(start) for start in POSSIBLE_STARTS)
        said.append(f"A session without a time may lie at {times}: its findings are ranges.")
    if any(one.name.casefold().startswith("quality") and one.kind in QUALITY_KINDS for one in sessions):
        said.append("A quality run is taken as intervals.")
    if any(one.kind is Kind.FULL_BODY for one in sessions):
        said.append("Strength is taken as full-body work with the legs.")
    if any(one.minutes is None and one.distance_m is not None for one in sessions):
        said.append(f"A distance is run at {ASSUMED_PACE_MIN_PER_KM:g} min/km.")
    usual = {one.kind: minutes_of(one) for one in sessions if one.minutes is None and one.distance_m is None}
    if usual:
        lengths = (f"{kind.value} {minutes} min" for kind, minutes in sorted(usual.items()))
        said.append(f"Lengths taken where none is written: {', '.join(lengths)}.")
    return tuple(said)
