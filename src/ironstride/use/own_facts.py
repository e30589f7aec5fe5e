"""What is known about whoever asks: plan, athlete file and body mass; nothing of it is needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from ironstride.errors import InvalidInput, IronstrideError
from ironstride.guide.figures import check_mass
from ironstride.rules.catalogue import known_rules
from ironstride.store.athletes import athlete_of_file
from ironstride.store.data_place import DataPlace
from ironstride.store.wellness_days import wellness_days
from ironstride.training.athlete import Athlete
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem
from ironstride.training.wellness import WellnessDay
from ironstride.units import lb_to_kg
from ironstride.use.athlete_file.reading import read_athlete
from ironstride.use.stored_plan import plan_of_version, stored_plans

MASS_DAYS: Final = 180
"""A body mass holds so long. A convention."""
POUNDS: Final = ("lb", "lbs")
KILOGRAMS: Final = ("kg", "")


@dataclass(frozen=True, slots=True)
class OwnFacts:
    """Who asks; None = unknown."""

    plan: Plan | None = None
    athlete: Athlete | None = None
    mass_kg: float | None = None


def own_facts(where: Path | None, data: DataPlace, day: date) -> OwnFacts:
    """What is known on a day; nothing where nobody is named and nobody, or more than one, is known.

    Somebody without a plan is known by their athlete file, or by imported wellness days.

    Raises:
        InvalidInput: when somebody is named of whom nothing is known.
        UnreadableFile: when the data file cannot be read.
    """
    try:
        plans = stored_plans(where, data)
    except InvalidInput:
        if where is None:
            return OwnFacts()
        raise
    current, file = plans.current(), plans.file
    if current is None and where is not None and not file.exists():
        raise InvalidInput([InputProblem("ironstride", "--plan", str(where), "the name or file of an athlete")])
    plan = None if current is None else plan_of_version(plans, current)
    return OwnFacts(plan, _athlete(file, day), _mass_kept(file, data, day))


def mass_said(text: str) -> float:
    """Kilograms of ``62``, ``62.5 kg`` or ``137 lb``.

    Raises:
        InvalidInput: when it is no body mass.
    """
    said = text.strip().casefold()
    number = said.rstrip("kgbls ")
    unit = said[len(number) :].strip()
    try:
        if unit not in (*POUNDS, *KILOGRAMS):
            raise ValueError(unit)
        mass = float(number.replace(",", "."))
        return check_mass(lb_to_kg(mass) if unit in POUNDS else mass)
    except ValueError as error:
        raise InvalidInput(
            [InputProblem("ironstride", "--mass", text, 'a body mass such as 62 or "137 lb"')]
        ) from error


def latest_mass(days: Iterable[WellnessDay], day: date) -> float | None:
    """The last body mass that was measured up to a day and still holds; None = unknown."""
    first = day - timedelta(days=MASS_DAYS)
    known = [one for one in days if one.weight_kg is not None and first <= one.date <= day]
    last = max(known, key=lambda one: one.date, default=None)
    return None if last is None else last.weight_kg


def _athlete(file: Path, day: date) -> Athlete | None:
    try:
        return read_athlete(file, known_rules(), day)[0] if file.exists() else None
    except IronstrideError:
        return None


def _mass_kept(file: Path, data: DataPlace, day: date) -> float | None:
    if not data.file.exists():
        return None
    with data.file.open().reading() as connection:
        known = athlete_of_file(connection, file)
        mass = None if known is None else latest_mass(wellness_days(connection, known.id), day)
    try:
        return None if mass is None else check_mass(mass)
    except ValueError:
        return None
