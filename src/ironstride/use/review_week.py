"""A week that somebody already follows, reviewed: compromises, what is good, and the best week of these sessions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from ironstride.calendar_time import WEEKDAYS, clock
from ironstride.evidence.register import Register, label, load_register
from ironstride.planning.own_status import WISHES, own_status
from ironstride.planning.own_week import OwnSession, own_week, placed_week
from ironstride.planning.week_findings import WeekFinding
from ironstride.planning.week_findings import review_week as review_repeating_week
from ironstride.rules.book import RuleBook
from ironstride.rules.channels import channels_of
from ironstride.rules.placed import Placed
from ironstride.rules.scopes import GapRule, Rule
from ironstride.rules.sentences import title_of
from ironstride.rules.status import RuleStatus, book_for
from ironstride.rules.verdict import Force
from ironstride.training.athlete import RuleSettings
from ironstride.training.kinds import Combine, Experience, Level
from ironstride.training.problem_report import InputProblem
from ironstride.training.week_text import WeekText
from ironstride.use.review_assumptions import assumptions_of, made_definite
from ironstride.use.review_inputs import ReadWeek, read_week, read_week_text
from ironstride.use.review_season import review_season

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
    text: str
    certain: bool
    """False: only with some of the times that are possible."""
    broken_rule: bool
    """True for what is a rule, not a guideline."""
    least_price: int
    most_price: int
    evidence: tuple[str, ...]
    """Each row with how good it is."""


@dataclass(frozen=True, slots=True)
class BetterWeek:
    """The best week with the same sessions."""

    lines: tuple[str, ...]
    """One line a day with a session, readable by the review again."""
    price_before: int
    price_after: int
    moves: tuple[str, ...]
    goes: tuple[str, ...]
    """Compromises that it removes."""
    comes: tuple[str, ...]
    """Compromises that it brings."""
    proved: bool


@dataclass(frozen=True, slots=True)
class WeekReview:
    """The answer."""

    compromises: tuple[Compromise, ...]
    """The dearest first."""
    good: tuple[str, ...]
    assumptions: tuple[str, ...]
    problems: tuple[InputProblem, ...]
    """What could not be read; the rest is reviewed all the same."""
    notices: tuple[str, ...]
    better: BetterWeek | None
    """None where nothing is better, and for several weeks."""


def review_file(request: ReviewRequest) -> WeekReview:
    """Review the week or season in a file.

    Raises:
        UnreadableFile: when the file or the athlete file cannot be read.
        InvalidInput: when nothing in the file can be read as a session, or the athlete file has problems.
    """
    status, settings = _judged_for(request)
    return review_week(read_week(request.file), status, settings)


def review_text(text: str, request: ReviewRequest) -> WeekReview:
    """Review the week or season in a text; the file of the request only gives its name.

    Raises:
        UnreadableFile: when it is empty, or the athlete file cannot be read.
        InvalidInput: when nothing in it can be read as a session, or the athlete file has problems.
    """
    status, settings = _judged_for(request)
    return review_week(read_week_text(text, str(request.file)), status, settings)


def review_week(week: ReadWeek, status: RuleStatus, settings: RuleSettings) -> WeekReview:
    """Review sessions that have been read. One week is taken as repeating; several follow each other."""
    text = WeekText(made_definite(week.sessions), week.weeks, week.first_monday)
    book = book_for(status, settings)
    alone = text.weeks <= 1
    found = review_repeating_week(own_week(text), book) if alone else review_season(text, book)
    told = [one for one in found if one.price or one.force is Force.MUST]
    register = load_register()
    compromises = [_compromise(one, register) for one in told]
    return WeekReview(
        tuple(sorted(compromises, key=lambda one: (not one.broken_rule, not one.certain, -one.most_price))),
        _good(text, book, {one.rule for one in told}),
        assumptions_of(week.sessions, status),
        week.problems,
        week.notices,
        best_same_sessions(own_week(text), book) if alone and told else None,
    )


def best_same_sessions(sessions: Sequence[OwnSession], book: RuleBook) -> BetterWeek | None:
    """The best week with the same sessions; None where nothing is better."""
    from ironstride.planning.better_week import better_week

    found = better_week(sessions, book)
    if not found.moves:
        return None
    return BetterWeek(
        _week_lines(found.best.sessions),
        found.pasted.cost,
        found.best.cost,
        tuple(f"{move.text}." for move in found.moves),
        tuple(f"{one.text}." for one in found.goes if one.price),
        tuple(f"{one.text}." for one in found.comes if one.price),
        found.proved,
    )


def _week_lines(sessions: Iterable[OwnSession]) -> tuple[str, ...]:
    days: dict[int, list[str]] = {}
    for one in sorted(sessions, key=lambda one: (one.day, one.start or 0)):
        at = "" if one.start is None else f"{clock(one.start)} "
        days.setdefault(one.day, []).append(f"{at}{one.name or one.kind.value} {one.minutes}")
    return tuple(f"{WEEKDAYS[day].capitalize()}  {', '.join(parts)}" for day, parts in sorted(days.items()))


def _judged_for(request: ReviewRequest) -> tuple[RuleStatus, RuleSettings]:
    if request.athlete_file is None:
        level = request.level or Level.INTERMEDIATE
        usual = Experience.NEW if level is Level.BEGINNER else Experience.ADAPTED
        status = RuleStatus(level=level, experience=request.experience or usual, combine=Combine.FINE)
        return status, RuleSettings(off=WISHES)
    from ironstride.rules.catalogue import known_rules
    from ironstride.use.athlete_file import read_athlete

    day = request.as_of or date.min
    athlete, _ = read_athlete(request.athlete_file, known_rules(), day)
    return own_status(athlete, day, request.level, request.experience)


def _compromise(finding: WeekFinding, register: Register) -> Compromise:
    rows = [register.row(row) for row in finding.evidence]
    return Compromise(
        finding.rule,
        f"{finding.text}.",
        finding.certain,
        finding.force is Force.MUST,
        finding.least_price,
        finding.price,
        tuple(f"{row.id}, {label(row)}" for row in rows),
    )


def _good(text: WeekText, book: RuleBook, broken: set[str]) -> tuple[str, ...]:
    rules = {rule.id: rule for rule in book.rules}
    kept = [rules[name] for name in WORTH_SAYING if name in rules and name not in broken]
    return tuple(title_of(rule) for rule in kept if _concerned(rule, placed_week(own_week(text))))


def _concerned(rule: Rule, placed: Sequence[Placed]) -> bool:
    """Whether the first week holds two sessions that a guideline is about: keeping it means something then."""
    if not isinstance(rule, GapRule):
        return True
    earlier = [at for at, one in enumerate(placed) if rule.earlier_channel in channels_of(one)]
    later = [at for at, one in enumerate(placed) if rule.concerns(one)]
    return any(one != other for one in earlier for other in later)


def review_json(review: WeekReview) -> dict[str, Any]:
    """The review as a document (``ironstride/review/1``)."""
    return {
        "schema": "ironstride/review/1",
        "compromises": [
            {
                "rule": one.rule,
                "force": "must" if one.broken_rule else "should",
                "certain": one.certain,
                "text": one.text,
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
        "better": None if review.better is None else _better_json(review.better),
    }


def _better_json(better: BetterWeek) -> dict[str, Any]:
    return {
        "week": list(better.lines),
        "price_before": better.price_before,
        "price_after": better.price_after,
        "moves": list(better.moves),
        "goes": list(better.goes),
        "comes": list(better.comes),
        "proved": better.proved,
    }
