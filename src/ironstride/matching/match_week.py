"""One week's sessions paired with its activities, and which pairs are not sure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ironstride.matching.assignment import assign
from ironstride.matching.done_activity import DoneActivity
from ironstride.matching.likeness import gain_of
from ironstride.training.session import Session

NOT_SURE_WITHIN: Final = 40
"""Points by which the next best reading may be worse and still be asked about. A convention."""
ALIKE_MINUTES: Final = 5.0
"""Activities of the same kind and day that differ by less are alike: which one it was changes nothing."""


@dataclass(frozen=True, slots=True)
class WeekPairs:
    """Who belongs together, by places in the sequences given."""

    pairs: Mapping[int, int]
    """Session -> activity."""
    others: Mapping[int, tuple[int, ...]]
    """Session -> activities that it could nearly as well have been, best first; empty where it is sure."""
    rivals: Mapping[int, tuple[int, ...]]
    """Session -> sessions that could nearly as well have been its activity, best first."""


def pair_week(
    sessions: Sequence[Session], activities: Sequence[DoneActivity], apart: Collection[tuple[str, str]]
) -> WeekPairs:
    """The pairing with the most points saved.

    Args:
        sessions: Of one week, in their canonical order.
        activities: Of the same week, in their canonical order.
        apart: Session id and activity key of pairs that the athlete ruled out.
    """
    gains = {
        (row, column): gain
        for row, session in enumerate(sessions)
        for column, activity in enumerate(activities)
        if (session.id, activity.key) not in apart and (gain := gain_of(session, activity)) > 0
    }
    best = assign(gains, len(sessions), len(activities))
    others: dict[int, tuple[int, ...]] = {}
    rivals: dict[int, tuple[int, ...]] = {}
    for row, column in best.pairs.items():
        alike = {
            (one, two)
            for one, two in gains
            if _same_session(sessions[one], sessions[row]) and _same_activity(activities[two], activities[column])
        }
        without = {pair: gain for pair, gain in gains.items() if pair not in alike}
        second = assign(without, len(sessions), len(activities))
        if best.gain - second.gain > NOT_SURE_WITHIN:
            continue
        others[row] = _columns(row, column, gains, second.pairs)
        rivals[row] = tuple(one for one, two in sorted(second.pairs.items()) if two == column and one != row)
    return WeekPairs(best.pairs, others, rivals)


def _columns(row: int, column: int, gains: Mapping[tuple[int, int], int], second: Mapping[int, int]) -> tuple[int, ...]:
    """The activities a session could be: the chosen one and the one of the next best reading, better gain first."""
    found = {column} | ({second[row]} if row in second else set())
    return tuple(sorted(found, key=lambda one: (-gains[row, one], one)))


def _same_session(one: Session, other: Session) -> bool:
    return (one.sport, one.kind, one.minutes, one.tags) == (other.sport, other.kind, other.minutes, other.tags)


def _same_activity(one: DoneActivity, other: DoneActivity) -> bool:
    same_day = (one.day, one.sport, one.kind) == (other.day, other.sport, other.kind)
    return same_day and abs(one.minutes - other.minutes) < ALIKE_MINUTES
