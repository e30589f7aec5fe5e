"""What helps beside training on a day: sleep, protein, carbohydrate, how easy easy is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from ironstride.guide.own_numbers import own_numbers
from ironstride.guide.recovery import RecoveryDay, RecoveryFacts, recovery_day, without_amounts
from ironstride.prescription.known_targets import runner_known
from ironstride.store.data_place import DataPlace
from ironstride.training.athlete import Athlete
from ironstride.training.session import Session
from ironstride.use.answer_question import Row, evidence_rows, row_json, sentence_json
from ironstride.use.own_facts import OwnFacts, mass_said, own_facts

__all__ = ["RecoveryDay", "recovery_json", "recovery_of_day", "recovery_rows"]

EASY_ZONE = 2
"""Easy running ends with it."""


def recovery_of_day(where: Path | None, data: DataPlace, day: date, mass: str | None) -> RecoveryDay:
    """The page of a day; `mass` as it was typed, None = what wellness days say.

    Raises:
        InvalidInput: when the mass is none, or somebody is named who has no plan.
        UnreadableFile: when the data file cannot be read.
    """
    facts = own_facts(where, data, day)
    return recovery_day(day, _sessions(facts, day), _known(facts, day, mass))


def recovery_rows(page: RecoveryDay) -> tuple[Row, ...]:
    """The rows behind the page."""
    return evidence_rows([one for part in page.parts for one in part.sentences])


def recovery_json(page: RecoveryDay) -> dict[str, Any]:
    """The page as a document."""
    return {
        "schema": "ironstride/recovery/1",
        "day": page.day.isoformat(),
        "training_minutes": page.minutes,
        "parts": [
            {"id": one.id, "title": one.title, "sentences": [sentence_json(said) for said in one.sentences]}
            for one in page.parts
        ],
        "evidence": [row_json(one) for one in recovery_rows(page)],
    }


def _sessions(facts: OwnFacts, day: date) -> tuple[Session, ...] | None:
    """The day's sessions; None outside the season or without a plan."""
    plan = facts.plan
    if plan is None or "own_week" not in own_numbers(plan, None, day):
        return None
    return tuple(one for one in plan.sessions if one.date == day)


def _known(facts: OwnFacts, day: date, mass: str | None) -> RecoveryFacts:
    athlete = facts.athlete
    mass_kg = facts.mass_kg if mass is None else mass_said(mass)
    if athlete is None:
        return RecoveryFacts(mass_kg)
    pace = own_numbers(None, athlete, day).get("own_easy_pace")
    return RecoveryFacts(mass_kg, pace, _easy_heart(athlete, day), without_amounts(athlete, day))


def _easy_heart(athlete: Athlete, day: date) -> int | None:
    """The highest rate of easy running; None where it is not known well enough for targets."""
    try:
        zones = runner_known(athlete, day).zones
    except ValueError:
        return None
    if zones is None or not zones.for_targets:
        return None
    return next((one.high_bpm for one in zones.zones if one.number == EASY_ZONE), None)
