"""What `plan` prints: at most 24 lines that say what matters; the rest is behind --all, --proof and --json."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from ironstride.calendar_time import WEEKDAYS
from ironstride.cli.season_strip import strip_lines
from ironstride.cli.session_lines import week_lines
from ironstride.cli.terminal import QUIET, WIDTH, clipped, folded, plain, signed
from ironstride.training.plan import Plan, PlanFinding
from ironstride.training.session import OWN
from ironstride.use.plan_sentences import NOTHING_LEFT_OUT, cannot_texts, goal_sentence, season_sentence
from ironstride.use.show_plan import (
    WeekView,
    counted,
    in_words,
    long_date,
    number_of,
    remedy_text,
    repeated,
    short_date,
    week_marks,
    week_view,
    week_views,
)

if TYPE_CHECKING:
    from rich.text import Text

MOST_LINES: Final = 24
MOST_COMPROMISES: Final = 3


def plan_page(plan: Plan, day: date) -> list[Text]:
    """The page: three sentences, the season as a strip, this week in full, three compromises, the next command."""
    number = number_of(plan, day) or 1
    view = week_view(plan, number)
    strip = strip_lines(week_views(plan), number)
    last = [plain(clipped(_next_command(plan, view), WIDTH))]
    first_day = day if day <= view.last_day else None
    for most, short in ((2, False), (1, False), (1, True)):  # shorter, until the compromises have room
        sentences = [plain(line) for text in three_sentences(plan, day, most) for line in folded(text, WIDTH, most)]
        week = [week_heading(view), *week_lines(view, first_day, short=short)]
        room = MOST_LINES - len(sentences) - len(strip) - len(week) - len(last)
        if room > 2 * MOST_COMPROMISES:
            break
    sections = (sentences, strip, week, compromise_lines(plan, room), last)
    return _spaced([section for section in sections if section])


def _spaced(sections: Sequence[list[Text]]) -> list[Text]:
    """The sections with blank lines between them as long as there is room."""
    blanks = max(0, MOST_LINES - sum(len(section) for section in sections))
    lines: list[Text] = []
    for at, section in enumerate(sections):
        if at and blanks:
            lines.append(plain(""))
            blanks -= 1
        lines += section
    return lines


def three_sentences(plan: Plan, day: date, most: int) -> tuple[str, str, str]:
    """The goal, what the season does, and what it cannot do, the last cut to `most` lines."""
    return goal_sentence(plan, day), season_sentence(plan), _cannot_sentence(plan, most)


def _cannot_sentence(plan: Plan, most: int) -> str:
    if plan.proof.status == OWN:
        return plan.assumptions[0] if plan.assumptions else ""
    parts = [text.rstrip(".") for text in cannot_texts(plan)]
    if not parts:
        return NOTHING_LEFT_OUT
    more = f" (+{len(parts) - 1}: --all)" if len(parts) > 1 else ""
    lead = "What it cannot do: "
    return f"{lead}{clipped(parts[0], most * WIDTH - len(lead) - len(more) - 2 * most)}{more}."


def week_heading(view: WeekView) -> Text:
    """``Week 3, 7 Dec to 13 Dec: build, 285 min of running, 2 x strength``"""
    facts = [
        view.week.phase.value,
        f"{view.week.run_minutes} min of running",
        f"{view.week.strength_sessions} x strength",
    ]
    text = f"Week {view.number}, {short_date(view.week.start)} to {short_date(view.last_day)}: "
    return plain(clipped(text + ", ".join([*facts, *week_marks(view)]), WIDTH), "bold")


def compromise_lines(plan: Plan, room: int, most: int = MOST_COMPROMISES) -> list[Text]:
    """The dearest compromises with what would remove each, in at most `room` lines."""
    found = repeated(plan)
    if room < 1:
        return []
    if not found:
        return [plain("No compromise was needed.")]
    shown = found[: min(most, room - 1)]
    count = sum(1 for one in plan.findings if one.price or one.because)
    lines = [plain(f"{counted(count, 'compromise')}, the dearest first:" if count > 1 else "1 compromise:")]
    for waiting, one in zip(range(len(shown) - 1, -1, -1), shown, strict=True):
        lines += _compromise_text(one.text, remedy_text(one.finding), room - len(lines) - waiting)
    return lines


def compromise(finding: PlanFinding, most: int) -> list[Text]:
    """One compromise with its remedy on at most `most` lines."""
    return _compromise_text(in_words(finding), remedy_text(finding), most)


def _compromise_text(text: str, remedy: str, most: int) -> list[Text]:
    return signed(folded(f"{text} {remedy}".strip(), WIDTH, most, indent="  ", first="! "), "!")


def _next_command(plan: Plan, view: WeekView) -> str:
    card = next((one for one in view.cards if one.on_legs and one.day >= plan.as_of), None)
    if card is None:
        return "Next: ironstride show season"
    day = WEEKDAYS[card.day.weekday()]
    name = {"strength": "lift", "race": "race"}.get(card.sport.value)
    if name is None:
        name = "long" if card.title.casefold().startswith("long") else "run"
    proved = "No better week exists in your time slots. " if plan.proof.status == "optimal" else ""
    return f"{proved}Next: ironstride why {day} {name}"


def everything(plan: Plan) -> list[Text]:
    """What --all adds: every week, every compromise, what did not fit, what was assumed."""
    lines: list[Text] = []
    for view in week_views(plan):
        lines += [plain(""), week_heading(view), *week_lines(view)]
        lines += [plain(one, QUIET) for one in folded(view.week.note, WIDTH, 3)] if view.week.note else []
    lines += [plain(""), *compromise_lines(plan, 10_000, 10_000)]
    for heading, texts in _lists(plan):
        if texts:
            lines += [plain(""), plain(heading, "bold")]
            lines += [plain(line) for text in texts for line in folded(text, WIDTH, 9, indent="  ", first="- ")]
    return lines


def _lists(plan: Plan) -> tuple[tuple[str, tuple[str, ...]], ...]:
    unplaced = tuple(f"Week of {long_date(one.week)}: {one.text}" for one in plan.unplaced)
    return (
        ("What the season cannot do", plan.losses),
        ("Did not fit", unplaced),
        ("What was assumed", plan.assumptions),
    )


def proof_lines(plan: Plan) -> list[Text]:
    """What --proof adds."""
    proof = plan.proof
    claim = (
        "Nothing better exists for these sessions, time slots, rhythm and prices."
        if proof.status == "optimal"
        else f"Not proved: {proof.status}."
    )
    facts = (
        claim,
        f"All compromises and missing sessions together are priced {proof.cost}.",
        f"Season and placement met after {counted(proof.rounds, 'round')}; {proof.states} states were looked at.",
        f"Problem: SHA-256 {proof.problem}",
        f"Rules: {', '.join(proof.rules)}",
    )
    return [plain(line) for fact in facts for line in folded(fact, WIDTH, 40, indent="  ", first="")]
