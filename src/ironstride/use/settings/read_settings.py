"""The settings as they are."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.calendar_time import WEEKDAYS
from ironstride.use.athlete_edit.settings import USUAL_WEIGHT
from ironstride.use.change.running import Running
from ironstride.use.list_rules import list_rules


@dataclass(frozen=True, slots=True)
class Settings:
    """How things are shown and planned."""

    units: str
    timezone: str
    stability: str
    planning_day: str
    """``mon`` to ``sun``."""


@dataclass(frozen=True, slots=True)
class Guideline:
    """A guideline and what the athlete makes of it."""

    id: str
    title: str
    grade: str
    """How good the best evidence behind it is; empty where there is none."""
    holds: bool
    weight: str
    """How many times its usual price it counts."""

    @property
    def is_usual(self) -> bool:
        """Whether the athlete left it as it is."""
        return self.holds and self.weight == f"{USUAL_WEIGHT:g}"


def read_settings(running: Running) -> Settings:
    """The settings of the athlete whose plan it is."""
    athlete = running.plan.athlete
    wishes = athlete.preferences
    return Settings(athlete.units, athlete.timezone, wishes.stability.value, WEEKDAYS[wishes.planning_day])


def read_guidelines(running: Running) -> tuple[Guideline, ...]:
    """Every guideline in the order of the book."""
    set_ = running.plan.athlete.rules
    return tuple(
        Guideline(
            one.id,
            one.title,
            one.evidence[0].grade if one.evidence else "",
            one.id not in set_.off,
            f"{float(set_.parameters.get(one.id, {}).get('weight', USUAL_WEIGHT)):g}",
        )
        for one in list_rules()
        if one.is_guideline
    )
