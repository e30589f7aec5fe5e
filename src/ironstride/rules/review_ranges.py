"""The review of a week whose times are unknown: what is certain, what is possible, and which times would do.

A session of unknown time may lie in the morning, at noon or in the evening. Each judgement is asked for every order and
time its own sessions may have; sessions that would overlap are not looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.rules.book import RuleBook
from ironstride.rules.channels import channels_of
from ironstride.rules.families import is_judged
from ironstride.rules.placed import DayContext, Origin, Placed
from ironstride.rules.review import BookOfWeek, review
from ironstride.rules.scopes import GapRule, Rule, SessionRule
from ironstride.rules.verdict import Force, Unit, Verdict
from ironstride.units import MINUTES_PER_DAY, MINUTES_PER_HOUR

POSSIBLE_STARTS: Final = (7 * MINUTES_PER_HOUR, 12 * MINUTES_PER_HOUR, 18 * MINUTES_PER_HOUR)
"""Morning, noon and evening, as assumed wherever a time is unknown."""


@dataclass(frozen=True, slots=True)
class RangeFinding:
    """A rule's verdicts over all times that are possible."""

    rule: Rule
    sessions: tuple[int, ...]
    """Indexes into the sessions reviewed."""
    worst: Verdict
    most: int
    """The most that can be there, in the worst verdict's unit and at most what is asked."""
    certain: bool
    """Whether the guideline is broken whatever the times are."""
    least_price: int
    """0 where some times break nothing."""
    most_price: int
    day: int
    clears: tuple[tuple[int, int], ...] = ()
    """(index, start in minutes of the day) of unknown sessions for times that break nothing; else empty."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a rule said under one choice of times."""

    starts: tuple[tuple[int, int], ...]
    sessions: tuple[int, ...]
    verdict: Verdict | None
    gap: int | None = None
    """Minutes between the two sessions; None where there is no earlier one, or a rule looks at no gap."""


