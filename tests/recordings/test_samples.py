"""Every real recording at hand is read, and fitdecode agrees on every FIT file."""

import gzip
from pathlib import Path

import pytest

from ironstride.recordings.fit.fallback import messages_by_fitdecode
from ironstride.recordings.fit.fit_part import FitMessage
from ironstride.recordings.fit.walker import walk
from ironstride.recordings.history_report import report_on
from ironstride.recordings.open_history import open_history
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.recording import Outcome
from tests.recordings.files import SAMPLES

WHERE = "the folder of real recordings (shared/data beside the checkout) is not here"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason=WHERE)

FIT_FILES = sorted(
    path for path in (SAMPLES / "fit").glob("*") if path.suffix.casefold() == ".fit" and path.stat().st_size
)
SAME = {
    FitMessage.SESSION: (2, 5, 6, 7, 8, 9),
    FitMessage.SET: (0, 3, 4, 5, 6, 7),
    FitMessage.ACTIVITY: (5, 253),
    FitMessage.SPORT: (0, 1),
    FitMessage.FILE_ID: (0, 4),
}
"""The fields that summaries are made of."""
UNREADABLE = {
    "connectstats__activity_217470507.fit",
    "fit4s__610464_no_defmsg.fit",
    "fit4s__hist_1862739919_ACTIVITY.fit",
    "fit__TestEncode.fit",
    "gpxpy__gpx-with-node-with-comments.gpx",
    "python-fitparse__antfs-dump.63.fit",
    "python-fitparse__compressed-speed-distance.fit",
    "sports-lib__empty-sessions.fit",
}
"""Watches that did not know the date, a lost definition, sessions without a number, a single point, an empty file."""


@pytest.mark.parametrize("path", FIT_FILES, ids=lambda path: path.name)
def test_walker_and_fitdecode_agree(path: Path) -> None:
    """The same messages with the same sport, start, times, distance and sets."""
    data = path.read_bytes()
    ours = [message for part in walk(data) for message in part.messages]
    theirs = messages_by_fitdecode(data)
    assert [kind for kind, _ in ours] == [kind for kind, _ in theirs]
    for (kind, mine), (_, other) in zip(ours, theirs, strict=True):
        assert {field: mine.get(field) for field in SAME[kind]} == {field: other.get(field) for field in SAME[kind]}


def test_every_sample_is_read_or_its_fault_is_known(tmp_path: Path) -> None:
    """Of all FIT, TCX and GPX samples only the known ones are unreadable, each with a reason in words."""
    recordings = [one for folder in ("fit", "tcx", "gpx") for one in open_history(SAMPLES / folder).recordings]
    unreadable = {one.source: one.reason for one in recordings if one.outcome is Outcome.UNREADABLE}
    assert set(unreadable) == UNREADABLE
    assert all(unreadable.values())
    assert all(one.activities for one in recordings if one.outcome is Outcome.READ)
    activities = [activity for one in recordings for activity in one.activities]
    report = report_on(recordings, activities, 0)
    assert report.runs + report.strength + report.other == len(activities)


def test_real_strength_sessions_keep_their_sets() -> None:
    """Sets of a file with strength, run and strength in it are strength's; 38 and 14 sets of two others."""
    counts = {
        path.name: [(one.sport.value, len(one.sets)) for one in open_history(path).recordings[0].activities]
        for path in sorted((SAMPLES / "fit").glob("fit-analyzer__*"))
    }
    assert list(counts.values()) == [
        [("strength", 38)],
        [("strength", 4), ("run", 0), ("strength", 16)],
        [("cross", 0)],
        [("strength", 14)],
    ]


def test_a_cut_real_file_never_raises_anything_else() -> None:
    """Whatever the cut, a real file is read up to it or refused in words."""
    data = (SAMPLES / "fit" / "python-fitparse__activity-filecrc.fit").read_bytes()
    for length in range(len(data)):
        try:
            walk(data[:length])
        except NotReadable:
            assert length < 12
    assert walk(gzip.decompress(gzip.compress(data)))
