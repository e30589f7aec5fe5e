"""Where a session could lie, for the table and for the list of its own page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ironstride.calendar_time import clock
from ironstride.use.change.move_session import MoveList, OfferedSlot
from ironstride.use.change.slot_named import slot_id
from ironstride.use.change.slot_words import slot_meaning
from ironstride.use.show_plan import day_name


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One time slot."""

    day: date
    time: str
    key: str
    """How it is asked for."""
    state: str
    phrase: str
    brings: tuple[str, ...]
    takes: tuple[str, ...]
    others_moved: int
    price: int | None


def slot_rows(found: MoveList) -> tuple[SlotRow, ...]:
    """Every slot of the session's week, in time order."""
    return tuple(_row(slot) for slot in found.slots)


def slots_json(rows: tuple[SlotRow, ...]) -> list[Mapping[str, Any]]:
    """The slots for a script."""
    return [
        {
            "key": row.key,
            "day": row.day.isoformat(),
            "dayName": day_name(row.day),
            "time": row.time,
            "state": row.state,
            "phrase": row.phrase,
            "brings": row.brings,
            "takes": row.takes,
            "othersMoved": row.others_moved,
            "price": row.price,
        }
        for row in rows
    ]


def _row(slot: OfferedSlot) -> SlotRow:
    offer, effects = slot.offer, slot.effects
    start = clock(offer.slot.start)
    return SlotRow(
        offer.day,
        f"{start}-{clock(offer.slot.end)}",
        slot_id(offer),
        offer.state.value,
        slot_meaning(slot) if effects is not None else slot.phrase,
        () if effects is None else effects.brings,
        () if effects is None else effects.takes,
        0 if effects is None else effects.others_moved,
        offer.extra,
    )
