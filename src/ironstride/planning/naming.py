"""Ids and titles of sessions. An id is given once and never derived from a date or a window; a new plan inherits the
old plan's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.rules.placed import Placed
from ironstride.training.demand import family_of
from ironstride.training.kinds import RUN_KINDS, Kind
from ironstride.training.plan import Plan
from ironstride.training.session import Session, SessionStatus
from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE, m_to_km, m_to_miles

TITLES: Final = {
    Kind.EASY: "Easy run",
    Kind.RECOVERY: "Recovery run",
    Kind.LONG: "Long run",
    Kind.INTERVALS: "Intervals",
    Kind.THRESHOLD: "Threshold run",
    Kind.HILLS: "Hill run",
    Kind.RACE_PACE: "Race-pace run",
    Kind.TEST: "Fitness test",
    Kind.RACE: "Race",
    Kind.FULL_BODY: "Strength, full body",
    Kind.LEGS: "Strength, legs",
    Kind.UPPER_CORE: "Strength, upper body and core",
    Kind.MAINTENANCE: "Strength, maintenance",
    Kind.PLYOMETRIC: "Jumps",
    Kind.MOBILITY: "Mobility",
}


KEEP_THEIR_IDS: Final = frozenset(
    {SessionStatus.PLANNED, SessionStatus.DONE, SessionStatus.PARTLY, SessionStatus.SWAPPED}
)
"""Sessions whose place in a new plan is their own; one that was called off leaves its place to another."""


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that a session of a demand takes."""

    day: date
    start: int
    """Minute of the day."""
    demand: str


@dataclass(slots=True)
class Names:
    """Gives ids: a new plan inherits the old plan's, place by place, then in time order."""

    first_monday: date
    """Monday of the week that is called w01."""
    imperial: bool = False
    _inherited: dict[tuple[date, str], list[Session]] = field(default_factory=lambda: defaultdict(list))
    _given: Counter[tuple[date, str]] = field(default_factory=Counter)
    _used: set[str] = field(default_factory=set)

    @classmethod
    def after(cls, parent: Plan | None, first_monday: date, since: date, *, imperial: bool = False) -> Names:
        """Names that go on from an old plan; sessions before `since`, and those called off, keep theirs."""
        names = cls(first_monday, imperial)
        if parent is not None:
            for session in sorted(parent.sessions, key=lambda session: (session.date, session.start)):
                names._used.add(session.id)
                if session.date >= since and session.status in KEEP_THEIR_IDS:
                    names._inherited[(monday_of(session.date), family_of(session.demand))].append(session)
        return names

    def give_all(self, places: Sequence[NamedPlace], given: Mapping[tuple[date, int, str], str]) -> list[str]:
        """An id for each place: the one that is given, else the old plan's at this place, else the old plan's next one
        of the same demand and week, else a new one.
        """
        ids: list[str | None] = [given.get((place.day, place.start, place.demand)) for place in places]
        self.leave(name for name in ids if name)
        for number, place in enumerate(places):
            waiting = self._inherited[(monday_of(place.day), family_of(place.demand))]
            same = [one for one in waiting if (one.date, one.start) == (place.day, place.start)]
            if ids[number] is None and same:
                waiting.remove(same[0])
                ids[number] = same[0].id
        return [name or self.give(monday_of(place.day), place.demand) for name, place in zip(ids, places, strict=True)]

    def leave(self, ids: Iterable[str]) -> None:
        """These ids are given already: nothing inherits them."""
        taken = set(ids)
        for waiting in self._inherited.values():
            waiting[:] = [session for session in waiting if session.id not in taken]

    def give(self, monday: date, demand: str) -> str:
        """The next id of a demand in a week: the old plan's where it has one left, else a new one."""
        waiting = self._inherited[(monday, family_of(demand))]
        if waiting:
            mine = next((session for session in waiting if session.demand == demand), waiting[0])
            waiting.remove(mine)
            return mine.id
        week = (monday - self.first_monday).days // DAYS_PER_WEEK + 1
        while True:
            self._given[(monday, demand)] += 1
            number = self._given[(monday, demand)]
            label = demand if demand[-1:].isdigit() and number == 1 else f"{demand}-{number}"
            made = f"w{week:02d}-{label}"
            if made not in self._used:
                self._used.add(made)
                return made

    def title(self, placed: Placed, easy_pace_s_per_km: float | None) -> str:
        """What the session is called: kind, minutes and, for runs at an easy pace, about how far."""
        title = f"{TITLES.get(placed.kind, placed.demand)}, {placed.minutes} min"
        if placed.kind in RUN_KINDS and easy_pace_s_per_km:
            metres = placed.minutes * SECONDS_PER_MINUTE / easy_pace_s_per_km * METRES_PER_KM
            distance = f"{m_to_miles(metres):.0f} mi" if self.imperial else f"{m_to_km(metres):.0f} km"
            title += f", about {distance}"
        return title
