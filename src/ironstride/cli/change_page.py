"""A change of the plan as people read it: what moves, what it brings and takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ironstride.calendar_time import clock
from ironstride.cli.terminal import AMBER, QUIET, WIDTH, clipped, folded, hue, plain
from ironstride.use.change.plan_change import Changed, PlanChange, PlanDiff, SessionChange
from ironstride.use.show_plan import card_of, counted, day_name, in_words, short_date

if TYPE_CHECKING:
    from rich.text import Text

    from ironstride.training.plan import PlanFinding, PlanWeek
    from ironstride.training.session import Session

MOST_SESSIONS: Final = 12
MOST_COMPROMISES: Final = 4
NAME_WIDTH: Final = 29
SMALL: Final = 6
"""Compromises up to this price are wishes and habits."""
WORDS: Final = {
    Changed.ADDED: "new",
    Changed.GONE: "no longer planned",
    Changed.CALLED_OFF: "called off",
}


def change_lines(change: PlanChange) -> list[Text]:
    """The whole page: the reason, the sessions that change, compromises that come and go."""
    diff = change.diff
    lines = [plain(line, "bold") for line in folded(change.reason, WIDTH, 3)]
    if change.changes_nothing:
        return [*lines, plain("Nothing changes in your plan.")]
    if not diff.sessions:
        lines.append(plain("No session moves."))
    lines += _sessions(diff)
    lines += _weeks(diff)
    lines += _compromises("It brings:", diff.compromises_new, "! ")
    lines += _compromises("It takes away:", diff.compromises_gone, "- ")
    for text in diff.losses_new:
        lines += [plain(line) for line in folded(text, WIDTH, 3)]
    return lines


def _sessions(diff: PlanDiff) -> list[Text]:
    lines = [plain("")] if diff.sessions else []
    lines += [_session_line(change) for change in diff.sessions[:MOST_SESSIONS]]
    more = len(diff.sessions) - MOST_SESSIONS
    if more > 0:
        lines.append(plain(f"and {counted(more, 'more session')}", QUIET))
    if diff.mobility:
        lines.append(plain(f"Mobility finds its place around them ({counted(len(diff.mobility), 'change')}).", QUIET))
    return lines


def _session_line(change: SessionChange) -> Text:
    """``Strength, full body   Thu 3 Dec 18:22 -> Sun 6 Dec 16:10``"""
    session = change.session
    card = card_of(session)
    line = plain("  ")
    line.append(f"{clipped(card.title, NAME_WIDTH):<{NAME_WIDTH}} ", style=hue(card))
    line.append(clipped(_what(change), WIDTH - len(line.plain)))
    return line


def _what(change: SessionChange) -> str:
    before, after = change.before, change.after
    if before is None or after is None or change.what in WORDS:
        return f"{_place(change.session)}: {WORDS.get(change.what, '')}"
    if change.what is Changed.HELD:
        return f"{_place(after)}: {'kept here' if after.locked else 'free to move again'}"
    sized = f", {before.minutes} -> {after.minutes} min" if before.minutes != after.minutes else ""
    if change.what is Changed.RESIZED:
        kind = f", was {before.kind.value}" if before.kind is not after.kind else ""
        return f"{_place(after)}{sized}{kind}"
    return f"{_place(before)} -> {_place(after)}{sized}"


def _place(session: Session) -> str:
    return f"{day_name(session.date)} {clock(session.start)}"


def _weeks(diff: PlanDiff) -> list[Text]:
    if not diff.weeks:
        return []
    told = [_week_text(before, after) for before, after in diff.weeks]
    return [plain(""), *(plain(line) for line in folded(f"Weeks: {'; '.join(told)}.", WIDTH, 6, indent="  ", first=""))]


def _week_text(before: PlanWeek | None, after: PlanWeek | None) -> str:
    if after is None or before is None:
        week = after or before
        assert week is not None
        return f"{short_date(week.start)} {'added' if before is None else 'no longer part of the season'}"
    return f"{short_date(after.start)} {_phase(before)} -> {_phase(after)}"


def _phase(week: PlanWeek) -> str:
    return f"{week.phase.value}, lighter" if week.cutback else week.phase.value


def _compromises(heading: str, findings: Sequence[PlanFinding], mark: str) -> list[Text]:
    """The compromises that matter, the dearest first; wishes about usual days and times are only counted."""
    telling = [finding for finding in findings if finding.price > SMALL or finding.because]
    if not findings:
        return []
    if not telling:
        small = f"{heading} {counted(len(findings), 'small compromise')} (usual day or time, wishes)."
        return [plain(""), plain(small, QUIET)]
    texts = list(dict.fromkeys(in_words(finding) for finding in telling))
    lines = [plain(""), plain(heading)]
    for text in texts[:MOST_COMPROMISES]:
        style = AMBER if mark.strip() == "!" else ""
        lines += [plain(line, style) for line in folded(text, WIDTH, 3, indent="  ", first=mark)]
    if len(texts) > MOST_COMPROMISES:
        lines.append(plain(f"  and {len(texts) - MOST_COMPROMISES} more", QUIET))
    return lines
