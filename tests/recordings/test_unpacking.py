"""Packed recordings: gzip, zip, a zip in a zip; and what tries to be too much."""

import gzip
import io
import zipfile

import pytest

from ironstride.recordings import packed
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.recording import Outcome, Recording
from ironstride.recordings.unpacking import read_packed
from tests.recordings.files import run_file, tcx, tcx_activity

RUN = run_file()
TCX = tcx(tcx_activity())


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip file of these members, in this order."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def read(data: bytes, name: str = "a.zip") -> list[Recording]:
    return list(read_packed(name, io.BytesIO(data), {}))


def test_gzip_is_unpacked_whatever_its_name() -> None:
    """The content decides, and the hash is that of the content."""
    (zipped_run,) = read(gzip.compress(RUN), "a.fit")
    (plain,) = read(RUN, "b")
    assert zipped_run.activities[0].duration_s == 1800
    assert zipped_run.sha256 == plain.sha256


def test_gzip_of_several_parts_is_one_file() -> None:
    """Some uploaders write a file in pieces."""
    (recording,) = read(gzip.compress(RUN[:100]) + gzip.compress(RUN[100:]), "a.fit.gz")
    assert recording.outcome is Outcome.READ


def test_zip_members_are_read_in_the_order_of_their_names() -> None:
    """Packed members too; folders and what systems leave behind are passed over."""
    members = {
        "activities/2.tcx.gz": gzip.compress(TCX),
        "activities/": b"",
        "activities/1.fit": RUN,
        "__MACOSX/activities/._1.fit": b"x",
        "activities/.DS_Store": b"x",
        "activities.csv": b"Activity ID,Activity Date\n",
    }
    found = read(zipped(members))
    assert [(one.source, one.outcome.value) for one in found] == [
        ("a.zip!activities.csv", "not-an-activity"),
        ("a.zip!activities/1.fit", "read"),
        ("a.zip!activities/2.tcx.gz", "read"),
    ]


def test_a_zip_in_a_zip_is_opened_and_a_third_is_not() -> None:
    """Garmin's export packs zips into a zip; deeper nesting is refused in words."""
    inner = zipped({"1.fit": RUN, "deeper.zip": zipped({"2.fit": RUN})})
    found = read(zipped({"uploads.zip": inner}))
    assert [(one.source, one.outcome.value) for one in found] == [
        ("a.zip!uploads.zip!1.fit", "read"),
        ("a.zip!uploads.zip!deeper.zip", "unreadable"),
    ]
    assert "archive" in found[1].reason


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What unpacks to more than a recording can be is not unpacked; its neighbours are read."""
    monkeypatch.setattr(packed, "LARGEST_BYTES", 5_000)
    bomb = b"\0" * 1_000_000
    (refused,) = read(gzip.compress(bomb), "bomb.fit.gz")
    assert (refused.outcome, "unpacks to more than" in refused.reason) == (Outcome.UNREADABLE, True)
    found = read(zipped({"bomb.fit": bomb, "run.fit": RUN}))
    assert [one.outcome.value for one in found] == ["unreadable", "read"]


@pytest.mark.parametrize("name", ["MOST_MEMBERS", "MOST_UNPACKED_BYTES"])
def test_an_archive_of_too_much_is_refused(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """In number or in size, before anything of it is read."""
    monkeypatch.setattr(packed, name, 1)
    (found,) = read(zipped({"1.fit": RUN, "2.fit": RUN}))
    assert found.outcome is Outcome.UNREADABLE


@pytest.mark.parametrize("keep", [4, 20, 200])
def test_cut_archives_are_unreadable(keep: int) -> None:
    """Each with a reason in words."""
    for data in (zipped({"1.fit": RUN}), gzip.compress(RUN)):
        (found,) = read(data[:keep])
        assert found.outcome is Outcome.UNREADABLE
        assert found.reason


def test_a_damaged_member_does_not_stop_the_others() -> None:
    """The checksum of one member is wrong; the next is read."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("1.fit", RUN)
        archive.writestr("2.fit", RUN)
    data = bytearray(stream.getvalue())
    data[60] ^= 0xFF
    assert [one.outcome.value for one in read(bytes(data))] == ["unreadable", "read"]


