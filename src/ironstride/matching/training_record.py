"""Everything that was done, each with what it was, what it asked, and which planned session it was."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, timedelta
from typing import Final

from ironstride.calendar_time import local_datetime, monday_of, to_utc
from ironstride.load.activity_load import ActivityLoad, activity_load
from ironstride.load.dated_activity import DatedActivity, dated
from ironstride.load.dated_facts import DatedFacts
from ironstride.load.history import USUAL_DAYS
from ironstride.load.kind_guess import guess_kind, usual_run
from ironstride.load.other_sports import OtherSportAnswer
from ironstride.load.run_load import LoadMethod, run_load
from ironstride.load.session_effort import effort_load
from ironstride.load.track_findings import TrackFindings
from ironstride.matching.done_activity import DoneActivity, done_activity
from ironstride.matching.match import Link, Match, Outcome
from ironstride.matching.match_plan import match
from ironstride.strength.catalogue import Catalogue
from ironstride.training.activity import Activity
from ironstride.training.kinds import Kind, Sport
from ironstride.training.session import Session
from ironstride.training.strength_log import NEAR_DAYS, LoggedSession, tells_of
from ironstride.units import SECONDS_PER_MINUTE

MEASURED: Final = frozenset({LoadMethod.HEART, LoadMethod.PACE, LoadMethod.MEAN_HEART, LoadMethod.MEAN_PACE})
"""Ways of run load that do not rest on what kind of session it was."""
LOGGED: Final = "logged"


@dataclass(frozen=True, slots=True)
class Recorded:
    """An activity with its number and what its track says."""

    id: int
    activity: Activity
    recordings: int = 1
    found: TrackFindings | None = None


@dataclass(frozen=True, slots=True)
class DoneSession:
    """One activity; a strength session that was only logged counts as one too."""

    key: str
    """The number of the activity, or the planned session that was logged."""
    recorded: Recorded | None
    """None where it was only logged."""
    done: DatedActivity
    kind: Kind
    """The planned session's where it is one, else a guess."""
    load: ActivityLoad
    match: Match | None
    """None for what was done before the plan."""

    @property
    def found(self) -> TrackFindings | None:
        """What its track says."""
        return None if self.recorded is None else self.recorded.found


@dataclass(frozen=True, slots=True)
class TrainingRecord:
    """What was done up to a day."""

    done: tuple[DoneSession, ...]
    """In the order of their starts."""
    matches: tuple[Match, ...]
    """One for each session of the plan that is not given up, then the unplanned activities of its weeks."""
    sessions: tuple[Session, ...]
    """Of the plan in force."""
    as_of: date
    left_out: int = 0
    """Activities without a believable length."""

    def of(self, key: str) -> DoneSession | None:
        """What was done under a key; None where there is nothing."""
        return next((one for one in self.done if one.key == key), None)

    def session(self, name: str | None) -> Session | None:
        """A session of the plan by its id."""
        return next((one for one in self.sessions if one.id == name), None)


@dataclass(frozen=True, slots=True)
class Said:
    """What the athlete said about what was done."""

    links: Mapping[int, str | None]
    """Number of an activity -> the session it was, None = none of the plan's."""
    sports: Sequence[OtherSportAnswer] = ()
    logs: Sequence[LoggedSession] = ()


def training_record(
    recorded: Sequence[Recorded],
    sessions: Sequence[Session],
    said: Said,
    facts: DatedFacts,
    catalogue: Catalogue,
    zone_name: str,
    as_of: date,
) -> TrainingRecord:
    """The record of everything up to `as_of`.

    Args:
        recorded: Every activity once, in any order.
        sessions: Of the plan in force; without a plan none.
        said: The athlete's words.
        facts: Thresholds by day.
        catalogue: The exercises.
        zone_name: The athlete's IANA zone.
        as_of: Today; what began later is left out.

    Raises:
        ValueError: when no such zone is known, or sessions share an id.
    """
    by_activity = {id(one.activity): one for one in recorded}
    every, left_out = dated([one.activity for one in recorded], zone_name)
    past = [one for one in every if one.day <= as_of]
    kinds = guessed_kinds(past)
    pairs = [(by_activity[id(one.activity)], one, kind) for one, kind in zip(past, kinds, strict=True)]
    matches, logged = _matched(pairs, sessions, said, facts, zone_name, as_of)
    of_activity = {key: one for one in matches for key in (one.activity, *one.parts) if key is not None}
    planned = {one.id: one for one in sessions}
    logs = {one.session: one for one in _logs_of(sessions, said.logs)}

    def done(key: str, one: DatedActivity, guess: Kind, of: Recorded | None) -> DoneSession:
        found = of_activity.get(key)
        session = planned.get(found.session) if found is not None and found.session is not None else None
        kind = _kind(guess, session, found, key)
        log = logs.get(session.id) if session is not None else None
        one = _with_words(one, log)
        load = activity_load(
            one,
            kind,
            facts.on(one.day),
            catalogue,
            found=None if of is None else of.found,
            log=log if log is not None and log.exercises else None,
            answers=said.sports,
        )
        return DoneSession(key, of, one, kind, load, found)

    made = [done(str(of.id), one, kind, of) for of, one, kind in pairs]
    made += [done(key, one, planned[key.partition(":")[2]].kind, None) for key, one in logged]
    made.sort(key=lambda one: (one.done.start, one.key))
    return TrainingRecord(tuple(made), matches, tuple(sessions), as_of, left_out)


