"""A session on a day on which something is taken back: fewer sets, none of them hard, nothing that hurts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from ironstride.season.season_week import SeasonWeek
from ironstride.strength.loading import LoadAsk
from ironstride.strength.one_rep_max import one_rep_max
from ironstride.strength.progression import makeable
from ironstride.strength.share_of_best import MOST_POSSIBLE, share_of_best
from ironstride.strength.strength_ask import StrengthAsk
from ironstride.training.demand import Form
from ironstride.training.relief import Relief
from ironstride.training.strength_workout import PlannedExercise

CALM_REPS_LEFT: Final = 4
"""From so many repetitions in reserve on nothing is heavy, and nothing is done that is known for much soreness."""
CALM_SHARE: Final = 0.8
"""Of the best single, at most (evidence section 4: the intensity step)."""


@dataclass(frozen=True, slots=True)
class EasedDay:
    """What holds on one day; as it stands nothing is taken back."""

    leg_set_share: float = 1.0
    set_share: float = 1.0
    reps_left: int = 0
    no_jumps: bool = False
    spared: frozenset[str] = frozenset()

    @property
    def is_calm(self) -> bool:
        """Whether nothing heavy is done."""
        return self.reps_left >= CALM_REPS_LEFT


def eased_day(reliefs: Sequence[Relief], day: date) -> EasedDay:
    """Of each number the smallest that holds on the day, of the reserve the largest."""
    there = [one for one in reliefs if one.holds_on(day)]
    if not there:
        return EasedDay()
    return EasedDay(
        leg_set_share=min(min(one.leg_set_share, one.strength_set_share) for one in there),
        set_share=min(one.strength_set_share for one in there),
        reps_left=max(one.reps_left or 0 for one in there),
        no_jumps=any(one.no_jumps for one in there),
        spared=frozenset().union(*(one.spared for one in there)),
    )


def eased_form(form: Form, week: SeasonWeek, day: EasedDay) -> Form:
    """The form with the sets that are left on the day: never more than the season asks of it. Of what is left at all
    one set stays.
    """
    if not week.is_eased:
        return form
    usual_legs = form.leg_sets / week.leg_set_share if week.leg_set_share else 0.0
    usual_upper = max(0.0, form.leg_sets + form.upper_sets - usual_legs)
    return replace(
        form,
        leg_sets=min(form.leg_sets, _left(usual_legs, day.leg_set_share)),
        upper_sets=min(form.upper_sets, _left(usual_upper, day.set_share)),
    )


def eased_ask(ask: StrengthAsk, day: EasedDay) -> StrengthAsk:
    """The session asked for with what is taken back on its day."""
    if day == EasedDay():
        return ask
    return replace(
        ask,
        reps_left=max(ask.reps_left, day.reps_left),
        heavy=ask.heavy and not day.is_calm,
        jumps=ask.jumps and not day.no_jumps,
        calm=day.is_calm,
        pain=ask.pain | day.spared,
    )


def calm_load(planned: PlannedExercise, asked: LoadAsk) -> PlannedExercise:
    """The exercise with a load that leaves the repetitions it should, and never more than 80 % of the best single."""
    last = asked.done[0] if asked.done else None
    if planned.load_kg is None or planned.reps_left is None or last is None or not last.load_kg or last.reps < 1:
        return planned
    best = one_rep_max(last.load_kg, last.reps, min(10.0, last.reps_left or 0.0))
    if best is None:
        return planned
    reps = planned.reps_low
    share = min(CALM_SHARE, share_of_best(reps, max(0.0, min(float(planned.reps_left), MOST_POSSIBLE - reps))))
    if planned.load_kg <= share * best:
        return planned
    load = makeable(share * best, asked.loads)
    return replace(planned, load_kg=load or None, aim_reps=reps, aim=f"{reps} repetitions: lighter for now")


def _left(sets: float, share: float) -> int:
    """So much of a number of sets, at least one of what is left at all."""
    left = int(share * sets + 1e-9)
    return max(1, left) if sets >= 1 and share > 0 else left
