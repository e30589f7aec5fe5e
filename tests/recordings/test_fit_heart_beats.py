"""Heart rates of a strap that counted by itself are brought to the records."""

import struct
from collections.abc import Sequence

import garmin_fit_sdk
import numpy as np
import pytest

from ironstride.recordings.fit.decode import DecodedPart, decode
from ironstride.recordings.fit.heart_beats import STALE_AFTER_S, heart_beats, rates_between
from ironstride.recordings.fit.record_track import RecordColumns
from ironstride.training.track import Measure
from tests.recordings.files import SAMPLES, T0
from tests.recordings.fit_bytes import BYTE, UINT8, UINT16, UINT32, definition, fit_file

HR, RECORD = 132, 20
SAMPLE = SAMPLES / "fit" / "fit__activity_poolswim_with_hr.fit"
TICKS = 1024
ANCHOR_TICKS = 5 * 4096 + 4000


def anchor(fraction: int = 0) -> bytes:
    """The strap's clock tied to the watch's: 24,480 ticks at `T0`, 60 beats a minute."""
    places = [(253, 4, UINT32), (0, 2, UINT16), (6, 1, UINT8), (9, 4, UINT32)]
    return definition(0, HR, places) + b"\0" + struct.pack("<IHBI", T0, fraction, 60, ANCHOR_TICKS)


def beats(ticks: Sequence[int | None], rates: Sequence[int]) -> bytes:
    """A message of beats, by the last 12 bits of their ticks."""
    packed = b""
    for one, two in zip(ticks[::2], ticks[1::2], strict=True):
        bits = None if one is None or two is None else (one & 0xFFF) | (two & 0xFFF) << 12
        packed += b"\xff\xff\xff" if bits is None else bits.to_bytes(3, "little")
    places = [(6, len(rates), UINT8), (10, len(packed), BYTE)]
    return definition(1, HR, places) + b"\x01" + bytes(rates) + packed


def only(data: bytes) -> DecodedPart:
    """The only part of a file."""
    (part,) = decode(data).parts
    return part


def test_ticks_roll_over_and_go_on_from_the_anchor() -> None:
    """1/1024 seconds in 12 bits, which begin again every four seconds; two messages go on from one another."""
    first = [ANCHOR_TICKS + TICKS * second for second in (1, 2, 4, 6)]
    second = [ANCHOR_TICKS + TICKS * second for second in (7, 9, 11, 13)]
    found = heart_beats(only(fit_file(anchor(), beats(first, (61, 62, 64, 66)), beats(second, (67, 69, 71, 73)))))
    assert found is not None
    assert (found[0] - T0).tolist() == [0, 1, 2, 4, 6, 7, 9, 11, 13]
    assert found[1].tolist() == [60, 61, 62, 64, 66, 67, 69, 71, 73]


def test_the_fraction_of_the_anchors_second_counts() -> None:
    """Half a second after the whole one."""
    found = heart_beats(only(fit_file(anchor(fraction=16_384))))
    assert found is not None
    assert (found[0] - T0).tolist() == [0.5]


def test_without_an_anchor_no_time_is_made_up() -> None:
    """Ticks alone have no date; neither has a file without such messages."""
    assert heart_beats(only(fit_file(beats([1000, 2000], (60, 61))))) is None
    assert heart_beats(only(fit_file(definition(0, RECORD, [(3, 1, UINT8)]), b"\0\x64"))) is None


def test_a_moment_has_the_mean_since_the_one_before() -> None:
    """Two beats count half each; without a beat the last one counts while it is fresh."""
    rates = rates_between(
        np.array([10.0, 11.0, 12.0, 11 + STALE_AFTER_S, 12 + STALE_AFTER_S]),
        (np.array([9.5, 10.2, 11.0]), np.array([60.0, 70.0, 80.0])),
    )
    np.testing.assert_array_equal(rates, [60, 75, 80, 80, np.nan])


def test_no_moment_before_the_first_beat_has_a_rate() -> None:
    """What is measured later says nothing of before."""
    rates = rates_between(np.array([1.0, 2.0]), (np.array([2.0]), np.array([90.0])))
    np.testing.assert_array_equal(rates, [np.nan, 90])


def test_the_records_own_rate_is_kept() -> None:
    """The strap's fills only what the watch left unknown."""
    records = definition(2, RECORD, [(253, 4, UINT32), (3, 1, UINT8)])
    rows = b"".join(b"\x02" + struct.pack("<IB", T0 + at, rate) for at, rate in enumerate((150, 0xFF)))
    ticks = [ANCHOR_TICKS + TICKS, ANCHOR_TICKS + 2 * TICKS]
    columns = RecordColumns(only(fit_file(anchor(), beats(ticks, (61, 62)), records, rows))).columns
    assert columns[Measure.HEART_BPM].tolist() == [150, 61]


@pytest.mark.skipif(not SAMPLE.is_file(), reason="the folder of real recordings is not here")
def test_a_real_swim_is_merged_as_the_makers_own_reader_does() -> None:
    """Garmin's reader merges the same beats: within 3 beats a minute at each record, a third of one on the whole."""
    data = SAMPLE.read_bytes()
    mine = RecordColumns(only(data)).columns[Measure.HEART_BPM]
    messages, _ = garmin_fit_sdk.Decoder(garmin_fit_sdk.Stream.from_byte_array(bytearray(data))).read()
    theirs = np.array([record["heart_rate"] for record in messages["record_mesgs"]])
    assert len(mine) == len(theirs) == 3501
    assert np.abs(mine - theirs).max() <= 3
    assert abs(mine.mean() - theirs.mean()) < 1 / 3
