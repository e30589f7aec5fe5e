"""The minutes of each run of a week: together the week's running, each inside its time slot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ironstride.season.capacity import (
    LEAST_SESSION_MINUTES,
    LONGEST_COMBINED_RUN_MINUTES,
    LONGEST_EASY_MINUTES,
    SHORT_LIFT_MINUTES,
    holds_combined,
    usable_for_run,
    usable_for_strength,
)
from ironstride.training.kinds import Combine
from ironstride.training.window import CHANGE_OVER_MINUTES, RealDay

GRID_MINUTES: Final = 5
FINE_BELOW_MINUTES: Final = 30
"""Shorter easy runs are sized to the minute, longer ones to five."""
MOST_STRETCH: Final = 10
"""Most minutes by which hard runs give way so that the week's sum is met. A convention."""


@dataclass(frozen=True, slots=True)
class RunSizes:
    """Minutes of the week's runs; `easy` longest first."""

    long: int
    quality: tuple[int, ...]
    easy: tuple[int, ...]

    @property
    def total(self) -> int:
        """The week's running."""
        return self.long + sum(self.quality) + sum(self.easy)


@dataclass(frozen=True, slots=True)
class Room:
    """What the days of a week offer its runs."""

    run_days: tuple[int, ...]
    """Usable minutes of the longest run of each day, longest first."""
    combined: tuple[int, ...] = ()
    """Most minutes of each easy run that has to share its window with a lift."""


def room_for_runs(days: Sequence[RealDay], runs: int, lifts: int, lift_minutes: int, combine: Combine) -> Room:
    """The room of a week that also holds so many lifts: lifts without a window of their own share one with an
    easy run.
    """
    run_days = sorted((m for day in days if (m := max(_run_minutes(day), default=0))), reverse=True)
    homeless = max(0, lifts - _own_places(days, min(runs, len(run_days))))
    shared = sorted((w.usable_minutes for day in days for w in day.windows if holds_combined(w)), reverse=True)
    if combine is Combine.NEVER:
        shared = []
    spared = min(1, max(0, len(shared) - homeless))
    beside = tuple(_beside_lift(minutes, lift_minutes) for minutes in shared[spared : spared + homeless])
    return Room(tuple(run_days), beside)


@dataclass(frozen=True, slots=True)
class HardRun:
    """A hard run's wanted minutes and how far they may give way."""

    minutes: int
    least: int
    most: int


def size_runs(
    target: float, most: float, long: int, quality: Sequence[HardRun], easy: int, room: Room, single_most: int
) -> RunSizes:
    """Runs that sum up to about `target` and never above `most`.

    Hard runs give way by a few minutes so that the sum is met; easy runs of less than the least are left out, the
    others share what is left evenly as far as their windows go.
    """
    hard = _within_windows(quality, room.run_days[bool(long) :])
    for count in range(easy, -1, -1):
        caps = _easy_caps(room, bool(long) + len(hard), count, single_most)
        fixed = long + sum(run.least for run in hard)
        fits = len(caps) == count and most - fixed >= count * LEAST_SESSION_MINUTES
        if fits or (count == 1 and not long and not hard):
            return _balanced(target, most, long, hard, caps)
    return _balanced(target, most, long, hard, [])


def _within_windows(quality: Sequence[HardRun], windows: Sequence[int]) -> list[HardRun]:
    return [
        HardRun(min(run.minutes, cap), min(run.least, cap), min(run.most, cap))
        for run, cap in zip(quality, windows, strict=False)
    ]


def _balanced(target: float, most: float, long: int, hard: Sequence[HardRun], caps: Sequence[int]) -> RunSizes:
    """The sizes whose sum comes nearest to the target without passing `most`, with hard runs nearest to their wish.

    They shrink further than the most stretch only where the week would else be too long.
    """
    made: dict[tuple[float, int, float, int], RunSizes] = {}
    least = min([-MOST_STRETCH, *(run.least - run.minutes for run in hard)])
    for shift in range(least // GRID_MINUTES * GRID_MINUTES, MOST_STRETCH + 1, GRID_MINUTES):
        runs = tuple(max(run.least, min(run.most, run.minutes + shift)) for run in hard)
        for up in (False, True):
            easy = _shared(target - long - sum(runs), caps, up=up)
            sizes = RunSizes(long, runs, tuple(sorted(easy, reverse=True)))
            over = max(0.0, sizes.total - most)
            moved = sum(abs(minutes - run.minutes) for minutes, run in zip(runs, hard, strict=True))
            further = max(0, -shift - MOST_STRETCH)
            made.setdefault((over, further, abs(sizes.total - target) + moved / 2, abs(shift)), sizes)
    return made[min(made)]


def _shared(left: float, caps: Sequence[int], *, up: bool) -> list[int]:
    """Even shares of `left` under caps, on the grid above or below."""
    if not caps:
        return []
    level = _water_level(left, caps)
    grid = 1 if level < FINE_BELOW_MINUTES else GRID_MINUTES
    rounded = (int(level // grid) + int(up and level % grid > 0)) * grid
    return [max(LEAST_SESSION_MINUTES, min(cap, rounded)) for cap in caps]


def _water_level(left: float, caps: Sequence[int]) -> float:
    ordered = sorted(caps)
    for place, cap in enumerate(ordered):
        even = left / (len(ordered) - place)
        if cap >= even:
            return even
        left -= cap
    return float(ordered[-1])


def _easy_caps(room: Room, taken: int, count: int, single_most: int) -> list[int]:
    """Most minutes of each easy run: the days left after the hard runs, the last ones shared with a lift."""
    limit = max(LEAST_SESSION_MINUTES, min(LONGEST_EASY_MINUTES, single_most))
    caps = [min(limit, minutes) for minutes in room.run_days[taken : taken + count]]
    for place, shared in enumerate(room.combined[: len(caps)]):
        caps[-1 - place] = min(caps[-1 - place], shared)
    return [cap // GRID_MINUTES * GRID_MINUTES if cap >= FINE_BELOW_MINUTES else cap for cap in caps]


def _run_minutes(day: RealDay) -> list[int]:
    return [window.usable_minutes for window in day.windows if usable_for_run(window)]


def _own_places(days: Sequence[RealDay], runs: int) -> int:
    """Lifts that find a window of their own when `runs` days hold a run, chosen so that lifts keep the most."""
    lift_days = free = costly = 0
    for day in days:
        lifts = [window for window in day.windows if usable_for_strength(window)]
        can_run = [window for window in day.windows if usable_for_run(window)]
        apart = any(lift is not run for lift in lifts for run in can_run)
        lift_days += bool(lifts)
        if can_run:
            free += apart or not lifts
            costly += bool(lifts) and not apart
    return lift_days - max(0, min(runs - free, costly))


def _beside_lift(usable: int, lift_minutes: int) -> int:
    beside = usable - CHANGE_OVER_MINUTES - lift_minutes
    if beside < LEAST_SESSION_MINUTES:
        beside = usable - CHANGE_OVER_MINUTES - SHORT_LIFT_MINUTES
    return max(LEAST_SESSION_MINUTES, min(beside, LONGEST_COMBINED_RUN_MINUTES))
