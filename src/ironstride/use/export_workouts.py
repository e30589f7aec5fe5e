"""Workouts as FIT files for a watch: one a session, into a folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final
from zlib import crc32

from ironstride.calendar_time import monday_of
from ironstride.export.fit_steps import MOST_STEPS, FitExercise
from ironstride.export.fit_workout import FitWorkout, fit_bytes, fit_file_name, fit_rows
from ironstride.export.season_view import short_date
from ironstride.export.session_card import card_of
from ironstride.export.workout_card import WorkoutCard, cards_html
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.drawing import drawing_of, drawn_exercises
from ironstride.training.kinds import Sport
from ironstride.training.plan import Plan
from ironstride.training.run_workout_lines import IMPERIAL
from ironstride.training.session import Session, SessionStatus
from ironstride.training.session_workout import workout_of
from ironstride.use.text_files import write_bytes

ONE_WEEK: Final = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class FitWritten:
    """What was written."""

    paths: tuple[Path, ...]
    long: tuple[Path, ...]
    """Files with more steps than many watches take."""


def write_fit(
    plan: Plan, folder: Path, first: date, last: date, units: str, *, lap_button: bool = False, mobility: bool = False
) -> FitWritten:
    """Write the planned sessions from `first` to `last`, both included.

    A session keeps its file name while it stays on its day, so that writing again updates and never copies.

    Raises:
        UnreadableFile: when a file cannot be written.
    """
    names = watch_names()
    paths, long = [], []
    for session in plan.sessions:
        if not (first <= session.date <= last and _goes_on_a_watch(session, mobility=mobility)):
            continue
        asked = fit_workout_of(session, units, lap_button=lap_button)
        path = folder / fit_file_name(session.date, session.id)
        write_bytes(path, fit_bytes(asked, names))
        paths.append(path)
        if len(fit_rows(asked, names)) > MOST_STEPS:
            long.append(path)
    return FitWritten(tuple(paths), tuple(long))


def write_cards(plan: Plan, path: Path, first: date, last: date, units: str) -> int:
    """Write the sessions from `first` to `last` as cards to print, and say how many.

    Raises:
        UnreadableFile: when the file cannot be written.
    """
    drawings = {name: drawing.side_by_side() for name in drawn_exercises() if (drawing := drawing_of(name))}
    cards = []
    for session in plan.sessions:
        workout = workout_of(session)
        if workout is not None and first <= session.date <= last and session.status is SessionStatus.PLANNED:
            cards.append(WorkoutCard(card_of(session), workout, units, drawings))
    write_bytes(path, cards_html(cards, f"{plan.athlete}, {short_date(first)} to {short_date(last)}").encode())
    return len(cards)


def span_of(day: date, weeks: int) -> tuple[date, date]:
    """From a day to the end of its week, and of as many more."""
    return day, monday_of(day) + weeks * ONE_WEEK - timedelta(days=1)


def fit_workout_of(session: Session, units: str, *, lap_button: bool = False) -> FitWorkout:
    """A session as its file is written from.

    Raises:
        ValueError: when it has no workout.
    """
    workout = workout_of(session)
    if workout is None:
        raise ValueError(f"{session.id} has no workout")
    made_at = datetime(session.date.year, session.date.month, session.date.day, tzinfo=UTC)
    name = f"{session.date:%a} {short_date(session.date)} {card_of(session).title}"
    number = crc32(session.id.encode()) or 1
    return FitWorkout(name, made_at, number, workout, pounds=units == IMPERIAL, lap_button=lap_button)


def fit_file(session: Session, units: str, *, lap_button: bool = False) -> tuple[str, bytes]:
    """The workout of one session for a watch: the name of its file, and the file.

    Raises:
        ValueError: when it has no workout that goes on a watch.
    """
    asked = fit_workout_of(session, units, lap_button=lap_button)
    return fit_file_name(session.date, session.id), fit_bytes(asked, watch_names())


def goes_on_a_watch(session: Session) -> bool:
    """Whether there is a file for a watch."""
    return _goes_on_a_watch(session, mobility=False)


def watch_names() -> dict[str, FitExercise]:
    """What watches call each exercise of the catalogue."""
    return {one.id: FitExercise(one.fit_category, one.fit_name, one.name) for one in load_catalogue().exercises}


def _goes_on_a_watch(session: Session, *, mobility: bool) -> bool:
    wanted = mobility or session.sport is not Sport.MOBILITY
    return session.workout is not None and session.status is SessionStatus.PLANNED and wanted
