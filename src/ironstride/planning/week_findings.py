"""The reviewer's word on a week that repeats, in plain words: certain where times are known, else as ranges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAY_NAMES
from ironstride.planning.findings import person_name
from ironstride.planning.own_week import OwnSession, placed_week, week_before, week_contexts
from ironstride.planning.own_week_problem import EPOCH
from ironstride.rules.book import RuleBook
from ironstride.rules.catalogue import rule_type
from ironstride.rules.placed import Placed
from ironstride.rules.review import ReviewFinding, review
from ironstride.rules.review_ranges import RangeFinding, review_range
from ironstride.rules.scopes import Rule
from ironstride.rules.sentences import say, say_range, way_out
from ironstride.rules.verdict import Force

LAST_DAY = DAYS_PER_WEEK - 1


@dataclass(frozen=True, slots=True)
class WeekFinding:
    """A compromise of the week."""

    rule: str
    """The rule's id."""
    force: Force
    text: str
    days: tuple[int, ...]
    """Weekdays of the sessions concerned, the earlier session's first; Monday 0. Empty for a total nothing adds to."""
    price: int
    """At the times that cost most."""
    least_price: int
    """At the kindest times; 0 where some times break nothing. Without unknown times the same as `price`."""
    certain: bool
    """Whether it is there whatever the unknown times are."""
    evidence: tuple[int, ...]
    """Rows of the evidence register."""


def review_week(sessions: Sequence[OwnSession], book: RuleBook) -> tuple[WeekFinding, ...]:
    """Every compromise of a week that repeats, by day; sessions of unknown time make ranges.

    The week before is the same week: a Sunday counts for the Monday after it.
    """
    placed = placed_week(sessions)
    everything = [*placed, *week_before(placed)]
    unknown = [index for index, session in enumerate(sessions) if session.start is None]
    if not unknown:
        return priced_findings(sessions, placed, book)
    unknown += [len(sessions) + index for index in unknown]
    found = review_range(everything, unknown, week_contexts(sessions), lambda _: book, 0, LAST_DAY)
    return _each_once(_ranged(finding, everything) for finding in found)


def priced_findings(
    sessions: Sequence[OwnSession], placed: Sequence[Placed], book: RuleBook
) -> tuple[WeekFinding, ...]:
    """The compromises of sessions at these times (of week 0), after the same week; `sessions` tell of its races."""
    everything = [*placed, *week_before(placed)]
    found = review(everything, week_contexts(sessions), lambda _: book, 0, LAST_DAY)
    return _each_once(_certain(finding, everything) for finding in found)


def _certain(finding: ReviewFinding, everything: Sequence[Placed]) -> WeekFinding:
    earlier, later = _names(finding.rule, finding.sessions, everything)
    text = say(finding.rule, finding.verdict, earlier, later)
    days = _days(finding.sessions, finding.day, everything)
    return WeekFinding(
        finding.rule.id, finding.force, text, days, finding.price, finding.price, True, finding.rule.evidence
    )


def _ranged(finding: RangeFinding, everything: Sequence[Placed]) -> WeekFinding:
    earlier, later = _names(finding.rule, finding.sessions, everything)
    text = say_range(finding.rule, finding.worst, finding.most, earlier, later)
    if finding.clears:
        text += f"; {way_out((person_name(everything[index], EPOCH), start) for index, start in finding.clears)}"
    days = _days(finding.sessions, finding.day, everything)
    return WeekFinding(
        finding.rule.id,
        finding.rule.force,
        text,
        days,
        finding.most_price,
        finding.least_price,
        finding.certain,
        finding.rule.evidence,
    )


def _names(rule: Rule, sessions: Sequence[int], everything: Sequence[Placed]) -> tuple[str, str]:
    """The earlier and the later session as people name them."""
    names = [person_name(everything[index], EPOCH) for index in sessions]
    if not names:
        return "", ""
    return names[0], names[-1] if rule.scope == "gap" else names[0]


def _days(sessions: Sequence[int], day: int, everything: Sequence[Placed]) -> tuple[int, ...]:
    weekdays = [everything[index].weekday for index in sessions]
    return tuple(dict.fromkeys(weekdays)) or (day % DAYS_PER_WEEK,)


def _each_once(findings: Iterable[WeekFinding]) -> tuple[WeekFinding, ...]:
    """A compromise that is told on several days (a streak) becomes one, with what all of them cost."""
    found: dict[tuple[str, str], WeekFinding] = {}
    for finding in findings:
        key = (finding.rule, finding.text)
        if key in found:
            same = found[key]
            days = tuple(dict.fromkeys((*same.days, *finding.days)))
            price, least = same.price + finding.price, same.least_price + finding.least_price
            finding = replace(same, days=days, price=price, least_price=least)
        found[key] = finding
    return tuple(_with_days(finding) for finding in found.values())


def _with_days(finding: WeekFinding) -> WeekFinding:
    """A streak says on which days it stands."""
    if rule_type(finding.rule).scope != "streak":
        return finding
    days = ", ".join(WEEKDAY_NAMES[day] for day in sorted(finding.days))
    return replace(finding, text=f"{finding.text}: {days}")
