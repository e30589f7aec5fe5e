"""The season: from athlete, starting point and real days to weeks with demands."""

from __future__ import annotations

from datetime import date

from ironstride.season.clocks import with_settling_in
from ironstride.season.cutbacks import cutback_every, with_cutbacks
from ironstride.season.eased_week import eased_week
from ironstride.season.facts import SeasonFacts, season_facts
from ironstride.season.fit import Fit
from ironstride.season.fitness_test import week_of_last_result
from ironstride.season.gate import refusal_at_the_gate
from ironstride.season.losses import season_assumptions, season_losses
from ironstride.season.phases import with_phases
from ironstride.season.race_calendar import race_calendar
from ironstride.season.races import locked_race
from ironstride.season.season_week import Ceilings, Season, SeasonWeek
from ironstride.season.starting_point import StartingPoint
from ironstride.season.taken_back import Chosen, taken_back
from ironstride.season.week_behind import Carried
from ironstride.season.week_context import Past, WeekContext
from ironstride.season.week_frame import WeekFrame, week_frames
from ironstride.season.week_plan import plan_week
from ironstride.training.athlete import Athlete
from ironstride.training.refusal import Refusal
from ironstride.training.window import RealDay


def make_season(
    athlete: Athlete,
    start: StartingPoint,
    days: tuple[RealDay, ...],
    as_of: date,
    fit: Fit,
    ceilings: Ceilings | None = None,
    carried: Carried | None = None,
    chosen: Chosen | None = None,
) -> Season | Refusal:
    """The season from `as_of` on, or the reason why none can be made.

    Args:
        athlete: everything the athlete says.
        start: where they stand on the first day.
        days: every day of `season_span`, in order; days before `as_of` are left out.
        as_of: the first day that is planned.
        fit: what a week can hold under MUST rules.
        ceilings: what placement really held in an earlier round; targets only fall to these.
        carried: what a season that is running already keeps; its weeks behind stay what they were.
        chosen: what is taken back by the athlete's choice, and days known to be without training.

    Raises:
        ValueError: when days are missing.
    """
    coming = [day for day in days if day.date >= as_of]
    refusal = refusal_at_the_gate(athlete, coming, as_of, under_way=carried is not None)
    if refusal is not None:
        return refusal
    calendar = race_calendar(athlete.goals, as_of)
    bare = week_frames(days, calendar, as_of, athlete.preferences.combine)
    carried = carried or Carried()
    taken = taken_back(athlete, start, days, as_of, chosen or Chosen())
    facts = season_facts(athlete, start, bare, calendar, as_of, carried, taken)
    frames = framed(facts, bare, carried)
    weeks = _weeks(facts, frames, fit, ceilings, carried)
    losses, refused = season_losses(facts, frames, weeks)
    return Season(
        level=facts.level,
        strategy=facts.strategy,
        strategy_reason=facts.choice.reason,
        age=facts.age,
        weeks=weeks,
        races=tuple(locked_race(race, athlete.running.result, facts.level) for race in calendar.races),
        easy_pace_s_per_km=facts.easy_pace,
        assumptions=(*start.assumptions, *calendar.assumptions, *season_assumptions(facts)),
        losses=(*calendar.losses, *losses),
        strategy_choices=facts.choice.choices,
        refused_targets=refused,
        reliefs=facts.taken.reliefs,
    )


def framed(facts: SeasonFacts, bare: list[WeekFrame], carried: Carried | None = None) -> list[WeekFrame]:
    """The weeks with phases, settling in and lighter weeks."""
    races = facts.calendar.main
    peak = facts.peak_minutes(races[0]) if races else 0.0
    phased = with_phases(bare, races, peak, facts.settling_weeks, facts.as_of)
    settled = with_settling_in(phased, facts.settling_weeks)
    known = [week.done.cutback for week in carried.behind] if carried else []
    return with_cutbacks(settled, cutback_every(facts.level, facts.age), known)


def _weeks(
    facts: SeasonFacts, frames: list[WeekFrame], fit: Fit, ceilings: Ceilings | None, carried: Carried
) -> tuple[SeasonWeek, ...]:
    past = Past(
        longest_ever=facts.start.longest_minutes,
        last_test=week_of_last_result(facts.athlete.running.result, facts.as_of),
    )
    weeks: list[SeasonWeek] = []
    for place in range(len(frames)):
        eased = eased_week(frames[place].days, facts.taken.reliefs)
        week = plan_week(WeekContext(facts, frames, place, past, ceilings, eased), fit)
        past = past.after(carried.behind[place] if place < len(carried.behind) else week.behind)
        weeks.append(week)
    return tuple(weeks)
