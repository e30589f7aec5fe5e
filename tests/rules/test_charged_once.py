"""One fault of two sessions is charged by one guideline."""

from __future__ import annotations

from itertools import product
from typing import Final

import pytest

from ironstride.rules.channels import channels_of
from ironstride.rules.status import RuleStatus, book_for
from ironstride.rules.verdict import Force
from ironstride.training.kinds import Experience, Kind, Level
from tests.rules.made_sessions import session

KINDS: Final = (Kind.EASY, Kind.LONG, Kind.INTERVALS, Kind.TEST, Kind.FULL_BODY, Kind.UPPER_CORE, Kind.RACE)
TWO_FAULTS: Final = frozenset({("run-first", "combined-session")})
"""The wrong order and the shared slot are two things to mend."""
OWN_FAULT: Final = "early-after-late"
"""A short night is a fault beside whatever else is too close."""


@pytest.mark.parametrize("experience", [Experience.NEW, Experience.ADAPTED])
@pytest.mark.parametrize("level", Level)
def test_two_sessions_are_charged_once(level: Level, experience: Experience) -> None:
    """Whatever two sessions are too close, one guideline says so, except where there are two faults."""
    book = book_for(RuleStatus(level, experience, age=55))
    for first, second, day, early, late, minutes in product(
        KINDS, KINDS, (0, 1, 2), (6, 12, 20), (7, 18, 21), (30, 60)
    ):
        earlier, later = session(first, 0, early, minutes), session(second, day, late, minutes)
        if later.start < earlier.end:
            continue
        speak = tuple(
            rule.id
            for rule in book.gap_rules
            if rule.force is Force.SHOULD
            and rule.id != OWN_FAULT
            and rule.earlier_channel in channels_of(earlier)
            and rule.concerns(later)
            and later.start - earlier.end < rule.reach
            and rule.judge(earlier, later) is not None
        )
        assert len(speak) <= 1 or speak in TWO_FAULTS