def review_range(
    placed: Sequence[Placed],
    unknown: Collection[int],
    days: Mapping[int, DayContext],
    book_of_week: BookOfWeek,
    first_day: int,
    last_day: int,
    starts: tuple[int, ...] = POSSIBLE_STARTS,
) -> tuple[RangeFinding, ...]:
    """Every finding that some of the possible times bring, by day.

    Args:
        placed: the sessions as in `review`; the times of those in `unknown` only name their days.
        unknown: indexes of sessions whose time of day is unknown.
        days: what is known of each day.
        book_of_week: the rules of a week.
        first_day: the first day that is judged.
        last_day: the last day that is judged.
        starts: possible starts of unknown sessions, minutes of the day, earliest first.
    """
    ranged = _Ranged(placed, frozenset(unknown), days, book_of_week, starts)
    found: list[RangeFinding] = []
    for index, session in enumerate(placed):
        if not first_day <= session.day <= last_day:
            continue
        book = book_of_week(session.day // DAYS_PER_WEEK)
        found += ranged.of_session(index, book)
        found += ranged.of_gaps(index, book)
    for finding in review(placed, days, book_of_week, first_day, last_day):
        if finding.rule.scope in {"week", "streak"}:
            price, verdict = finding.price, finding.verdict
            found.append(
                RangeFinding(finding.rule, finding.sessions, verdict, verdict.measured, True, price, price, finding.day)
            )
    return tuple(sorted(found, key=lambda finding: (finding.day, finding.sessions)))


@dataclass(frozen=True, slots=True)
class _Ranged:
    """One review in ranges."""

    placed: Sequence[Placed]
    unknown: frozenset[int]
    days: Mapping[int, DayContext]
    book_of_week: BookOfWeek
    starts: tuple[int, ...]

    def of_session(self, index: int, book: RuleBook) -> Iterator[RangeFinding]:
        """What rules about one session in its day say."""
        session = self.placed[index]
        if not is_judged(session):
            return
        context = self.days.get(session.day, DayContext(session.day))
        same_day = [i for i, other in enumerate(self.placed) if other.day == session.day]
        scenes = list(self._scenes(same_day))
        for rule in book.session_rules:
            outcomes = [self._judged_alone(rule, index, context, scene) for scene in scenes]
            yield from self._merged(rule, book, outcomes, session.day)

    def _judged_alone(
        self, rule: SessionRule, index: int, context: DayContext, scene: Mapping[int, Placed]
    ) -> _Outcome:
        others = tuple(scene[i] for i in _in_order(scene) if i != index)
        return _Outcome(self._starts_in(scene), (index,), rule.judge(scene[index], context, others))

    def of_gaps(self, index: int, book: RuleBook) -> Iterator[RangeFinding]:
        """What rules about the session before say."""
        later = self.placed[index]
        if later.origin is Origin.PAST:
            return
        concerned = [rule for rule in book.gap_rules if rule.concerns(later)]
        for rule in concerned:
            scenes = list(self._scenes(self._near(rule, index)))
            outcomes = [self._judged_after(rule, index, scene) for scene in scenes]
            rivals = [other for other in concerned if other.earlier_channel is rule.earlier_channel]
            costs = [
                sum(_price(book, r, self._judged_after(r, index, scene).verdict) for r in rivals) for scene in scenes
            ]
            yield from self._merged(rule, book, outcomes, later.day, costs)

    def _near(self, rule: GapRule, index: int) -> list[int]:
        """The session, those of the rule's channel on its day, and those of the latest day before that has any."""
        day = self.placed[index].day
        channel = [i for i, s in enumerate(self.placed) if rule.earlier_channel in channels_of(s) and i != index]
        before = max((self.placed[i].day for i in channel if self.placed[i].day < day), default=None)
        if before is not None and (day - before - 1) * MINUTES_PER_DAY >= rule.reach:
            before = None
        return [index, *(i for i in channel if self.placed[i].day in {day, before})]

    def _judged_after(self, rule: GapRule, index: int, scene: Mapping[int, Placed]) -> _Outcome:
        order, later = _in_order(scene), scene[index]
        before = order[: order.index(index)]
        gap = later.start - scene[before[-1]].end if before else None
        if gap is None or gap >= rule.reach:
            return _Outcome(self._starts_in(scene), (index,), None, gap)
        pair = (before[-1], index)
        chosen = self._starts_in({i: scene[i] for i in pair})
        return _Outcome(chosen, pair, rule.judge(scene[before[-1]], later), gap)

    def _cost_after(self, rules: Sequence[GapRule], book: RuleBook, index: int, scene: Mapping[int, Placed]) -> int:
        return sum(_price(book, rule, self._judged_after(rule, index, scene).verdict) for rule in rules)

    def _scenes(self, indexes: Sequence[int]) -> Iterator[Mapping[int, Placed]]:
        """Every choice of times of these sessions in which none overlap; every choice where all do."""
        scenes = [dict(zip(indexes, chosen, strict=True)) for chosen in product(*map(self._choices, indexes))]
        possible = [scene for scene in scenes if not _overlaps(scene)]
        yield from possible or scenes

    def _choices(self, index: int) -> tuple[Placed, ...]:
        session = self.placed[index]
        if index not in self.unknown:
            return (session,)
        midnight = session.day * MINUTES_PER_DAY
        length = session.end - session.start
        return tuple(replace(session, start=midnight + at, end=midnight + at + length) for at in self.starts)

    def _starts_in(self, scene: Mapping[int, Placed]) -> tuple[tuple[int, int], ...]:
        return tuple((i, scene[i].clock_start) for i in sorted(scene) if i in self.unknown)

    def _merged(
        self, rule: Rule, book: RuleBook, outcomes: list[_Outcome], day: int, costs: Sequence[int] = ()
    ) -> Iterator[RangeFinding]:
        """One finding of all outcomes. `costs` says what each costs under all rules about the same pair."""
        broken = [(outcome, outcome.verdict) for outcome in outcomes if outcome.verdict is not None]
        if not broken:
            return
        prices = [_price(book, rule, verdict) for _, verdict in broken]
        worst, verdict = broken[max(range(len(broken)), key=lambda i: (prices[i], -broken[i][1].measured))]
        clear = [outcome for outcome in outcomes if outcome.verdict is None]
        alike = [other.measured for _, other in broken if other.unit is verdict.unit and other.asked == verdict.asked]
        spans = verdict.unit in {Unit.MINUTES, Unit.DAYS} and verdict.asked > 0
        spans = spans and any(outcome.gap is None or outcome.gap >= verdict.asked for outcome in clear)
        ways = [(cost, at) for at, cost in enumerate(costs or [0] * len(outcomes)) if outcomes[at].verdict is None]
        cost, best = min(ways, default=(0, 0))
        would_do = bool(ways) and (rule.force is Force.MUST or cost < max(prices))
        yield RangeFinding(
            rule=rule,
            sessions=worst.sessions,
            worst=verdict,
            most=verdict.asked if spans else max(alike),
            certain=not clear,
            least_price=0 if clear else min(prices),
            most_price=max(prices),
            day=day,
            clears=outcomes[best].starts if would_do else (),
        )


def _price(book: RuleBook, rule: Rule, verdict: Verdict | None) -> int:
    return 0 if verdict is None or rule.force is Force.MUST else book.prices.of(rule, verdict)


def _in_order(scene: Mapping[int, Placed]) -> list[int]:
    return sorted(scene, key=lambda i: (scene[i].start, scene[i].end, scene[i].demand, i))


def _overlaps(scene: Mapping[int, Placed]) -> bool:
    order = _in_order(scene)
    return any(scene[one].end > scene[two].start for one, two in pairwise(order))
