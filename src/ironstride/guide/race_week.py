"""The last days before a race: each day's sessions and notes, the last leg work, eating, the clock, pacing, illness."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from ironstride.evidence.packaged import flag_of, number_of, packaged_toml, table_rows, text_of
from ironstride.guide.numbers import general_numbers
from ironstride.guide.own_numbers import last_leg_work, rules_in_force, week_place
from ironstride.guide.question import PACKAGE
from ironstride.guide.race_numbers import RaceFacts, race_numbers
from ironstride.guide.recovery import without_amounts
from ironstride.guide.sentence import Numbers, Sentence, Told, sentences_of, told
from ironstride.rules.around_races import RaceWeekLegWork
from ironstride.season.races import RACE_PACE
from ironstride.training.athlete import Athlete, Goal
from ironstride.training.kinds import Kind, Level
from ironstride.training.plan import Plan
from ironstride.training.session import Session
from ironstride.units import m_to_km, seconds_to_minutes

DAYS: Final = 7
"""Of the page, race day among them."""


@dataclass(frozen=True, slots=True)
class DayNote:
    """Sentences for days of a race week, `first` to `last` days before the race."""

    first: int
    last: int
    sentences: tuple[Sentence, ...]
    long: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class RaceWeekText:
    """Everything the page may say."""

    notes: tuple[DayNote, ...]
    parts: tuple[tuple[str, str, bool, tuple[Sentence, ...]], ...]
    """Id, title, whether it is about eating, sentences."""
    ill: tuple[tuple[str, str, tuple[Sentence, ...]], ...]
    """Id, question, what yes means."""


@dataclass(frozen=True, slots=True)
class RaceWeekDay:
    """One day. `days_left` is 0 on race day."""

    date: date
    days_left: int
    sessions: tuple[Session, ...]
    notes: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class RaceWeekPart:
    """One thing that stands below the days; for a question about illness, what yes means."""

    id: str
    title: str
    sentences: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class RaceWeek:
    """The page."""

    race: Goal
    days: tuple[RaceWeekDay, ...]
    last_legs: Session | None
    """None where no leg work lies before the race."""
    parts: tuple[RaceWeekPart, ...]
    ill: tuple[RaceWeekPart, ...]


@cache
def load_race_week() -> RaceWeekText:
    """What ships with the package; read once, at the first call."""
    data = packaged_toml(PACKAGE, "race_week.toml")
    return RaceWeekText(
        tuple(_note(one) for one in table_rows(data, "day")),
        tuple(
            (text_of(one, "id"), text_of(one, "title"), flag_of(one, "eats"), sentences_of(one))
            for one in table_rows(data, "part")
        ),
        tuple((text_of(one, "id"), text_of(one, "ask"), sentences_of(one)) for one in table_rows(data, "ill")),
    )


def race_week(plan: Plan, athlete: Athlete | None, race: Goal, mass_kg: float | None = None) -> RaceWeek:
    """The week that ends with a race of the plan.

    Args:
        plan: The plan with the race.
        athlete: Who races; None = not known, then there is no pace.
        race: The race.
        mass_kg: Body mass; None = unknown, then food is told per kilogram alone.

    Raises:
        ValueError: for a body mass that nobody has.
    """
    text = load_race_week()
    legs = last_leg_work(plan, race.date)
    facts = RaceFacts(race, athlete, legs, _rule(plan, athlete, race), mass_kg, race_minutes(plan, race))
    numbers, long = {**general_numbers(), **race_numbers(facts)}, facts.is_long
    silent = athlete is not None and without_amounts(athlete, race.date)
    parts = [
        RaceWeekPart(name, title, told(sentences, numbers))
        for name, title, eats, sentences in text.parts
        if not (eats and silent)
    ]
    ill = [RaceWeekPart(name, ask, told(sentences, numbers)) for name, ask, sentences in text.ill]
    days = tuple(_day(plan, race, left, text, numbers, long=long, silent=silent) for left in range(DAYS - 1, -1, -1))
    return RaceWeek(race, days, legs, tuple(one for one in parts if one.sentences), tuple(ill))


def coming_race(plan: Plan, day: date, within_days: int | None = None) -> Goal | None:
    """The next race from a day on, of those at most so many days away; None where there is none."""
    ahead = [one for one in plan.goals if one.date >= day]
    race = min(ahead, key=lambda one: one.date, default=None)
    far = race is not None and within_days is not None and (race.date - day).days > within_days
    return None if far else race


def race_minutes(plan: Plan, race: Goal) -> int:
    """About how long a race takes: its planned minutes, else what a beginner needs for it."""
    planned = next((one for one in plan.sessions if one.kind is Kind.RACE and one.date == race.date), None)
    if planned is not None:
        return planned.minutes
    return round(seconds_to_minutes(m_to_km(race.distance_m) * RACE_PACE[Level.BEGINNER]))


def _rule(plan: Plan, athlete: Athlete | None, race: Goal) -> RaceWeekLegWork | None:
    """What is asked of leg work before the race; without an athlete as for everybody."""
    place = week_place(plan, race.date)
    if athlete is None or place is None:
        return RaceWeekLegWork()
    rules = rules_in_force(plan, athlete, place)
    return next((one for one in rules if isinstance(one, RaceWeekLegWork)), None)


def _day(
    plan: Plan, race: Goal, left: int, text: RaceWeekText, numbers: Numbers, *, long: bool, silent: bool
) -> RaceWeekDay:
    day = race.date - timedelta(days=left)
    sessions = tuple(sorted((one for one in plan.sessions if one.date == day), key=lambda one: (one.start, one.id)))
    notes = tuple(_said(text, left, numbers, long=long, silent=silent))
    return RaceWeekDay(day, left, sessions, notes)


def _said(text: RaceWeekText, left: int, numbers: Numbers, *, long: bool, silent: bool) -> Iterator[Told]:
    for note in text.notes:
        about_eating = note.long or note.short
        fits = note.long if long else note.short
        if note.first >= left >= note.last and (not about_eating or (fits and not silent)):
            yield from told(note.sentences, numbers)


def _note(fields: Mapping[str, object]) -> DayNote:
    return DayNote(
        number_of(fields, "from"),
        number_of(fields, "to"),
        sentences_of(fields),
        flag_of(fields, "long"),
        flag_of(fields, "short"),
    )
