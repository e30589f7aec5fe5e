"""The guide's six printed weeks as reference files, and who follows them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ironstride.evidence.guide_differences import GuideWeek
from ironstride.planning.own_week import OwnSession, own_week
from ironstride.rules.book import RuleBook
from ironstride.rules.status import RuleStatus, book_for
from ironstride.training.kinds import Experience, Level
from ironstride.training.week_text import parse_week_text

HERE: Final = Path(__file__).parent
STATUS: Final = {
    GuideWeek.BEGINNER: RuleStatus(Level.BEGINNER, Experience.NEW, strategy=None),
    GuideWeek.ADVANCED: RuleStatus(Level.ADVANCED, strategy=None),
}
"""Others: intermediate and adapted. None follows a stated strategy: the printed week shows its own."""


def week_of(week: GuideWeek) -> tuple[OwnSession, ...]:
    """The sessions of a printed week; a file that cannot be read whole is a fault of the test."""
    path = HERE / "weeks" / f"{week.value}.txt"
    text = parse_week_text(path.read_text(encoding="utf-8"), path.name)
    assert text.problems == ()
    assert text.weeks == 1
    return own_week(text)


def book_of_week(week: GuideWeek) -> RuleBook:
    """The rules that hold for who follows the week."""
    return book_for(STATUS.get(week, RuleStatus(Level.INTERMEDIATE, strategy=None)))


def findings_text(week: GuideWeek) -> str:
    """The expected review of a printed week, as people read it."""
    return (HERE / "findings" / f"{week.value}.txt").read_text(encoding="utf-8")
