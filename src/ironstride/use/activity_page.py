"""One activity in full: what was recorded, what it was taken for, what it asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from ironstride.errors import InvalidInput
from ironstride.load.best_efforts import BestEffort
from ironstride.load.records import PersonalRecord, personal_records
from ironstride.load.was_it_easy import EasyAnswer
from ironstride.matching.training_record import DoneSession, TrainingRecord
from ironstride.store.activities import whole_activity
from ironstride.store.data_place import DataPlace
from ironstride.store.recordings_of import recordings_of
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.strength_log import read_strength_log
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.logged_from_sets import recorded_exercises
from ironstride.training.activity import Activity
from ironstride.training.problem_report import InputProblem
from ironstride.training.recorded_activity import Lap, RecordedActivity
from ironstride.training.run_workout_lines import METRIC
from ironstride.training.same_activity import filled_from
from ironstride.training.session import Session
from ironstride.training.strength_log import LoggedSession, LoggedSet, tells_of
from ironstride.use.easy_answer import easy_answer
from ironstride.use.list_activities import begun
from ironstride.use.running_efforts import running_efforts
from ironstride.use.what_was_done.named_record import NamedRecord, named_record
from ironstride.use.what_was_done.read_tracks import Progress

NOTHING: Final = "nothing was imported yet: ironstride import FOLDER brings recordings in"


@dataclass(frozen=True, slots=True)
class ShownExercise:
    """One exercise as it was done."""

    name: str
    sets: tuple[LoggedSet, ...]
    """Work sets in the order done."""
    warm_up_sets: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class ShownEffort:
    """A fastest stretch of it."""

    effort: BestEffort
    is_record: bool
    """Nothing up to the day of the page was faster over that distance."""


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """Everything that is known of an activity. None = unknown."""

    id: int
    activity: Activity
    """With what other recordings of it know filled in."""
    begun: datetime
    """On the wall clock, naive."""
    recordings: tuple[Activity, ...]
    """Each file's own words, the one that it is listed by first."""
    laps: tuple[Lap, ...]
    problems: tuple[str, ...]
    done: DoneSession | None
    """None where it has no believable length, or lies ahead."""
    planned: Session | None
    easy: EasyAnswer | None
    """None where it was no easy run."""
    exercises: tuple[ShownExercise, ...]
    by_log: bool
    """Its sets are the athlete's own log, not the recording's."""
    efforts: tuple[ShownEffort, ...]
    units: str


def activity_page(
    where: Path | None,
    data: DataPlace,
    number: int,
    as_of: date,
    machine_zone: str,
    progress: Progress | None = None,
) -> ActivityPage:
    """One activity, by the number of any recording of it.

    Args:
        where: An athlete's name or file; None = the only one.
        data: Where everything is kept.
        number: As ``ironstride activities`` lists it.
        as_of: Today.
        machine_zone: For somebody without an athlete file.
        progress: Told of tracks that are read.

    Raises:
        InvalidInput: when there is none of that number, or several athletes and it is not said which.
        UnreadableFile: when the data file cannot be used.
    """
    named = named_record(where, data, as_of, machine_zone, progress)
    wholes = _wholes(named, data, number)
    if not wholes:
        way = "ironstride activities lists them" if named.opened.record.done else NOTHING
        wanted = f"the number of an activity; {way}"
        raise InvalidInput([InputProblem("activity", "number", str(number), wanted)])
    first = next(iter(wholes))
    recorded = tuple(wholes.values())
    done = named.opened.record.of(str(first))
    activity = filled_from(recorded[0].summary, (one.summary for one in recorded[1:]))
    session = None if done is None or done.match is None else named.opened.record.session(done.match.session)
    log = _log_of(named, data, done, session)
    return ActivityPage(
        id=first,
        activity=activity,
        begun=begun(activity, named.zone_name),
        recordings=tuple(one.summary for one in recorded),
        laps=next((one.laps for one in recorded if one.laps), ()),
        problems=tuple(dict.fromkeys(text for one in recorded for text in one.problems)),
        done=done,
        planned=session,
        easy=None if done is None else easy_answer(done, named.athlete),
        exercises=_recorded_sets(activity, named) if log is None else _logged_sets(log),
        by_log=log is not None,
        efforts=() if done is None else _efforts(done, named),
        units=METRIC if named.athlete is None else named.athlete.units,
    )


def _wholes(named: NamedRecord, data: DataPlace, number: int) -> dict[int, RecordedActivity]:
    """Every recording of the activity by its number, the one that it is listed by first."""
    athlete = named.opened.number
    if athlete is None:
        return {}
    with data.file.open().reading() as connection:
        found = {one: whole_activity(connection, athlete, one) for one in recordings_of(connection, athlete, number)}
    return {one: whole for one, whole in found.items() if whole is not None}


def _log_of(
    named: NamedRecord, data: DataPlace, done: DoneSession | None, session: Session | None
) -> LoggedSession | None:
    """The athlete's own log of the planned session that it was, which goes before recorded sets."""
    if done is None or session is None or done.match is None or done.match.activity != done.key:
        return None
    logs = read_strength_log(StoredPlans(data.file, named.file))
    return next((one for one in logs if tells_of(one, session.id, session.date) and one.exercises), None)


def _recorded_sets(activity: Activity, named: NamedRecord) -> tuple[ShownExercise, ...]:
    catalogue = load_catalogue()
    return tuple(
        ShownExercise(
            catalogue.of(one.exercise).name if one.exercise else one.name, one.sets, one.warm_up_sets, one.note
        )
        for one in recorded_exercises(activity, named.opened.own_names)
    )


def _logged_sets(log: LoggedSession) -> tuple[ShownExercise, ...]:
    by_id = load_catalogue().by_id
    return tuple(
        ShownExercise(by_id[one.exercise].name if one.exercise in by_id else one.exercise, one.sets, note=one.note)
        for one in log.exercises
        if one.sets
    )


def _efforts(done: DoneSession, named: NamedRecord) -> tuple[ShownEffort, ...]:
    """The stretches that may be records, the shortest first."""
    record = named.opened.record
    mine = [one.effort for one in running_efforts([done], None).efforts]
    best = {one.best.effort for one in _records(record, named) if one.best.activity == done.key}
    return tuple(ShownEffort(one, one in best) for one in sorted(mine, key=lambda one: one.distance_m))


def _records(record: TrainingRecord, named: NamedRecord) -> tuple[PersonalRecord, ...]:
    return personal_records(running_efforts(record.done, named.athlete).efforts)
