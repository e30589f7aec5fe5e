"""Rules made for tests: every scope, channel and force, with numbers drawn at random, some odder than any coach's."""

# ruff: noqa: ARG002 - rules share one shape of `judge`, whether or not a rule needs every argument

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, cast

from ironstride.rules.book import RuleBook, book_of
from ironstride.rules.channels import is_hard_run
from ironstride.rules.placed import DayContext, Origin, Placed
from ironstride.rules.scopes import Channel, Rule
from ironstride.rules.verdict import Force, Unit, Verdict, steps_short
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind, Tag, sport_of

HOUR = 60
NOON = 12 * HOUR


@dataclass(frozen=True)
class Made:
    """What the made rules share."""

    id: str
    price_class: str = "strong-B"
    weight: float = 1.0
    force: Force = Force.SHOULD
    title: ClassVar[str] = "Made for tests"
    evidence: ClassVar[tuple[int, ...]] = ()
    minute_borders: tuple[int, ...] = ()


@dataclass(frozen=True)
class OneOfASport(Made):
    """At most one run and one lift on a day."""

    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = True
    reads_kinds_only: ClassVar[bool] = True

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Another of the same sport that day."""
        alike = sum(sport_of(other.kind) is sport_of(session.kind) for other in others)
        return Verdict(1 + alike, 1, Unit.COUNT, min(4, alike)) if alike else None


@dataclass(frozen=True)
class LegsBesideKind(Made):
    """What leg work should not share its day with, in some phases; a long session counts double."""

    kinds: frozenset[Kind] = frozenset()
    weekdays: frozenset[int] = frozenset(range(7))
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = True
    reads_kinds_only: ClassVar[bool] = False

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Judges the leg work for the kinds beside it."""
        if Tag.LEG_WORK not in session.tags or day.weekday not in self.weekdays:
            return None
        beside = [other for other in others if other.kind in self.kinds]
        if not beside:
            return None
        long = any(other.minutes > border for border in self.minute_borders for other in beside)
        return Verdict(1, 0, Unit.FLAG, 2 if long else 1)


@dataclass(frozen=True)
class WishedWeekday(Made):
    """A kind belongs on some weekdays."""

    kind: Kind = Kind.LONG
    weekdays: frozenset[int] = frozenset({5})
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Anywhere else."""
        return Verdict(1, 0, Unit.FLAG) if session.kind is self.kind and day.weekday not in self.weekdays else None


@dataclass(frozen=True)
class UsualPlace(Made):
    """Rhythm and stability: a demand lies where it usually lies, or where the present plan has it."""

    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Not in its rhythm, or not in the present plan."""
        away = 0
        for wish in day.rhythm:
            if wish.demand == session.demand and (day.weekday, session.clock_start) not in wish.places:
                away += 1
        if day.old is not None and (session.demand, session.clock_start) not in {(o.demand, o.start) for o in day.old}:
            away += 1
        return Verdict(away, 0, Unit.COUNT, away) if away else None


@dataclass(frozen=True)
class SureWindow(Made):
    """Nothing hard in a window that may fall through."""

    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Hard, and only maybe."""
        maybe = session.slot is not None and session.slot.maybe
        return Verdict(1, 0, Unit.FLAG) if maybe and Tag.HARD in session.tags else None


CONCERNS: dict[str, Callable[[Placed], bool]] = {
    "any": lambda _: True,
    "hard": is_hard_run,
    "legs": lambda later: Tag.LEG_WORK in later.tags,
    "lift": lambda later: later.kind in STRENGTH_KINDS,
    "run": lambda later: later.kind in RUN_KINDS,
}


@dataclass(frozen=True)
class Apart(Made):
    """So many minutes from the end of a channel's latest session to a later one; optionally only over a night."""

    earlier_channel: Channel = Channel.ANY
    later: str = "any"
    gap: int = 24 * HOUR
    over_night: bool = False
    judges_fixed: bool = False
    mornings_only: bool = False
    reads_clock: ClassVar[bool] = True
    reads_gap: ClassVar[bool] = True
    scope: ClassVar[str] = "gap"

    @property
    def reach(self) -> int:
        """The gap itself."""
        return self.gap

    def concerns(self, later: Placed) -> bool:
        """By kind and tags."""
        return CONCERNS[self.later](later) and (self.judges_fixed or later.origin is not Origin.FIXED)

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Too near; a long earlier session asks for one step more."""
        gap = later.start - earlier.end
        if gap >= self.gap or not self.concerns(later):
            return None
        if (self.over_night and later.day == earlier.day) or (self.mornings_only and later.clock_start >= NOON):
            return None
        more = any(earlier.minutes > border for border in self.minute_borders)
        return Verdict(gap, self.gap, Unit.MINUTES, min(4, steps_short(self.gap - gap, self.gap) + more))


@dataclass(frozen=True)
class OneBody(Made):
    """Nothing begins before the last thing ended."""

    earlier_channel: ClassVar[Channel] = Channel.ANY
    reads_clock: ClassVar[bool] = False
    reads_gap: ClassVar[bool] = True
    reach: ClassVar[int] = 0
    scope: ClassVar[str] = "gap"

    def concerns(self, later: Placed) -> bool:
        """Everybody but what is fixed."""
        return later.origin is not Origin.FIXED

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """An overlap."""
        return Verdict(later.start - earlier.end, 0, Unit.MINUTES) if later.start < earlier.end else None


COUNTED: dict[str, Callable[[tuple[Placed, ...]], int]] = {
    "hard-days": lambda day: int(any(Tag.HARD in session.tags for session in day)),
    "legs": lambda day: sum(Tag.LEG_WORK in session.tags for session in day),
    "sessions": len,
    "runs": lambda day: sum(session.kind in RUN_KINDS for session in day),
    "rest-days": lambda day: int(not day),
}


@dataclass(frozen=True)
class AtMost(Made):
    """At most so many a week."""

    counted: str = "hard-days"
    limit: int = 3
    scope: ClassVar[str] = "week"

    @property
    def saturation(self) -> int:
        """Four above the limit are as bad as more."""
        return self.limit + 4

    def amount(self, day: tuple[Placed, ...]) -> int:
        """One day's share."""
        return COUNTED[self.counted](day)

    def verdict(self, total: int) -> Verdict | None:
        """Too many."""
        return Verdict(total, self.limit, Unit.COUNT, min(4, total - self.limit)) if total > self.limit else None


