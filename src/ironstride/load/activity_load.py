"""Every load of one activity, each with what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ironstride.load.dated_activity import DatedActivity
from ironstride.load.day_load import DayLoad
from ironstride.load.hard_sets import hard_sets_logged, hard_sets_recorded
from ironstride.load.leg_load import LegLoad, lifting_leg_load, running_leg_load
from ironstride.load.leg_mark import tags_of
from ironstride.load.load_facts import LoadFacts
from ironstride.load.other_sports import OtherSportAnswer, OtherSportGuess, other_sport_leg_load, other_sport_of
from ironstride.load.run_load import RunLoad, run_load
from ironstride.load.session_effort import EffortLoad, effort_load
from ironstride.load.track_findings import TrackFindings
from ironstride.load.usual_sets import usual_leg_load
from ironstride.strength.catalogue import Catalogue
from ironstride.training.kinds import HARD_LONG_MINUTES, QUALITY_KINDS, Kind, Sport, Tag
from ironstride.training.strength_log import LoggedSession

HARD_RUNS: Final = QUALITY_KINDS | {Kind.TEST, Kind.RACE}


@dataclass(frozen=True, slots=True)
class ActivityLoad:
    """What an activity asked."""

    run: RunLoad | None
    """None for lifting and mobility."""
    effort: EffortLoad
    leg: LegLoad
    day: DayLoad
    tags: frozenset[Tag]
    """What the rules about later sessions read."""


def activity_load(
    done: DatedActivity,
    kind: Kind,
    facts: LoadFacts,
    catalogue: Catalogue,
    *,
    found: TrackFindings | None = None,
    log: LoggedSession | None = None,
    answers: Sequence[OtherSportAnswer] = (),
) -> ActivityLoad:
    """The loads of an activity.

    Args:
        done: The activity on its local day.
        kind: What it was: the planned session's kind where one was matched, else a guess.
        facts: The athlete's thresholds on that day.
        catalogue: The exercises.
        found: What its track says; None where there is none.
        log: The athlete's own log of a strength session, which goes before the recorded sets; None = none.
        answers: What the athlete said about other sports.
    """
    activity = done.activity
    guess = other_sport_of(activity, answers)
    effort = effort_load(activity.effort, done.minutes, kind, None if guess is None else guess.effort)
    run = run_load(activity, found, effort, facts)
    leg = _leg_load(done, kind, catalogue, found, log, guess)
    ran = done.sport in (Sport.RUN, Sport.RACE)
    day = DayLoad(
        done.day,
        0.0 if run is None else run.value,
        leg.value,
        effort.value,
        done.minutes if ran else 0.0,
        race=kind is Kind.RACE or done.sport is Sport.RACE,
    )
    return ActivityLoad(run, effort, leg, day, _tags(done, kind, leg, guess))


def _leg_load(
    done: DatedActivity,
    kind: Kind,
    catalogue: Catalogue,
    found: TrackFindings | None,
    log: LoggedSession | None,
    guess: OtherSportGuess | None,
) -> LegLoad:
    if guess is not None:
        return other_sport_leg_load(guess, done.minutes)
    if done.sport is Sport.STRENGTH:
        return _lifting(done, kind, catalogue, log)
    if done.sport in (Sport.RUN, Sport.RACE):
        return _running(done, kind, found)
    return LegLoad()


def _lifting(done: DatedActivity, kind: Kind, catalogue: Catalogue, log: LoggedSession | None) -> LegLoad:
    """By its sets where at least one of them says what it was, else by what its kind usually has."""
    recorded = done.activity.sets
    if log is not None:
        found, count = hard_sets_logged(log, catalogue), sum(len(one.sets) for one in log.exercises)
        says_nothing = 0 < count == found.unnamed
    else:
        found, count = hard_sets_recorded(recorded, catalogue), sum(not one.warm_up for one in recorded)
        says_nothing = found.unnamed == count
    if says_nothing:
        return usual_leg_load(kind, done.minutes)
    return lifting_leg_load(found.leg_sets, found.contacts, found.close)


def _running(done: DatedActivity, kind: Kind, found: TrackFindings | None) -> LegLoad:
    """A run's leg load: the recorder's own numbers first, then those of its track."""
    activity = done.activity
    distance, down, up = activity.distance_m, activity.descent_m, activity.ascent_m
    if found is not None:
        distance = found.distance_m if distance is None else distance
        down = found.descent_m if down is None else down
        up = found.ascent_m if up is None else up
    race = kind is Kind.RACE or activity.sport is Sport.RACE
    if distance is None:
        return usual_leg_load(kind, done.minutes)
    return running_leg_load(max(0.0, distance), _not_below_zero(down), _not_below_zero(up), race=race)


def _not_below_zero(metres: float | None) -> float | None:
    return None if metres is None else max(0.0, metres)


def _tags(done: DatedActivity, kind: Kind, leg: LegLoad, guess: OtherSportGuess | None) -> frozenset[Tag]:
    lifting = done.sport is Sport.STRENGTH
    if guess is not None:
        hard = guess.hard
    elif lifting:
        hard = leg.hard
    else:
        hard = kind in HARD_RUNS or (kind is Kind.LONG and done.minutes >= HARD_LONG_MINUTES)
    quality = {Tag.QUALITY} if kind in HARD_RUNS else set()
    return tags_of(leg.mark, hard=hard, lifting=lifting) | quality
