"""Whole columns of every shape of field: types, byte orders, arrays, text, scales, and layouts that change."""

import struct
from collections.abc import Callable

import numpy as np
import pytest

from ironstride.recordings.fit.base_types import BASE_TYPES
from ironstride.recordings.fit.decode import WRONG_CHECKSUM, decode
from ironstride.recordings.fit.message_table import MessageTable
from ironstride.recordings.fit.walker import CUT_SHORT
from tests.recordings import fit_bytes as fit
from tests.recordings.files import T0, run_file
from tests.recordings.fit_bytes import BYTE, TEXT, UINT8, UINT16, UINT32, definition, fit_file

RECORD, UNKNOWN = 20, 0xFF00


def table_of(data: bytes, message: int = UNKNOWN) -> MessageTable:
    """The messages of that number of the only part."""
    (part,) = decode(data).parts
    table = part.table(message)
    assert table is not None
    return table


def values(data: bytes, field: int = 1, message: int = UNKNOWN) -> list[object]:
    """A column as a list."""
    column = table_of(data, message).column(field)
    assert column is not None
    return list(column.tolist())


@pytest.mark.parametrize("big_endian", [False, True], ids=["little", "big"])
@pytest.mark.parametrize("code", [code for code, base in BASE_TYPES.items() if base.letter and code != BYTE], ids=hex)
def test_every_type_is_read_and_its_invalid_value_is_unknown(code: int, big_endian: bool) -> None:
    """Both byte orders; the number that says "not measured" is NaN, and every other is itself."""
    base = BASE_TYPES[code]
    pack: Callable[..., bytes] = struct.Struct((">" if big_endian else "<") + base.letter).pack
    raw = [5, float("nan") if base.is_float else base.invalid, 1, 100]
    messages = (b"\0" + pack(one) for one in raw)
    data = fit_file(definition(0, UNKNOWN, [(1, base.size, code)], big_endian=big_endian), *messages)
    np.testing.assert_array_equal(values(data), [5, np.nan, 1, 100])


def test_negative_numbers_keep_their_sign() -> None:
    """Places on the globe are signed."""
    data = fit_file(definition(0, UNKNOWN, [(1, 4, fit.SINT32)]), b"\0" + struct.pack("<i", -7))
    assert values(data) == [-7]


def test_scale_and_offset_of_the_profile_are_applied() -> None:
    """An altitude of 2,735 is 47 metres: divided by 5, less 500."""
    data = fit_file(definition(0, RECORD, [(2, 2, UINT16)]), b"\0" + struct.pack("<H", 2735))
    assert values(data, 2, RECORD) == [47.0]


def test_arrays_have_a_row_a_message_and_their_own_invalid_values() -> None:
    """An array field is as wide as the file says; each value may be unknown by itself."""
    data = fit_file(
        definition(0, UNKNOWN, [(1, 6, UINT16)]),
        b"\0" + struct.pack("<HHH", 1, 0xFFFF, 3),
        b"\0" + struct.pack("<HHH", 4, 5, 6),
    )
    np.testing.assert_array_equal(values(data), [[1, np.nan, 3], [4, 5, 6]])


def test_arrays_of_two_widths_share_a_column() -> None:
    """The narrower one is filled up with unknown values, whichever comes first; a single value is an array of one."""
    narrow, wide = definition(0, UNKNOWN, [(1, 1, UINT8)]), definition(1, UNKNOWN, [(1, 3, UINT8)])
    data = fit_file(narrow, b"\0\x07", wide, b"\x01\x01\x02\x03", b"\0\x08")
    np.testing.assert_array_equal(values(data), [[7, np.nan, np.nan], [1, 2, 3], [8, np.nan, np.nan]])
    numbers = table_of(data).numbers(1)
    assert numbers is not None
    assert numbers.tolist() == [7, 1, 8]


def test_bytes_are_invalid_only_as_a_whole() -> None:
    """255 among other bytes is a byte."""
    data = fit_file(definition(0, UNKNOWN, [(1, 2, BYTE)]), b"\0\xff\x01", b"\0\xff\xff")
    np.testing.assert_array_equal(values(data), [[255, 1], [np.nan, np.nan]])


