"""The one sentence about a history."""

from ironstride.recordings.history_report import report_on
from ironstride.recordings.problem import RecordingProblem
from ironstride.recordings.recording import Outcome, Recording
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport
from tests.recordings.files import START


def test_the_sentence_counts_and_problems_are_listed() -> None:
    """Runs, strength, all else, and what could not be read; a part that is lost is a problem but not unreadable."""
    run, lift, ride = (Activity(sport, START) for sport in (Sport.RUN, Sport.STRENGTH, Sport.CROSS))
    recordings = [
        Recording("a.fit", "1", Outcome.READ, (run,), "the file is cut short"),
        Recording("b.fit", "2", Outcome.READ, (lift, ride)),
        Recording("c.fit", "", Outcome.UNREADABLE, reason="the file is empty"),
    ]
    report = report_on(recordings, (run, lift, ride), 0)
    assert report.sentence == "3 files: 1 run, 1 strength, 1 other, 1 unreadable"
    assert report.problems == (
        RecordingProblem("a.fit", "the file is cut short"),
        RecordingProblem("c.fit", "the file is empty"),
    )
    assert str(report.problems[1]) == "c.fit: the file is empty"


def test_what_is_seldom_is_said_only_when_it_is() -> None:
    """Files without an activity and duplicates come last."""
    recordings = [Recording("a.csv", "", Outcome.NOT_AN_ACTIVITY, reason="not a recording")]
    report = report_on(recordings, (), 1)
    assert report.sentence == "1 file: 0 runs, 0 strength, 0 other, 0 unreadable, 1 without an activity, 1 duplicate"
    assert report.problems == ()
