"""What the finished plan keeps of the coaching: growth, long runs, lighter weeks, tapers, what slots hold, strength
dose.

The numbers are written again here from the coaching decisions, not taken from the season's code.
"""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

from ironstride.season.starting_point import stated_start
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind, Phase, Priority, Tag
from ironstride.training.plan import Plan, PlanWeek
from ironstride.training.session import Session

WEEK = timedelta(days=7)
LOADING = {Phase.OFF_SEASON, Phase.BASE, Phase.BUILD, Phase.PEAK}
MOST_MINUTES_MORE = 15
MOST_SETS = {
    Phase.OFF_SEASON: 16,
    Phase.BASE: 16,
    Phase.BUILD: 14,
    Phase.PEAK: 8,
    Phase.TAPER: 4,
    Phase.RACE: 4,
    Phase.RECOVERY: 6,
}
LAST_HEAVY_DAYS = {5000.0: 7, 10000.0: 7, 21097.5: 7, 42195.0: 10}
NO_RUN_DAYS = {5000.0: 0, 10000.0: 1, 21097.5: 1, 42195.0: 4}


def locked_weeks(plan: Plan) -> set[date]:
    """Mondays of weeks in which the athlete holds a session of their own."""
    return {week.start for week in plan.weeks for s in sessions_in(plan, week) if s.locked and s.kind is not Kind.RACE}


def sessions_in(plan: Plan, week: PlanWeek) -> list[Session]:
    """The sessions of a week."""
    return [session for session in plan.sessions if week.start <= session.date < week.start + WEEK]


def growth_is_bounded(plan: Plan, athlete: Athlete) -> None:
    """Never above the highest of the last four weeks by more than ten per cent or fifteen minutes.

    After a race it is the highest of the season: taper, race and travel may leave four low weeks.
    """
    held = locked_weeks(plan)
    start = stated_start(athlete).week_minutes
    for place, week in enumerate(plan.weeks):
        since = 0 if week.phase is Phase.RECOVERY else max(0, place - 4)
        highest = max([one.run_minutes for one in plan.weeks[since:place]] + [start] * (since == 0))
        if week.start in held or not highest:
            continue
        assert week.run_minutes <= max(1.10 * highest, highest + MOST_MINUTES_MORE) + 1e-6, week
        if place and plan.weeks[place - 1].cutback and week.phase in LOADING:
            assert week.run_minutes <= 1.05 * highest + 1e-6, week


def beginner_growth_is_slower(plan: Plan, athlete: Athlete) -> None:
    """A beginner never rises by more than ten minutes or ten per cent."""
    if athlete.level != "beginner":
        return
    start = stated_start(athlete).week_minutes
    for place, week in enumerate(plan.weeks):
        since = 0 if week.phase is Phase.RECOVERY else max(0, place - 4)
        highest = max([one.run_minutes for one in plan.weeks[since:place]] + [start] * (since == 0))
        if week.start not in locked_weeks(plan) and highest:
            assert week.run_minutes <= max(1.10 * highest, highest + 10) + 1e-6, week


def training_runs_grow_in_steps(plan: Plan, athlete: Athlete) -> None:
    """No training run is longer than a step beyond the longest of thirty days; never 30 % beyond.

    For thirty days after an A race the longest of the whole season before it counts.
    """
    start = stated_start(athlete).longest_minutes
    mine = [s for s in plan.sessions if s.kind in RUN_KINDS and s.kind is not Kind.RACE]
    raced = [s.date for s in plan.sessions if s.kind is Kind.RACE]
    for session in (s for s in mine if not s.locked):
        month = session.date - timedelta(days=30)
        near_race = any(month <= day < session.date for day in raced)
        known = [s.minutes for s in mine if s.date < session.date and (near_race or s.date >= month)]
        if near_race or (session.date - plan.as_of).days <= 30 - 7:
            known.append(round(start))
        longest = max(known, default=0)
        if not longest:
            continue
        step = longest + 5 if 30 <= longest < 50 else 1.10 * longest
        assert session.minutes <= max(20, step + 1e-6), (session.id, session.date, session.minutes, longest)


def lighter_weeks_lie_apart(plan: Plan, _: Athlete) -> None:
    """No lighter week in the first two, none before a taper or race, never two within fourteen days."""
    found = [place for place, week in enumerate(plan.weeks) if week.cutback]
    for place in found:
        assert place >= 2
        assert plan.weeks[place].phase in LOADING
        assert place + 1 == len(plan.weeks) or plan.weeks[place + 1].phase not in {Phase.TAPER, Phase.RACE}
    assert all(other - one >= 3 for one, other in pairwise(found))


