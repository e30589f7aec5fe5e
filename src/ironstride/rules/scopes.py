"""The shapes a rule can have. A rule is one frozen dataclass; its fields are its parameters.

Every rule has ``id`` (kebab-case), ``force``, ``price_class`` (a key of the price table), ``evidence`` (rows of the
evidence register), ``weight`` (the athlete's factor 0.25 to 4) and a method ``judge`` (or ``verdict`` for totals) that
returns a `Verdict` or None.

Who is judged: sessions that are planned or locked, and fixed activities only as the *later* of a gap rule (the rule
decides); the past never.

Semantics that reviewer and search share
- Sessions are ordered by (start, end). For a gap rule the *latest* earlier session of its channel is the only one
  judged: the one that comes last before the later session in that order. One verdict per rule and later session.
- Reach: a gap rule never answers for ``later.start - earlier.end >= reach``; reach is at most 72 hours.
- A week total is counted Monday to Sunday over the sessions of each day, past and fixed ones too (the rule decides),
  saturates at ``saturation`` and is judged once, at the end of the week. A streak counts days in a row, saturates at
  ``limit + 1`` and is judged on each day it stands above the limit.
- The rule book of the *later* session's week (of the day's week for the others) holds.
- Week and streak rules read kinds, tags, origins and leg exposure only; rules that read a day's other sessions read
  their order, but no clock times.
- MUST: forbidden when at least one session of the verdict is `PLANNED`; else reported with price 0, because locked. The
  sessions of a verdict are both sessions of a gap rule, and the one judged session of a session rule: a rule about a
  whole day answers for its planned sessions first.
"""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Protocol, runtime_checkable

from ironstride.rules.placed import DayContext, Placed
from ironstride.rules.verdict import Force, Verdict


class Channel(StrEnum):
    """What the search remembers: the latest session of each of these five."""

    LEG_WORK = "leg-work"
    HARD_RUN = "hard-run"
    STRENGTH = "strength"
    RUN = "run"
    ANY = "any"


class Rule(Protocol):
    """What all rules have."""

    id: ClassVar[str]
    force: ClassVar[Force]
    evidence: ClassVar[tuple[int, ...]]
    """Rows of the evidence register; empty for a convention or a wish."""
    scope: ClassVar[str]
    """session | gap | week | streak"""
    title: ClassVar[str]
    """The rule in a sentence for people; parameters stand in braces."""

    @property
    def price_class(self) -> str:
        """Key of the price table; the dearest where findings of the rule differ."""
        ...

    @property
    def weight(self) -> float:
        """The athlete's factor on the price, 0.25 to 4."""
        ...


@runtime_checkable
class SessionRule(Rule, Protocol):
    """One session in its day."""

    reads_others: ClassVar[bool]
    """Whether `judge` looks at `others`. A rule that does must not look at the day's rhythm or old plan."""
    reads_kinds_only: ClassVar[bool]
    """Whether `judge` reads nothing but kinds, origins and order of `session` and `others` (days are skipped early)."""

    @property
    def minute_borders(self) -> tuple[int, ...]:
        """For a rule that reads others: a session's minutes are read only as `<= border` or `> border` of these."""
        ...

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """`others` are the day's other sessions in time order (fixed and past ones too)."""
        ...


@runtime_checkable
class GapRule(Rule, Protocol):
    """A session against the latest earlier session of a channel."""

    earlier_channel: ClassVar[Channel]
    reads_clock: ClassVar[bool]
    """Whether times of day are read; else only the gap and the calendar days between."""
    reads_gap: ClassVar[bool]
    """Whether the minutes between the two are read; else only the calendar days."""

    @property
    def minute_borders(self) -> tuple[int, ...]:
        """A session's minutes are read only as `<= border` or `> border` of these (mostly none)."""
        ...

    @property
    def reach(self) -> int:
        """Minutes; sessions further apart are never judged; at most 72 hours."""
        ...

    def concerns(self, later: Placed) -> bool:
        """Whether this rule could ever speak about a later session of that kind, tags and minutes (times not read)."""
        ...

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Kinds, tags, minutes, origins and times are read; nothing else."""
        ...


@runtime_checkable
class WeekRule(Rule, Protocol):
    """A total of one calendar week."""

    @property
    def saturation(self) -> int:
        """Totals above it are the same to this rule."""
        ...

    def amount(self, day: tuple[Placed, ...]) -> int:
        """What one day adds, >= 0 (an empty day may count, too)."""
        ...

    def verdict(self, total: int) -> Verdict | None:
        """On the whole week's saturated total."""
        ...


@runtime_checkable
class StreakRule(Rule, Protocol):
    """Days in a row."""

    @property
    def limit(self) -> int:
        """The longest streak that is fine."""
        ...

    def counts(self, day: tuple[Placed, ...]) -> bool:
        """Whether such a day goes on with the streak."""
        ...

    def verdict(self, streak: int) -> Verdict | None:
        """On a day whose streak (saturated at ``limit + 1``) includes it."""
        ...