@dataclass(frozen=True)
class AtLeast(Made):
    """At least so many a week."""

    counted: str = "rest-days"
    limit: int = 1
    scope: ClassVar[str] = "week"

    @property
    def saturation(self) -> int:
        """Enough is enough."""
        return self.limit

    def amount(self, day: tuple[Placed, ...]) -> int:
        """One day's share."""
        return COUNTED[self.counted](day)

    def verdict(self, total: int) -> Verdict | None:
        """Too few."""
        return Verdict(total, self.limit, Unit.COUNT, min(4, self.limit - total)) if total < self.limit else None


@dataclass(frozen=True)
class DaysInARow(Made):
    """At most so many days in a row with something counted."""

    counted: str = "runs"
    limit: int = 2
    scope: ClassVar[str] = "streak"

    def counts(self, day: tuple[Placed, ...]) -> bool:
        """Whether the day goes on with it."""
        return COUNTED[self.counted](day) > 0

    def verdict(self, streak: int) -> Verdict | None:
        """Too long."""
        return Verdict(streak, self.limit, Unit.DAYS) if streak > self.limit else None


CLASSES = ("strong-A", "strong-B", "strong-C", "weak", "preference", "rhythm", "tidiness")
WEIGHTS = (0.25, 0.5, 1.0, 1.0, 1.0, 1.5, 4.0)


def made_books(draw: random.Random, many: int) -> tuple[RuleBook, ...]:
    """So many books of made rules: each rule in or out, with its own numbers. Streak rules are the same in all."""
    streak: list[Made] = []
    if draw.random() < 0.6:
        streak = [DaysInARow("in-a-row", *_priced(draw), counted=draw.choice(list(COUNTED)), limit=draw.randint(1, 4))]
    return tuple(_made_book(draw, streak) for _ in range(many))


def _made_book(draw: random.Random, streak: list[Made]) -> RuleBook:
    one_body: list[Made] = [OneBody("one-body", "must", force=Force.MUST)] if draw.random() < 0.95 else []
    candidates = (_session_rules(draw), _gap_rules(draw), _total_rules(draw))
    found = [rule for rules in candidates for rule in rules if draw.random() < 0.6]
    return book_of(cast("tuple[Rule, ...]", (*one_body, *found, *streak)))


def _priced(draw: random.Random) -> tuple[str, float]:
    return draw.choice(CLASSES), draw.choice(WEIGHTS)


def _weekdays(draw: random.Random) -> frozenset[int]:
    return frozenset(draw.sample(range(7), draw.randint(1, 5)))


def _session_rules(draw: random.Random) -> list[Made]:
    kinds = frozenset(draw.sample(sorted(RUN_KINDS), 3))
    borders = (draw.choice((30, 45, 60)),) if draw.random() < 0.5 else ()
    force = Force.MUST if draw.random() < 0.15 else Force.SHOULD
    return [
        OneOfASport("one-of-a-sport", "must", force=Force.MUST),
        LegsBesideKind("legs-beside", *_priced(draw), force, borders, kinds, _weekdays(draw)),
        WishedWeekday("long-weekday", *_priced(draw), kind=Kind.LONG, weekdays=_weekdays(draw)),
        WishedWeekday("easy-weekday", *_priced(draw), kind=Kind.EASY, weekdays=_weekdays(draw)),
        UsualPlace("usual-place", *_priced(draw)),
        SureWindow("sure-window", *_priced(draw)),
    ]


def _gap_rules(draw: random.Random) -> list[Made]:
    found: list[Made] = []
    for number in range(draw.randint(0, 6)):
        force = Force.MUST if draw.random() < 0.12 else Force.SHOULD
        gap = draw.choice((6, 8, 24, 36, 48, 60, 72)) * HOUR if force is Force.SHOULD else draw.choice((6, 20)) * HOUR
        borders = (draw.choice((30, 45, 60)),) if draw.random() < 0.3 else ()
        channel, later = draw.choice(list(Channel)), draw.choice(list(CONCERNS))
        flags = [draw.random() < 0.3 for _ in range(3)]
        found.append(
            Apart(f"gap-{number}", *_priced(draw), force, borders, channel, later, gap, *flags),
        )
    return found


def _total_rules(draw: random.Random) -> list[Made]:
    return [
        AtMost("at-most", *_priced(draw), counted=draw.choice(list(COUNTED)), limit=draw.randint(0, 3)),
        AtLeast("at-least", *_priced(draw), counted=draw.choice(list(COUNTED)), limit=draw.randint(1, 3)),
    ]
