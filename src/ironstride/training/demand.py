"""What the season asks of a week, not yet placed."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.training.kinds import Kind, Tag


@dataclass(frozen=True, slots=True)
class Form:
    """One way to do a demand. A day's content chooses the form; nothing changes its minutes afterwards."""

    name: str
    """Such as ``full``, ``short``, ``upper-core``; unique within its demand."""
    kind: Kind
    minutes: int
    tags: frozenset[Tag]
    price: int = 0
    """What choosing this form costs beside the first; >= 0."""
    leg_exposure: bool = False
    """Whether it counts as one of the demand's leg sessions."""
    leg_sets: int = 0
    upper_sets: int = 0


@dataclass(frozen=True, slots=True)
class Demand:
    """A class of interchangeable sessions asked of one week."""

    name: str
    """Unique in its week: ``easy``, ``long``, ``quality-1``, ``quality-2``, ``strength``, ``race`` ..."""
    count: int
    """How many, 1 to 7."""
    forms: tuple[Form, ...]
    """1 to 6 forms, the wanted one first, the least minutes last."""
    unplaced: tuple[int, ...]
    """Price of leaving the first, the second ... session unplaced: ascending, one per session of `count`."""
    required: bool = False
    """A required demand that cannot be held in its cheapest form is a refusal, not a price."""
    leg_exposures: int = 0
    """How many of the sessions should load the legs (the strength dose's split is the search's choice)."""
    missing_exposure: tuple[int, ...] = ()
    """Price of the first, second ... missing leg exposure: one per exposure asked."""


def family_of(name: str) -> str:
    """The demand that a name is one length of: easy runs of two lengths are one to the athlete.

    >>> family_of("easy-short")
    'easy'
    """
    return name.partition("-short")[0]