def lighter_weeks_are_lighter(plan: Plan, athlete: Athlete) -> None:
    """Running and strength fall together: at most 80 % of the running (or three runs of 20 min), at most 60 % of the
    leg sets (but one set, and six where weeks before held only upper body).
    """
    held = locked_weeks(plan)
    start = stated_start(athlete).week_minutes
    for place, week in enumerate(plan.weeks):
        if not week.cutback or week.start in held:
            continue
        before = [one for one in plan.weeks[max(0, place - 4) : place] if not one.cutback]
        highest = max([one.run_minutes for one in before] + [start] * (place < 4))
        assert week.run_minutes <= max(0.80 * highest, 60) + 1e-6, (week, highest)
        sets = max((one.leg_sets for one in before), default=0)
        if sets:
            assert week.leg_sets <= max(0.60 * sets + 1, 6), (week, sets)


def tapers_fall(plan: Plan, athlete: Athlete) -> None:
    """Taper and race week hold less than the weeks before, no lift in them is heavy near the race."""
    held = locked_weeks(plan)
    start = stated_start(athlete).week_minutes
    for place, week in enumerate(plan.weeks):
        if week.phase not in {Phase.TAPER, Phase.RACE} or week.start in held:
            continue
        before = [one.run_minutes for one in plan.weeks[:place] if one.phase in LOADING and not one.cutback][-3:]
        most = max([*before, start]) * 0.9
        assert week.run_minutes <= max(most, 40) + 1e-6, week


def slots_hold_the_week(plan: Plan, _: Athlete) -> None:
    """A week's running is never more than its time slots hold."""
    held = locked_weeks(plan)
    for week in plan.weeks:
        if week.start not in held:
            assert week.run_minutes <= week.capacity_minutes, week


def strength_dose_is_bounded(plan: Plan, athlete: Athlete) -> None:
    """Leg sets stay below the phase's most and rise by at most three above the last weeks; lifts are never more than
    asked.
    """
    held = locked_weeks(plan)
    wished = 2 if athlete.strength.sessions_per_week is None else athlete.strength.sessions_per_week
    known: list[int] = []
    for week in plan.weeks:
        partial = week.start < plan.as_of
        if week.start in held or partial:
            known += [] if partial else [week.leg_sets]
            continue
        assert week.leg_sets <= MOST_SETS[week.phase], week
        assert week.strength_sessions <= wished, week
        if known and not week.cutback:
            assert week.leg_sets <= max(*known[-4:], 9) + 3, (week, known)
        if not week.cutback and week.leg_sets:
            known.append(week.leg_sets)
    for session in plan.sessions:
        if session.kind in STRENGTH_KINDS and not session.locked:
            assert session.minutes <= max(45, athlete.strength.session_minutes)


def after_a_race_comes_rest(plan: Plan, _: Athlete) -> None:
    """After an A race the days without running are kept, or broken as a compromise that is told.

    Of two A races within fourteen days the earlier is run as a C race, which has no recovery.
    """
    a_days = [goal.date for goal in plan.goals if goal.priority is Priority.A]
    raced = {session.date for session in plan.sessions if session.kind is Kind.RACE}
    for goal in plan.goals:
        shares_peak = any(0 < (other - goal.date).days <= 14 for other in a_days)
        if goal.date not in a_days or goal.date not in raced or shares_peak:
            continue
        rest = NO_RUN_DAYS.get(goal.distance_m, 0)
        for session in plan.sessions:
            days = (session.date - goal.date).days
            if 0 < days <= rest and session.kind in RUN_KINDS and not session.locked and session.kind is not Kind.RACE:
                rules = [f.rule for f in plan.findings if session.id in f.sessions]
                assert "after-race" in rules, (session, rules)


def hard_runs_stay_clear_of_the_race(plan: Plan, _: Athlete) -> None:
    """A hard run in the last three days before an A race is at least reported."""
    for race in (s for s in plan.sessions if s.kind is Kind.RACE):
        for session in plan.sessions:
            near = 0 < (race.date - session.date).days < 3
            a_race = any(goal.date == race.date and goal.priority is Priority.A for goal in plan.goals)
            if near and a_race and Tag.QUALITY in session.tags and not session.locked and session.kind is not Kind.RACE:
                assert any(session.id in f.sessions for f in plan.findings), session


LAWS: tuple[Callable[[Plan, Athlete], None], ...] = (
    growth_is_bounded,
    beginner_growth_is_slower,
    training_runs_grow_in_steps,
    lighter_weeks_lie_apart,
    lighter_weeks_are_lighter,
    tapers_fall,
    slots_hold_the_week,
    strength_dose_is_bounded,
    after_a_race_comes_rest,
    hard_runs_stay_clear_of_the_race,
)
