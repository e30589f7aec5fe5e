"""Weeks that change their phase or become lighter, told in runs of weeks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from ironstride.use.show_plan import short_date

if TYPE_CHECKING:
    from datetime import date

    from ironstride.training.plan import PlanWeek

NEW: Final = "new in the season"
GONE: Final = "no longer part of the season"
Pair = tuple["PlanWeek | None", "PlanWeek | None"]


def week_change_texts(weeks: Sequence[Pair]) -> list[str]:
    """``Weeks of 8 Mar to 22 Mar: peak -> build.``, one sentence a run, then the lighter weeks that come and go."""
    texts = []
    for (before, after), run in groupby(weeks, key=_phases):
        if before != after:
            texts.append(f"{_span([_start(pair) for pair in run])}: {_change(before, after)}.")
    lighter = [short_date(_start(pair)) for pair in weeks if _lighter(pair) == (False, True)]
    no_more = [short_date(_start(pair)) for pair in weeks if _lighter(pair) == (True, False)]
    if lighter or no_more:
        parts = [f"now {', '.join(lighter)}"] if lighter else []
        parts += [f"no longer {', '.join(no_more)}"] if no_more else []
        texts.append(f"Lighter weeks: {'; '.join(parts)}.")
    return texts


def _phases(pair: Pair) -> tuple[str, str]:
    before, after = pair
    if before is None or after is None:
        return (GONE, "") if after is None else (NEW, "")
    return before.phase.value, after.phase.value


def _change(before: str, after: str) -> str:
    return f"{before} -> {after}" if after else before


def _span(starts: Sequence[date]) -> str:
    if len(starts) == 1:
        return f"Week of {short_date(starts[0])}"
    return f"Weeks of {short_date(starts[0])} to {short_date(starts[-1])}"


def _start(pair: Pair) -> date:
    week = pair[1] or pair[0]
    assert week is not None
    return week.start


def _lighter(pair: Pair) -> tuple[bool, bool] | None:
    """Whether the week was and is lighter; None for one that comes or goes."""
    before, after = pair
    return (before.cutback, after.cutback) if before and after else None
