"""`ironstride move` and `ironstride skip`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from ironstride.calendar_time import WEEKDAYS, clock
from ironstride.cli.asking_which import asked_until_clear, clear
from ironstride.cli.deciding import Manner, decide
from ironstride.cli.session_lines import session_line
from ironstride.cli.terminal import AMBER, QUIET, WIDTH, folded, notice, plain, print_json, print_lines, signed
from ironstride.start import prepare_for_planning
from ironstride.use.change.move_session import MoveList, MoveWish, OfferedSlot, list_moves, move
from ironstride.use.change.skip_session import skip
from ironstride.use.change.slot_words import slot_meaning
from ironstride.use.show_plan import card_of, day_name

if TYPE_CHECKING:
    from rich.text import Text

SIGNS: Final = {"here": "=", "fits": "+", "costs": "!", "not-possible": "x"}
"""What stands before a slot: the session is here, fits, costs something, is not possible."""
LEGEND: Final = "= it is here   + fits   ! costs you something   x not possible"
NUMBERS: Final = "The number is what the plan's compromises and moved sessions add up to there, above now."
DAY_WIDTH: Final = 11
SLOT_WIDTH: Final = 11
MENDED: Final = (
    "! Your athlete file has changed since this plan: what follows is compared with the plan made again for it. "
    "First: ironstride replan"
)
PRICE_WIDTH: Final = 5
MOST_LINES: Final = 3


def run_move(wish: MoveWish, manner: Manner, *, numbers: bool) -> None:
    """List the slots of a session, or move it."""
    if wish.to or wish.keep or wish.every_week or wish.free:
        decide(
            manner,
            lambda where: asked_until_clear(lambda said: move(where, _clear(wish, said)), as_json=manner.as_json),
        )
        return
    if not prepare_for_planning():
        notice("Getting the search ready; the first time on a machine takes some seconds longer.")
    found = asked_until_clear(
        lambda said: list_moves(manner.where(), _clear(wish, said).session, numbers=numbers), as_json=manner.as_json
    )
    print_json(_json(found)) if manner.as_json else print_lines(move_lines(found, wish.session, numbers=numbers))


def run_skip(words: Sequence[str], manner: Manner) -> None:
    """Call a session off."""
    name = " ".join(words)
    decide(
        manner, lambda where: asked_until_clear(lambda said: skip(where, [clear(name, said)]), as_json=manner.as_json)
    )


def _clear(wish: MoveWish, said: dict[str, str]) -> MoveWish:
    return replace(wish, session=[clear(" ".join(wish.session), said)], to=clear(wish.to, said) if wish.to else "")


def move_lines(found: MoveList, named: Sequence[str], *, numbers: bool) -> list[Text]:
    """Every slot of the session's week: when, a sign, and what it means. `named` is how the athlete calls it."""
    card = card_of(found.session)
    lines = [session_line(card, card.day), plain(""), plain(LEGEND, QUIET)]
    lines += [plain(line, QUIET) for line in folded(NUMBERS, WIDTH, 2)] if numbers else []
    lines += [] if found.is_the_plan else [plain(line, AMBER) for line in folded(MENDED, WIDTH, 3)]
    lines.append(plain(""))
    for day, slots in groupby(found.slots, key=lambda one: one.offer.day):
        name = day_name(day)
        for slot in slots:
            lines += _slot_lines(slot, name, numbers=numbers)
            name = ""
    return [*lines, plain(""), *(plain(line, QUIET) for line in _next(found, " ".join(named)))]


def _next(found: MoveList, named: str) -> list[str]:
    """The command for the best slot that fits, else for the one that costs least."""
    possible = [one.offer for one in found.slots if one.offer.state.value in {"fits", "costs"} and one.offer.extra]
    if not possible:
        return ["No other time slot of this week can hold it."]
    best = min(possible, key=lambda offer: (offer.state.value != "fits", offer.extra or 0))
    to = f"{WEEKDAYS[best.day.weekday()]} {clock(best.slot.start)}"
    return folded(f"Next: ironstride move {named} to {to}; --keep holds it there", WIDTH, 2)


def _slot_lines(slot: OfferedSlot, day: str, *, numbers: bool) -> list[Text]:
    offer = slot.offer
    sign = SIGNS[offer.state.value]
    time = f"{clock(offer.slot.start)}-{clock(offer.slot.end)}"
    head = f"{day:<{DAY_WIDTH}} {sign} {time:<{SLOT_WIDTH}}  "
    if numbers:
        price = f"{offer.extra:+d}" if offer.extra else "0" if offer.extra == 0 else ""
        head += f"{price:>{PRICE_WIDTH}}  "
    wrapped = folded(slot_meaning(slot), WIDTH, MOST_LINES, indent=" " * len(head), first=head)
    lines = signed(wrapped, "!") if sign == "!" else [plain(line) for line in wrapped]
    for line in lines:
        line.stylize(QUIET if sign == "x" else "", DAY_WIDTH)
    return lines


def _three(slot: OfferedSlot) -> dict[str, int | None]:
    """All else as it is, others moved where that saves more, everything free; where they were asked for."""
    three = slot.numbers
    return {} if three is None else {"as_is": three.as_is, "repaired": three.repaired, "free": three.free}


def _json(found: MoveList) -> object:
    return {
        "schema": "ironstride/moves/1",
        "session": found.session.id,
        "is_the_plan": found.is_the_plan,
        "slots": [
            {
                "window": f"{slot.offer.day.isoformat()}/{clock(slot.offer.slot.start)}-{clock(slot.offer.slot.end)}",
                "state": slot.offer.state.value,
                "text": slot.phrase,
                "price": slot.offer.extra,
                **_three(slot),
                "others_moved": None if slot.effects is None else slot.effects.others_moved,
                "brings": [] if slot.effects is None else list(slot.effects.brings),
                "takes": [] if slot.effects is None else list(slot.effects.takes),
            }
            for slot in found.slots
        ],
    }
