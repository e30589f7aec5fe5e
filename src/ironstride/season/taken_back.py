"""What a season takes back: on the athlete's own choice, and what it knows of days without training."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - beside fields that are dates
from datetime import timedelta

from ironstride.season.starting_point import StartingPoint
from ironstride.season.time_off import TimeOff, days_that_matter, illnesses, times_off
from ironstride.season.way_back import way_back
from ironstride.training.athlete import Athlete
from ironstride.training.relief import Relief
from ironstride.training.window import RealDay


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is known beside the athlete file."""

    reliefs: tuple[Relief, ...] = ()
    """Suggestions that the athlete took."""
    untrained: frozenset[Date] = field(default_factory=frozenset)
    """Days without training by what is recorded."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """All that the season's weeks are eased by."""

    reliefs: tuple[Relief, ...] = ()
    times_off: tuple[TimeOff, ...] = ()

    def back_in(self, first: Date, last: Date) -> TimeOff | None:
        """The longest time off that ends in (or just before) a week, so that it is the first one back."""
        return max((one for one in self.times_off if first <= one.back <= last), key=lambda one: one.days, default=None)

    def off_before(self, relief: Relief) -> TimeOff | None:
        """The time off that a relief comes after."""
        return next((one for one in self.times_off if one.back == relief.start), None)


def taken_back(
    athlete: Athlete, start: StartingPoint, days: Sequence[RealDay], as_of: Date, chosen: Chosen
) -> TakenBack:
    """What holds in a season of these days that begins on `as_of`."""
    known = days_that_matter(athlete, days)
    races = {goal.date for goal in athlete.goals}
    untrained = chosen.untrained | _before(start, as_of)
    early = [RealDay(day, ()) for day in sorted(untrained) if day < known[0].date]
    times = times_off([*early, *known], races, untrained)
    return TakenBack((*way_back(times, illnesses(known)), *chosen.reliefs), times)


def _before(start: StartingPoint, as_of: Date) -> frozenset[Date]:
    """Days before the season of which recordings show no run; more than four weeks are a season's own beginning."""
    if start.days_since_last_run is None or start.is_layoff:
        return frozenset()
    return frozenset(as_of - timedelta(days=number) for number in range(1, start.days_since_last_run))
