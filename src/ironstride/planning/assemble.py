"""The optimum becomes a plan: sessions with ids and reasons, weeks, compromises, what did not fit, and the proof."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from ironstride.calendar_time import DAYS_PER_WEEK, clock
from ironstride.placement.problem import Problem
from ironstride.planning.naming import Names
from ironstride.planning.rounds import Settled
from ironstride.rules.placed import Origin, Placed
from ironstride.season.season_week import Season, SeasonWeek
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind, Tag, sport_of
from ironstride.training.plan import PlanWeek
from ironstride.training.session import Session


@dataclass(frozen=True, slots=True)
class PlacedSession:
    """A session of the plan beside what rules saw of it."""

    session: Session
    placed: Placed


def sessions_of(settled: Settled, names: Names) -> list[PlacedSession]:
    """Every planned session in time order. Interchangeable demands get their names here, in time order."""
    problem, season = settled.problem, settled.season
    made: list[PlacedSession] = []
    for day in settled.optimum.days:
        before: PlacedSession | None = None
        week = season.weeks[day.day // DAYS_PER_WEEK - problem.weeks[0].week]
        for placed in day.sessions:
            if placed.origin is Origin.FIXED:
                continue
            one = PlacedSession(_session(placed, problem, season, week, names), placed)
            if placed.combined and before is not None:
                one = PlacedSession(replace(one.session, combined_with=before.session.id), placed)
                made[-1] = PlacedSession(replace(before.session, combined_with=one.session.id), before.placed)
            made.append(one)
            before = one
    return made


def _session(placed: Placed, problem: Problem, season: Season, week: SeasonWeek, names: Names) -> Session:
    day = problem.epoch + timedelta(days=placed.day)
    demand = demand_named(week, placed.demand)
    asked = demand.forms[0].minutes if demand is not None else placed.minutes
    race = next((race for race in season.races if placed.kind is Kind.RACE and race.goal.date == day), None)
    return Session(
        id=names.give(week.start, placed.demand),
        date=day,
        start=placed.clock_start,
        end=placed.clock_start + placed.minutes,
        window=_window(placed, day),
        place=placed.slot.place if placed.slot else ("race" if placed.kind is Kind.RACE else "anywhere"),
        sport=sport_of(placed.kind),
        kind=placed.kind,
        form=placed.form,
        tags=placed.tags,
        minutes=placed.minutes,
        asked_minutes=placed.minutes if placed.form == "locked" else asked,
        title=race.goal.name if race else names.title(placed, season.easy_pace_s_per_km),
        locked=placed.origin is Origin.LOCKED,
        assumed_time=race.assumed_time if race else False,
        demand=placed.demand,
    )


def _window(placed: Placed, day: date) -> str | None:
    if placed.slot is None or not placed.slot.usable_start <= placed.clock_start <= placed.slot.end - placed.minutes:
        return None
    return f"{day.isoformat()}/{clock(placed.slot.start)}-{clock(placed.slot.end)}"


def demand_named(week: SeasonWeek, name: str) -> Demand | None:
    """The week's demand of that name."""
    return next((demand for demand in week.demands if demand.name == name), None)


def form_of(week: SeasonWeek, placed: Placed) -> Form | None:
    """The form a placed session was chosen in."""
    demand = demand_named(week, placed.demand)
    return None if demand is None else next((form for form in demand.forms if form.name == placed.form), None)


def weeks_of(settled: Settled, sessions: list[PlacedSession]) -> tuple[PlanWeek, ...]:
    """The season's weeks as they were placed."""
    made = []
    for first, week in zip(settled.first.weeks, settled.season.weeks, strict=True):
        asked = first if week.start in settled.lowered else week
        inside = [one for one in sessions if _in_week(one, week)]
        made.append(_week(week, inside, asked.target.run_minutes))
    return tuple(made)


def _in_week(one: PlacedSession, week: SeasonWeek) -> bool:
    return week.start <= one.session.date < week.start + timedelta(days=DAYS_PER_WEEK)


def _week(week: SeasonWeek, sessions: list[PlacedSession], asked_minutes: int) -> PlanWeek:
    runs = [one.session for one in sessions if one.session.kind in RUN_KINDS and one.session.kind is not Kind.RACE]
    minutes = sum(session.minutes for session in runs if Tag.OPTIONAL not in session.tags)
    forms = [form_of(week, one.placed) for one in sessions]
    return PlanWeek(
        start=week.start,
        phase=week.phase,
        cutback=week.cutback,
        settling_in=week.settling_in,
        capacity_minutes=week.capacity_minutes,
        run_minutes=minutes,
        long_run_minutes=max((session.minutes for session in runs if session.kind is Kind.LONG), default=0),
        quality_sessions=sum(Tag.QUALITY in session.tags for session in runs),
        strength_sessions=sum(one.session.kind in STRENGTH_KINDS for one in sessions),
        leg_sets=sum(form.leg_sets for form in forms if form is not None),
        missing_minutes=max(0, asked_minutes - minutes),
        note=week.note,
    )
