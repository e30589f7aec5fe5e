"""What a written week leaves open, and what is taken instead, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ironstride.calendar_time import clock
from ironstride.planning.own_week import STARTS, USUAL_MINUTES, USUAL_MINUTES_PER_KM
from ironstride.rules.review_ranges import POSSIBLE_STARTS
from ironstride.rules.status import RuleStatus
from ironstride.training.kinds import QUALITY_KINDS, Kind, Tag
from ironstride.training.week_text import TextSession
from ironstride.units import METRES_PER_KM

TEAM_SPORTS: Final = frozenset({"football", "soccer", "basketball", "volleyball", "tennis"})
"""Taken as hard and heavy for the legs. A convention."""


def made_definite(sessions: Sequence[TextSession]) -> tuple[TextSession, ...]:
    """The sessions with what is taken for granted: team sports are hard for the legs, and of two sessions in one part
    of a day the second follows the first.
    """
    made: list[TextSession] = []
    for one in sessions:
        tags = one.tags | {Tag.HARD, Tag.LEG_WORK} if one.name.casefold() in TEAM_SPORTS else one.tags
        made.append(replace(one, tags=tags, start=_after_those_before(one, made)))
    return tuple(made)


def _after_those_before(session: TextSession, before: Sequence[TextSession]) -> int | None:
    if session.part is None or session.start is not None:
        return session.start
    start = STARTS[session.part]
    for other in before:
        at = STARTS[other.part] if other.start is None and other.part is not None else other.start
        if other.day == session.day and at is not None and at <= start < at + minutes_of(other):
            start = at + minutes_of(other)
    return start


def minutes_of(session: TextSession) -> int:
    """The written length, or what a distance comes to, or the usual length of its kind."""
    if session.minutes is not None:
        return session.minutes
    if session.distance_m is not None:
        return max(1, round(session.distance_m / METRES_PER_KM * USUAL_MINUTES_PER_KM))
    return USUAL_MINUTES[session.kind]


def assumptions_of(sessions: Sequence[TextSession], status: RuleStatus) -> tuple[str, ...]:
    """What was taken for granted; only what this week leaves open."""
    said = [f"Runner: {status.level.value}. Lifting: {status.experience.value}."]
    parts = sorted({one.part for one in sessions if one.part and one.start is None}, key=list(STARTS).index)
    said += [f"{part.upper()} is taken as {clock(STARTS[part])}." for part in parts]
    if any(one.start is None and one.part is None for one in sessions):
        times = ", ".join(clock(start) for start in POSSIBLE_STARTS)
        said.append(f"A session without a time may lie at {times}.")
    if any(one.name.casefold().startswith("quality") and one.kind in QUALITY_KINDS for one in sessions):
        said.append("A quality run is taken as intervals.")
    if any(one.kind is Kind.FULL_BODY for one in sessions):
        said.append("Strength is taken as full-body work with the legs.")
    if any(one.minutes is None and one.distance_m is not None for one in sessions):
        said.append(f"A distance is run at {USUAL_MINUTES_PER_KM:g} min/km.")
    usual = {one.kind: minutes_of(one) for one in sessions if one.minutes is None and one.distance_m is None}
    if usual:
        lengths = (f"{kind.value} {minutes} min" for kind, minutes in sorted(usual.items()))
        said.append(f"Where no length is written: {', '.join(lengths)}.")
    return tuple(said)
