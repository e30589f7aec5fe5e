"""Reads an athlete file: every problem at once, or the athlete and what is worth saying about the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.errors import InvalidInput
from ironstride.training.athlete import (
    Athlete,
    HeartValue,
    MobilityWish,
    Place,
    RunningProfile,
    StrengthProfile,
)
from ironstride.training.availability import zone_on
from ironstride.training.kinds import Experience, Level
from ironstride.training.window_text import NOT_PLACES, TREADMILL
from ironstride.use.athlete_file.contents_reading import (
    gym_wishes,
    notice_equipment,
    result_of,
    results_of,
    trial_of,
)
from ironstride.use.athlete_file.contents_tables import AUTO, RunningTable, StrengthTable
from ironstride.use.athlete_file.dated_reading import DatedReader
from ironstride.use.athlete_file.problems import Problems
from ironstride.use.athlete_file.rules_reading import KnownRules, rule_settings
from ironstride.use.athlete_file.shape import Sheet, sheet_of
from ironstride.use.athlete_file.tables import (
    AthleteTable,
    HeartTable,
)
from ironstride.use.athlete_file.toml_text import document_of, toml_document
from ironstride.use.athlete_file.values import EARLIEST, where_text
from ironstride.use.athlete_file.week_reading import WeekReader
from ironstride.use.athlete_file.wishes_reading import habits, preferences
from ironstride.use.busy_calendars import read_busy_calendars

ONE_WEEK: Final = timedelta(days=DAYS_PER_WEEK)
BUSY_AFTER_LAST_RACE: Final = 26 * ONE_WEEK
"""How long after the last race calendars are read: longer than any recovery, and than a season without a race."""
BUSY_AHEAD: Final = 156 * ONE_WEEK
"""How far ahead calendars are read at most. Nobody's diary reaches further; a repeating entry would. A convention."""

WHENEVER: Final = date.min
"""Planned from this day no race lies behind: for who reads a file without planning. Calendars are then not read."""


def read_athlete(
    path: Path, known_rules: KnownRules, as_of: date, today: date | None = None
) -> tuple[Athlete, tuple[str, ...]]:
    """The athlete of a file with the busy times of its calendars, and notices: what is right but worth knowing.

    Args:
        path: The file.
        known_rules: The parameters (name to type) of every rule that may be set.
        as_of: The day planned from: races and locks lie ahead of it.
        today: What was run and measured lies up to it; None = `as_of`.

    Raises:
        UnreadableFile: when the file is missing, empty or not TOML.
        InvalidInput: with every problem, each with its place, its value and what was wanted.
    """
    return _read(toml_document(path), path, known_rules, as_of, today)


def athlete_of_text(
    text: str, path: Path, known_rules: KnownRules, as_of: date, today: date | None = None
) -> tuple[Athlete, tuple[str, ...]]:
    """The same of a text that the file at `path` may come to hold.

    Raises:
        UnreadableFile: when it is empty or not TOML.
        InvalidInput: with every problem, each with its place, its value and what was wanted.
    """
    return _read(document_of(text, path), path, known_rules, as_of, today)


def _read(
    document: Mapping[str, Any], path: Path, known_rules: KnownRules, as_of: date, today: date | None
) -> tuple[Athlete, tuple[str, ...]]:
    problems = Problems(str(path))
    athlete = _athlete(sheet_of(document, problems), known_rules, as_of, today or as_of, problems)
    return _checked(_with_busy_times(athlete, path.parent, as_of, problems), problems)


def athlete_from(
    document: Mapping[str, Any], file: str, known_rules: KnownRules, as_of: date
) -> tuple[Athlete, tuple[str, ...]]:
    """The athlete of a document, and notices; `file` is what problems call it. Calendars are not read.

    Raises:
        InvalidInput: with every problem, each with its place, its value and what was wanted.
    """
    problems = Problems(file)
    return _checked(_athlete(sheet_of(document, problems), known_rules, as_of, as_of, problems), problems)


def _checked(athlete: Athlete, problems: Problems) -> tuple[Athlete, tuple[str, ...]]:
    if problems.found:
        raise InvalidInput(problems.found)
    return athlete, tuple(problems.notices)


