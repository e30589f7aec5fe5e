"""The problems that a pasted week poses: held as it is, its unknown times chosen, or its sessions placed anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar, Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.contents import on_day
from ironstride.placement.problem import LockedSession, LockOption, Problem, ProblemDay, ProblemWeek
from ironstride.planning.own_week import STARTS, OwnSession, class_names, placed_week, week_before, week_contexts
from ironstride.rules.book import RuleBook
from ironstride.rules.placed import DayContext, OldPlace, Placed, Slot
from ironstride.rules.prices import Prices
from ironstride.rules.scopes import Rule, SessionRule
from ironstride.rules.sentences import MIDDAY
from ironstride.rules.sessions_a_day import OneOfEachADay, SessionsPerDay
from ironstride.rules.verdict import Force, Unit, Verdict
from ironstride.rules.wishes import KeepPlan, LongRunDay
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind, Tag
from ironstride.training.week_words import AM, PM
from ironstride.units import MINUTES_PER_DAY

REPEATS: Final = 4
"""How often the week is placed in a row: a week with the same week before and after it is among them."""
ABOVE_TIES: Final = 128
"""Every price counts so often, a moved session once: more than all sessions of the repeated weeks can move."""
LONG_RUN_MOVED: Final = 2
"""What another day for the long run counts beside its move: the week is built around it. Convention."""
EPOCH: Final = date(1970, 1, 5)
"""A Monday; a week without dates is as good in any year."""
ANYWHERE: Final = "anywhere"
BOOK: Final = "own"

Slots = Mapping[int, tuple[Slot, ...]]
"""Time slots by weekday, Monday 0."""


@dataclass(frozen=True, slots=True)
class AboveTies(Prices):
    """The same prices, so much dearer that a moved session only decides between weeks that cost the same."""

    ties: Mapping[str, int] = field(default_factory=dict)
    """What a flag of these rules counts, by id."""

    def of(self, rule: Rule, verdict: Verdict) -> int:
        """Little for a session that moves, many times its price for all else."""
        return self.ties[rule.id] if rule.id in self.ties else ABOVE_TIES * Prices.of(self, rule, verdict)


@dataclass(frozen=True, slots=True)
class StaysOnItsDay:
    """Holds each class of sessions on the weekdays where the pasted week has it; no guideline of the catalogue."""

    days: tuple[tuple[str, int], ...]
    """Class and weekday."""
    weight: float = 1.0

    id: ClassVar[str] = "stays-on-its-day"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = "Sessions of unknown time stay on their day."
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:  # noqa: ARG002
        """A flag on another weekday."""
        held = not session.bound or (session.demand, session.weekday) in self.days
        return None if held else Verdict(1, 0, Unit.FLAG)


def held_problem(sessions: Sequence[OwnSession], book: RuleBook) -> Problem:
    """One week with every session held where it is, after the same week; every time must be known."""
    days = _days(sessions, sessions, {}, week_contexts(sessions))
    memory = week_before(placed_week(sessions))
    return Problem(EPOCH, days, (ProblemWeek(0, (), BOOK),), {BOOK: book}, memory)


def timed_problem(sessions: Sequence[OwnSession], book: RuleBook) -> Problem:
    """The repeated week with known times held, and each session of unknown time free on its own day."""
    known = [session for session in sessions if session.start is not None]
    unknown = [session for session in sessions if session.start is None]
    names = [unknown_name(number) for number in range(len(unknown))]
    stays = StaysOnItsDay(tuple((name, session.day) for name, session in zip(names, unknown, strict=True)))
    widest = max((session.minutes for session in unknown), default=0)
    slots = {day: _slots(tuple(STARTS.values()), widest) for day in range(DAYS_PER_WEEK)}
    demands = tuple(_demand(name, (session,)) for name, session in zip(names, unknown, strict=True))
    wide = _as_busy_as(book, sessions)
    tied = replace(wide, session_rules=(*wide.session_rules, stays))
    return _repeated(_days(sessions, known, slots, week_contexts(sessions)), demands, tied, _runs(known))


def unknown_name(number: int) -> str:
    """The demand of the week's so-manieth session of unknown time, from 0."""
    return f"unknown-{number}"


def free_problem(
    sessions: Sequence[OwnSession],
    book: RuleBook,
    slots: Slots | None = None,
    *,
    time_unknown: Sequence[bool] = (),
    crowded: bool = False,
) -> Problem:
    """The repeated week with the same sessions, each exactly once a week, in these slots or at the week's own times.

    Of weeks that cost the same the one that moves the fewest sessions is best, and then the long run keeps its day.

    Args:
        sessions: the week; every time must be known.
        book: the rules that hold.
        slots: time slots by weekday; None = the week's own times.
        time_unknown: for each session whether its time was only assumed: another time of its day is then no move.
        crowded: whether a day may hold as many sessions as the week itself has on some day.
    """
    moving = [session for session in sessions if not session.stays]
    held = [session for session in sessions if session.stays]
    names = class_names(sessions)
    places = own_slots(moving) if slots is None else slots
    old: dict[int, list[OldPlace]] = {day: [] for day in range(DAYS_PER_WEEK)}
    classes: dict[str, list[OwnSession]] = {}
    for name, session, unknown in zip(names, sessions, time_unknown or [False] * len(sessions), strict=True):
        if session.stays:
            continue
        classes.setdefault(name, []).append(session)
        others = [slot.usable_start for slot in places.get(session.day, ())] if unknown else []
        old[session.day] += [OldPlace(name, start) for start in dict.fromkeys([session.start or 0, *others])]
    contexts = {day: replace(context, old=tuple(old[day])) for day, context in week_contexts(sessions).items()}
    demands = tuple(_demand(name, members) for name, members in classes.items())
    days = _days(sessions, held, places, contexts)
    rules = _with_ties(_as_busy_as(book, sessions) if crowded else book, moving)
    return _repeated(days, demands, rules, _runs(held))


