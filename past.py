"""The inputs made ready to be asked about many days: in order, without what quiet days said, each series by itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import log
from typing import TypeVar

from ironstride.readiness.answers import leg_soreness, wellness_of
from ironstride.readiness.inputs import LiftDone, PlannedDone, ReadinessInputs, RunDone
from ironstride.training.check_in import CheckIn
from ironstride.training.wellness import WellnessDay
from ironstride.units import MINUTES_PER_HOUR, SECONDS_PER_MINUTE

Days = Sequence[tuple[date, float]]
"""Values by day, at most one a day, the earliest first."""
Done = TypeVar("Done", RunDone, LiftDone, PlannedDone)


@dataclass(frozen=True, slots=True)
class Past:
    """Everything in the order of its days. The order in which it was given never matters."""

    wellness: Days
    """The mean of a day's answers, from 1 (bad) to 5 (good)."""
    soreness: Days
    motivation: Days
    pulses: Days
    variabilities: Days
    """Natural logarithm of RMSSD in ms."""
    nights: Days
    """Hours asleep."""
    runs: Sequence[RunDone]
    lifts: Sequence[LiftDone]
    every_lift: Sequence[LiftDone]
    """Those of quiet days too: they explain sore legs."""
    planned: Sequence[PlannedDone]
    inputs: ReadinessInputs

    @classmethod
    def of(cls, inputs: ReadinessInputs) -> Past:
        """The inputs, ordered once. A race or test of a race week counts; all else of quiet days is left out."""
        said = [one for one in sorted(inputs.check_ins, key=_said_key) if one.date not in inputs.quiet]
        measured = [one for one in sorted(inputs.measured, key=_measured_key) if one.date not in inputs.quiet]
        lifts = sorted(inputs.lifts, key=_lift_key)
        return cls(
            wellness=_series(said, wellness_of),
            soreness=_series(said, leg_soreness),
            motivation=_series(said, lambda one: one.motivation),
            pulses=_both(measured, lambda one: one.resting_heart_bpm, said, lambda one: one.resting_heart_bpm),
            variabilities=_both(measured, lambda one: _log(one.hrv_ms), said, lambda one: _log(one.hrv_ms)),
            nights=_both(measured, _slept_h, said, lambda one: one.sleep_h),
            runs=[
                one
                for one in sorted(inputs.runs, key=lambda run: (run.day, repr(run)))
                if one.day not in inputs.quiet or one.trial_slower is not None
            ],
            lifts=[one for one in lifts if one.day not in inputs.quiet],
            every_lift=lifts,
            planned=sorted(inputs.planned, key=lambda one: (one.day, one.done, one.reason or "")),
            inputs=inputs,
        )


def between(series: Days, first: date, last: date) -> Days:
    """The values of the days from the first to the last, both included."""
    return series[bisect_left(series, (first,)) : bisect_right(series, (last, float("inf")))]


def done_between(done: Sequence[Done], first: date, last: date) -> Sequence[Done]:
    """What was done on the days from the first to the last, both included."""
    return done[bisect_left(done, first, key=_day) : bisect_right(done, last, key=_day)]


def _day(one: RunDone | LiftDone | PlannedDone) -> date:
    return one.day


def _series(said: Iterable[CheckIn], value: Callable[[CheckIn], float | None]) -> Days:
    return sorted({one.date: float(found) for one in said if (found := value(one)) is not None}.items())


def _both(
    measured: Iterable[WellnessDay],
    of_watch: Callable[[WellnessDay], float | None],
    said: Iterable[CheckIn],
    of_words: Callable[[CheckIn], float | None],
) -> Days:
    """The watch's values; where the athlete said one, theirs."""
    known = {one.date: value for one in measured if (value := of_watch(one)) is not None}
    known |= {one.date: value for one in said if (value := of_words(one)) is not None}
    return sorted(known.items())


def _log(hrv_ms: float | None) -> float | None:
    return log(hrv_ms) if hrv_ms is not None and hrv_ms > 0 else None


def _slept_h(one: WellnessDay) -> float | None:
    return None if one.sleep_s is None else one.sleep_s / SECONDS_PER_MINUTE / MINUTES_PER_HOUR


def _said_key(one: CheckIn) -> tuple[date, tuple[str, ...]]:
    return one.date, (repr(one.fatigue), repr(one.soreness), repr(one.sleep_quality), repr(one.motivation), one.note)


def _measured_key(one: WellnessDay) -> tuple[date, str]:
    return one.date, one.source


def _lift_key(one: LiftDone) -> tuple[date, str, str]:
    return one.day, repr(sorted(one.singles.items())), repr((one.leg_work, one.effort, one.new_exercises))
