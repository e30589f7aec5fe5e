"""Leg work and hard runs before a race, and what comes back when after one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.families import FRESH_LEGS_KINDS, is_easy_run, is_hard_training_run, is_leg_work, is_run
from ironstride.rules.placed import DayContext, Placed, RaceNear
from ironstride.rules.race_days import race_days
from ironstride.rules.verdict import Force, Unit, Verdict, steps_short
from ironstride.training.kinds import Kind, Priority, Tag
from ironstride.units import MINUTES_PER_DAY, hours_to_minutes


@dataclass(frozen=True, slots=True)
class RaceWeekLegWork:
    """Leg work before a race: days before an A race by its distance, hours before the others.

    Before an A race a primer (short, light, of known exercises) may come later than real leg work, for somebody who has
    lifted for some weeks. Rows 36 and 38 are conventions; the price is above their grade: race day cannot be repeated.
    """

    weight: float = 1.0
    b_gap_hours: float = 72.0
    c_gap_hours: float = 24.0
    primer_days: int = 4
    primer_minutes: int = 20
    primer_weeks: int = 6

    id: ClassVar[str] = "race-week-leg-work"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-B"
    evidence: ClassVar[tuple[int, ...]] = (36, 38)
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = (
        "The last real leg work is a week or more before an A race (longer before a marathon), a short primer"
        " {primer_days} days before at the latest; {b_gap_hours} h before a B race and {c_gap_hours} h before a C race."
    )
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Days or time there and asked."""
        race = day.next_race
        if race is None or race.days <= 0 or not is_leg_work(session):
            return None
        if race.priority is Priority.A:
            return self._before_a(session, race)
        asked = hours_to_minutes(self.b_gap_hours if race.priority is Priority.B else self.c_gap_hours)
        end = session.clock_start + session.end - session.start
        gap = race.days * MINUTES_PER_DAY + race.start - end
        if gap >= asked:
            return None
        return Verdict(gap, asked, Unit.MINUTES, steps_short(asked - gap, asked), race.priority.value)

    def _before_a(self, session: Placed, race: RaceNear) -> Verdict | None:
        primer = self._is_primer(session) and race.lifting_weeks >= self.primer_weeks
        asked = self.primer_days if primer else race_days(race.distance_m).last_heavy_days
        if race.days >= asked:
            return None
        return Verdict(race.days, asked, Unit.DAYS, steps_short(asked - race.days, asked), "primer" if primer else "A")

    def _is_primer(self, session: Placed) -> bool:
        light = session.kind is Kind.MAINTENANCE and not session.tags & {Tag.HEAVY, Tag.HARD, Tag.NEW_EXERCISE}
        return light and session.minutes <= self.primer_minutes


@dataclass(frozen=True, slots=True)
class HardRunBeforeRace:
    """Days from the last hard run to a race: by distance before an A race, fixed before the others."""

    weight: float = 1.0
    b_days: int = 3
    c_days: int = 2

    id: ClassVar[str] = "hard-run-before-race"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-C"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = (
        "The last hard run is some days before an A race, by its distance;"
        " {b_days} days before a B race, {c_days} before a C race."
    )
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Days there and asked."""
        race = day.next_race
        if race is None or race.days <= 0 or not is_hard_training_run(session):
            return None
        asked = {
            Priority.A: race_days(race.distance_m).last_hard_days,
            Priority.B: self.b_days,
            Priority.C: self.c_days,
        }[race.priority]
        if race.days >= asked:
            return None
        return Verdict(race.days, asked, Unit.DAYS, steps_short(asked - race.days, asked))


@dataclass(frozen=True, slots=True)
class AfterRace:
    """What has to wait after a race, by distance; a C race asks what any hard run asks."""

    weight: float = 1.0
    c_days: int = 2

    id: ClassVar[str] = "after-race"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-B"
    evidence: ClassVar[tuple[int, ...]] = (39,)
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = (
        "After an A or B race running, leg work and hard running come back by the race's distance;"
        " after a C race hard runs wait {c_days} days."
    )
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Days since the race, and the first day on which such a session is right."""
        race = day.last_race
        if race is None or session.kind is Kind.RACE:
            return None
        since = -race.days
        if race.priority is Priority.C:
            if not is_hard_training_run(session) or since >= self.c_days:
                return None
            return Verdict(
                since, self.c_days, Unit.DAYS, steps_short(self.c_days - since, self.c_days), "C", "strong-C"
            )
        found = _waits(session, since, race)
        if found is None:
            return None
        first, aspect = found
        return Verdict(since, first, Unit.DAYS, steps_short(first - since, first), aspect)


def _waits(session: Placed, since: int, race: RaceNear) -> tuple[int, str] | None:
    """The first right day and what has to wait; None where nothing does."""
    days = race_days(race.distance_m)
    limits: list[tuple[bool, int, str]] = [
        (is_leg_work(session), days.no_leg_work, "leg-work"),
        (session.kind in FRESH_LEGS_KINDS, days.no_quality, "quality"),
        (is_run(session) and not is_easy_run(session), days.easy_only, "easy-only"),
        (is_run(session), days.no_running, "running"),
    ]
    waiting = [(days_of_it + 1, aspect) for belongs, days_of_it, aspect in limits if belongs and since <= days_of_it]
    return max(waiting, key=lambda item: item[0], default=None)
