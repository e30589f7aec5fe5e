"""Recovery by the day: sleep, protein, carbohydrate and how easy easy is, as graded ranges; never a diet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from ironstride.evidence.packaged import flag_of, packaged_toml, table_rows, text_of
from ironstride.guide import figures
from ironstride.guide.numbers import general_numbers
from ironstride.guide.own_numbers import NOT_TO_COUNT
from ironstride.guide.question import PACKAGE
from ironstride.guide.sentence import Sentence, Told, sentences_of, told
from ironstride.season.gate import ADULT_YEARS
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import Sport
from ironstride.training.session import Session

NO_AMOUNTS: Final = frozenset({"eating-disorder", "pregnant", "postpartum", "kidney"})
"""Whose eating is a matter for somebody qualified (evidence rows 73, 78)."""
NO_MASS: Final = (
    "Your body mass is not known. Give it: ironstride recovery --mass 62, or import a table of wellness days."
)
TRAINING: Final = frozenset({Sport.RUN, Sport.STRENGTH, Sport.RACE, Sport.CROSS})


@dataclass(frozen=True, slots=True)
class RecoveryPart:
    """One thing that helps, before its numbers."""

    id: str
    title: str
    sentences: tuple[Sentence, ...]
    eats: bool = False
    """Left out for people who get no amounts."""
    instead: bool = False
    """Only for them."""


@dataclass(frozen=True, slots=True)
class RecoveryShown:
    """One thing that helps, as people read it."""

    id: str
    title: str
    sentences: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class RecoveryFacts:
    """What is known about somebody; None = unknown."""

    mass_kg: float | None = None
    easy_pace: str | None = None
    easy_heart_bpm: int | None = None
    no_amounts: bool = False


@dataclass(frozen=True, slots=True)
class RecoveryDay:
    """The page of a day."""

    day: date
    minutes: int | None
    """Training of the day; None where there is no plan for it."""
    parts: tuple[RecoveryShown, ...]


@cache
def load_recovery() -> tuple[RecoveryPart, ...]:
    """Everything that helps, in the order of the page; read once, at the first call."""
    return tuple(_part(one) for one in table_rows(packaged_toml(PACKAGE, "recovery.toml"), "part"))


def recovery_day(day: date, sessions: Sequence[Session] | None, facts: RecoveryFacts) -> RecoveryDay:
    """What helps on a day with these sessions (None = no plan).

    Raises:
        ValueError: for a body mass that nobody has.
    """
    minutes = None if sessions is None else training_minutes(sessions)
    numbers = {**general_numbers(), **dict(_own(minutes, facts))}
    shown = [
        RecoveryShown(part.id, part.title, told(part.sentences, numbers))
        for part in load_recovery()
        if not (part.eats if facts.no_amounts else part.instead)
    ]
    return RecoveryDay(day, minutes, tuple(shown))


def training_minutes(sessions: Sequence[Session]) -> int:
    """Minutes of running, racing, lifting and cross-training that count; mobility is not training here."""
    return sum(one.minutes for one in sessions if one.sport in TRAINING and one.status not in NOT_TO_COUNT)


def without_amounts(athlete: Athlete, day: date) -> bool:
    """Whether somebody gets no amounts of food: under 18, or a status that asks for somebody qualified (row 73)."""
    born = athlete.born
    young = born is not None and (day.year - born.year - ((day.month, day.day) < (born.month, born.day))) < ADULT_YEARS
    return young or bool(NO_AMOUNTS & set(athlete.health))


def _own(minutes: int | None, facts: RecoveryFacts) -> Iterator[tuple[str, str]]:
    band = None if minutes is None else figures.carbohydrate_band(minutes)
    if band is None:
        yield "own_any_day", "any day"
    else:
        yield "own_minutes", str(minutes)
        yield "own_word", band[2]
        yield "own_carb", f"{band[0]}-{band[1]}"
    if facts.mass_kg is None:
        yield "own_no_mass", NO_MASS
    else:
        mass = figures.check_mass(facts.mass_kg)
        yield "own_mass", f"{mass:.1f}".removesuffix(".0")
        yield "own_protein", "{}-{}".format(*figures.protein_g(mass))
        yield "own_meal", str(figures.protein_meal_g(mass))
        if band is not None:
            yield "own_carb_g", f"{round(band[0] * mass)}-{round(band[1] * mass)}"
    if facts.easy_pace is not None:
        yield "own_easy_pace", facts.easy_pace
    if facts.easy_heart_bpm is not None:
        yield "own_easy_heart", str(facts.easy_heart_bpm)


def _part(fields: Mapping[str, object]) -> RecoveryPart:
    return RecoveryPart(
        text_of(fields, "id"),
        text_of(fields, "title"),
        sentences_of(fields),
        flag_of(fields, "eats"),
        flag_of(fields, "instead"),
    )
