"""Questions of the form "what if this kind of session were in that time slot?", and which contents answer them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ironstride.placement.day_table import DayTable
from ironstride.rules.placed import Origin, Placed
from ironstride.training.kinds import Kind
from ironstride.units import MINUTES_PER_DAY

I64 = NDArray[np.int64]
MOST_PINS_A_DAY = 62
"""Pins of a day are bits of one number."""


@dataclass(frozen=True, slots=True, order=True)
class Pin:
    """A session of this demand and kind in the time slot that begins then."""

    day: int
    """Days from the epoch Monday."""
    slot_start: int
    """Minute of the day at which the slot begins."""
    demand: str
    kind: Kind


def pin_of(session: Placed) -> Pin | None:
    """The pin that a placed session fulfils; None outside every slot, and for what Ironstride did not place."""
    if session.slot is None or session.origin is not Origin.PLANNED:
        return None
    return Pin(session.day, session.slot.start, session.demand, session.kind)


@dataclass(frozen=True, slots=True)
class PinnedDay:
    """A day with its contents told apart by the pins they fulfil."""

    table: DayTable
    pins: tuple[Pin, ...]
    fulfils: I64
    """Per content of the table the pins it fulfils, as bits in the order of `pins`."""


def pinned_day(table: DayTable, day: int, wanted: Iterable[Pin] | None = None) -> PinnedDay:
    """The day told apart by some pins; without any wanted, by every pin that some content of the day fulfils.

    Raises:
        ValueError: when there are more pins than bits.
    """
    asked = None if wanted is None else set(wanted)
    numbers: dict[Pin, int] = {}
    of_session: list[int] = []
    for session in table.shape.sessions.placed:
        pin = pin_of(session.moved(day * MINUTES_PER_DAY))
        if pin is None or (asked is not None and pin not in asked):
            of_session.append(0)
        else:
            of_session.append(1 << numbers.setdefault(pin, len(numbers)))
    if len(numbers) > MOST_PINS_A_DAY:
        raise ValueError(f"day {day} has {len(numbers)} pins, at most {MOST_PINS_A_DAY} can be asked at once")
    bits = np.array([*of_session, 0], dtype=np.int64)
    fulfils = np.zeros(len(table.shape.members), dtype=np.int64)
    for column in table.shape.member_columns():
        fulfils |= bits[column]
    apart = table.told_apart(fulfils)
    return PinnedDay(apart, tuple(numbers), fulfils[apart.picked])
