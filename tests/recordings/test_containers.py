"""One door for files, folders and archives; one piece at a time, nothing raises."""

import gzip
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from ironstride.errors import UnreadableFile
from ironstride.recordings import packed
from ironstride.recordings.containers import Item, open_container
from ironstride.recordings.facts import Facts
from ironstride.recordings.read_item import ReadItem, read_item
from ironstride.training.kinds import Sport
from tests.recordings.files import clock, gpx, gpx_track, run_file, tcx, tcx_activity
from tests.recordings.test_unpacking import zipped


def read_all(path: Path) -> list[ReadItem]:
    return [read_item(one.source, one.data, one.facts) for one in open_container(path)]


def put(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_a_single_file_of_each_kind(tmp_path: Path) -> None:
    """FIT, TCX and GPX, packed or not, whatever they are called."""
    for data in (run_file(), tcx(tcx_activity()), gpx(gpx_track([clock(0), clock(10)]))):
        for packed_data in (data, gzip.compress(data), zipped({"inside": data})):
            (found,) = read_all(put(tmp_path / "x", packed_data))
            (one,) = found.activities
            assert (one.summary.sport, found.problem) == (Sport.RUN, "")
            assert len(one.summary.sha256) == 64


def test_a_folder_gives_its_members_in_order(tmp_path: Path) -> None:
    """Zips in it are opened, other files do not come, hidden ones are not looked at."""
    put(tmp_path / "b" / "2.tcx", tcx(tcx_activity()))
    put(tmp_path / "a.zip", zipped({"1.fit": run_file(), "photo.jpg": b"x"}))
    put(tmp_path / ".hidden.fit", run_file())
    put(tmp_path / "photo.jpg", b"\xff\xd8")
    assert [one.source for one in open_container(tmp_path)] == ["a.zip!1.fit", "b/2.tcx"]


def test_a_zip_in_a_folder_may_hold_a_zip_and_no_more(tmp_path: Path) -> None:
    """A third is told."""
    put(tmp_path / "a.zip", zipped({"i.zip": zipped({"1.fit": run_file(), "j.zip": zipped({"2.fit": run_file()})})}))
    first, second = open_container(tmp_path)
    assert (first.source, first.data is not None) == ("a.zip!i.zip!1.fit", True)
    assert (second.source, "archive" in second.facts.problem) == ("a.zip!i.zip!j.zip", True)


def test_faults_come_as_items(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cut archive, a bomb, a locked member: each with words, and the rest is read."""
    monkeypatch.setattr(packed, "LARGEST_BYTES", 5000)
    put(tmp_path / "1.zip", zipped({"1.fit": run_file()})[:40])
    put(tmp_path / "2.fit.gz", gzip.compress(b"\0" * 100_000))
    put(tmp_path / "3.zip", zipped({"bomb.gpx": b"<gpx" + b" " * 100_000, "ok.fit": run_file()}))
    found = read_all(tmp_path)
    assert [bool(one.activities) for one in found] == [False, False, False, True]
    assert all(one.problem for one in found[:3])


def test_a_path_with_nothing_is_the_worlds_mistake(tmp_path: Path) -> None:
    """It is said at once."""
    with pytest.raises(UnreadableFile):
        list(open_container(tmp_path / "nothing"))


def test_only_one_member_is_held(tmp_path: Path) -> None:
    """Twenty members of two megabytes take less than six of them."""
    body = gpx(gpx_track([clock(0), clock(10)])) + b" " * 2_000_000
    path = put(tmp_path / "a.zip", zipped({f"{number}.gpx": body for number in range(20)}))
    tracemalloc.start()
    try:
        assert sum(one.data is not None for one in open_container(path)) == 20
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 12_000_000


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_two(tmp_path: Path) -> None:
    """An archive may be written so; neither is lost."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("1.fit", run_file())
        archive.writestr("1.fit", run_file(seconds=900))
    times = [one.activities[0].summary.duration_s for one in read_all(path)]
    assert times == [1800, 900]


def test_facts_are_joined_by_what_is_known() -> None:
    """The export's sport counts where the file knows none; its number is counted on for further activities."""
    data = tcx(tcx_activity("Other") + tcx_activity("Biking", clock(3600)))
    facts = Facts(title="T", note="N", source_id="strava:1", sport=Sport.STRENGTH, name="weights", effort=0.0)
    first, second = (one.summary for one in read_item("a.tcx", data, facts).activities)
    assert (first.sport, first.name, second.sport) == (Sport.STRENGTH, "weights", Sport.CROSS)
    assert (first.source_id, second.source_id) == ("strava:1", "strava:1/2")
    assert (first.title, first.note, first.effort) == ("T", "N", 0)
    plain = read_item("a.tcx", data).activities[0].summary
    assert (plain.title, plain.source_id, plain.effort) == ("", "", None)


@pytest.mark.parametrize(
    ("name", "data", "is_ours"),
    [("a.fit", b"junk", True), ("a.gpx", b"", True), ("a.kml", b"<kml/>", False), ("a.gpx", b"<kml/>", False)],
)
def test_what_gives_nothing_says_why(name: str, data: bytes, is_ours: bool) -> None:
    """Broken is a fault; another kind is not."""
    found = read_item(name, data)
    assert (found.activities, found.is_ours, bool(found.problem)) == ((), is_ours, True)


def test_an_item_without_anything_is_a_problem_alone() -> None:
    """What could not be got at."""
    item = Item("a", None, Facts(problem="it is locked"))
    assert read_item(item.source, item.data, item.facts) == ReadItem(problem="it is locked")
