"""The week before a race, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ironstride.errors import InvalidInput
from ironstride.export.session_card import Card, cards_of
from ironstride.guide.race_week import RaceWeek, RaceWeekPart, coming_race, race_week
from ironstride.store.data_place import DataPlace
from ironstride.training.athlete import Goal
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem
from ironstride.use.answer_question import Row, evidence_rows, row_json, sentence_json
from ironstride.use.own_facts import OwnFacts, mass_said, own_facts
from ironstride.use.stored_plan import open_plan

WITHIN_DAYS = 7
"""So near a race its page is shown with the week."""


@dataclass(frozen=True, slots=True)
class RaceWeekView:
    """The page and the day it is seen from."""

    page: RaceWeek
    as_of: date

    @property
    def days_left(self) -> int:
        """Days to the race."""
        return (self.page.race.date - self.as_of).days

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows behind the page."""
        notes = [one for day in self.page.days for one in day.notes]
        parts = [one for part in (*self.page.parts, *self.page.ill) for one in part.sentences]
        return evidence_rows([*notes, *parts])

    def cards(self, day: date) -> tuple[Card, ...]:
        """The sessions of a day."""
        return next((cards_of(one.sessions) for one in self.page.days if one.date == day), ())


def race_week_of(
    words: Sequence[str], where: Path | None, data: DataPlace, day: date, mass: str | None
) -> RaceWeekView:
    """The page of the next race, or of the one that the words name.

    Raises:
        InvalidInput: when there is no plan or no such race ahead, or the mass is none.
        UnreadableFile: when the data file cannot be read.
    """
    plan = open_plan(where, data).plan
    race = _race_meant(plan, " ".join(words), day)
    facts = own_facts(where, data, day)
    return _view(plan, race, facts, None if mass is None else mass_said(mass), day)


def race_week_near(where: Path | None, data: DataPlace, day: date) -> RaceWeekView | None:
    """The page of a race that is at most a week away; None where there is none.

    Raises:
        InvalidInput: when there is no plan.
        UnreadableFile: when the data file cannot be read.
    """
    plan = open_plan(where, data).plan
    race = coming_race(plan, day, WITHIN_DAYS)
    return None if race is None else _view(plan, race, own_facts(where, data, day), None, day)


def race_week_json(view: RaceWeekView) -> dict[str, Any]:
    """The page as a document."""
    page = view.page
    return {
        "schema": "ironstride/race-week/1",
        "race": page.race.name,
        "date": page.race.date.isoformat(),
        "days_left": view.days_left,
        "last_leg_work": None if page.last_legs is None else page.last_legs.id,
        "days": [
            {
                "date": day.date.isoformat(),
                "days_left": day.days_left,
                "sessions": [one.id for one in day.sessions],
                "notes": [sentence_json(one) for one in day.notes],
            }
            for day in page.days
        ],
        "parts": [_part_json(one) for one in page.parts],
        "ill": [_part_json(one) for one in page.ill],
        "evidence": [row_json(one) for one in view.rows],
    }


def _view(plan: Plan, race: Goal, facts: OwnFacts, mass_kg: float | None, day: date) -> RaceWeekView:
    mass = facts.mass_kg if mass_kg is None else mass_kg
    return RaceWeekView(race_week(plan, facts.athlete, race, mass), day)


def _race_meant(plan: Plan, name: str, day: date) -> Goal:
    ahead = sorted((one for one in plan.goals if one.date >= day), key=lambda one: one.date)
    meant = [one for one in ahead if name.casefold() in one.name.casefold()]
    if meant:
        return meant[0]
    names = ", ".join(one.name for one in ahead)
    wanted = f"a race that lies ahead: {names}" if names else "a race that lies ahead; this plan has none"
    raise InvalidInput([InputProblem("race-week", "race", name, wanted)])


def _part_json(part: RaceWeekPart) -> dict[str, Any]:
    return {"id": part.id, "title": part.title, "sentences": [sentence_json(one) for one in part.sentences]}
