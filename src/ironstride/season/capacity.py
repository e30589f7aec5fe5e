"""What a week can hold, before anything is asked of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ironstride.training.kinds import Combine
from ironstride.training.window import CHANGE_OVER_MINUTES, RealDay, Window

LEAST_SESSION_MINUTES: Final = 20
"""Nothing shorter is planned: not worth getting changed for. A convention."""
LONGEST_EASY_MINUTES: Final = 75
"""Most minutes of a run that is not the long run. A convention: from here on a run counts as long."""
LONGEST_RUN_MINUTES: Final = 180
"""Most minutes of any training run (evidence row 50)."""
LONGEST_COMBINED_RUN_MINUTES: Final = 45
"""Most minutes of an easy run that shares a window with a lift (evidence row 6)."""
SHORT_LIFT_MINUTES: Final = 30
"""The shortest useful lift (the guide: 30-45 minutes is enough)."""
SAME_DAY_GAP_MINUTES: Final = 360
"""Least gap between a hard run and leg work on one day (evidence row 3)."""


@dataclass(frozen=True, slots=True)
class WeekCapacity:
    """What a week's windows hold. Minutes are usable: getting ready and getting there are taken off."""

    run_minutes: int
    """One run a day: the longest in full, the others up to the most of an ordinary run."""
    longest_run_minutes: int
    """The longest single run; a window that may fall through counts only when there is no other."""
    run_days: tuple[int, ...]
    """Longest run of each day that has a window for one, longest first."""
    run_windows: int
    strength_windows: int
    strength_days: int
    combined_windows: int
    """Windows in which an easy run and a lift fit one after the other."""
    two_window_days: int
    """Days on which a run and, six hours later, a lift have windows of their own."""
    window_days: int
    """Days with any usable window."""


def usable_for_run(window: Window) -> bool:
    """Whether the shortest run fits."""
    return window.allows_run and window.usable_minutes >= LEAST_SESSION_MINUTES


def usable_for_strength(window: Window) -> bool:
    """Whether the shortest session of strength fits."""
    return window.allows_strength and window.usable_minutes >= LEAST_SESSION_MINUTES


def holds_combined(window: Window) -> bool:
    """Whether an easy run and a short lift fit back to back."""
    least = LEAST_SESSION_MINUTES + CHANGE_OVER_MINUTES + SHORT_LIFT_MINUTES
    return window.allows_run and window.allows_strength and window.usable_minutes >= least


def longest_run_on(day: RealDay) -> int:
    """Usable minutes of the day's longest window for a run; 0 = none."""
    return max((window.usable_minutes for window in day.windows if usable_for_run(window)), default=0)


def holds_run_and_lift_apart(day: RealDay) -> bool:
    """Whether a run and, at least six hours after it, a lift have windows on this day."""
    return any(
        later.end - later.usable_start >= SHORT_LIFT_MINUTES
        and later.end - SHORT_LIFT_MINUTES - (run.usable_start + LEAST_SESSION_MINUTES) >= SAME_DAY_GAP_MINUTES
        for run in day.windows
        if usable_for_run(run)
        for later in day.windows
        if later is not run and usable_for_strength(later)
    )


def week_capacity(days: Sequence[RealDay], combine: Combine = Combine.IF_NEEDED) -> WeekCapacity:
    """What these days (at most a week) can hold; `combine` says whether a run and a lift may share a window."""
    runs = [window for day in days for window in day.windows if usable_for_run(window)]
    lifts = [window for day in days for window in day.windows if usable_for_strength(window)]
    sure = [window.usable_minutes for window in runs if not window.maybe]
    longest = min(max(sure or [window.usable_minutes for window in runs], default=0), LONGEST_RUN_MINUTES)
    run_days = sorted((minutes for day in days if (minutes := longest_run_on(day))), reverse=True)
    ordinary = sum(min(minutes, LONGEST_EASY_MINUTES) for minutes in run_days[1:])
    combined = 0 if combine is Combine.NEVER else sum(holds_combined(w) for day in days for w in day.windows)
    strength_days = sum(any(usable_for_strength(window) for window in day.windows) for day in days)
    return WeekCapacity(
        run_minutes=longest + ordinary,
        longest_run_minutes=longest,
        run_days=tuple(run_days),
        run_windows=len(runs),
        strength_windows=len(lifts),
        strength_days=strength_days,
        combined_windows=combined,
        two_window_days=sum(holds_run_and_lift_apart(day) for day in days),
        window_days=sum(any(usable_for_run(w) or usable_for_strength(w) for w in day.windows) for day in days),
    )
