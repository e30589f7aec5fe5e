"""The training record of an athlete, from the data file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ironstride.calendar_time import to_local
from ironstride.load.dated_facts import DatedFacts
from ironstride.load.track_findings import TrackFindings
from ironstride.matching.training_record import Recorded, Said, TrainingRecord, training_record
from ironstride.store.activities import StoredActivity, stored_activities
from ironstride.store.athletes import athlete_of_file
from ironstride.store.data_place import DataPlace
from ironstride.store.database import Database
from ironstride.store.links import said_links
from ironstride.store.own_names import own_names
from ironstride.store.strength_log import logged_sessions
from ironstride.store.thresholds import add_thresholds, stored_thresholds
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise_of import with_known_exercises
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import Sport
from ironstride.training.own_name import NameKind
from ironstride.training.session import Session
from ironstride.use.own_names.sport_meaning import sport_answers
from ironstride.use.what_was_done.known_thresholds import dated_facts, new_thresholds
from ironstride.use.what_was_done.read_tracks import AskedTrack, Progress, read_tracks


@dataclass(frozen=True, slots=True)
class AskedRecord:
    """Whose record, as it is seen on which day."""

    data: DataPlace
    file: Path
    """The athlete file, which need not be there."""
    as_of: date
    zone_name: str
    """The athlete's IANA zone."""
    athlete: Athlete | None = None
    """As the athlete file says."""
    sessions: Sequence[Session] = ()
    """Of the plan in force."""
    since: date | None = None
    """What began earlier is of no interest; None = everything is."""


@dataclass(frozen=True, slots=True)
class OpenedRecord:
    """The record with what it was made from."""

    record: TrainingRecord
    facts: DatedFacts
    number: int | None
    """The athlete's number in the data file; None = nothing is stored."""
    own_names: Mapping[str, str]
    """What names of exercises mean, as the athlete said."""


def open_record(asked: AskedRecord, progress: Progress | None = None) -> OpenedRecord:
    """The record of everything that was done; tracks that are new are read on the way.

    Raises:
        UnreadableFile: when the data file cannot be used.
    """
    kept = _kept(asked, progress)
    record = training_record(
        kept.recorded, asked.sessions, kept.said, kept.facts, load_catalogue(), asked.zone_name, asked.as_of
    )
    return OpenedRecord(record, kept.facts, kept.number, kept.own_names)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the data file has of an athlete."""

    facts: DatedFacts
    recorded: tuple[Recorded, ...] = ()
    said: Said = field(default_factory=lambda: Said({}))
    number: int | None = None
    own_names: Mapping[str, str] = field(default_factory=dict)


def _kept(asked: AskedRecord, progress: Progress | None) -> _Kept:
    athlete = asked.athlete
    sex = None if athlete is None else athlete.sex
    nothing = _Kept(dated_facts((), sex))
    if not asked.data.file.exists():
        return nothing
    database = asked.data.file.open()
    with database.reading() as connection:
        known = athlete_of_file(connection, asked.file)
        if known is None:
            return nothing
        stored = stored_activities(connection, known.id, asked.since)
        sports = sport_answers(own_names(connection, known.id, NameKind.SPORT))
        said = Said(said_links(connection, known.id), sports, logged_sessions(connection, known.id))
        names = own_names(connection, known.id, NameKind.EXERCISE)
        thresholds = stored_thresholds(connection, known.id)
    new = () if athlete is None else new_thresholds(athlete, thresholds, asked.as_of)
    if new and stored:
        with database.writing() as connection:
            add_thresholds(connection, known.id, new)
    facts = dated_facts((*new, *thresholds), sex)
    tracks = _tracks(database, known.id, stored, facts, asked.zone_name, progress)
    recorded = tuple(
        Recorded(
            one.id,
            with_known_exercises(one.activity, names) if one.activity.sets else one.activity,
            one.recordings,
            None if one.tracked is None else tracks.get(one.tracked),
        )
        for one in stored
    )
    return _Kept(facts, recorded, said, known.id, names)


def _tracks(
    database: Database,
    athlete: int,
    stored: Sequence[StoredActivity],
    facts: DatedFacts,
    zone_name: str,
    progress: Progress | None,
) -> dict[int, TrackFindings]:
    """What each track says, by the number of its recording."""
    asked = [
        AskedTrack(one.tracked, facts.on(_day(one, zone_name)), one.activity.sport in (Sport.RUN, Sport.RACE))
        for one in stored
        if one.tracked is not None
    ]
    return read_tracks(database, athlete, asked, progress)


def _day(one: StoredActivity, zone_name: str) -> date:
    return to_local(one.activity.start_utc, zone_name).date()
