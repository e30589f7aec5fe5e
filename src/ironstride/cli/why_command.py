"""`ironstride why SESSION`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ironstride.cli.asking_which import asked_until_clear, clear
from ironstride.cli.plan_page import compromise
from ironstride.cli.session_lines import session_line
from ironstride.cli.terminal import QUIET, WIDTH, folded, plain, print_json, print_lines
from ironstride.start import data_place, today
from ironstride.use.explain_session import explain_session, explanation_json
from ironstride.use.stored_plan import open_plan


def why(words: list[str], where: Path | None, day: date | None, *, as_json: bool) -> None:
    """Explain one session."""
    plan = open_plan(where, data_place()).plan
    seen_from = day or today(plan.timezone)
    name = " ".join(words)
    explained = asked_until_clear(lambda said: explain_session(plan, [clear(name, said)], seen_from), as_json=as_json)
    if as_json:
        print_json(explanation_json(plan, explained))
        return
    card = explained.card
    lines = [session_line(card, card.day), *(plain(one) for one in folded(card.what, WIDTH, 3)), plain("")]
    for reason in explained.reasons:
        lines += [plain(one) for one in folded(reason.text, WIDTH, 4, indent="  ", first="- ")]
        proof = ", ".join(reason.evidence) or "a convention or a wish"
        lines.append(plain(f"  [{reason.rule}: {proof}]", QUIET))
    if not explained.reasons:
        lines.append(plain("No reason was recorded."))
    if explained.combined_with is not None:
        lines.append(plain(f"Back to back with: {explained.combined_with.title}."))
    lines += [plain(""), plain("What it costs:" if explained.compromises else "It costs nothing.")]
    for one in explained.compromises:
        lines += compromise(one, 4)
    print_lines(lines)