def _with_busy_times(athlete: Athlete, folder: Path, as_of: date, problems: Problems) -> Athlete:
    """The athlete with what their calendars take, from the week before `as_of` until well after the last race."""
    names = athlete.preferences.busy
    if not names or as_of < EARLIEST:
        return athlete
    last_race = max((as_of, *(goal.date for goal in athlete.goals)))
    last = min(last_race + BUSY_AFTER_LAST_RACE, as_of + BUSY_AHEAD)
    read = read_busy_calendars(names, folder, partial(zone_on, athlete), monday_of(as_of) - ONE_WEEK, last)
    for number, wanted in read.problems:
        problems.add(where_text(("preferences", "busy", number)), names[number], wanted)
    for number, text in read.notices:
        problems.notice(where_text(("preferences", "busy", number)), f"{names[number]}: {text}")
    return replace(athlete, busy_times=read.times)


def _athlete(sheet: Sheet, known_rules: KnownRules, as_of: date, today: date, problems: Problems) -> Athlete:
    file, who = sheet.file, sheet.file.athlete
    places = _places(sheet, problems)
    notice_equipment(places, problems)
    week = WeekReader(sheet, places, problems)
    pattern = week.week()
    dated = DatedReader(sheet, problems, as_of)
    fixed = dated.fixed()
    exceptions = dated.exceptions(week)
    return Athlete(
        name=who.name,
        timezone=who.timezone,
        week=pattern,
        born=_born(who, today, problems),
        sex=who.sex,
        units=who.units,
        level=None if who.level == AUTO else Level(who.level),
        running=_running(file.running, today, problems),
        strength=_strength(file.strength),
        places=places,
        get_ready_minutes=week.get_ready_minutes,
        fixed=fixed,
        exceptions=exceptions,
        goals=dated.goals(exceptions),
        health=tuple(dict.fromkeys(file.health.status)),
        locks=dated.locks(),
        heart=_heart(file.heart, today, problems),
        mobility=MobilityWish(file.mobility.per_week, file.mobility.minutes),
        preferences=preferences(file.preferences, problems),
        rules=rule_settings(file.rules, known_rules, problems),
        habits=habits(sheet, problems),
        gym=gym_wishes(file.strength, problems),
        results=results_of(file.running, today, problems),
        trial=trial_of(file.running.trial, today, problems),
    )


def _places(sheet: Sheet, problems: Problems) -> dict[str, Place]:
    """The places; one that could not be read is taken to hold everything, so that no time slot there is blamed."""
    lost = [str(path[1]) for path in sheet.left_out if path[0] == "places" and len(path) == 2]
    places = {name: Place(name, (TREADMILL,)) for name in sorted(lost)}
    for name, table in sheet.file.places.items():
        if name.casefold() in NOT_PLACES or len(name.split()) != 1 or "," in name:
            wanted = f"a place's name: one word, and none of {', '.join(NOT_PLACES)}"
            problems.add(where_text(("places", name)), None, wanted)
        unknown = ("places", name, "equipment") in sheet.left_out
        places[name] = Place(name, (TREADMILL,) if unknown else table.equipment, table.minutes_to_get_there)
    return places


def _born(who: AthleteTable, as_of: date, problems: Problems) -> date | None:
    if who.born is not None and who.born >= as_of:
        problems.add("athlete.born", who.born, f"a day before {as_of}")
    return who.born


def _running(table: RunningTable, as_of: date, problems: Problems) -> RunningProfile:
    result = result_of(table.result, "running.result", as_of, problems)
    return RunningProfile(table.runs_per_week, table.weekly, table.longest, result)


def _strength(table: StrengthTable) -> StrengthProfile:
    experience = None if table.experience == AUTO else Experience(table.experience)
    return StrengthProfile(experience, table.sessions_per_week, table.session_minutes)


def _heart(table: HeartTable, as_of: date, problems: Problems) -> dict[str, HeartValue]:
    rates = {"max": table.max, "resting": table.resting, "threshold": table.threshold}
    values = {name: HeartValue(rate.bpm, rate.date) for name, rate in rates.items() if rate is not None}
    for name, value in values.items():
        if value.date is not None and value.date > as_of:
            problems.add(f"heart.{name}.date", value.date, f"a day up to {as_of}")
    ascending = [values[name] for name in ("resting", "threshold", "max") if name in values]
    for lower, higher in pairwise(ascending):
        if lower.bpm >= higher.bpm:
            problems.add("heart", f"{lower.bpm} and {higher.bpm}", "resting below threshold below max")
    return values
