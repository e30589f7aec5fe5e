"""`ironstride review FILE`."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ironstride.cli.terminal import QUIET, WIDTH, folded, notice, plain, print_json, print_lines, signed
from ironstride.errors import InvalidInput
from ironstride.start import today
from ironstride.training.kinds import Experience, Level
from ironstride.training.problem_report import InputProblem
from ironstride.use.review_week import BetterWeek, Compromise, ReviewRequest, WeekReview, review_file, review_json

if TYPE_CHECKING:
    from rich.text import Text

E = TypeVar("E", bound=StrEnum)


def review(
    file: Path,
    level: str | None,
    experience: str | None,
    athlete: Path | None,
    day: date | None,
    *,
    as_json: bool,
) -> None:
    """Review a week and print what was found. What could not be read is told on standard error, with exit code 2."""
    request = ReviewRequest(
        file, _word("--level", level, Level), _word("--experience", experience, Experience), athlete, day or today()
    )
    found = review_file(request)
    if as_json:
        print_json(review_json(found))
    else:
        print_lines(review_lines(found))
    for text in found.notices:
        notice(text)
    if found.problems:
        raise InvalidInput(found.problems)


def review_lines(found: WeekReview) -> list[Text]:
    """The review on the screen."""
    certain = [one for one in found.compromises if one.certain]
    possible = [one for one in found.compromises if not one.certain]
    lines: list[Text] = []
    for heading, group in (("Compromises", certain), ("Possible, depending on the times", possible)):
        if group:
            lines += [plain(f"{heading}, the dearest first" if len(group) > 1 else heading, "bold")]
            lines += [line for one in group for line in _compromise(one)]
            lines.append(plain(""))
    if not found.compromises:
        lines += [plain("No compromise: this week keeps every rule and guideline.", "bold"), plain("")]
    if found.good:
        lines += _list("What is good about it", found.good)
    if found.better is not None:
        lines += better_lines(found.better)
    if found.assumptions:
        lines += _list("What was assumed", found.assumptions, QUIET)
    rule = next((one.rule for one in found.compromises), "")
    return [*lines, plain(f"Next: ironstride rules {rule}", QUIET)] if rule else lines[:-1]


def better_lines(better: BetterWeek) -> list[Text]:
    """The better week, what moves, and what that removes and brings."""
    best = "The best week with the same sessions" if better.proved else "A better week with the same sessions"
    lines = [plain(best, "bold"), *(plain(f"  {line}") for line in better.lines)]
    told = (("", better.moves), ("Gone: ", better.goes), ("New: ", better.comes))
    lines += [
        plain(one)
        for lead, texts in told
        for text in texts
        for one in folded(f"{lead}{text}", WIDTH, 4, indent="  ", first="- ")
    ]
    return [*lines, plain("")]


def _compromise(one: Compromise) -> list[Text]:
    kept = "Broken rule: " if one.broken_rule else ""
    text = f"{kept}{one.text}"
    lines = signed(folded(text, WIDTH, 5, indent="  ", first="! "), "!")
    return [*lines, plain(f"  [{one.rule}]", QUIET)]


def _list(heading: str, texts: tuple[str, ...], style: str = "") -> list[Text]:
    lines = [plain(heading, "bold")]
    lines += [plain(line, style) for text in texts for line in folded(text, WIDTH, 4, indent="  ", first="- ")]
    return [*lines, plain("")]


def _word(option: str, text: str | None, kind: type[E]) -> E | None:
    if text is None:
        return None
    try:
        return kind(text.strip().casefold())
    except ValueError as error:
        wanted = f"one of {', '.join(one.value for one in kind)}"
        raise InvalidInput([InputProblem("review", option, text, wanted)]) from error
