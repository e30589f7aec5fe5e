"""What a time slot means for a session, in one phrase."""

from __future__ import annotations

from typing import Final

from ironstride.use.change.move_session import OfferedSlot
from ironstride.use.show_plan import counted

STRATEGY: Final = "; your strategy is "


def slot_meaning(slot: OfferedSlot) -> str:
    """``maybe; moves 2 others; Friday's lift ...``: the dearest compromise in words, small ones counted."""
    parts = ["maybe"] if slot.offer.slot.maybe else []
    effects = slot.effects
    if effects is None:
        return "; ".join([*parts, slot.phrase])
    moved, fewer, brings = effects.others_moved, effects.left_out, effects.brings
    lost = f"{counted(fewer, 'session')} less" if fewer else ""
    if effects.costs and brings:
        more = f" (and {len(brings) - 1} more)" if len(brings) > 1 else ""
        parts.append(f"{_shortened(brings[0])}{more}")
    elif brings:
        parts.append(counted(len(brings), "small compromise"))
    elif not lost:
        parts.append("nothing lost")
    parts += [lost] if lost else []
    parts += [f"moves {counted(moved, 'other')}"] if moved else []
    if slot.numbers is not None:
        kept, free = (_number(one) for one in (slot.numbers.as_is, slot.numbers.free))
        parts.append(f"all else kept {kept}, all free {free}")
    return "; ".join(parts)


def _number(price: int | None) -> str:
    return "not possible" if price is None else f"{price:+d}" if price else "0"


def _shortened(compromise: str) -> str:
    """Which strategy the athlete has needs no saying in every line."""
    text, found, _ = compromise.partition(STRATEGY)
    return f"{text}, against your strategy" if found else text.rstrip(".")
