"""Words that an app keeps in an export (intervals.icu: fatigue, soreness, mood, 1 to 4) as check-ins of ours.

The athlete's own word of a day goes before them. Steps of four become steps of five by their middles: a convention.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ironstride.training.check_in import CheckIn
from ironstride.training.wellness import WellnessDay

FIVE: Final = {1: 1, 2: 2, 3: 4, 4: 5}
"""From 1 (none) to 4 (extreme) to our five."""
SORENESS: Final = {1: 0, 2: 3, 3: 6, 4: 9}
"""From 1 (none) to 4 (extreme) to 0 to 10."""


def with_watch_words(said: Iterable[CheckIn], measured: Iterable[WellnessDay]) -> tuple[CheckIn, ...]:
    """The athlete's words, and on days without one those of an export; the earliest first."""
    by_day = {one.date: one for one in said}
    for one in measured:
        made = _check_in(one)
        if made is not None:
            by_day.setdefault(one.date, made)
    return tuple(by_day[day] for day in sorted(by_day))


def _check_in(one: WellnessDay) -> CheckIn | None:
    """The words of a day; None where there are none. Quality and motivation count the other way there: 1 is best."""
    made = CheckIn(
        one.date,
        fatigue=FIVE.get(one.fatigue or 0),
        sleep_quality=_turned(one.sleep_quality),
        motivation=_turned(one.motivation),
        soreness=SORENESS.get(one.soreness or 0),
    )
    return None if made.is_empty else made


def _turned(value: int | None) -> int | None:
    step = FIVE.get(value or 0)
    return None if step is None else 6 - step
