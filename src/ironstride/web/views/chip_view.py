"""A session as a chip of the season's table: start, name, amount, in few words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from ironstride.training.kinds import Kind, Sport
from ironstride.training.session import Session, SessionStatus
from ironstride.use.show_plan import Card, card_of

HUES: Final = {Sport.RUN: "run", Sport.STRENGTH: "lift"}
STRENGTH_LEAD: Final = "Strength, "


@dataclass(frozen=True, slots=True)
class Chip:
    """One session."""

    card: Card
    hue: str
    """``run``, ``lift``, ``race`` or ``other``."""
    start: str
    name: str
    minutes: int
    can_move: bool
    status: str
    """``planned``, ``done``, ``partly``, ``missed``, ``skipped`` ..."""
    weight: str
    """``easy`` or ``hard``: intensity by fill."""


def chip_of(session: Session, card: Card, today: date) -> Chip:
    """The chip of a session, seen from a day."""
    fixed = session.kind in {Kind.RACE, Kind.MOBILITY, Kind.OTHER}
    can_move = session.status is SessionStatus.PLANNED and session.date >= today and not fixed
    start = card.time.split("-")[0]
    name = card.title.removeprefix(STRENGTH_LEAD)
    name = f"{name[0].upper()}{name[1:]}" if name else name
    weight = "hard" if card.on_legs and card.sport is Sport.RUN and session.kind is not Kind.LONG else "easy"
    return Chip(card, hue_of(session), start, name, session.minutes, can_move, session.status.value, weight)


def hue_of(session: Session) -> str:
    """Which of the two hues a session has, ``race`` on race day, else ``other``."""
    return "race" if session.kind is Kind.RACE else HUES.get(session.sport, "other")


def chip_alone(session: Session, today: date) -> Chip:
    """The chip of a session by itself."""
    return chip_of(session, card_of(session), today)
