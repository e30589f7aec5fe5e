"""The running that a week asks for: as it would be, and what is left of it where something is taken back."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.season.eased_sizes import eased_long_run, eased_minutes, eased_quality
from ironstride.season.week_context import WeekContext
from ironstride.season.week_runs import long_run_asked, quality_asked, runs_asked, under_ceiling
from ironstride.season.week_targets import week_minutes


@dataclass(frozen=True, slots=True)
class RunsAsked:
    """One week's running before it is sized."""

    wanted: float
    """Minutes."""
    most: float
    runs: int
    long: int
    """Minutes of the long run; 0 = none."""
    quality: int
    test: bool
    """One of the hard runs is a fitness test."""

    @property
    def hard_runs(self) -> int:
        """Hard runs and the long run."""
        return self.quality + bool(self.long)


def usual_runs(context: WeekContext) -> RunsAsked:
    """The week with nothing taken back but what days off leave to build on."""
    facts, done = context.facts, context.past.done
    wanted, most = week_minutes(facts, context.frames, context.place, done, context.days_off)
    return _asked(context, *under_ceiling(context, wanted, most))


def runs_left(context: WeekContext, usual: RunsAsked) -> RunsAsked:
    """What is left of it; the same where nothing is taken back."""
    wanted, most = eased_minutes(context, usual.wanted, usual.most)
    if not context.eased.is_eased and (wanted, most) == (usual.wanted, usual.most):
        return usual
    less = _asked(context, wanted, most)
    quality, test = eased_quality(context, min(usual.quality, less.quality), test=usual.test and less.test)
    long = min(eased_long_run(context, usual.long), less.long)
    return RunsAsked(wanted, most, min(usual.runs, less.runs), long, quality, test)


def _asked(context: WeekContext, wanted: float, most: float) -> RunsAsked:
    runs = runs_asked(context, wanted)
    long = 0 if context.without_running else long_run_asked(context, wanted, runs)
    return RunsAsked(wanted, most, runs, long, *quality_asked(context, runs, long, wanted))
