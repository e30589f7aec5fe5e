"""The optimum becomes a plan: sessions with ids and reasons, weeks, compromises, what did not fit, and the proof."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ironstride.calendar_time import DAYS_PER_WEEK, clock
from ironstride.placement.problem import Problem
from ironstride.planning.held_places import LENT
from ironstride.planning.naming import NamedPlace, Names
from ironstride.planning.rounds import Settled
from ironstride.rules.placed import Origin, Placed
from ironstride.season.season_week import Season, SeasonWeek
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind, Tag, sport_of
from ironstride.training.plan import PlanWeek
from ironstride.training.session import NOT_DONE, Session


@dataclass(frozen=True, slots=True)
class PlacedSession:
    """A session of the plan beside what rules saw of it."""

    session: Session
    placed: Placed


def sessions_of(
    settled: Settled,
    names: Names,
    given: Mapping[tuple[date, int, str], str] | None = None,
    freely_held: Collection[str] = (),
) -> list[PlacedSession]:
    """Every planned session in time order. Interchangeable demands get their names here, in time order.

    Args:
        settled: the placed season.
        names: who gives the ids.
        given: (day, start, demand) -> the id of a session that was moved there.
        freely_held: ids of sessions that are held but not locked.
    """
    problem, season = settled.problem, settled.season
    ids = _ids(settled, names, given or {})
    made: list[PlacedSession] = []
    for day in settled.optimum.days:
        before: PlacedSession | None = None
        week = season.weeks[day.day // DAYS_PER_WEEK]
        for placed in day.sessions:
            if placed.origin is Origin.FIXED:
                continue
            session = _session(placed, problem, season, week, names, ids[placed])
            if session.id in freely_held or session.form == LENT:
                session = replace(session, locked=False)
            one = PlacedSession(session, placed)
            if placed.combined and before is not None:
                one = PlacedSession(replace(one.session, combined_with=before.session.id), placed)
                made[-1] = PlacedSession(replace(before.session, combined_with=one.session.id), before.placed)
            made.append(one)
            before = one
    return made


def _ids(settled: Settled, names: Names, given: Mapping[tuple[date, int, str], str]) -> dict[Placed, str]:
    epoch = settled.problem.epoch
    placed = [one for day in settled.optimum.days for one in day.sessions if one.origin is not Origin.FIXED]
    places = [NamedPlace(epoch + timedelta(days=one.day), one.clock_start, one.demand) for one in placed]
    return dict(zip(placed, names.give_all(places, given), strict=True))


def _session(placed: Placed, problem: Problem, season: Season, week: SeasonWeek, names: Names, name: str) -> Session:
    day = problem.epoch + timedelta(days=placed.day)
    demand = week.demand(placed.demand)
    asked = demand.forms[0].minutes if demand is not None else placed.minutes
    race = next((race for race in season.races if placed.kind is Kind.RACE and race.goal.date == day), None)
    return Session(
        id=name,
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


def weeks_of(
    settled: Settled, sessions: list[PlacedSession], as_of: date, frozen: Sequence[Session] = ()
) -> tuple[PlanWeek, ...]:
    """The season's weeks from `as_of` on, as they were placed; `frozen` are sessions that lie behind."""
    made = []
    for first, week in zip(settled.first.weeks, settled.season.weeks, strict=True):
        if week.last_day < as_of:
            continue
        asked = first if week.start in settled.lowered else week
        inside = [one.session for one in sessions if _in_week(one.session, week)]
        behind = [one for one in frozen if _in_week(one, week) and one.status not in NOT_DONE]
        made.append(_week(week, [*behind, *inside], asked.target.run_minutes))
    return tuple(made)


def _in_week(session: Session, week: SeasonWeek) -> bool:
    return week.start <= session.date < week.start + timedelta(days=DAYS_PER_WEEK)


def _week(week: SeasonWeek, sessions: Sequence[Session], asked_minutes: int) -> PlanWeek:
    runs = [session for session in sessions if session.kind in RUN_KINDS and session.kind is not Kind.RACE]
    minutes = sum(session.minutes for session in runs if Tag.OPTIONAL not in session.tags)
    forms = [week.form(session.demand, session.form) for session in sessions]
    return PlanWeek(
        start=week.start,
        phase=week.phase,
        cutback=week.cutback,
        settling_in=week.settling_in,
        capacity_minutes=week.capacity_minutes,
        run_minutes=minutes,
        long_run_minutes=max((session.minutes for session in runs if session.kind is Kind.LONG), default=0),
        quality_sessions=sum(Tag.QUALITY in session.tags for session in runs),
        strength_sessions=sum(session.kind in STRENGTH_KINDS for session in sessions),
        leg_sets=sum(form.leg_sets for form in forms if form is not None),
        missing_minutes=max(0, asked_minutes - minutes),
        note=week.note,
    )
