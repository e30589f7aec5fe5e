"""Mobility and strides, put on the finished plan where they cost least. No rule about runs and lifts mentions them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from ironstride.calendar_time import clock
from ironstride.planning.assemble import PlacedSession
from ironstride.planning.naming import Names
from ironstride.season.season_week import SeasonWeek
from ironstride.training.athlete import Athlete, MobilityWish
from ironstride.training.kinds import EASY_KINDS, Kind, Phase, Sport, Tag
from ironstride.training.relief import Relief
from ironstride.training.session import Session, Why
from ironstride.training.unusual_days import NOTHING_HELD
from ironstride.training.window import RealDay, Window

STRIDES_PHASES: Final = frozenset({Phase.BASE, Phase.BUILD, Phase.PEAK, Phase.OFF_SEASON})
LEAST_RUN_FOR_STRIDES_MINUTES: Final = 25
"""Strides need a run that is already warm. Convention."""
PRICE_HARD_DAY: Final = 4
"""Mobility on a day with a hard session, against 0 on a rest day and 1 on an easy one. Convention (the guide names
rest and easy days)."""
PRICE_EASY_DAY: Final = 1
PRICE_NEIGHBOUR: Final = 2
"""Mobility on the day after mobility."""
MOBILITY: Final = "mobility"


def with_add_ons(
    sessions: list[PlacedSession],
    weeks: Iterable[SeasonWeek],
    days: Iterable[RealDay],
    athlete: Athlete,
    names: Names,
    before: Sequence[Session] = (),
    reliefs: Sequence[Relief] = (),
) -> list[Session]:
    """All sessions of the plan with its add-ons, in time order.

    `before` are the sessions of the plan before: add-ons stay where they are as long as there is room for them, and
    those that lie behind need no place any more. No strides on days on which reliefs take them back.
    """
    calm = [one for one in reliefs if one.no_jumps]
    plain = {one.session.id: one for one in sessions}
    result: dict[str, Session] = {key: one.session for key, one in plain.items()}
    by_date = {day.date: day for day in days}
    for week in weeks:
        inside = [one for one in sessions if week.first_day <= one.session.date <= week.last_day]
        real = [day for key, day in by_date.items() if week.first_day <= key <= week.last_day]
        had = [one for one in before if Tag.STRIDES in one.tags and _in_week(one, week)]
        free = [one for one in inside if not any(relief.holds_on(one.session.date) for relief in calm)]
        strides = None if any(one.date < real[0].date for one in had) else _strides(inside, free, week, had)
        if strides is not None:
            result[strides.id] = strides
        if athlete.mobility.per_week and week.phase is not Phase.RACE:
            kept = [one for one in before if one.kind is Kind.MOBILITY and _in_week(one, week)]
            well = [replace(day, windows=()) if day.reason in NOTHING_HELD else day for day in real]
            for session in _mobility(inside, well, athlete.mobility, kept, NewMobility(week, names)):
                result[session.id] = session
    return sorted(result.values(), key=lambda session: (session.date, session.start, session.id))


def _strides(
    inside: list[PlacedSession], free: list[PlacedSession], week: SeasonWeek, had: list[Session]
) -> Session | None:
    """The easy run that had strides keeps them, else the one furthest after leg work gets them, of those that are
    free for it.
    """
    if week.phase not in STRIDES_PHASES or week.cutback:
        return None
    leg_work = [one.placed.end for one in inside if Tag.LEG_WORK in one.session.tags]
    easy = [
        one
        for one in free
        if one.session.kind in EASY_KINDS
        and one.session.minutes >= LEAST_RUN_FOR_STRIDES_MINUTES
        and one.session.combined_with is None
    ]
    if not easy:
        return None

    def rested(one: PlacedSession) -> int:
        return min((one.placed.start - end for end in leg_work if end <= one.placed.start), default=7 * 1440)

    kept = {one.id for one in had}
    best = max(easy, key=lambda one: (one.session.id in kept, rested(one), -one.placed.start))
    session = best.session
    return replace(session, tags=session.tags | {Tag.STRIDES}, title=f"{session.title}, with strides")


@dataclass(frozen=True, slots=True)
class NewMobility:
    """Who names a week's new mobility sessions."""

    week: SeasonWeek
    names: Names


def _in_week(session: Session, week: SeasonWeek) -> bool:
    return week.first_day <= session.date <= week.last_day


def _mobility(
    inside: list[PlacedSession], days: list[RealDay], wish: MobilityWish, before: list[Session], new: NewMobility
) -> list[Session]:
    first = days[0].date if days else new.week.last_day
    behind = sum(session.date < first for session in before)
    wanted = min(wish.per_week, len(days) + behind) - behind
    coming = [session for session in before if session.date >= first and session.minutes == wish.minutes]
    made = [kept for session in coming if (kept := _kept(session, days, inside))][: max(0, wanted)]
    while len(made) < wanted:
        taken = {session.date for session in made}
        choices = [
            (_price(day.date, inside, taken), day.date, place)
            for day in days
            if day.date not in taken and (place := _room(day, inside, wish))
        ]
        if not choices:
            break
        _, day, (window, start) = min(choices, key=lambda choice: (choice[0], choice[1]))
        name = new.names.give(new.week.start, MOBILITY)
        made.append(_session(day, window, start, wish.minutes, name))
    return made


def _kept(session: Session, days: list[RealDay], inside: list[PlacedSession]) -> Session | None:
    """A mobility session at its time, in the time slot that is there now; None where it has no room any more."""
    windows = [window for day in days if day.date == session.date for window in day.windows]
    holds = (one for one in windows if one.usable_start <= session.start and session.end <= one.end)
    window = next(holds, None)
    there = [one.session for one in inside if one.session.date == session.date]
    if window is None or any(session.start < one.end and one.start < session.end for one in there):
        return None
    return replace(session, window=_window_name(session.date, window), place=window.place)


def _window_name(day: date, window: Window) -> str:
    return f"{day.isoformat()}/{clock(window.start)}-{clock(window.end)}"


def _price(day: date, inside: list[PlacedSession], taken: set[date]) -> int:
    there = [one.session for one in inside if one.session.date == day]
    hard = any({Tag.HARD, Tag.QUALITY} & session.tags for session in there)
    price = PRICE_HARD_DAY if hard else PRICE_EASY_DAY if there else 0
    return price + PRICE_NEIGHBOUR * any(abs((day - other).days) == 1 for other in taken)


def _room(day: RealDay, inside: list[PlacedSession], wish: MobilityWish) -> tuple[Window, int] | None:
    """The first window of the day that still has room, after what is in it."""
    for window in day.windows:
        there = [
            o.session for o in inside if o.session.date == day.date and window.start <= o.session.start < window.end
        ]
        start = max([window.usable_start, *(session.end for session in there)])
        if start + wish.minutes <= window.end:
            return window, start
    return None


def _session(day: date, window: Window, start: int, minutes: int, name: str) -> Session:
    return Session(
        id=name,
        date=day,
        start=start,
        end=start + minutes,
        window=_window_name(day, window),
        place=window.place,
        sport=Sport.MOBILITY,
        kind=Kind.MOBILITY,
        form="full",
        tags=frozenset({Tag.OPTIONAL}),
        minutes=minutes,
        asked_minutes=minutes,
        title=f"Mobility, {minutes} min",
        why=(Why(MOBILITY, "put where the day is easiest; moving it changes nothing else"),),
        demand=MOBILITY,
    )