def test_text_ends_at_its_first_zero_and_may_have_none() -> None:
    """Empty text is None; text that fills its field has no zero; bytes that are no UTF-8 are replaced."""
    raw = [b"run\0", b"\0\0\0\0", b"lift", b"\xff\0\0\0"]
    data = fit_file(definition(0, UNKNOWN, [(1, 4, TEXT)]), *(b"\0" + one for one in raw))
    assert values(data) == ["run", None, "lift", "\N{REPLACEMENT CHARACTER}"]


def test_text_and_numbers_under_one_number_give_the_text() -> None:
    """Only damage mixes them; the numbers are then unknown."""
    number, text = definition(0, UNKNOWN, [(1, 1, UINT8)]), definition(1, UNKNOWN, [(1, 2, TEXT)])
    assert values(fit_file(number, b"\0\x07", text, b"\x01a\0")) == [None, "a"]


@pytest.mark.parametrize(("code", "size"), [(0x55, 2), (UINT32, 3), (UINT16, 1)])
def test_a_type_that_is_unknown_or_does_not_fit_is_bytes(code: int, size: int) -> None:
    """Some recorders write sizes that do not fit the type; what follows is read all the same."""
    raw = bytes(range(1, size + 1))
    data = fit_file(definition(0, UNKNOWN, [(1, size, code), (2, 1, UINT8)]), b"\0" + raw + b"\x09")
    assert values(data) == ([list(raw)] if size > 1 else list(raw))
    assert values(data, 2) == [9]


def test_a_field_of_no_bytes_is_no_column() -> None:
    """A definition may name a field and give it no room."""
    data = fit_file(definition(0, UNKNOWN, [(1, 0, UINT8), (2, 1, UINT8)]), b"\0\x09")
    assert table_of(data).fields == (2,)


def test_a_field_that_a_definition_names_twice_counts_as_it_stands_last() -> None:
    """A watch from 2024 writes the speed of a lap twice, the first time as zero."""
    data = fit_file(definition(0, 19, [(13, 2, UINT16), (13, 2, UINT16)]), b"\0" + struct.pack("<HH", 0, 2991))
    assert values(data, 13, 19) == values(data, 110, 19) == [2.991]


def test_layouts_that_are_defined_anew_and_interleaved_keep_the_file_order() -> None:
    """Two layouts of one message under changing local numbers, with another message between them."""
    one, two = [(1, 1, UINT8)], [(2, 1, UINT8), (1, 1, UINT8)]
    data = fit_file(
        definition(0, UNKNOWN, one), b"\0\x01", definition(1, UNKNOWN, two), b"\x01\x09\x02", b"\0\x03",
        definition(0, 0xFF01, one), b"\0\x63", definition(3, UNKNOWN, one), b"\x03\x04", b"\x01\x08\x05",
    )  # fmt: skip
    assert values(data) == [1, 2, 3, 4, 5]
    np.testing.assert_array_equal(values(data, 2), [np.nan, 9, np.nan, np.nan, 8])
    assert values(data, 1, 0xFF01) == [99]


def test_speed_and_altitude_stand_for_the_newer_fields_and_never_over_them() -> None:
    """`enhanced_speed` where it is valid, else `speed`; the same for the altitude of records and totals of laps."""
    data = fit_file(
        definition(0, RECORD, [(6, 2, UINT16), (73, 4, UINT32), (2, 2, UINT16)]),
        b"\0" + struct.pack("<HIH", 3000, 3500, 2500),
        b"\0" + struct.pack("<HIH", 3000, 0xFFFFFFFF, 0xFFFF),
    )
    assert values(data, 73, RECORD) == [3.5, 3.0]
    np.testing.assert_array_equal(values(data, 78, RECORD), [0.0, np.nan])


