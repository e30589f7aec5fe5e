"""`ironstride move` and `ironstride skip`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ironstride.calendar_time import clock
from ironstride.cli.deciding import Manner, decide
from ironstride.cli.session_lines import session_line
from ironstride.cli.terminal import AMBER, QUIET, WIDTH, folded, notice, plain, print_json, print_lines
from ironstride.start import prepare_for_planning
from ironstride.use.change.move_session import MoveList, MoveWish, OfferedSlot, list_moves, move
from ironstride.use.change.skip_session import skip
from ironstride.use.show_plan import card_of, counted, day_name

if TYPE_CHECKING:
    from rich.text import Text

SIGNS: Final = {"here": "=", "fits": "+", "costs": "!", "not-possible": "x"}
"""What stands before a slot: the session is here, fits, costs something, is not possible."""
LEGEND: Final = "= it is here   + fits   ! costs you something   x not possible"
SLOT_WIDTH: Final = 22


def run_move(words: Sequence[str], wish: MoveWish, manner: Manner, *, numbers: bool) -> None:
    """List the slots of a session, or move it."""
    if wish.to or wish.keep or wish.every_week:
        decide(manner, lambda where: move(where, wish))
        return
    if not prepare_for_planning():
        notice("Getting the search ready; the first time on a machine takes some seconds longer.")
    found = list_moves(manner.where(), words)
    print_json(_json(found)) if manner.as_json else print_lines(move_lines(found, numbers=numbers))


def run_skip(words: Sequence[str], manner: Manner) -> None:
    """Call a session off."""
    decide(manner, lambda where: skip(where, words))


def move_lines(found: MoveList, *, numbers: bool) -> list[Text]:
    """Every slot of the session's week: a sign, when, and what it means."""
    card = card_of(found.session)
    lines = [session_line(card, card.day), plain(""), plain(LEGEND, QUIET)]
    for slot in found.slots:
        lines += _slot_lines(slot, numbers=numbers)
    day = day_name(found.session.date).split()[0].casefold()
    return [
        *lines,
        plain(""),
        plain(f'Next: ironstride move "{day} ..." TO, such as: sun 8:00; --keep holds it', QUIET),
    ]


def _slot_lines(slot: OfferedSlot, *, numbers: bool) -> list[Text]:
    offer = slot.offer
    sign = SIGNS[offer.state.value]
    when = f"{day_name(offer.day)} {clock(offer.slot.start)}-{clock(offer.slot.end)}"
    price = ""
    if numbers:
        price = f"{offer.extra:+d} " if offer.extra is not None else "  - "
    maybe = "maybe; " if offer.slot.maybe else ""
    text = f"{maybe}{_others(slot)}{slot.phrase}"
    head = f"{sign} {when:<{SLOT_WIDTH}} {price:>5}" if numbers else f"{sign} {when:<{SLOT_WIDTH}} "
    style = AMBER if sign == "!" else QUIET if sign == "x" else ""
    indent = " " * len(head)
    wrapped = folded(text, WIDTH, 3, indent=indent, first=head)
    return [plain(line, style) for line in wrapped]


def _others(slot: OfferedSlot) -> str:
    if slot.effects is None or not slot.effects.others_moved:
        return ""
    number = slot.effects.others_moved
    return f"{counted(number, 'other')} {'moves' if number == 1 else 'move'}; "


def _json(found: MoveList) -> object:
    return {
        "session": found.session.id,
        "slots": [
            {
                "window": f"{slot.offer.day.isoformat()}/{clock(slot.offer.slot.start)}-{clock(slot.offer.slot.end)}",
                "state": slot.offer.state.value,
                "text": slot.phrase,
                "price": slot.offer.extra,
                "others_moved": None if slot.effects is None else slot.effects.others_moved,
                "brings": [] if slot.effects is None else list(slot.effects.brings),
                "takes": [] if slot.effects is None else list(slot.effects.takes),
            }
            for slot in found.slots
        ],
    }
