"""Numbers that answers take from an athlete's own plan on a day; what is not known is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from ironstride.calendar_time import minutes_since, monday_of
from ironstride.guide.sentence import Numbers
from ironstride.prescription.known_targets import runner_known
from ironstride.rules.hard_run_after_leg_work import HardRunAfterLegWork
from ironstride.rules.scopes import Rule
from ironstride.rules.status import RuleStatus, book_for
from ironstride.running.paces import PaceName
from ironstride.season.clocks import legs_new
from ironstride.season.level import DEFAULT_LIFTS
from ironstride.season.starting_point import StartingPoint
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import QUALITY_KINDS, RUN_KINDS, STRENGTH_KINDS, Experience, Kind, Level, Tag
from ironstride.training.plan import Plan, PlanWeek
from ironstride.training.run_workout import RunTarget
from ironstride.training.run_workout_lines import pace_text
from ironstride.training.session import Session, SessionStatus

NOT_TO_COUNT: Final = frozenset({SessionStatus.SKIPPED, SessionStatus.CANCELLED, SessionStatus.MISSED})
HARD_KINDS: Final = QUALITY_KINDS | {Kind.LONG, Kind.TEST, Kind.RACE}
MINUTES_PER_HOUR: Final = 60
STRATEGY_WORDS: Final = {
    "hard-days-hard": "hard days hard",
    "easy-days": "strength on easy days",
    "separate-days": "separate days",
}


def own_numbers(plan: Plan | None, athlete: Athlete | None, day: date) -> Numbers:
    """Name -> number as people read it, seen from a day; empty where neither a plan nor an athlete is known."""
    found: dict[str, str] = {}
    if athlete is not None:
        found.update(_of_athlete(athlete, day))
    if plan is not None:
        found.update(_of_races(plan, day))
        place = week_place(plan, day)
        if place is not None:
            found.update(_of_week(plan, place))
            gap = None if athlete is None else gap_asked(plan, athlete, place)
            found.update({} if gap is None else {"own_gap": f"{gap:g}"})
    return found


def day_words(day: date) -> str:
    """``Sat 10 Apr``"""
    return f"{day:%a} {day.day} {day:%b}"


def last_leg_work(plan: Plan, race: date) -> Session | None:
    """The last leg session before a race, done or planned."""
    legs = [one for one in _counted(plan) if Tag.LEG_WORK in one.tags and one.date < race]
    return max(legs, key=lambda one: (one.date, one.start), default=None)


def gap_asked(plan: Plan, athlete: Athlete, place: int) -> float | None:
    """Hours that the athlete's rules ask between leg work and a hard run in a week of the plan; None = switched off."""
    rules = rules_in_force(plan, athlete, place)
    return next((one.gap_hours for one in rules if isinstance(one, HardRunAfterLegWork)), None)


def rules_in_force(plan: Plan, athlete: Athlete, place: int) -> tuple[Rule, ...]:
    """The athlete's rules in a week of the plan; empty where their settings make no book."""
    experience = _experience(plan, athlete, place)
    status = RuleStatus(athlete.level or Level.INTERMEDIATE, experience, plan.weeks[place].phase)
    try:
        return book_for(status, athlete.rules).rules
    except ValueError:
        return ()


def week_place(plan: Plan, day: date) -> int | None:
    """The place of the week that holds a day; None outside the season."""
    return next((place for place, week in enumerate(plan.weeks) if week.start == monday_of(day)), None)


def _experience(plan: Plan, athlete: Athlete, place: int) -> Experience:
    """Whether the legs are still new at the beginning of that week, by the leg sessions of the plan before it."""
    said = athlete.strength.experience
    if said is None:
        said = Experience.NEW if any(week.settling_in for week in plan.weeks) else Experience.ADAPTED
    exposures = [
        sum(Tag.LEG_WORK in one.tags for one in _in_week(plan, week) if one.kind in STRENGTH_KINDS)
        for week in plan.weeks[:place]
    ]
    lifts = athlete.strength.sessions_per_week
    new = legs_new(said, StartingPoint(0, 0), exposures, DEFAULT_LIFTS if lifts is None else lifts)
    return Experience.NEW if new else Experience.ADAPTED


def _of_athlete(athlete: Athlete, day: date) -> Iterator[tuple[str, str]]:
    yield "own_lift_minutes", str(athlete.strength.session_minutes)
    try:
        paces = runner_known(athlete, day).paces
    except ValueError:
        return
    if paces is not None:
        easy = paces[PaceName.EASY]
        fast, slow = float(round(easy.fast_s_per_km)), float(round(easy.slow_s_per_km))
        yield "own_easy_pace", pace_text(RunTarget(1, 1, fast, slow), athlete.units)


def _of_races(plan: Plan, day: date) -> Iterator[tuple[str, str]]:
    race = min((one for one in plan.goals if one.date >= day), key=lambda one: one.date, default=None)
    if race is None:
        return
    yield "own_race", race.name
    yield "own_days_to_race", str((race.date - day).days)
    legs = last_leg_work(plan, race.date)
    if legs is not None:
        yield "own_last_legs", f"{day_words(legs.date)}, {(race.date - legs.date).days} days before"


def _of_week(plan: Plan, place: int) -> Iterator[tuple[str, str]]:
    week = plan.weeks[place]
    yield "own_week", f"week {place + 1} of {len(plan.weeks)}, {week.phase.value}"
    yield "own_run_minutes", str(week.run_minutes)
    yield "own_strategy", STRATEGY_WORDS.get(plan.strategy, plan.strategy)
    lifts = [one for one in _in_week(plan, week) if one.kind in STRENGTH_KINDS]
    if lifts:
        yield "own_lifts", "once" if len(lifts) == 1 else f"{len(lifts)} times"
        yield "own_lift_days", " and ".join(dict.fromkeys(f"{one.date:%a}" for one in lifts))
        yield "own_leg_sets", str(week.leg_sets)
    if week.long_run_minutes:
        yield "own_long", str(week.long_run_minutes)
    if week.settling_in:
        yield "own_settling", str(week.run_minutes)
    closest = _closest(_in_week(plan, week))
    if closest is not None:
        yield "own_closest", closest


def _closest(sessions: Sequence[Session]) -> str | None:
    """The shortest way from leg work to the next hard run of a week; None where no hard run follows leg work."""
    marked = [one for one in sessions if Tag.LEG_WORK in one.tags or one.kind in HARD_KINDS]
    pairs = [
        (minutes_since(first.date, later.date, later.start) - first.end, first, later)
        for first, later in pairwise(marked)
        if Tag.LEG_WORK in first.tags and later.kind in HARD_KINDS & RUN_KINDS
    ]
    if not pairs:
        return None
    minutes, first, later = min(pairs, key=lambda pair: pair[0])
    return f"{first.date:%a} lift to {later.date:%a} {later.kind.value}, {minutes / MINUTES_PER_HOUR:.0f} h"


def _in_week(plan: Plan, week: PlanWeek) -> list[Session]:
    """The week's sessions that count, in time order."""
    return [one for one in _counted(plan) if monday_of(one.date) == week.start]


def _counted(plan: Plan) -> list[Session]:
    ordered = sorted(plan.sessions, key=lambda one: (one.date, one.start, one.id))
    return [one for one in ordered if one.status not in NOT_TO_COUNT]
