"""What is kept of a planned season so that it can be made again from any later day: where it began, and its weeks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.load.history import HistorySummary
from ironstride.placement.plain_values import plain, value_of
from ironstride.planning.rounds import Settled
from ironstride.rules.placed import RhythmWish
from ironstride.season.season_week import Ceilings
from ironstride.season.week_behind import Carried, WeekBehind
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import Strategy
from ironstride.training.relief import Relief
from ironstride.training.window import RealDay


@dataclass(frozen=True, slots=True)
class WeekBasis:
    """One week of the season."""

    start: date
    shape: str
    """Fingerprint of its days: as long as it is the same, what placement held is known."""
    rhythm: tuple[RhythmWish, ...]
    behind: WeekBehind
    most_run_minutes: int | None = None
    """What placement held where it was less than was asked; None = everything."""
    most_long_run_minutes: int | None = None
    most_strength_sessions: int | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """A season's beginning and its weeks."""

    as_of: date
    """The first day of the season."""
    person: str
    """Fingerprint of what the season asks for, beside its days."""
    history: HistorySummary | None
    strategy: Strategy
    strategy_reason: str
    weeks: tuple[WeekBasis, ...]

    def carried(self, monday: date) -> Carried:
        """What the season keeps when it is made again in the week of that Monday."""
        behind = tuple(week.behind for week in self.weeks if week.start < monday)
        return Carried(behind, self.strategy, self.strategy_reason)

    def ceilings(self, athlete: Athlete, days: Sequence[RealDay], reliefs: Sequence[Relief] = ()) -> Ceilings | None:
        """What placement is known to hold no more, of weeks whose days are what they were; None = nothing."""
        if self.person != person_of(athlete):
            return None
        shapes = shapes_of(days, reliefs)
        known = [week for week in self.weeks if week.shape == shapes.get(week.start)]
        longs = {w.start: w.most_long_run_minutes for w in known if w.most_long_run_minutes is not None}
        runs = {w.start: w.most_run_minutes for w in known if w.most_run_minutes is not None}
        lifts = {w.start: w.most_strength_sessions for w in known if w.most_strength_sessions is not None}
        return Ceilings(longs, runs, lifts) if longs or runs or lifts else None

    def rhythm(
        self, athlete: Athlete, days: Sequence[RealDay], reliefs: Sequence[Relief] = ()
    ) -> Mapping[date, tuple[RhythmWish, ...]]:
        """The rhythm of the weeks that keep theirs."""
        if self.person != person_of(athlete):
            return {}
        shapes = shapes_of(days, reliefs)
        return {week.start: week.rhythm for week in self.weeks if week.shape == shapes.get(week.start) and week.rhythm}


def basis_of(
    athlete: Athlete,
    as_of: date,
    history: HistorySummary | None,
    settled: Settled,
    days: Sequence[RealDay],
    before: Basis | None = None,
) -> Basis:
    """The basis of a settled season; weeks that lie behind keep that of the basis `before`."""
    ceilings, season = settled.ceilings, settled.season
    shapes = shapes_of(days, season.reliefs)
    known = {} if before is None else {week.start: week for week in before.weeks}
    monday = settled.problem.weeks[0].week * DAYS_PER_WEEK
    weeks = []
    for week in season.weeks:
        if (week.start - season.weeks[0].start).days < monday and week.start in known:
            weeks.append(known[week.start])
            continue
        weeks.append(
            WeekBasis(
                start=week.start,
                shape=shapes.get(week.start, ""),
                rhythm=settled.rhythm.of_week.get(week.start, ()),
                behind=week.behind,
                most_run_minutes=ceilings.run_minutes.get(week.start) if ceilings else None,
                most_long_run_minutes=ceilings.long_run_minutes.get(week.start) if ceilings else None,
                most_strength_sessions=ceilings.strength_sessions.get(week.start) if ceilings else None,
            )
        )
    return Basis(as_of, person_of(athlete), history, season.strategy, season.strategy_reason, tuple(weeks))


def person_of(athlete: Athlete) -> str:
    """Fingerprint of what shapes a season beside its days."""
    wishes = athlete.preferences
    values = (
        athlete.born, athlete.level, athlete.running, athlete.strength, athlete.goals, athlete.health, athlete.mobility,
        wishes.strategy, wishes.priority, wishes.combine, wishes.never, wishes.long_run_day, wishes.rest_day,
        sorted(athlete.rules.off), sorted((k, sorted(v.items())) for k, v in athlete.rules.parameters.items()),
    )  # fmt: skip
    return _digest(values)


def shapes_of(days: Iterable[RealDay], reliefs: Sequence[Relief] = ()) -> dict[date, str]:
    """Fingerprints of weeks by Monday: of their days, and of what is taken back on them."""
    weeks: dict[date, list[RealDay]] = {}
    for day in days:
        weeks.setdefault(monday_of(day.date), []).append(day)
    eased = {
        monday: tuple(one for one in reliefs if any(one.holds_on(day.date) for day in found))
        for monday, found in weeks.items()
    }
    return {
        monday: _digest((tuple(found), eased[monday]) if eased[monday] else tuple(found))
        for monday, found in weeks.items()
    }


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()[:16]


def basis_to_json(basis: Basis) -> Any:
    """The basis as JSON values."""
    return plain(basis)


def basis_from_json(document: Any) -> Basis:
    """The basis that JSON values describe.

    Raises:
        ValueError: when they do not.
    """
    return value_of(Basis, document, "basis")