def own_slots(sessions: Sequence[OwnSession]) -> Slots:
    """Per weekday the starts that the week itself uses there, and a morning and an evening where it uses none.

    Each is wide enough for every session, as far as the next one lets it.
    """
    widest = max((session.minutes for session in sessions), default=0)
    found = {}
    for day in range(DAYS_PER_WEEK):
        starts = {
            session.start: session.minutes for session in sessions if session.day == day and session.start is not None
        }
        if not any(start < MIDDAY[0] for start in starts):
            starts[STARTS[AM]] = 0
        if not any(start >= MIDDAY[1] for start in starts):
            starts[STARTS[PM]] = 0
        found[day] = _slots(starts, widest, starts)
    return found


def _slots(starts: Iterable[int], widest: int, least: Mapping[int, int] | None = None) -> tuple[Slot, ...]:
    ordered = sorted(starts)
    made = []
    for start, following in zip(ordered, [*ordered[1:], None], strict=True):
        end = max(min(start + widest, MINUTES_PER_DAY), start + (least or {}).get(start, 0))
        end = end if following is None else min(end, following)
        made.append(Slot(ANYWHERE, start, start, end))
    return tuple(made)


def _days(
    sessions: Sequence[OwnSession], held: Sequence[OwnSession], slots: Slots, contexts: Mapping[int, DayContext]
) -> tuple[ProblemDay, ...]:
    """The seven days with what is held on them; other activities are fixed."""
    placed = list(zip(sessions, class_names(sessions), placed_week(sessions), strict=True))
    days = []
    for day in range(DAYS_PER_WEEK):
        today = [one for one in placed if one[0].day == day]
        fixed = tuple(there for session, _, there in today if session.kind is Kind.OTHER)
        locked = tuple(
            LockedSession(name, _form(session), (LockOption(session.start or 0, None),))
            for session, name, _ in today
            if session.kind is not Kind.OTHER and session in held
        )
        days.append(ProblemDay(contexts[day], slots.get(day, ()), fixed, locked))
    return tuple(days)


def _repeated(days: tuple[ProblemDay, ...], demands: tuple[Demand, ...], book: RuleBook, runs_held: int) -> Problem:
    repeated = tuple(_later(day, copy * DAYS_PER_WEEK) for copy in range(REPEATS) for day in days)
    weeks = tuple(ProblemWeek(copy, demands, BOOK, runs_held) for copy in range(REPEATS))
    return Problem(EPOCH, repeated, weeks, {BOOK: book})


def _later(day: ProblemDay, shift: int) -> ProblemDay:
    fixed = tuple(on_day(session, shift) for session in day.fixed)
    return ProblemDay(replace(day.context, day=day.day + shift), day.slots, fixed, day.locked)


def _demand(name: str, members: Sequence[OwnSession]) -> Demand:
    """Every session of a class, none to be left out."""
    return Demand(name, len(members), (_form(members[0]),), (0,) * len(members), required=True)


def _form(session: OwnSession) -> Form:
    return Form("own", session.kind, session.minutes, session.tags, leg_exposure=Tag.LEG_WORK in session.tags)


def _runs(sessions: Sequence[OwnSession]) -> int:
    return sum(session.kind in RUN_KINDS for session in sessions)


def _as_busy_as(book: RuleBook, sessions: Sequence[OwnSession]) -> RuleBook:
    """The book with as many sessions a day allowed as the week itself has on some day."""
    by_day = [[session for session in sessions if session.day == day] for day in range(DAYS_PER_WEEK)]
    main = max(sum(session.kind not in {Kind.MOBILITY, Kind.OTHER} for session in day) for day in by_day)
    runs = max(_runs(day) for day in by_day)
    lifts = max(sum(session.kind in STRENGTH_KINDS for session in day) for day in by_day)
    rules: list[SessionRule] = []
    for rule in book.session_rules:
        if isinstance(rule, SessionsPerDay):
            rule = replace(rule, limit=max(rule.limit, main))
        elif isinstance(rule, OneOfEachADay):
            rule = replace(rule, runs=max(rule.runs, runs), lifts=max(rule.lifts, lifts))
        rules.append(rule)
    return replace(book, session_rules=tuple(rules))


def _with_ties(book: RuleBook, sessions: Sequence[OwnSession]) -> RuleBook:
    """The book in which moved sessions, the long run's day above all, decide between weeks that cost the same."""
    kept = tuple(rule for rule in book.session_rules if not isinstance(rule, KeepPlan))
    ties: list[SessionRule] = [KeepPlan()]
    long_days = {session.day for session in sessions if session.kind is Kind.LONG}
    if len(long_days) == 1 and not any(isinstance(rule, LongRunDay) for rule in kept):
        ties.append(LongRunDay(weekday=long_days.pop()))
    counted = {rule.id: LONG_RUN_MOVED if isinstance(rule, LongRunDay) else 1 for rule in ties}
    prices = AboveTies(book.prices.findings, book.prices.unplaced, counted)
    return replace(book, session_rules=(*kept, *ties), prices=prices)
