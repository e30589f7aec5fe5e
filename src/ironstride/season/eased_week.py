"""What reliefs leave of one week: its shares by the days they cover, and the days they close."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - beside fields that are dates

from ironstride.rules.placed import Eased
from ironstride.season.capacity import usable_for_run, usable_for_strength
from ironstride.training.relief import Relief, ReliefCause
from ironstride.training.window import RealDay


@dataclass(frozen=True, slots=True)
class EasedWeek:
    """One week; as it stands nothing is taken back."""

    is_eased: bool = False
    causes: frozenset[ReliefCause] = field(default_factory=frozenset)
    run_share: float = 1.0
    """Of the week's running; the first week after days off is reckoned on its own."""
    long_run_share: float = 1.0
    leg_set_share: float = 1.0
    set_share: float = 1.0
    no_quality_on: frozenset[Date] = field(default_factory=frozenset)
    most_quality: int | None = None
    most_lifts: int | None = None
    most_leg_sessions: int | None = None
    reps_left: int | None = None
    no_running: bool = False


def eased_week(days: Sequence[RealDay], reliefs: Sequence[Relief]) -> EasedWeek:
    """The week of these days. Shares are those of the days that hold a run, or a lift; without any those of all."""
    there = [one for one in reliefs if any(one.holds_on(day.date) for day in days)]
    if not there:
        return EasedWeek()
    runs = [d.date for d in days if any(usable_for_run(w) for w in d.windows)] or [d.date for d in days]
    lifts = [d.date for d in days if any(usable_for_strength(w) for w in d.windows)] or [d.date for d in days]
    sized = [one for one in there if one.cause is not ReliefCause.LAYOFF]
    closed = frozenset(day.date for day in days if _least(there, day.date, _quality) == 0)
    without_legs = _open(lifts, there, _legs)
    without_lifts = _open(lifts, there, _lifts)
    mostly = [one for one in there if 2 * sum(one.holds_on(day) for day in lifts) >= len(lifts)]
    return EasedWeek(
        is_eased=True,
        causes=frozenset(one.cause for one in there),
        run_share=_share(runs, sized, lambda one: one.run_share),
        long_run_share=_share(runs, there, lambda one: one.long_run_share),
        leg_set_share=_share(lifts, there, lambda one: min(one.leg_set_share, one.strength_set_share)),
        set_share=_share(lifts, there, lambda one: one.strength_set_share),
        no_quality_on=closed,
        most_quality=_most(runs, there, _quality),
        most_lifts=_lower(without_lifts, _most(lifts, there, _lifts)),
        most_leg_sessions=_lower(None if without_legs is None else (without_legs + 1) // 2, _most(lifts, there, _legs)),
        reps_left=max((one.reps_left for one in mostly if one.reps_left is not None), default=None),
        no_running=2 * sum(any(one.no_running and one.holds_on(day) for one in there) for day in runs) > len(runs),
    )


def eased_on(reliefs: Sequence[Relief], day: Date) -> Eased | None:
    """What is closed on a day, as rules see it; None = nothing."""
    there = [one for one in reliefs if one.holds_on(day)]
    ill = any(one.cause is ReliefCause.ILLNESS and one.quality_runs == 0 for one in there)
    eased = Eased(
        after_illness=ill,
        no_quality=not ill and any(one.quality_runs == 0 for one in there),
        no_leg_work=any(one.leg_sessions == 0 for one in there),
        no_strength=any(one.strength_sessions == 0 for one in there),
        no_running=any(one.no_running for one in there),
    )
    return None if eased == Eased() else eased


def _quality(one: Relief) -> int | None:
    return one.quality_runs


def _lifts(one: Relief) -> int | None:
    return one.strength_sessions


def _legs(one: Relief) -> int | None:
    return one.leg_sessions


def _share(days: Sequence[Date], reliefs: Sequence[Relief], of: Callable[[Relief], float]) -> float:
    """The mean over the days of the smallest share that holds on each."""
    shares = [min((of(one) for one in reliefs if one.holds_on(day)), default=1.0) for day in days]
    return sum(shares) / len(shares)


def _least(reliefs: Sequence[Relief], day: Date, of: Callable[[Relief], int | None]) -> int | None:
    return min((n for one in reliefs if one.holds_on(day) and (n := of(one)) is not None), default=None)


def _most(days: Sequence[Date], reliefs: Sequence[Relief], of: Callable[[Relief], int | None]) -> int | None:
    """The smallest number (above none at all) of reliefs that hold on half of the days or more."""
    held = [one for one in reliefs if 2 * sum(one.holds_on(day) for day in days) >= len(days)]
    return min((n for one in held if (n := of(one))), default=None)


def _open(days: Sequence[Date], reliefs: Sequence[Relief], of: Callable[[Relief], int | None]) -> int | None:
    """Days that are not closed; None where none is closed."""
    closed = sum(_least(reliefs, day, of) == 0 for day in days)
    return len(days) - closed if closed else None


def _lower(one: int | None, other: int | None) -> int | None:
    return min((n for n in (one, other) if n is not None), default=None)
