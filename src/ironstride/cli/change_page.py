"""A change of the plan as people read it: what moves, what it brings and takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ironstride.cli.terminal import QUIET, WIDTH, clipped, folded, hue, plain, signed
from ironstride.use.change.change_words import is_small, what_changes
from ironstride.use.change.plan_change import PlanChange, PlanDiff, SessionChange
from ironstride.use.change.told_sessions import told_sessions
from ironstride.use.change.week_changes import week_change_texts
from ironstride.use.show_plan import card_of, counted, in_words, repeated

if TYPE_CHECKING:
    from rich.text import Text

    from ironstride.training.plan import Plan, PlanFinding

MOST_COMPROMISES: Final = 4
NAME_WIDTH: Final = 29
SMALL_ONES: Final = "usual day or time, wishes"


def change_lines(change: PlanChange) -> list[Text]:
    """The whole page: the reason, the sessions that change, compromises that come and go."""
    diff = change.diff
    lines = [plain(line, "bold") for line in folded(change.reason, WIDTH, 3)]
    if change.changes_nothing:
        said = "nothing changes" in change.reason.casefold()
        return lines if said else [*lines, plain("Nothing changes in your plan.")]
    if not diff.sessions:
        lines.append(plain("No session moves."))
    lines += _sessions(diff)
    texts = week_change_texts(diff.weeks)
    lines += [plain("")] if texts else []
    lines += [plain(line) for text in texts for line in folded(text, WIDTH, 4, indent="  ", first="")]
    lines += _findings(change)
    lines += [plain("")] if diff.losses_new else []
    for text in diff.losses_new:
        lines += signed(folded(text, WIDTH, 3, indent="  ", first="! "), "!")
    return lines


def _sessions(diff: PlanDiff) -> list[Text]:
    told = told_sessions(diff)
    lines = [plain("")] if told.shown else []
    lines += [_session_line(change) for change in told.shown]
    asides = [f"{counted(told.more, 'more session')} like these"] if told.more else []
    if told.altered:
        weeks = counted(told.altered_weeks, "week")
        asides.append(f"{counted(len(told.altered), 'session')} of another length or kind in {weeks}")
    if told.in_other_weeks:
        asides.append(f"{counted(told.in_other_weeks, 'session')} in weeks that are new or no longer there")
    if asides:
        lines += [plain(line, QUIET) for line in folded(f"And {'; '.join(asides)}.", WIDTH, 3)]
    if diff.mobility:
        lines.append(plain(f"Mobility finds its place around them ({counted(len(diff.mobility), 'change')}).", QUIET))
    return lines


def _session_line(change: SessionChange) -> Text:
    """``Strength, full body           Thu 3 Dec 18:22 -> Sun 6 Dec 16:10``"""
    card = card_of(change.session)
    line = plain("")
    line.append(f"{clipped(card.title, NAME_WIDTH):<{NAME_WIDTH}} ", style=hue(card))
    room = WIDTH - len(line.plain)
    text = what_changes(change)
    line.append(text if len(text) <= room else clipped(text.removesuffix(" min"), room))
    return line


def _findings(change: PlanChange) -> list[Text]:
    new, gone = change.diff.compromises_new, change.diff.compromises_gone
    if not new and not gone:
        return [plain(""), plain("No compromise comes or goes.", QUIET)] if change.diff.sessions else []
    if all(is_small(one) for one in (*new, *gone)):
        brings = f"brings {counted(len(new), 'small compromise')}" if new else ""
        takes = f"takes {len(gone) if new else counted(len(gone), 'small compromise')} away" if gone else ""
        told = " and ".join(part for part in (brings, takes) if part)
        return [plain(""), plain(f"It {told} ({SMALL_ONES}).", QUIET)]
    return [
        *_compromises("It brings:", change.after, new, "! "),
        *_compromises("It takes away:", change.before, gone, "- "),
    ]


def _compromises(heading: str, plan: Plan, findings: Sequence[PlanFinding], mark: str) -> list[Text]:
    """The compromises that matter, the dearest first; the small ones are only counted."""
    telling = tuple(finding for finding in findings if not is_small(finding))
    small = len(findings) - len(telling)
    if not findings:
        return []
    if not telling:
        return [plain(""), plain(f"{heading} {counted(small, 'small compromise')} ({SMALL_ONES}).", QUIET)]
    groups = repeated(replace(plan, findings=telling))
    one_week = len({week for group in groups for week in group.weeks}) <= 1
    texts = [in_words(group.finding) if one_week else group.text for group in groups]
    lines = [plain(""), plain(heading)]
    for text in texts[:MOST_COMPROMISES]:
        lines += signed(folded(text, WIDTH, 3, indent="  ", first=mark), "!")
    asides = [f"{len(texts) - MOST_COMPROMISES} more"] if len(texts) > MOST_COMPROMISES else []
    asides += [f"{counted(small, 'small one')} ({SMALL_ONES})"] if small else []
    return [*lines, plain(f"  and {', and '.join(asides)}", QUIET)] if asides else lines
