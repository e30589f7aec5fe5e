"""Everything that was done, with what it was, what it asked, and which planned session it was."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from ironstride.load.dated_facts import DatedFacts, DatedThreshold, Threshold
from ironstride.load.points import Points
from ironstride.load.run_load import LoadMethod
from ironstride.load.track_findings import TrackFindings
from ironstride.matching.match import Outcome
from ironstride.matching.training_record import DoneSession, Recorded, Said, TrainingRecord, training_record
from ironstride.strength.catalogue import load_catalogue
from ironstride.training.activity import Activity
from ironstride.training.kinds import Kind, Sport, Tag
from ironstride.training.session import Session
from ironstride.training.strength_log import LoggedExercise, LoggedSession, LoggedSet
from tests.load.past import lift, run
from tests.matching.weeks import MONDAY, planned

CATALOGUE = load_catalogue()
SUNDAY = MONDAY + timedelta(days=6)
NO_FACTS = DatedFacts({})
SQUATS = LoggedSession("lift", MONDAY, (LoggedExercise("back-squat", (LoggedSet(5, 80.0, 2),) * 4),))


def record(
    activities: list[Recorded],
    sessions: list[Session] | None = None,
    said: Said | None = None,
    facts: DatedFacts = NO_FACTS,
    as_of: date = SUNDAY,
) -> TrainingRecord:
    """The record of a week."""
    return training_record(activities, sessions or [], said or Said({}), facts, CATALOGUE, "Europe/Berlin", as_of)


def only(found: TrainingRecord) -> DoneSession:
    (one,) = found.done
    return one


def test_what_is_planned_says_what_it_was() -> None:
    """A run at the pace of others was the planned threshold run: its assumed effort and tags follow from that."""
    done = only(record([Recorded(1, run(MONDAY, 50))], [planned("fast", 0, Kind.THRESHOLD, 50)]))
    assert (done.kind, done.load.effort.effort) == (Kind.THRESHOLD, 6)
    assert done.load.tags == {Tag.HARD, Tag.QUALITY}
    assert done.match is not None
    assert (done.match.session, done.match.outcome) == ("fast", Outcome.DONE)


def test_without_a_plan_everything_is_guessed() -> None:
    """Nothing is matched, and days after today are left out."""
    found = record([Recorded(1, run(MONDAY, 50)), Recorded(2, run(SUNDAY + timedelta(days=1)))])
    assert only(found).kind is Kind.LONG or only(found).kind is Kind.EASY
    assert (found.matches, only(found).match) == ((), None)


def test_the_athlete_says_that_it_was_none() -> None:
    """The session is then missed, and the run stands beside the plan as what it looked like."""
    sessions = [planned("easy", 0)]
    found = record([Recorded(7, run(MONDAY))], sessions, Said({7: None}))
    assert [(one.session, one.activity, one.outcome) for one in found.matches] == [
        ("easy", None, Outcome.MISSED),
        (None, "7", Outcome.UNPLANNED),
    ]
    assert found.matches[1].manual


def test_the_athlete_links_another_day() -> None:
    """Their word goes before what fits better; a word on a session of another season counts nothing."""
    sessions = [planned("mon", 0), planned("wed", 2)]
    activities = [Recorded(1, run(MONDAY + timedelta(days=2)))]
    assert record(activities, sessions).done[0].match == record(activities, sessions).matches[1]
    linked = record(activities, sessions, Said({1: "mon"}))
    assert linked.matches[0].activity == "1"
    old = [Recorded(1, run(MONDAY - timedelta(days=200)))]
    assert all(one.activity is None for one in record(old, sessions, Said({1: "mon"})).matches)


def test_what_was_only_logged_was_done() -> None:
    """A strength session without a recording lasts as long as planned and loads the legs as its sets say."""
    found = record([], [planned("lift", 0, Kind.FULL_BODY)], Said({}, logs=[SQUATS]))
    done = only(found)
    assert (done.key, done.recorded, done.done.minutes, done.done.day) == ("logged:lift", None, 40, MONDAY)
    assert done.load.leg.sets == pytest.approx(4 * CATALOGUE.of("back-squat").leg_load)
    assert found.matches[0].outcome is Outcome.DONE


def test_a_recording_of_a_logged_session_counts_once() -> None:
    """With the athlete's own sets."""
    watch = Recorded(3, lift(MONDAY, [None] * 12))
    found = record([watch], [planned("lift", 0, Kind.FULL_BODY, hour=19)], Said({}, logs=[SQUATS]))
    assert only(found).key == "3"
    assert only(found).load.leg.sets == pytest.approx(4 * CATALOGUE.of("back-squat").leg_load)


def test_a_log_of_another_season_is_none_of_this_ones() -> None:
    """Ids of sessions come again in every season."""
    old = replace(SQUATS, date=MONDAY - timedelta(days=300))
    assert record([], [planned("lift", 0, Kind.FULL_BODY)], Said({}, logs=[old])).done == ()


def test_thresholds_of_the_day_count() -> None:
    """A faster threshold that was found later leaves what was done before as it was."""
    slow = DatedThreshold(Threshold.THRESHOLD_PACE, MONDAY, 360)
    fast = DatedThreshold(Threshold.THRESHOLD_PACE, MONDAY + timedelta(days=2), 300)
    activities = [Recorded(1, run(MONDAY, 60, 360)), Recorded(2, run(MONDAY + timedelta(days=2), 60, 360))]
    before, after = record(activities, facts=DatedFacts.of([fast, slow])).done
    assert before.load.run is not None
    assert after.load.run is not None
    assert before.load.run.value == pytest.approx(100)
    assert after.load.run.value == pytest.approx(100 * (300 / 360) ** 2)


def test_what_the_track_says_goes_before_the_totals() -> None:
    """Heart rate point by point."""
    said = TrackFindings(heart=Points(77.0, "heart"))
    done = only(record([Recorded(1, run(MONDAY), found=said)]))
    assert done.load.run is not None
    assert (done.load.run.value, done.load.run.method) == (77.0, LoadMethod.HEART)
    assert done.found is said


def test_a_session_not_done_in_its_sport_keeps_its_own_kind() -> None:
    """A ride in place of a run is no run."""
    ride = Activity(Sport.CROSS, datetime(2026, 11, 2, 6, tzinfo=UTC), "cycling", duration_s=2400)
    done = only(record([Recorded(1, ride)], [planned("easy", 0)]))
    assert done.kind is Kind.CROSS


def test_activities_without_a_believable_length_are_counted() -> None:
    """They are in no ledger."""
    found = record([Recorded(1, replace(run(MONDAY), duration_s=None, elapsed_s=None))])
    assert (found.done, found.left_out) == ((), 1)
    assert found.of("1") is None
