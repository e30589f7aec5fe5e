"""A refusal on the screen: why, and what would make it possible."""

from __future__ import annotations

from typing import Final

from ironstride.cli.terminal import WIDTH, folded
from ironstride.training.refusal import Refusal, RefusalCode

WAYS_OUT: Final = "Any one of these would make it fit"
NOT_AS_IT_IS: Final = "This cannot fit as it is; any one of these would make it fit:"
INSTEAD: Final = "What works for you today:"


def refusal_text(refusal: Refusal) -> str:
    """The refusal in plain words, with every way out."""
    text = refusal.text
    if refusal.relaxations:
        text = text.partition(f" {WAYS_OUT}")[0]  # they are listed below
    lines = folded(text, WIDTH, 12)
    if refusal.relaxations:
        lines += ["", INSTEAD if refusal.code is RefusalCode.NEEDS_A_PROFESSIONAL else NOT_AS_IT_IS]
    for one in refusal.relaxations:
        gain = f" ({one.gains})" if one.gains else ""
        lines += folded(f"{one.text}{gain}", WIDTH, 4, indent="  ", first="- ")
    return "\n".join([*lines, f"[{refusal.code.value}]"]) + "\n"
