"""Random problem documents from a seed: partial weeks, locks, fixed activities, a past, races, wishes, an old plan."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ironstride.placement.problem import LockedSession, LockOption, Problem, ProblemDay, ProblemWeek
from ironstride.rules.book import RuleBook
from ironstride.rules.placed import DayContext, OldPlace, Origin, Placed, RaceNear, RhythmWish, Slot
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import Kind, Phase, Priority, Tag
from ironstride.units import MINUTES_PER_DAY

EPOCH = date(2026, 11, 23)
HOUR = 60
BookMaker = Callable[[random.Random, int], tuple[RuleBook, ...]]
"""Makes so many rule books."""


@dataclass(frozen=True)
class Size:
    """How large a problem is drawn."""

    days: tuple[int, int]
    slots: tuple[int, int]
    demands: tuple[int, int]
    most_of_one: int
    most_forms: int = 2


SMALL = (
    Size(days=(3, 4), slots=(0, 2), demands=(1, 3), most_of_one=2),
    Size(days=(3, 4), slots=(0, 2), demands=(1, 3), most_of_one=2, most_forms=3),
    Size(days=(5, 7), slots=(0, 1), demands=(1, 3), most_of_one=2),
    Size(days=(6, 7), slots=(0, 2), demands=(1, 2), most_of_one=2, most_forms=1),
    Size(days=(7, 7), slots=(1, 1), demands=(3, 4), most_of_one=1, most_forms=1),
)
"""For brute force."""
WEEKS = (
    Size(days=(5, 7), slots=(0, 2), demands=(2, 5), most_of_one=3, most_forms=3),
    Size(days=(8, 14), slots=(0, 2), demands=(2, 4), most_of_one=2, most_forms=2),
)
"""For constraint programming."""
SEASON = Size(days=(18, 28), slots=(0, 3), demands=(3, 5), most_of_one=3, most_forms=3)


def made_problem(seed: int, size: Size, make_books: BookMaker) -> Problem:
    """The problem of a seed."""
    draw = random.Random(seed)
    first = draw.choice((0, 0, *range(7)))
    last = first + draw.randint(*size.days) - 1
    names = ("one", "two") if last >= 7 and draw.random() < 0.4 else ("one",)
    books = dict(zip(names, make_books(draw, len(names)), strict=True))
    weeks = tuple(_week(draw, week, size, draw.choice(sorted(books))) for week in range(last // 7 + 1))
    old_plan, usual = draw.random() < 0.3, draw.random() < 0.5
    rhythm = _rhythm(draw, weeks[0].demands) if usual else ()
    days = tuple(
        _day(draw, day, size, weeks[day // 7].demands, rhythm, has_old=old_plan) for day in range(first, last + 1)
    )
    return Problem(EPOCH, days, weeks, books, _memory(draw, first))


def _week(draw: random.Random, week: int, size: Size, book: str) -> ProblemWeek:
    wanted = draw.sample(range(6), min(6, draw.randint(*size.demands)))
    demands = tuple(_demand(draw, which, size) for which in sorted(wanted))
    return ProblemWeek(week, demands, book, runs_held=draw.choice((0, 1, 2, 2)))


RUNS = (
    ("easy", (Kind.EASY, Kind.RECOVERY), ()),
    ("long", (Kind.LONG,), (Tag.HARD,)),
    ("quality-1", (Kind.INTERVALS, Kind.HILLS), (Tag.HARD, Tag.QUALITY)),
    ("quality-2", (Kind.THRESHOLD, Kind.RACE_PACE), (Tag.HARD, Tag.QUALITY)),
)
MINUTES = (25, 30, 40, 45, 60, 75, 90)
PRICES = (0, 0, 3, 8, 15, 30)


def _demand(draw: random.Random, which: int, size: Size) -> Demand:
    forms = draw.randint(1, size.most_forms)
    count = draw.randint(1, size.most_of_one)
    required = draw.random() < 0.08
    unplaced = tuple(sorted(draw.choice((0, 5, 40, 80, 150, 300)) for _ in range(count)))
    if which >= len(RUNS):
        return _strength(draw, which, count, forms, unplaced)
    name, kinds, tags = RUNS[which]
    made = tuple(
        Form(f"form-{f}", draw.choice(kinds), draw.choice(MINUTES), frozenset(tags), draw.choice(PRICES) if f else 0)
        for f in range(forms)
    )
    return Demand(name, count, made, unplaced, required)


def _strength(draw: random.Random, which: int, count: int, forms: int, unplaced: tuple[int, ...]) -> Demand:
    made = []
    for f in range(forms):
        legs = draw.random() < 0.6
        tags = frozenset(draw.sample((Tag.HARD, Tag.HEAVY), draw.randint(0, 2))) | ({Tag.LEG_WORK} if legs else set())
        kind = Kind.FULL_BODY if legs else Kind.UPPER_CORE
        made.append(Form(f"form-{f}", kind, draw.choice(MINUTES[:4]), tags, draw.choice(PRICES), leg_exposure=legs))
    legs_asked = draw.randint(0, count)
    missing = tuple(sorted(draw.choice((10, 40, 90)) for _ in range(legs_asked)))
    name = "strength" if which == len(RUNS) else "strength-2"
    return Demand(name, count, tuple(made), unplaced, False, legs_asked, missing)


def _rhythm(draw: random.Random, demands: tuple[Demand, ...]) -> tuple[RhythmWish, ...]:
    places = [(weekday, clock * HOUR) for weekday in range(7) for clock in (6, 7, 18)]
    return tuple(RhythmWish(d.name, tuple(draw.sample(places, 2))) for d in demands if draw.random() < 0.7)


def _slots(draw: random.Random, size: Size) -> tuple[Slot, ...]:
    begins = sorted(draw.sample((6, 9, 12, 15, 18, 21), draw.randint(*size.slots)))
    found = []
    for begin in begins:
        minutes, way = draw.choice((45, 60, 75, 90, 120, 180)), draw.choice((0, 0, 10))
        allowed = draw.choice(((True, True), (True, True), (True, True), (True, False), (False, True)))
        start = begin * HOUR
        found.append(Slot("anywhere", start, start + way, start + minutes, *allowed, maybe=draw.random() < 0.15))
    return tuple(found)


def _day(
    draw: random.Random,
    day: int,
    size: Size,
    demands: tuple[Demand, ...],
    rhythm: tuple[RhythmWish, ...],
    *,
    has_old: bool,
) -> ProblemDay:
    slots = _slots(draw, size)
    old = None
    if has_old:
        old = tuple(OldPlace(draw.choice(demands).name, slot.usable_start) for slot in slots if draw.random() < 0.5)
    context = _context(draw, day, rhythm, old)
    fixed = (_fixed(draw, day, slots),) if draw.random() < 0.12 else ()
    locked = (_locked(draw, slots),) if draw.random() < 0.12 else ()
    return ProblemDay(context, slots, fixed, locked)


def _context(
    draw: random.Random, day: int, rhythm: tuple[RhythmWish, ...], old: tuple[OldPlace, ...] | None
) -> DayContext:
    next_race = last_race = None
    if draw.random() < 0.3:
        next_race = RaceNear(draw.randint(0, 12), draw.choice(list(Priority)), 10_000.0, draw.randint(0, 12))
    if draw.random() < 0.2:
        last_race = RaceNear(-draw.randint(1, 14), draw.choice(list(Priority)), 21_097.5)
    return DayContext(
        day,
        phase=draw.choice((Phase.BASE, Phase.BUILD)),
        cutback=draw.random() < 0.2,
        settling_in=draw.random() < 0.2,
        reason=draw.choice((*[None] * 12, "travel", "sick", "injured")),
        next_race=next_race,
        last_race=last_race,
        rhythm=rhythm,
        old=old,
    )


def _fixed(draw: random.Random, day: int, slots: tuple[Slot, ...]) -> Placed:
    start = day * MINUTES_PER_DAY + draw.choice([slot.start for slot in slots] + [11 * HOUR, 20 * HOUR])
    tags = frozenset(draw.sample((Tag.HARD, Tag.LEG_WORK), draw.randint(0, 2)))
    return Placed(Kind.OTHER, tags, 60, start, start + 60, "fixed", "football", Origin.FIXED)


def _locked(draw: random.Random, slots: tuple[Slot, ...]) -> LockedSession:
    kind, tags = draw.choice(
        ((Kind.EASY, ()), (Kind.LONG, (Tag.HARD,)), (Kind.LEGS, (Tag.LEG_WORK,)), (Kind.RACE, (Tag.HARD, Tag.QUALITY)))
    )
    form = Form("locked", kind, draw.choice((30, 60)), frozenset(tags), leg_exposure=Tag.LEG_WORK in tags)
    options = tuple(
        LockOption(slot.usable_start, slot) for slot in slots if slot.usable_start + form.minutes <= slot.end
    )
    return LockedSession(kind.value, form, options or (LockOption(draw.choice((7, 13)) * HOUR, None),))


def _memory(draw: random.Random, first: int) -> tuple[Placed, ...]:
    found = []
    for back in range(1, 8):
        if draw.random() < 0.35:
            kind, tags = draw.choice(
                ((Kind.EASY, ()), (Kind.LONG, (Tag.HARD,)), (Kind.FULL_BODY, (Tag.LEG_WORK, Tag.HARD)))
            )
            start = (first - back) * MINUTES_PER_DAY + draw.choice((7, 18)) * HOUR
            found.append(Placed(kind, frozenset(tags), 60, start, start + 60, demand="past", origin=Origin.PAST))
    return tuple(sorted(found, key=lambda session: session.start)) if draw.random() < 0.6 else ()