def test_a_locked_member_is_told() -> None:
    """A password is not asked for."""
    data = bytearray(zipped({"1.fit": RUN}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (found,) = read(bytes(data))
    assert (found.outcome, found.reason) == (Outcome.UNREADABLE, "it is locked with a password")


def test_other_files_are_not_ours_but_broken_recordings_are_told() -> None:
    """A picture is passed over; a file that is named like a recording and is none is unreadable."""
    assert read(b"\xff\xd8\xff picture", "a.jpg")[0].outcome is Outcome.NOT_AN_ACTIVITY
    assert read(gzip.compress(b"a database"), "a.sqlite.gz")[0].outcome is Outcome.NOT_AN_ACTIVITY
    assert read(b"\xff\xd8\xff picture", "a.fit")[0].reason == "it is neither FIT nor TCX nor GPX inside"
    assert read(b"", "a.fit")[0].reason == "the file is empty"
    assert read(RUN, "a file without an ending")[0].outcome is Outcome.READ


def test_gzip_of_endless_parts_is_refused() -> None:
    """Millions of empty parts would take for ever."""
    (found,) = read(gzip.compress(b"") * 2000, "a.fit.gz")
    assert (found.outcome, "parts" in found.reason) == (Outcome.UNREADABLE, True)


def test_what_follows_the_last_gzip_part_is_ignored() -> None:
    """Some uploaders fill a block with zeros."""
    (found,) = read(gzip.compress(RUN) + b"\0" * 100, "a.fit.gz")
    assert found.outcome is Outcome.READ


@pytest.mark.parametrize(("said", "outcome"), [(10, "unreadable"), (10_000_000, "read")])
def test_a_member_that_lies_about_its_size_does_no_harm(said: int, outcome: str) -> None:
    """Never more is read than it said; where less is there, its checksum decides. The next member is read."""
    data = bytearray(zipped({"1.fit": RUN, "2.fit": RUN}))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = said.to_bytes(4, "little")
    assert [one.outcome.value for one in read(bytes(data))] == [outcome, "read"]


def test_a_list_of_members_that_is_too_long_is_not_loaded() -> None:
    """What an archive says of its own list is looked at before the list is."""
    data = bytearray(zipped({"1.fit": RUN}))
    at = data.index(b"PK\x05\x06") + 12
    data[at : at + 4] = (packed.LARGEST_DIRECTORY_BYTES + 1).to_bytes(4, "little")
    (found,) = read(bytes(data))
    assert (found.outcome, found.reason) == (Outcome.UNREADABLE, "it holds more than 200000 files")


def test_archives_in_an_archive_share_one_budget() -> None:
    """Many small bombs are one large one."""
    budget = packed.Budget(100)
    budget.take(60)
    with pytest.raises(NotReadable, match="unpack to more"):
        budget.take(60)


@pytest.mark.parametrize("name", ["../../run.fit", "/etc/run.fit", "C:\\run.fit", "a/./run.fit"])
def test_paths_that_climb_out_are_only_names(name: str) -> None:
    """They are read like any member, and nothing is ever written under such a name."""
    (found,) = read(zipped({name: RUN}))
    assert found.outcome is Outcome.READ
    assert found.source.startswith("a.zip!")


def test_a_large_inner_archive_goes_to_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not into memory; and one that is too large is refused."""
    inner = zipped({"1.fit": RUN})
    monkeypatch.setattr(packed, "IN_MEMORY_BYTES", 10)
    assert read(zipped({"i.zip": inner}))[0].outcome is Outcome.READ
    monkeypatch.setattr(packed, "LARGEST_INNER_ZIP_BYTES", 100)
    assert "larger than" in read(zipped({"i.zip": inner}))[0].reason
