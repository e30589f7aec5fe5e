"""From signals to a state: two witnesses of different kinds that last, and an end that lasts too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from ironstride.readiness.body import BODY
from ironstride.readiness.inputs import ReadinessInputs
from ironstride.readiness.performance import PERFORMANCE
from ironstride.readiness.signal import Signal, SignalKind, signal_on
from ironstride.readiness.subjective import SUBJECTIVE

RULES: Final = (*SUBJECTIVE, *PERFORMANCE, *BODY)
FIRES: Final = 4.0
AMBER: Final = 2.5
ENDS_BELOW: Final = 1.5
ENDS_DAYS: Final = 5
WEEK: Final = 7
LASTS: Final = 5
"""Of the last seven days."""
ASKS: Final = 2
"""Of the last seven days: enough for a question (evidence row 63: two days at least)."""
REACH_DAYS: Final = 90
"""No signal looks further back."""
LOOK_BACK: Final = 35
"""A state that began earlier and never ended is told as begun then."""


class Balance(StrEnum):
    """How training and recovery balance."""

    NOT_KNOWN = "not-known"
    BALANCED = "balanced"
    WATCH = "watch"
    """Worth a look; a question, no change."""
    STRENGTH_GIVES = "strength-gives"
    """Two kinds of the athlete's own word for a week: strength alone is taken back."""
    POOR = "poor"
    """Poor balance."""


@dataclass(frozen=True, slots=True)
class DayScore:
    """One day's signals."""

    day: date
    signals: tuple[Signal, ...]

    @property
    def score(self) -> float:
        """Sum of the weights of what is active."""
        return sum(one.weight for one in self.signals if one.is_active)

    def count(self, kind: SignalKind) -> int:
        """How many of a kind are active."""
        return sum(one.is_active and one.kind is kind for one in self.signals)

    @property
    def fires(self) -> bool:
        """Whether it is enough, were it to last."""
        both = self.count(SignalKind.SUBJECTIVE) >= 1 and self.count(SignalKind.PERFORMANCE) >= 1
        return self.score >= FIRES and both

    @property
    def is_amber(self) -> bool:
        """Whether it is worth a look: a score, and in it the athlete's own word or performance (evidence row 63)."""
        witness = self.count(SignalKind.SUBJECTIVE) + self.count(SignalKind.PERFORMANCE)
        return self.score >= AMBER and witness > 0

    @property
    def two_words(self) -> bool:
        """Whether two different kinds of the athlete's own word are active."""
        return self.count(SignalKind.SUBJECTIVE) >= 2


@dataclass(frozen=True, slots=True)
class State:
    """The balance on a day."""

    balance: Balance
    since: date | None
    """The day on which poor balance began; None where there is none."""
    today: DayScore
    asks: bool
    """Worth a look for most of a week: something is offered, as a question."""
    quiet_days: int
    """Days in a row, up to today, with a score below the one that ends the state."""
    still_fires: bool = False
    """Enough still speaks: it is not ending by itself."""


def state_on(inputs: ReadinessInputs, day: date) -> State:
    """The state on a day, told day by day from some weeks before, so that one good day ends nothing."""
    return states(inputs, day - timedelta(days=LOOK_BACK), day)[-1]


def states(inputs: ReadinessInputs, first: date, last: date) -> list[State]:
    """The state on every day from the first to the last."""
    count = (last - first).days + WEEK
    inputs = recent(inputs, first - timedelta(days=WEEK + REACH_DAYS))
    days = [_scored(inputs, last - timedelta(days=back)) for back in range(count, -1, -1)]
    found: list[State] = []
    balance, since, low = Balance.BALANCED, None, 0
    for place in range(WEEK, len(days)):
        week, now = days[place - WEEK + 1 : place + 1], days[place]
        if now.day not in inputs.quiet:  # of a quiet day nothing is known
            low = low + 1 if now.score < ENDS_BELOW else 0
        fired = _fired(week, inputs)
        if fired is not None and (balance is not Balance.POOR or fired is Balance.POOR):
            balance, since = fired, since or now.day
        elif since is not None and low >= ENDS_DAYS:
            balance, since = Balance.BALANCED, None
        shown = balance if since is not None else _unfired(now)
        asks = shown is Balance.WATCH and sum(one.is_amber for one in week) >= ASKS
        found.append(State(shown, since, now, asks, low, fired is not None))
    return found


def recent(inputs: ReadinessInputs, since: date) -> ReadinessInputs:
    """The inputs without what lies too far back for any signal."""
    return replace(
        inputs,
        check_ins=tuple(one for one in inputs.check_ins if one.date >= since),
        measured=tuple(one for one in inputs.measured if one.date >= since),
        runs=tuple(one for one in inputs.runs if one.day >= since),
        lifts=tuple(one for one in inputs.lifts if one.day >= since),
        planned=tuple(one for one in inputs.planned if one.day >= since),
    )


def _fired(week: list[DayScore], inputs: ReadinessInputs) -> Balance | None:
    if week[-1].day in inputs.quiet:
        return None
    if sum(one.fires for one in week) >= LASTS:
        return Balance.POOR
    return Balance.STRENGTH_GIVES if all(one.two_words for one in week) else None


def _unfired(today: DayScore) -> Balance:
    if today.is_amber:
        return Balance.WATCH
    known = any(one.told.value != "not-known" for one in today.signals)
    return Balance.BALANCED if known else Balance.NOT_KNOWN


def _scored(inputs: ReadinessInputs, day: date) -> DayScore:
    if day in inputs.quiet:
        return DayScore(day, ())
    return DayScore(day, tuple(signal_on(rule, inputs, day) for rule in RULES))
