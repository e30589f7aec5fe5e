"""The reviewer's word on a week that repeats, in plain words: certain where times are known, else as ranges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.planning.findings import person_name
from ironstride.planning.own_week import OwnSession, placed_week, week_before, week_contexts
from ironstride.planning.own_week_problem import EPOCH
from ironstride.rules.book import RuleBook
from ironstride.rules.placed import Origin, Placed
from ironstride.rules.review import ReviewFinding, review
from ironstride.rules.review_ranges import RangeFinding, review_range
from ironstride.rules.scopes import Rule
from ironstride.rules.sentences import say, say_range, way_out
from ironstride.rules.verdict import Force, Verdict

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
