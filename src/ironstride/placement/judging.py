"""Asks the rules once per profile and gap, and remembers their answers as prices.

Only prices leave this file; no rule is written a second time here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.placement.contents import on_day
from ironstride.placement.kernel import FORBIDDEN
from ironstride.placement.profiles import Profiles
from ironstride.placement.sharing import SharingRules, sharing_of
from ironstride.rules.book import RuleBook
from ironstride.rules.channels import channels_of
from ironstride.rules.placed import DayContext, Origin, Placed
from ironstride.rules.scopes import Channel, GapRule, Rule, SessionRule
from ironstride.rules.verdict import Force, Verdict
from ironstride.training.demand import Form
from ironstride.units import MINUTES_PER_DAY

CHANNELS: Final[tuple[Channel, ...]] = tuple(Channel)
JUDGED: Final = frozenset({Origin.PLANNED, Origin.LOCKED})


def price_of(book: RuleBook, rule: Rule, verdict: Verdict | None, involved: Iterable[Placed]) -> int:
    """The price of a verdict; a MUST that binds a planned session is `FORBIDDEN`, one that only breaks for locks is
    free.
    """
    if verdict is None:
        return 0
    if rule.force is Force.MUST:
        return FORBIDDEN if any(session.bound for session in involved) else 0
    return book.prices.of(rule, verdict)


@dataclass(slots=True)
class Sessions:
    """Sessions of one day with what judging needs of each; times from that day's midnight."""

    profiles: Profiles
    placed: list[Placed] = field(default_factory=list)
    profile: list[int] = field(default_factory=list)
    enters: list[tuple[int, ...]] = field(default_factory=list)
    """The channels (by number) in which later sessions find it."""

    def add(self, session: Placed) -> int:
        """Appends a session and returns its index."""
        channels = channels_of(session)
        self.placed.append(session)
        self.profile.append(self.profiles.number(session))
        self.enters.append(tuple(number for number, channel in enumerate(CHANNELS) if channel in channels))
        return len(self.placed) - 1


