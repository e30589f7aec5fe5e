"""The reviewer: asks every rule about finished sessions. It never reads a table, so it is the search's judge."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.rules.book import RuleBook
from ironstride.rules.channels import channels_of
from ironstride.rules.placed import DayContext, Origin, Placed
from ironstride.rules.scopes import Rule
from ironstride.rules.verdict import Force, Verdict

JUDGED = frozenset({Origin.PLANNED, Origin.LOCKED})
BookOfWeek = Callable[[int], RuleBook]


@dataclass(frozen=True, slots=True)
class ReviewFinding:
    """A rule's verdict on concrete sessions."""

    rule: Rule
    force: Force
    because: str | None
    """``locked`` when a MUST is broken only by what the athlete holds, else None."""
    sessions: tuple[int, ...]
    """Indexes into the sessions reviewed; empty for a total that nothing adds to."""
    verdict: Verdict
    price: int
    day: int
    """The day it is told on: the later session's, or the last of its week."""


def review(
    placed: Sequence[Placed],
    days: Mapping[int, DayContext],
    book_of_week: BookOfWeek,
    first_day: int,
    last_day: int,
) -> tuple[ReviewFinding, ...]:
    """Every finding on these sessions, by day, then by rule in catalogue order of its scope.

    Args:
        placed: all sessions, past ones and other activities too, in any order.
        days: what is known of each day; a day that is missing is an ordinary one.
        book_of_week: the rules of a week, counted from the epoch Monday.
        first_day: the first day that is judged.
        last_day: the last day that is judged.
    """
    order = sorted(range(len(placed)), key=lambda i: (placed[i].start, placed[i].end, placed[i].demand))
    reviewer = _Reviewer(placed, order, days, book_of_week, first_day, last_day)
    found = [*reviewer.session_findings(), *reviewer.gap_findings(), *reviewer.week_findings(), *reviewer.streaks()]
    return tuple(sorted(found, key=lambda finding: finding.day))


@dataclass(frozen=True, slots=True)
class _Reviewer:
    """One review."""

    placed: Sequence[Placed]
    order: list[int]
    days: Mapping[int, DayContext]
    book_of_week: BookOfWeek
    first_day: int
    last_day: int

    def _book(self, day: int) -> RuleBook:
        return self.book_of_week(day // DAYS_PER_WEEK)

    def _on(self, day: int) -> tuple[int, ...]:
        return tuple(i for i in self.order if self.placed[i].day == day)

    def _finding(self, rule: Rule, verdict: Verdict, sessions: tuple[int, ...], day: int) -> ReviewFinding:
        because, price = None, 0
        if rule.force is Force.MUST:
            because = None if any(self.placed[i].bound for i in sessions) else "locked"
        else:
            price = self._book(day).prices.of(rule, verdict)
        return ReviewFinding(rule, rule.force, because, sessions, verdict, price, day)

    def session_findings(self) -> Iterator[ReviewFinding]:
        """Each session in its day."""
        for day in range(self.first_day, self.last_day + 1):
            indexes = self._on(day)
            context = self.days.get(day, DayContext(day))
            for i in indexes:
                if self.placed[i].origin not in JUDGED:
                    continue
                others = tuple(self.placed[j] for j in indexes if j != i)
                for rule in self._book(day).session_rules:
                    verdict = rule.judge(self.placed[i], context, others)
                    if verdict is not None:
                        told = rule.reads_others and rule.force is Force.SHOULD
                        involved = (i, *(j for j in indexes if j != i)) if told else (i,)
                        yield self._finding(rule, verdict, involved, day)

    def gap_findings(self) -> Iterator[ReviewFinding]:
        """Each session against the latest of each channel."""
        latest: dict[object, int] = {}
        for i in self.order:
            later = self.placed[i]
            if later.origin is not Origin.PAST and self.first_day <= later.day <= self.last_day:
                for rule in self._book(later.day).gap_rules:
                    before = latest.get(rule.earlier_channel)
                    if (
                        before is None
                        or later.start - self.placed[before].end >= rule.reach
                        or not rule.concerns(later)
                    ):
                        continue
                    verdict = rule.judge(self.placed[before], later)
                    if verdict is not None:
                        yield self._finding(rule, verdict, (before, i), later.day)
            for channel in channels_of(later):
                latest[channel] = i

    def week_findings(self) -> Iterator[ReviewFinding]:
        """Totals of every week that has a judged day."""
        for week in range(self.first_day // DAYS_PER_WEEK, self.last_day // DAYS_PER_WEEK + 1):
            first = week * DAYS_PER_WEEK
            days = [self._on(day) for day in range(first, min(first + DAYS_PER_WEEK, self.last_day + 1))]
            for rule in self.book_of_week(week).week_rules:
                amounts = [rule.amount(tuple(self.placed[i] for i in day)) for day in days]
                verdict = rule.verdict(min(sum(amounts), rule.saturation))
                if verdict is not None:
                    adding = tuple(i for day, amount in zip(days, amounts, strict=True) if amount for i in day)
                    bound = adding if rule.force is Force.SHOULD else tuple(i for day in days for i in day)
                    yield self._finding(rule, verdict, bound, min(first + DAYS_PER_WEEK - 1, self.last_day))

    def streaks(self) -> Iterator[ReviewFinding]:
        """Days in a row, carried over from the past and from week to week."""
        monday = self.first_day - self.first_day % DAYS_PER_WEEK
        running: dict[str, int] = {}
        for day in range(min([monday, *(session.day for session in self.placed)]), self.last_day + 1):
            book = self._book(max(day, self.first_day))
            indexes = self._on(day)
            sessions = tuple(self.placed[i] for i in indexes)
            standing: dict[str, int] = {}
            for rule in book.streak_rules:
                before = min(running.get(rule.id, 0), rule.limit + 1)
                standing[rule.id] = min(before + 1, rule.limit + 1) if rule.counts(sessions) else 0
                if day >= self.first_day and standing[rule.id] > rule.limit:
                    verdict = rule.verdict(standing[rule.id])
                    if verdict is not None:
                        yield self._finding(rule, verdict, indexes, day)
            running = standing
