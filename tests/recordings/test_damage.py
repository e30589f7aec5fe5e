"""Damage of any kind gives a recording or a reason, never an exception and never an endless walk."""

from hypothesis import given
from hypothesis import strategies as st

from ironstride.recordings.read_recording import read_recording
from ironstride.recordings.recording import Outcome, Recording
from ironstride.recordings.unpacking import read_packed
from scripts.fit_writer import FitWriter
from tests.recordings.files import (
    STRENGTH_TRAINING,
    T0,
    TRAINING,
    add_activity,
    add_file_id,
    add_records,
    add_session,
    add_set,
    clock,
    gpx,
    gpx_track,
    tcx,
    tcx_activity,
)


def whole_file() -> bytes:
    """A run and a lift with sets, in one file of little size."""
    writer = FitWriter()
    add_file_id(writer)
    add_records(writer, 12)
    add_session(writer)
    add_set(writer, T0 + 2100)
    add_session(writer, T0 + 2000, sport=TRAINING, sub_sport=STRENGTH_TRAINING)
    add_activity(writer)
    return writer.file()


WHOLE = whole_file()
XML = (
    tcx(tcx_activity()),
    gpx(gpx_track([clock(0), clock(10), clock(20)])),
)


def check(recording: Recording) -> None:
    """What holds for every recording."""
    assert (recording.outcome is Outcome.READ) == bool(recording.activities)
    assert recording.reason or recording.outcome is not Outcome.UNREADABLE
    for activity in recording.activities:
        assert activity.end_utc >= activity.start_utc
        assert activity.distance_m is None or activity.distance_m >= 0


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=6))
def test_changed_bytes_never_raise(changes: list[tuple[int, int]]) -> None:
    """Any bytes of a FIT file may be wrong."""
    data = bytearray(WHOLE)
    for index, value in changes:
        data[index] = value
    check(read_recording(bytes(data), "run.fit"))


@given(st.integers(0, len(WHOLE)), st.binary(max_size=40))
def test_cut_and_continued_files_never_raise(length: int, tail: bytes) -> None:
    """A FIT file may end anywhere and go on with anything."""
    check(read_recording(WHOLE[:length] + tail, "run.fit"))


@given(st.sampled_from(XML), st.data())
def test_changed_and_cut_xml_never_raises(whole: bytes, data: st.DataObject) -> None:
    """TCX and GPX files too may have any fault."""
    broken = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for _ in range(data.draw(st.integers(0, 3))):
        if broken:
            broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    check(read_recording(bytes(broken), data.draw(st.sampled_from(["a.tcx", "a.gpx", "a.fit", "a"]))))


@given(
    st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08", b"\x0e\x20\x00\x00\x00\x00\x00\x00.FIT"]),
    st.binary(),
)
def test_any_bytes_never_raise(mark: bytes, rest: bytes) -> None:
    """Bytes that begin like an archive or a FIT file and are none."""
    import io

    for recording in read_packed("any.fit", io.BytesIO(mark + rest), {}):
        check(recording)