@dataclass(slots=True)
class Judge:
    """The answers of one rule book, kept as long as the book is."""

    book: RuleBook
    profiles: Profiles
    rules: tuple[tuple[GapRule, ...], ...] = field(init=False)
    reach: tuple[int, ...] = field(init=False)
    reads_clock: tuple[bool, ...] = field(init=False)
    """Per channel whether some rule reads times of day."""
    alone: tuple[SessionRule, ...] = field(init=False)
    together: tuple[SessionRule, ...] = field(init=False)
    sharing: SharingRules = field(init=False)
    _gaps: dict[tuple[int, int, int, int, int, int], int] = field(default_factory=dict)
    _together: dict[tuple[object, ...], int] = field(default_factory=dict)
    _concerned: dict[int, tuple[tuple[GapRule, ...], ...]] = field(default_factory=dict)
    _channels: dict[int, tuple[int, ...]] = field(default_factory=dict)
    _reads_gap: dict[int, tuple[bool, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rules = tuple(
            tuple(rule for rule in self.book.gap_rules if rule.earlier_channel is channel) for channel in CHANNELS
        )
        self.reach = tuple(max((rule.reach for rule in rules), default=0) for rules in self.rules)
        self.reads_clock = tuple(any(rule.reads_clock for rule in rules) for rules in self.rules)
        self.alone = tuple(rule for rule in self.book.session_rules if not rule.reads_others)
        self.together = tuple(rule for rule in self.book.session_rules if rule.reads_others)
        self.sharing = sharing_of(self.book.session_rules)

    def concerned(self, profile: int, later: Placed) -> tuple[tuple[GapRule, ...], ...]:
        """Per channel the gap rules that could speak about this later session."""
        known = self._concerned.get(profile)
        if known is None:
            past = later.origin is Origin.PAST
            known = self._concerned[profile] = tuple(
                () if past else tuple(rule for rule in rules if rule.concerns(later)) for rules in self.rules
            )
            self._reads_gap[profile] = tuple(any(rule.reads_gap for rule in rules) for rules in known)
        return known

    def concerned_channels(self, profile: int, later: Placed) -> tuple[int, ...]:
        """The channels (by number) with a rule that could speak about this later session."""
        known = self._channels.get(profile)
        if known is None:
            rules = self.concerned(profile, later)
            known = self._channels[profile] = tuple(number for number, some in enumerate(rules) if some)
        return known

    def reads_gap(self, profile: int, later: Placed) -> tuple[bool, ...]:
        """Per channel whether some rule that could speak reads the minutes between, not only the calendar days."""
        self.concerned(profile, later)
        return self._reads_gap[profile]

    def gap_price(self, channel: int, earlier: Placed, first: int, later: Placed, second: int) -> int:
        """What the channel's rules charge `later` (profile `second`) for `earlier` (profile `first`), the channel's
        latest.
        """
        gap = later.start - earlier.end
        if gap >= self.reach[channel]:
            return 0
        rules = self.concerned(second, later)[channel]
        if not rules:
            return 0
        clock = later.clock_start if self.reads_clock[channel] else 0
        key = (channel, first, second, gap if self._reads_gap[second][channel] else 0, clock, later.day - earlier.day)
        known = self._gaps.get(key)
        if known is None:
            prices = (
                price_of(self.book, rule, rule.judge(earlier, later), (earlier, later))
                for rule in rules
                if gap < rule.reach
            )
            known = self._gaps[key] = min(FORBIDDEN, sum(prices))
        return known

    def gap_block(
        self, channel: int, earlier: Sessions, entries: list[int], later: Sessions, judged: list[int], days: int
    ) -> NDArray[np.int32]:
        """Prices of every judged later session against every entry of so many days before: entry x session."""
        shift = days * MINUTES_PER_DAY
        block = np.zeros((len(entries), len(judged)), dtype=np.int32)
        ends = np.array([earlier.placed[entry].end - shift for entry in entries])
        starts = np.array([later.placed[session].start for session in judged])
        gaps = starts[None, :] - ends[:, None]
        rows, columns = np.nonzero(gaps < self.reach[channel])
        reads_clock = self.reads_clock[channel]
        reads_gap = [self.reads_gap(later.profile[session], later.placed[session])[channel] for session in judged]
        values = []
        for row, column, gap in zip(rows.tolist(), columns.tolist(), gaps[rows, columns].tolist(), strict=True):
            entry, session = entries[row], judged[column]
            first, second = earlier.profile[entry], later.profile[session]
            after = later.placed[session]
            key = (channel, first, second, gap if reads_gap[column] else 0, after.start if reads_clock else 0, days)
            known = self._gaps.get(key)
            if known is None:
                known = self.gap_price(channel, on_day(earlier.placed[entry], -days), first, after, second)
            values.append(known)
        block[rows, columns] = values
        return block

    def alone_price(self, session: Placed, day: DayContext) -> int:
        """What the rules that do not read the day's other sessions charge."""
        if session.origin not in JUDGED:
            return 0
        total = 0
        for rule in self.alone:
            total += price_of(self.book, rule, rule.judge(session, day, ()), (session,))
        return min(total, FORBIDDEN)

    def may_share(self, one: Form, other: Form) -> bool:
        """Whether two forms may lie on one day as far as rules go that read nothing but kinds."""
        return self.sharing.may_share(one, other)

    def together_price(self, sessions: list[Placed], numbers: tuple[int, ...], day: DayContext, day_key: object) -> int:
        """What the rules that read the day's other sessions charge for this content of the day."""
        key = (day_key, numbers)
        known = self._together.get(key)
        if known is None:
            known = self._together[key] = self._judge_together(tuple(sessions), day)
        return known

    def _judge_together(self, sessions: tuple[Placed, ...], day: DayContext) -> int:
        total = 0
        for index, session in enumerate(sessions):
            if session.origin not in JUDGED:
                continue
            others = sessions[:index] + sessions[index + 1 :]
            for rule in self.together:
                total += price_of(self.book, rule, rule.judge(session, day, others), (session,))
        return min(total, FORBIDDEN)


def day_profile(day: DayContext) -> tuple[object, ...]:
    """Everything of a day that a rule about a day's sessions may read (rhythm and the old plan are read for one
    session alone).
    """
    return (day.weekday, day.phase, day.cutback, day.settling_in, day.reason, day.next_race, day.last_race, day.eased)
