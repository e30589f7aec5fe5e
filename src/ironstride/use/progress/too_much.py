"""Is it too much? Four signs by name, each a fact about what was done; none of them foretells an injury."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.load.ledger import Ledger, Series
from ironstride.load.longest_run import longest_of_30_days
from ironstride.load.was_it_easy import LOOKED_AT, TOO_HARD_FROM, EasyAnswer, EasyVerdict, easy_runs_too_hard

LONGER_FROM: Final = 1.10
"""Longer than 110 % of the longest of 30 days (evidence row 41)."""
LEAST_LONGER_MINUTES: Final = 5.0
"""A step of five minutes is none. A convention, as in the season's long runs."""
MORE_FROM: Final = 1.30
"""So much above the fullest of the four weeks before is a jump (a convention; no ratio of loads foretells an injury,
evidence row 55)."""
WEEKS_BEFORE: Final = 4
LEAST_WEEKS: Final = 3
"""Weeks with some of it among the four, else there is no usual."""


class SignKind(StrEnum):
    """What is looked at."""

    EASY_TOO_HARD = "easy-runs-too-hard"
    LONGEST_RUN = "longest-run"
    RUNNING = "running"
    LEGS = "legs"


class Told(StrEnum):
    """What the sign says."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not-known"
    """Too little was done or recorded to tell."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign with its numbers; None = there are none."""

    kind: SignKind
    told: Told
    now: float | None = None
    """Easy runs too hard; minutes of the longest run; running or legs of the last seven days."""
    before: float | None = None
    """Easy runs that were told; minutes of the longest run before; the fullest of the four weeks before."""
    day: date | None = None
    """Of the longest run."""


def signs(answers: Sequence[EasyAnswer], ledger: Ledger) -> tuple[Sign, ...]:
    """The four signs as they stand on the ledger's last day.

    Args:
        answers: Whether each easy run was easy, in time order.
        ledger: What was done, up to today.
    """
    return (
        easy_sign(answers),
        longest_run_sign(ledger),
        running_sign(ledger),
        _jump(SignKind.LEGS, ledger.leg_load),
    )


def easy_sign(answers: Sequence[EasyAnswer]) -> Sign:
    """Whether easy runs are run too hard: four of the last six that could be told."""
    told = [one for one in answers if one.verdict in (EasyVerdict.EASY, EasyVerdict.TOO_HARD)][-LOOKED_AT:]
    hard = sum(one.verdict is EasyVerdict.TOO_HARD for one in told)
    if easy_runs_too_hard(answers):
        return Sign(SignKind.EASY_TOO_HARD, Told.YES, hard, len(told))
    if len(told) < TOO_HARD_FROM:
        return Sign(SignKind.EASY_TOO_HARD, Told.NOT_KNOWN)
    return Sign(SignKind.EASY_TOO_HARD, Told.NO, hard, len(told))


def longest_run_sign(ledger: Ledger) -> Sign:
    """Whether a run of the last seven days was much longer than the longest of the thirty days before it."""
    before = longest_of_30_days(ledger.longest_run_minutes)
    first = max(0, len(ledger) - DAYS_PER_WEEK)
    steps = [
        (float(ledger.longest_run_minutes[place]), float(before[place]), ledger.first + timedelta(days=place))
        for place in range(first, len(ledger))
        if ledger.longest_run_minutes[place] > 0 and before[place] > 0
    ]
    if not steps:
        return Sign(SignKind.LONGEST_RUN, Told.NOT_KNOWN)
    now, longest, day = max(steps, key=lambda one: (one[0] / one[1], one[2]))
    longer = now > LONGER_FROM * longest and now - longest > LEAST_LONGER_MINUTES
    return Sign(SignKind.LONGEST_RUN, Told.YES if longer else Told.NO, now, longest, day)


def running_sign(ledger: Ledger) -> Sign:
    """Whether the running of the last seven days jumped above the fullest of the four weeks before."""
    return _jump(SignKind.RUNNING, ledger.run_load)


def standing(found: Iterable[Sign]) -> tuple[Sign, ...]:
    """Those that say yes."""
    return tuple(one for one in found if one.told is Told.YES)


def _jump(kind: SignKind, daily: Series) -> Sign:
    """The last seven days against the fullest of the four weeks before them."""
    days = daily.tolist()
    sums = [
        sum(days[max(0, end - DAYS_PER_WEEK) : end])
        for end in (len(days) - back * DAYS_PER_WEEK for back in range(WEEKS_BEFORE + 1))
        if end > 0
    ]
    now, earlier = (sums[0], sums[1:]) if sums else (0.0, [])
    if sum(one > 0 for one in earlier) < LEAST_WEEKS:
        return Sign(kind, Told.NOT_KNOWN, now or None)
    fullest = max(earlier)
    return Sign(kind, Told.YES if now > MORE_FROM * fullest else Told.NO, now, fullest)
