"""A week that somebody already follows, reviewed: compromises, certain and possible ones, and what is good about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ironstride.calendar_time import DAYS_PER_WEEK, clock
from ironstride.rules.book import RuleBook
from ironstride.rules.channels import channels_of
from ironstride.rules.placed import Origin
from ironstride.rules.review_ranges import RangeFinding, review_range
from ironstride.rules.scopes import GapRule, Rule
from ironstride.rules.sentences import amount, say, title_of
from ironstride.rules.status import RuleStatus, book_for
from ironstride.rules.verdict import Force, Unit
from ironstride.training.athlete import Athlete, RuleSettings
from ironstride.training.kinds import Combine, Experience, Level
from ironstride.training.problem_report import InputProblem
from ironstride.use.review_inputs import ReadWeek, read_week
from ironstride.use.reviewed_sessions import ReviewedSessions, reviewed_sessions

if TYPE_CHECKING:
    from ironstride.training.week_text import TextSession

WISHES: Final = frozenset({"strategy"})
"""Guidelines that only hold when the athlete has said what they want."""
WORTH_SAYING: Final = (
    "hard-run-after-leg-work",
    "hard-runs-apart",
    "leg-work-apart",
    "same-day-gap",
    "run-first",
    "early-after-late",
    "hard-days",
    "rest-days",
)
"""Guidelines whose keeping is told as what is good about a week, in this order."""
NO_PART: Final = {420: "in the morning", 720: "at noon", 1080: "in the evening"}


@dataclass(frozen=True, slots=True)
class ReviewRequest:
    """What is asked; None = taken from the athlete file, or assumed and said."""

    file: Path
    level: Level | None = None
    experience: Experience | None = None
    athlete_file: Path | None = None
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Compromise:
    """A finding of the review in plain words."""

    rule: str
    certain: bool
    """False: only with some of the times that are possible."""
    text: str
    would_do: str
    """Which times would break nothing, as a sentence; empty where that is not the question."""
    least_price: int
    most_price: int
    broken_rule: bool
    """True for what is a rule, not a guideline."""
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BetterWeek:
    """The best week with the same sessions."""

    lines: tuple[str, ...]
    """One line a day."""
    price_before: int
    price_after: int
    differences: tuple[str, ...]
    """What moves and what that removes, in sentences."""


@dataclass(frozen=True, slots=True)
class WeekReview:
    """The answer."""

    compromises: tuple[Compromise, ...]
    """The dearest first."""
    good: tuple[str, ...]
    assumptions: tuple[str, ...]
    problems: tuple[InputProblem, ...]
    notices: tuple[str, ...]
    better: BetterWeek | None
    """None where no better week was found or looked for."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who the week is judged for."""

    status: RuleStatus
    settings: RuleSettings


BestSameSessions = Callable[["Sequence[TextSession]", Reviewer], BetterWeek | None]
"""Finds the best week with the same sessions; None where there is none better."""


def review_file(request: ReviewRequest, best: BestSameSessions | None = None) -> WeekReview:
    """Review the week or season in a file.

    Raises:
        UnreadableFile: when the file or the athlete file cannot be read.
        InvalidInput: when nothing in the file can be read as a session, or the athlete file has problems.
    """
    week = read_week(request.file)
    reviewer, assumed = _reviewer(request)
    return review_week(week, reviewer, assumed, best)


def review_week(
    week: ReadWeek, reviewer: Reviewer, assumed: Iterable[str] = (), best: BestSameSessions | None = None
) -> WeekReview:
    """Review a week that has been read."""
    sessions = reviewed_sessions(week, reviewer.status.experience)
    book = book_for(reviewer.status, reviewer.settings)
    found = review_range(sessions.placed, sessions.unknown, {}, lambda _: book, sessions.first_day, sessions.last_day)
    told = [one for one in found if one.most_price or one.rule.force is Force.MUST]
    compromises = _once(_compromise(one, sessions) for one in told)
    return WeekReview(
        tuple(sorted(compromises, key=lambda one: (not one.broken_rule, not one.certain, -one.most_price))),
        _good(book, sessions, {one.rule.id for one in told}),
        (*assumed, *sessions.assumptions),
        week.problems,
        week.notices,
        best(week.sessions, reviewer) if best is not None and compromises else None,
    )


def _reviewer(request: ReviewRequest) -> tuple[Reviewer, tuple[str, ...]]:
    if request.athlete_file is None:
        level = request.level or Level.INTERMEDIATE
        new = level is Level.BEGINNER
        experience = request.experience or (Experience.NEW if new else Experience.ADAPTED)
        status = RuleStatus(level=level, experience=experience, combine=Combine.FINE)
        said = () if request.level else (f"Level: {level.value}.",)
        return Reviewer(status, RuleSettings(off=WISHES)), said
    from ironstride.rules.catalogue import known_rules
    from ironstride.use.athlete_file import read_athlete

    day = request.as_of or date(1, 1, 1)
    athlete, _ = read_athlete(request.athlete_file, known_rules(), day)
    return _reviewer_of(athlete, request, day), ()


