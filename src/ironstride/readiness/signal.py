"""A signal: one fact about training and recovery that is active, quiet, or not known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ironstride.readiness.inputs import ReadinessInputs


class SignalKind(StrEnum):
    """What kind of witness it is."""

    SUBJECTIVE = "subjective"
    """The athlete's own word; best supported (Saw 2016, evidence row 62)."""
    PERFORMANCE = "performance"
    BODY = "body"
    """Heart, sleep, load."""


class Told(StrEnum):
    """What it says."""

    ACTIVE = "active"
    QUIET = "quiet"
    NOT_KNOWN = "not-known"


@dataclass(frozen=True, slots=True)
class SignalRule:
    """One row of the table of signals (evidence section 4). Borders are design defaults; none is a diagnosis."""

    id: str
    kind: SignalKind
    weight: float
    name: str
    """For the athlete."""
    judge: Callable[[ReadinessInputs, date], Finding]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule finds on a day."""

    told: Told
    text: str = ""
    """One sentence with the numbers, where it is active."""
    ends: str = ""
    """What would end it, as the end of "It ends when ..."."""
    is_strong: bool = False
    """Over the second border, where there is one."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A rule with its finding on a day."""

    id: str
    kind: SignalKind
    name: str
    weight: float
    told: Told
    text: str
    ends: str
    is_strong: bool

    @property
    def is_active(self) -> bool:
        """Whether it counts."""
        return self.told is Told.ACTIVE


NOT_KNOWN = Finding(Told.NOT_KNOWN)
QUIET = Finding(Told.QUIET)


def active(text: str, ends: str, *, is_strong: bool = False) -> Finding:
    """An active finding."""
    return Finding(Told.ACTIVE, text, ends, is_strong)


def signal_on(rule: SignalRule, inputs: ReadinessInputs, day: date) -> Signal:
    """The signal of a rule on a day."""
    found = rule.judge(inputs, day)
    return Signal(rule.id, rule.kind, rule.name, rule.weight, found.told, found.text, found.ends, found.is_strong)
