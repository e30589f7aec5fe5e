"""Fields that apps on the watch add, as the file itself describes them."""

import struct

import numpy as np
import pytest

from ironstride.recordings.fit.decode import decode
from ironstride.recordings.fit.read_whole import read_whole_fit
from ironstride.training.track import Measure
from tests.recordings.files import T0
from tests.recordings.fit_bytes import (
    ENUM,
    FLOAT32,
    TEXT,
    UINT8,
    UINT16,
    UINT32,
    definition,
    described,
    developer_id,
    fit_file,
)

RECORD = 20
TIME = (253, 4, UINT32)


def columns(data: bytes) -> dict[str, list[object]]:
    """The developers' columns of the records by name."""
    table = decode(data).parts[0].table(RECORD)
    assert table is not None
    found = {}
    for one in table.developer_fields:
        column = table.column(one)
        assert column is not None
        found[one.name] = column.tolist()
    return found


def session() -> bytes:
    """A run of half an hour."""
    places = [(2, 4, UINT32), (7, 4, UINT32), (8, 4, UINT32), (9, 4, UINT32), (5, 1, ENUM)]
    return definition(13, 18, places) + b"\x0d" + struct.pack("<IIIIB", T0, 1_800_000, 1_800_000, 500_000, 1)


def test_names_types_scales_and_offsets_come_from_the_file() -> None:
    """A number of two bytes, a float and a text, each as it was described; one scaled by 10 less 5."""
    data = fit_file(
        developer_id(0), described(0, 1, UINT16, "Form", scale=10, offset=5), described(0, 2, FLOAT32, "Air"),
        described(0, 3, TEXT, "Mood"),
        definition(0, RECORD, [TIME], [(1, 2, 0), (2, 4, 0), (3, 3, 0)]),
        b"\0" + struct.pack("<IHf3s", T0, 250, 1.5, b"ok"), b"\0" + struct.pack("<IHf3s", T0, 0xFFFF, 2.5, b""),
    )  # fmt: skip
    found = columns(data)
    np.testing.assert_array_equal(found["Form"], [20.0, np.nan])
    assert found["Air"] == [1.5, 2.5]
    assert found["Mood"] == ["ok", None]


def test_a_field_that_is_described_anew_midway_is_another() -> None:
    """The same number under the same app means something else from then on; the two never mix."""
    layout = definition(0, RECORD, [TIME], [(1, 1, 0)])
    data = fit_file(
        developer_id(0), described(0, 1, UINT8, "Power"), layout, b"\0" + struct.pack("<IB", T0, 200),
        described(0, 1, UINT8, "Balance"), layout, b"\0" + struct.pack("<IB", T0 + 1, 17),
    )  # fmt: skip
    found = columns(data)
    np.testing.assert_array_equal(found["Power"], [200, np.nan])
    np.testing.assert_array_equal(found["Balance"], [np.nan, 17])


def test_an_app_that_introduces_itself_anew_has_described_nothing_yet() -> None:
    """Its old descriptions are gone; what is not described is bytes without a name."""
    layout = definition(0, RECORD, [TIME], [(1, 2, 0)])
    data = fit_file(developer_id(0), described(0, 1, UINT16, "Power"), developer_id(0), layout, b"\0" + b"\x01" * 6)
    assert columns(data) == {"": [[1, 1]]}


def test_the_fields_of_two_apps_are_told_apart() -> None:
    """The same number of another app is another field."""
    data = fit_file(
        developer_id(0), developer_id(1), described(0, 1, UINT8, "Left"), described(1, 1, UINT8, "Right"),
        definition(0, RECORD, [TIME], [(1, 1, 0), (1, 1, 1)]), b"\0" + struct.pack("<IBB", T0, 3, 4),
    )  # fmt: skip
    assert columns(data) == {"Left": [3], "Right": [4]}


@pytest.mark.parametrize(
    ("name", "native", "power", "wanted"),
    [
        ("Power", (0xFFFF, 0xFF), (None, None), [200, 201]),
        ("Pod", (RECORD, 7), (None, None), [200, 201]),
        ("Pod", (0xFFFF, 7), (None, None), [200, 201]),
        ("Pod", (18, 7), (None, None), None),
        ("Pod", (0xFFFF, 0xFF), (None, None), None),
        ("Power", (RECORD, 7), (150, 151), [150, 151]),
        ("Power", (RECORD, 7), (150, None), [150, np.nan]),
    ],
)
def test_the_watchs_own_field_is_preferred_to_a_developers(
    name: str, native: tuple[int, int], power: tuple[int | None, int | None], wanted: list[float] | None
) -> None:
    """A developer's field stands in by what it says it is, or by its name, only where the watch measured nothing."""
    records = b"".join(
        b"\0" + struct.pack("<IHB", T0 + at, 0xFFFF if one is None else one, 200 + at) for at, one in enumerate(power)
    )
    data = fit_file(
        developer_id(0), described(0, 1, UINT8, name, native=native),
        definition(0, RECORD, [TIME, (7, 2, UINT16)], [(1, 1, 0)]), records, session(),
    )  # fmt: skip
    (one,), _ = read_whole_fit(data)
    assert one.track is not None
    column = one.track.of(Measure.POWER_W)
    if wanted is None:
        assert column is None
    else:
        np.testing.assert_array_equal(column, wanted)