def _reviewer_of(athlete: Athlete, request: ReviewRequest, day: date) -> Reviewer:
    wishes = athlete.preferences
    status = RuleStatus(
        level=request.level or athlete.level or Level.INTERMEDIATE,
        experience=request.experience or athlete.strength.experience or Experience.ADAPTED,
        age=None if athlete.born is None else (day - athlete.born).days * 400 // 146097,
        combine=wishes.combine,
        long_run_day=wishes.long_run_day,
        rest_day=wishes.rest_day,
        priority=wishes.priority,
    )
    if wishes.strategy is None:
        return Reviewer(status, replace(athlete.rules, off=athlete.rules.off | WISHES))
    return Reviewer(replace(status, strategy=wishes.strategy), athlete.rules)


def _compromise(finding: RangeFinding, sessions: ReviewedSessions) -> Compromise:
    names = [sessions.name(index) for index in finding.sessions]
    first = names[0] if names else ""
    later = names[-1] if finding.rule.scope == "gap" else first
    text = say(finding.rule, finding.worst, first, later)
    if finding.most != finding.worst.measured and finding.worst.unit in {Unit.MINUTES, Unit.DAYS}:
        least = amount(finding.worst.measured, finding.worst.unit)
        text = text.replace(least, f"{least} to {amount(finding.most, finding.worst.unit)}", 1)
    if finding.rule.scope in {"week", "streak"} and sessions.last_day >= DAYS_PER_WEEK:
        text = f"{text} (week {finding.day // DAYS_PER_WEEK + 1})"
    return Compromise(
        finding.rule.id,
        finding.certain,
        f"{text}.",
        _would_do(finding, sessions),
        finding.least_price,
        finding.most_price,
        finding.rule.force is Force.MUST,
        _evidence(finding.rule),
    )


def _would_do(finding: RangeFinding, sessions: ReviewedSessions) -> str:
    if not finding.clears or finding.certain:
        return ""
    parts = [f"{sessions.name(index)} {NO_PART.get(start, f'at {clock(start)}')}" for index, start in finding.clears]
    text = " and ".join(dict.fromkeys(parts))
    return f"{text} would do."


def _evidence(rule: Rule) -> tuple[str, ...]:
    from ironstride.evidence.register import label, load_register

    register = load_register()
    return tuple(f"{register.row(row).id}, {label(register.row(row))}" for row in rule.evidence)


def _once(compromises: Iterable[Compromise]) -> list[Compromise]:
    """Each sentence once; a streak tells the same on every day it lasts."""
    return list({(one.rule, one.text): one for one in compromises}.values())


def _good(book: RuleBook, sessions: ReviewedSessions, broken: set[str]) -> tuple[str, ...]:
    rules = {rule.id: rule for rule in book.rules}
    kept = [rules[name] for name in WORTH_SAYING if name in rules and name not in broken]
    return tuple(title_of(rule) for rule in kept if _concerned(rule, sessions))


def _concerned(rule: Rule, sessions: ReviewedSessions) -> bool:
    """Whether the week holds what a guideline is about: keeping it means something then."""
    if not isinstance(rule, GapRule):
        return True
    week = [one for one in sessions.placed if one.origin is not Origin.PAST]
    later = any(rule.concerns(one) for one in week)
    return later and any(rule.earlier_channel in channels_of(one) and not rule.concerns(one) for one in week)


def review_json(review: WeekReview) -> dict[str, Any]:
    """The review as a document (``ironstride/review/1``)."""
    better = review.better
    return {
        "schema": "ironstride/review/1",
        "compromises": [
            {
                "rule": one.rule,
                "force": "must" if one.broken_rule else "should",
                "certain": one.certain,
                "text": one.text,
                "would_do": one.would_do,
                "least_price": one.least_price,
                "most_price": one.most_price,
                "evidence": list(one.evidence),
            }
            for one in review.compromises
        ],
        "good": list(review.good),
        "assumptions": list(review.assumptions),
        "problems": [
            {"file": one.file, "where": one.where, "value": one.value, "wanted": one.wanted} for one in review.problems
        ],
        "notices": list(review.notices),
        "better": None
        if better is None
        else {
            "week": list(better.lines),
            "price_before": better.price_before,
            "price_after": better.price_after,
            "differences": list(better.differences),
        },
    }
