"""A refusal on the screen: why, and what would make it possible."""

from __future__ import annotations

from ironstride.cli.terminal import WIDTH, folded
from ironstride.training.refusal import Refusal


def refusal_text(refusal: Refusal) -> str:
    """The refusal in plain words, with every way out."""
    lines = folded(refusal.text, WIDTH, 12)
    if refusal.relaxations:
        lines += ["", "This cannot fit as it is; any one of these would make it fit:"]
    for one in refusal.relaxations:
        gain = f" ({one.gains})" if one.gains else ""
        lines += folded(f"{one.text}{gain}", WIDTH, 4, indent="  ", first="- ")
    return "\n".join([*lines, f"[{refusal.code.value}]"]) + "\n"