def guessed_kinds(past: Sequence[DatedActivity]) -> list[Kind]:
    """What each activity most likely was, told from the runs of the six weeks before it; activities in time order."""
    runs = [one for one in past if one.sport is Sport.RUN]
    days = [one.day for one in runs]
    usual = {}
    for day in {one.day for one in past}:
        begin, end = bisect_left(days, day - timedelta(days=USUAL_DAYS)), bisect_right(days, day)
        usual[day] = usual_run(runs[begin:end])
    return [guess_kind(one, usual[one.day]) for one in past]


def _kind(guess: Kind, session: Session | None, found: Match | None, key: str) -> Kind:
    """The planned kind for the session itself; parts recorded beside it keep what they look like."""
    if session is None or found is None or found.activity != key or found.outcome is Outcome.AMBIGUOUS:
        return guess
    return session.kind if guess is not Kind.CROSS else guess


def _matched(
    pairs: Sequence[tuple[Recorded, DatedActivity, Kind]],
    sessions: Sequence[Session],
    said: Said,
    facts: DatedFacts,
    zone_name: str,
    as_of: date,
) -> tuple[tuple[Match, ...], list[tuple[str, DatedActivity]]]:
    """The matches, and what was only logged: a log without a recording is done as planned."""
    if not sessions:
        return (), []
    since = monday_of(min(one.date for one in sessions))
    none_of_plan = {number for number, session in said.links.items() if session is None}
    known = {str(of.id): (of, one, kind) for of, one, kind in pairs if one.day >= since}
    free = [
        done_activity(one, key, kind, _measured(of, one, kind, facts))
        for key, (of, one, kind) in known.items()
        if of.id not in none_of_plan
    ]
    near = {one.id: one for one in sessions}
    links = [
        Link(session, str(number))
        for number, session in sorted(said.links.items())
        if session in near
        and str(number) in known
        and abs((known[str(number)][1].day - near[session].date).days) < NEAR_DAYS
    ]
    first = match(sessions, free, links, as_of)
    without = {one.session for one in first if one.session is not None and one.activity is None}
    logged = [
        (f"{LOGGED}:{one.session}", _as_done(one, near[one.session], zone_name))
        for one in _logs_of(sessions, said.logs)
        if one.session in without and one.date <= as_of and not one.missed
    ]
    extra: list[DoneActivity] = [done_activity(one, key, near[key.partition(":")[2]].kind) for key, one in logged]
    both = [*links, *(Link(key.partition(":")[2], key) for key, _ in logged)]
    matches = match(sessions, [*free, *extra], both, as_of) if logged else first
    ruled_out = [
        Match(None, key, Outcome.UNPLANNED, None, 0, manual=True, why="you said that it was none of the plan's")
        for key, (of, _, _) in known.items()
        if of.id in none_of_plan
    ]
    return (*matches, *ruled_out), logged


def _measured(of: Recorded, one: DatedActivity, kind: Kind, facts: DatedFacts) -> float | None:
    effort = effort_load(one.activity.effort, one.minutes, kind)
    load = run_load(one.activity, of.found, effort, facts.on(one.day))
    return load.value if load is not None and load.method in MEASURED else None


def _logs_of(sessions: Sequence[Session], logs: Sequence[LoggedSession]) -> list[LoggedSession]:
    """The logs that tell of these sessions."""
    planned: Callable[[str], Session | None] = {one.id: one for one in sessions}.get
    found = ((one, planned(one.session)) for one in logs)
    return [one for one, session in found if session is not None and tells_of(one, session.id, session.date)]


def _with_words(one: DatedActivity, log: LoggedSession | None) -> DatedActivity:
    """The activity with the effort and the note that the athlete said, where the recording has none."""
    if log is None or (log.effort is None and not log.note):
        return one
    activity = one.activity
    effort = log.effort if activity.effort is None else activity.effort
    return replace(one, activity=replace(activity, effort=effort, note=activity.note or log.note))


def _as_done(log: LoggedSession, session: Session, zone_name: str) -> DatedActivity:
    """What was only logged, as long as the athlete says, else as planned."""
    start = local_datetime(log.date, session.start if log.start is None else log.start)
    nothing = bool(log.exercises) and not any(one.sets for one in log.exercises)
    planned = 0.0 if nothing else float(session.minutes)
    minutes = planned if log.minutes is None else log.minutes
    activity = Activity(
        session.sport,
        to_utc(start, zone_name).astimezone(UTC),
        LOGGED,
        start_local=start,
        duration_s=minutes * SECONDS_PER_MINUTE,
        distance_m=log.distance_m,
        effort=log.effort,
        note=log.note,
    )
    return replace(DatedActivity(activity, start, start + timedelta(minutes=minutes), minutes))
