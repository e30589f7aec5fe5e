"""How the athlete is, as a page: one sentence, the four signs, and what could be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ironstride.cli.terminal import QUIET, WIDTH, folded, plain

if TYPE_CHECKING:
    from rich.text import Text

    from ironstride.use.readiness.readiness_now import Readiness

TOLD: Final = {"active": "yes", "quiet": "no", "not-known": "?"}
HELP: Final = "Please have somebody qualified look at it: a doctor or a physiotherapist."


def readiness_lines(found: Readiness) -> list[Text]:
    """The page."""
    if found.red_flags:
        return [plain(line, "bold") for one in found.red_flags for line in folded(one.text, WIDTH, 4)]
    lines = [plain(line, "bold") for line in folded(found.sentence, WIDTH, 3)]
    for one in found.signs:
        text = f"{TOLD[one.told.value]:<4} {one.name}" + (f": {one.text}" if one.text else "")
        lines += [plain(line) for line in folded(text, WIDTH, 3, indent="       ", first="  ")]
    others = [one for one in found.active if not any(one.text in sign.text for sign in found.signs)]
    lines += [plain(line, QUIET) for one in others for line in folded(f"Also: {one.text}", WIDTH, 3, indent="  ")]
    said = [found.ends, *found.remarks]
    said += [found.pain.text] if found.pain is not None else []
    said += [found.sore[1]] if found.sore is not None else []
    said += [found.advice.text] if found.advice is not None else []
    said += [HELP] if found.needs_help else []
    for text in said:
        lines += [plain(line) for line in folded(text, WIDTH, 4)] if text else []
    if found.advice is not None or found.sore is not None or found.pain is not None or found.is_ill:
        lines.append(plain("What that changes in your plan: ironstride suggest", QUIET))
    return lines
