"""The walker steps over every shape of FIT file and keeps what stands before damage."""

import pytest

from ironstride.recordings.fit.fallback import messages_by_fitdecode
from ironstride.recordings.fit.fit_part import FitMessage, FitPart
from ironstride.recordings.fit.walker import CUT_SHORT, NO_DEFINITION, walk
from ironstride.recordings.problem import NotReadable
from scripts.fit_writer import FILE_ID, RECORD, FitWriter
from tests.recordings.files import T0, add_file_id, add_records, add_session, add_set, run_file

HEADER_BYTES = 14


def session_of(part: FitPart) -> dict[int, object]:
    """The only session of a part."""
    (session,) = part.of(FitMessage.SESSION)
    return dict(session)


@pytest.mark.parametrize("big_endian", [False, True], ids=["little", "big"])
@pytest.mark.parametrize("header_size", [12, 14])
def test_both_byte_orders_and_both_headers_are_read(big_endian: bool, header_size: int) -> None:
    """The same totals come out whatever the byte order and the length of the header."""
    writer = FitWriter(big_endian=big_endian, header_size=header_size)
    add_file_id(writer)
    add_records(writer, 5)
    add_session(writer)
    (part,) = walk(writer.file())
    assert part.problem is None
    assert session_of(part) == {2: T0, 7: 1_900_000, 8: 1_800_000, 9: 500_000, 5: 1, 6: 0}


def test_a_header_without_a_checksum_is_read() -> None:
    """Zero in place of the checksums is common and no fault."""
    data = bytearray(run_file())
    data[12:14] = b"\0\0"
    data[-2:] = b"\0\0"
    (part,) = walk(bytes(data))
    assert part.problem is None
    assert session_of(part)[9] == 500_000


def test_developer_fields_are_stepped_over() -> None:
    """Bytes of developer fields count for the size of a message and are no fields of it."""
    writer = FitWriter()
    add_file_id(writer)
    for second in range(3):
        writer.add(RECORD, (253, "I", T0 + second), developer=b"\x12\x00\x00\x00")
    add_session(writer)
    (part,) = walk(writer.file())
    assert part.problem is None
    assert session_of(part)[2] == T0


def test_compressed_timestamps_are_stepped_over() -> None:
    """A record header with a compressed timestamp names its layout by two bits."""
    writer = FitWriter()
    add_file_id(writer)
    local = writer.define(RECORD, ((5, "I", 4),))
    for second in range(40):
        writer.add_packed(bytes((0x80 | local << 5 | second & 0x1F,)) + (second * 300).to_bytes(4, "little"))
    add_session(writer)
    (part,) = walk(writer.file())
    assert part.problem is None
    assert session_of(part)[2] == T0


def test_a_layout_that_is_defined_anew_is_followed() -> None:
    """After a new definition under an old number the new sizes hold."""
    writer = FitWriter()
    for length in range(1, 40):  # more shapes than local numbers
        writer.add(RECORD, (253, "I", T0), (99, "B", (1,) * length))
    add_session(writer)
    assert session_of(walk(writer.file())[0])[2] == T0


def test_chained_files_are_parts() -> None:
    """Files one after another in one file are each a part."""
    parts = walk(run_file() + run_file(metres=7000))
    assert [session_of(part)[9] for part in parts] == [500_000, 700_000]


def test_what_follows_a_whole_file_may_be_anything() -> None:
    """Bytes after the end that are no FIT header are left alone."""
    (part,) = walk(run_file() + b"trailing bytes of another kind")
    assert part.problem is None


def test_a_file_that_is_cut_short_keeps_its_beginning() -> None:
    """A session that stands before the cut is read, and the cut is told."""
    writer = FitWriter()
    add_session(writer)
    add_records(writer, 20)
    (part,) = walk(writer.file()[:-9])
    assert part.problem == CUT_SHORT
    assert session_of(part)[2] == T0


def test_a_recording_that_was_never_ended_is_walked_to_its_last_byte() -> None:
    """A header that says nothing of the length, as a crashed watch leaves it, does not hide the messages."""
    data = bytearray(run_file()[:-2])
    data[4:8] = b"\0\0\0\0"
    (part,) = walk(bytes(data))
    assert part.problem == CUT_SHORT
    assert session_of(part)[2] == T0


def test_a_message_without_a_definition_ends_the_part() -> None:
    """Sizes cannot be known any more; nothing is guessed."""
    writer = FitWriter()
    add_session(writer)
    writer.body += b"\x09\x00\x00"
    (part,) = walk(writer.file())
    assert part.problem == NO_DEFINITION
    assert session_of(part)[2] == T0


@pytest.mark.parametrize("data", [b"", b"\x0e", b"not a FIT file at all", b"PK\x03\x04" + b"\0" * 20], ids=repr)
def test_what_is_no_fit_file_is_not_walked(data: bytes) -> None:
    """Without the mark in the header it is another kind of file."""
    with pytest.raises(NotReadable):
        walk(data)


def test_invalid_values_are_unknown() -> None:
    """The highest number of a type means that nothing was measured, and zero stays zero."""
    writer = FitWriter()
    add_session(writer, metres=None, seconds=0)
    session = session_of(walk(writer.file())[0])
    assert session[9] is None
    assert session[8] == 0


def test_the_fallback_reads_the_same_messages() -> None:
    """The second reader gives the walker's values for a sound file, sets and their guesses too."""
    writer = FitWriter()
    add_file_id(writer)
    add_records(writer, 3)
    add_set(writer, T0 + 60)
    add_set(writer, T0 + 120, reps=None, sixteenths=None, kind=0, categories=(None, None))
    add_session(writer, sub_sport=None)
    (part,) = walk(writer.file())
    assert part.messages == messages_by_fitdecode(writer.file())
    assert part.messages[0][0] == FILE_ID
