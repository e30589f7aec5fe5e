"""Where the guide and the evidence differ, as data; and the page that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from ironstride.evidence.packaged import numbers_of, packaged_toml, table_rows, text_of
from ironstride.evidence.register import PACKAGE, Register, label, load_register


class GuideWeek(StrEnum):
    """The guide's six printed weeks."""

    STRATEGY_1 = "strategy-1"
    STRATEGY_2 = "strategy-2"
    STRATEGY_3 = "strategy-3"
    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


WEEK_NAMES: Final[Mapping[GuideWeek, str]] = MappingProxyType(
    {
        GuideWeek.STRATEGY_1: "strategy 1 (hard days hard)",
        GuideWeek.STRATEGY_2: "strategy 2 (strength on easy days)",
        GuideWeek.STRATEGY_3: "strategy 3 (separate days)",
        GuideWeek.BEGINNER: "the beginner week",
        GuideWeek.INTERMEDIATE: "the intermediate week",
        GuideWeek.ADVANCED: "the advanced week",
    }
)

WEEKDAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "mon": "Monday",
        "tue": "Tuesday",
        "wed": "Wednesday",
        "thu": "Thursday",
        "fri": "Friday",
        "sat": "Saturday",
        "sun": "Sunday",
    }
)


@dataclass(frozen=True, slots=True)
class ExpectedFinding:
    """What the review of a printed week must name: a rule, and the weekdays of the sessions, `mon` to `sun`.

    Both weekdays are the same where one day is meant.
    """

    guide_week: GuideWeek
    rule: str
    earlier: str
    later: str


@dataclass(frozen=True, slots=True)
class GuideDifference:
    """What the guide says (paraphrased), what we do, the rows behind it, and what the reviews must show."""

    id: str
    topic: str
    guide: str
    ours: str
    rows: tuple[int, ...]
    reviews: tuple[ExpectedFinding, ...] = ()


@cache
def load_guide_differences() -> tuple[GuideDifference, ...]:
    """The differences that ship with the package, in the order of the page; read once, at the first call."""
    tables = table_rows(packaged_toml(PACKAGE, "guide_differences.toml"), "difference")
    return tuple(_difference(fields) for fields in tables)


def expected_findings(guide_week: GuideWeek) -> tuple[ExpectedFinding, ...]:
    """All that the review of that week must name; empty for a week without a fault."""
    found = (expected for difference in load_guide_differences() for expected in difference.reviews)
    return tuple(expected for expected in found if expected.guide_week is guide_week)


def differences_markdown() -> str:
    """`docs/guide-differences.md`: each difference with its evidence, and the printed weeks that show it."""
    register = load_register()
    sections = [_section(difference, register) for difference in load_guide_differences()]
    clean = [WEEK_NAMES[week] for week in GuideWeek if not expected_findings(week)]
    head = (
        "# Where the guide and the evidence differ",
        "",
        "This page is generated (`make docs`). Ironstride follows the guide *Balancing Running and Strength Training*.",
        "Where studies or custom say otherwise, this is what the guide says, what Ironstride does, and why.",
        "A convention is called a convention.",
        "",
        "The reviews of the printed weeks take mornings as 07:00 and evenings as 18:00, strategies 2 and 3 as printed",
        "without times (a distance is then a range), *strength* as full-body leg work, *rest or easy* as rest, and the",
        "beginner as new to lifting, the others as used to it.",
        "",
        f"Printed weeks without a difference: {', '.join(clean)}.",
    )
    return "\n".join(head) + "\n\n" + "\n\n".join(sections) + "\n"


def _section(difference: GuideDifference, register: Register) -> str:
    lines = [f"## {difference.topic}", "", f"- The guide: {difference.guide}", f"- Ironstride: {difference.ours}"]
    if difference.rows:
        rows = (f"[row {row}](evidence-roster.md#row-{row}), {label(register.row(row))}" for row in difference.rows)
        lines.append(f"- Evidence: {'; '.join(rows)}.")
    else:
        lines.append("- Evidence: none read yet.")
    if difference.reviews:
        lines.append(f"- Reviews that show it: {'; '.join(_review_texts(difference.reviews))}.")
    return "\n".join(lines)


def _review_texts(reviews: Iterable[ExpectedFinding]) -> Iterator[str]:
    for expected in reviews:
        earlier, later = WEEKDAYS[expected.earlier], WEEKDAYS[expected.later]
        days = later if earlier == later else f"{earlier} to {later}"
        yield f"{WEEK_NAMES[expected.guide_week]}, {days} (`{expected.rule}`)"


def _difference(fields: Mapping[str, object]) -> GuideDifference:
    reviews = table_rows(fields, "reviews") if "reviews" in fields else ()
    return GuideDifference(
        text_of(fields, "id"),
        text_of(fields, "topic"),
        text_of(fields, "guide"),
        text_of(fields, "ours"),
        numbers_of(fields, "rows"),
        tuple(
            ExpectedFinding(
                GuideWeek(text_of(review, "guide_week")),
                text_of(review, "rule"),
                text_of(review, "earlier"),
                text_of(review, "later"),
            )
            for review in reviews
        ),
    )
