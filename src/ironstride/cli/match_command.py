"""`ironstride match`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.progress_bar import progress_bar
from ironstride.cli.terminal import AMBER, QUIET, WIDTH, folded, plain, print_json, print_lines
from ironstride.start import data_place, machine_zone, today
from ironstride.use.list_matches import MatchLine, MatchList, list_matches, match_json, matches_json, say_match
from ironstride.use.what_was_done.named_record import named_record

if TYPE_CHECKING:
    from rich.text import Text

MARKS: Final = {
    "done": "✓",
    "partly": "◐",
    "swapped": "⇄",
    "ambiguous": "?",
    "missed": "·",
    "unplanned": "+",
}
SIGNS: Final = "✓ done  ◐ partly  ⇄ swapped  · not done  + not planned  ? please say"
LEAD: Final = len("  Mon 23 Nov  ")


def run_match(
    where: Path | None, activity: int | None, words: Sequence[str], weeks: int, day: date | None, *, as_json: bool
) -> None:
    """List what became of the sessions, or keep what the athlete says of an activity.

    Raises:
        InvalidInput: when there is no such activity or session, or it is not clear whose are meant.
        UnreadableFile: when the data file cannot be used.
    """
    day = day or today()
    if activity is not None and words:
        line = say_match(where, data_place(), activity, words, day, machine_zone())
        print_json(match_json(line)) if as_json else print_lines(_lines_of(line))
        return
    with progress_bar("Reading tracks") as progress:
        listed = list_matches(named_record(where, data_place(), day, machine_zone(), progress), weeks)
    print_json(matches_json(listed)) if as_json else print_lines(match_page(listed))


def match_page(listed: MatchList) -> list[Text]:
    """Week by week, the sign first; what is to be said stands at the end."""
    if not listed.has_plan:
        return [plain("There is no plan to match with. Begin with: ironstride plan ATHLETE.toml")]
    if not listed.lines:
        missing = "" if listed.has_activities else " Bring in what you did with: ironstride import FOLDER"
        return [plain(one) for one in folded(f"Nothing was planned or done in these weeks yet.{missing}", WIDTH, 3)]
    lines: list[Text] = []
    week = None
    for one in listed.lines:
        monday = one.day.isocalendar()[:2]
        if monday != week:
            week = monday
            lines += [*([plain("")] if lines else []), plain(f"Week of {_monday(one.day):%d %b %Y}", "bold")]
        lines += _lines_of(one)
    lines += [plain(""), plain(SIGNS, QUIET)]
    asked = [one for one in listed.lines if one.match.outcome.value == "ambiguous"]
    if asked:
        first = asked[0].match
        say = (
            f"Please say: ironstride match {first.activity} {first.session}, or: ironstride match {first.activity} none"
        )
        lines += [plain(part) for part in folded(say, WIDTH, 3)]
    return lines


def _lines_of(line: MatchLine) -> list[Text]:
    sign = MARKS[line.match.outcome.value]
    lead = f"{sign} {line.day:%a %d %b}  "
    number = f" (number {line.match.activity})" if line.match.activity and line.match.activity.isdigit() else ""
    if line.session is None:
        text = f"{line.done_text}{number}"
    elif line.done is None:
        text = line.planned_text
    else:
        day = "" if line.done.done.day == line.session.date else f"{line.done.done.day:%a} "
        text = f"{line.planned_text}: {day}{line.done_text}{number}"
    style = AMBER if line.match.outcome.value == "ambiguous" else QUIET if line.match.outcome.value == "missed" else ""
    lines = [plain(one, style) for one in folded(text, WIDTH, 3, indent=" " * LEAD, first=lead)]
    if line.match.outcome.value == "ambiguous":
        others = f" Or: {'; '.join(line.others)}." if line.others else ""
        why = f"{line.match.why[:1].upper()}{line.match.why[1:]}.{others}".replace("?.", "?")
        lines += [plain(one, QUIET) for one in folded(why, WIDTH, 4, indent=" " * LEAD, first=" " * LEAD)]
    return lines


def _monday(day: date) -> date:
    return date.fromordinal(day.toordinal() - day.weekday())