def test_packed_speed_and_distance_are_unpacked_and_the_distance_goes_on() -> None:
    """12 bits of cm/s, then 12 bits of sixteenths of a metre that begin again at 256 metres."""
    packed = [(300, 4000), (310, 4095), (320, 100), (None, None), (330, 50)]
    raw = [b"\xff\xff\xff" if s is None or d is None else (s | d << 12).to_bytes(3, "little") for s, d in packed]
    data = fit_file(definition(0, RECORD, [(8, 3, BYTE)]), *(b"\0" + one for one in raw))
    np.testing.assert_array_equal(values(data, 6, RECORD), [3.0, 3.1, 3.2, np.nan, 3.3])
    distance = [4000 / 16, 4095 / 16, (4096 + 100) / 16, np.nan, (2 * 4096 + 50) / 16]
    np.testing.assert_array_equal(values(data, 5, RECORD), distance)
    np.testing.assert_array_equal(values(data, 73, RECORD), [3.0, 3.1, 3.2, np.nan, 3.3])


def test_compressed_timestamps_roll_over_and_follow_any_message() -> None:
    """Five bits of the seconds go on from the last whole timestamp, whichever message told it."""
    base = T0 - T0 % 32 + 30
    data = fit_file(
        definition(0, RECORD, [(3, 1, UINT8)]), fit.rolled(0, 3) + b"\x64",
        definition(1, 21, [(253, 4, UINT32)]), b"\x01" + struct.pack("<I", base),
        fit.rolled(0, 31) + b"\x65", fit.rolled(0, 2) + b"\x66", fit.rolled(0, 2) + b"\x67", b"\0\x68",
        b"\x01" + struct.pack("<I", base + 100), fit.rolled(0, base + 101) + b"\x69",
    )  # fmt: skip
    wanted = [np.nan, base + 1, base + 4, base + 4, np.nan, base + 101]
    np.testing.assert_array_equal(values(data, 253, RECORD), wanted)
    assert values(data, 3, RECORD) == [100, 101, 102, 103, 104, 105]
    (part,) = decode(data).parts
    np.testing.assert_array_equal(part.times(RECORD), [np.nan, base + 1, base + 4, base + 4, base + 4, base + 101])


def test_chained_files_are_parts_with_their_own_definitions() -> None:
    """What one file defines says nothing of the next, and junk after the last is left alone."""
    one = fit_file(definition(0, UNKNOWN, [(1, 1, UINT8)]), b"\0\x01")
    two = fit_file(definition(0, UNKNOWN, [(1, 2, UINT16)]), b"\0\x02\0")
    parts = decode(one + two + b"junk").parts
    assert [list(part.table(UNKNOWN).column(1)) for part in parts] == [[1], [2]]  # type: ignore[union-attr, arg-type]


def test_a_wrong_checksum_is_told_and_hides_nothing() -> None:
    """Files with a wrong one read well; zero in its place means that none was kept."""
    body = (definition(0, UNKNOWN, [(1, 1, UINT8)]), b"\0\x01")
    assert decode(fit_file(*body)).problems == decode(fit_file(*body, crc=0)).problems == ()
    assert decode(fit_file(*body, crc=1)).problems == (WRONG_CHECKSUM,)
    assert values(fit_file(*body, crc=1)) == [1]


def test_what_stands_before_a_cut_is_kept_and_the_half_message_is_not() -> None:
    """A message that does not end in the file is no message."""
    data = run_file(records=10)
    for length in range(60, len(data) - 2):
        file = decode(data[:length])
        assert file.problems == (CUT_SHORT,)
        table = file.parts[0].table(RECORD)
        if table is not None:
            distances = table.column(5)
            assert distances is not None
            assert distances.tolist() == [3.0 * second for second in range(len(table))]


def test_an_array_too_wide_to_be_true_is_left_out() -> None:
    """One wide message must not make every narrow one as wide: memory stays within a few times the file."""
    wide, narrow = definition(0, UNKNOWN, [(1, 255, UINT8)]), definition(1, UNKNOWN, [(1, 1, UINT8)])
    data = fit_file(wide, b"\0" + b"\x01" * 255, narrow, b"\x01\x02" * 20_000, crc=0)
    table = table_of(data)
    assert len(table) == 20_001
    assert table.column(1) is None
    assert table.too_wide == (1,)


def test_a_column_that_no_message_has_is_none() -> None:
    """Nothing is made up for a field that the file does not know."""
    data = fit_file(definition(0, UNKNOWN, [(1, 1, UINT8)]), b"\0\x01")
    assert table_of(data).column(2) is None
    assert decode(data).parts[0].table(RECORD) is None
    assert decode(data).parts[0].messages == (UNKNOWN,)
