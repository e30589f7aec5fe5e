"""Thousands of damaged FIT files: each is read as far as it goes or refused in words, quickly and within its size."""

import random
import tracemalloc
import warnings
from pathlib import Path
from time import perf_counter

import numpy as np
import pytest

from ironstride.recordings.fit.activities import read_fit
from ironstride.recordings.fit.decode import decode
from ironstride.recordings.fit.read_whole import read_whole_fit
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.training.recorded_activity import RecordedActivity
from tests.recordings import fit_bytes as fit
from tests.recordings.files import SAMPLES, T0
from tests.recordings.fit_bytes import BYTE, FLOAT32, TEXT, UINT8, UINT16, UINT32, definition, described, developer_id
from tests.recordings.test_damage import WHOLE

SEED = 20261123
ROUNDS, MUTANTS_A_ROUND = 8, 900
LARGEST_SAMPLE = 12_000
SLOWEST_S = 2.0
"""Sound files of this size take a thousandth of it."""
HEAD_BYTES = 600
"""Where the definitions stand: half of the changes are there."""
SPARE_BYTES, BYTES_PER_BYTE = 4_000_000, 200


def every_shape() -> bytes:
    """A file with compressed timestamps, developers' fields, text, arrays, packed speeds and a strap's beats."""
    head = definition(0, 20, [(253, 4, UINT32), (6, 2, UINT16), (8, 3, BYTE)], [(1, 4, 0)])
    rolling = definition(1, 20, [(3, 1, UINT8), (1, 6, UINT16), (99, 5, TEXT)])
    anchor = definition(2, 132, [(253, 4, UINT32), (6, 1, UINT8), (9, 4, UINT32)])
    beats = definition(3, 132, [(6, 2, UINT8), (10, 3, BYTE)])
    return fit.fit_file(
        developer_id(0), described(0, 1, FLOAT32, "Power"), head, rolling, anchor, beats,
        b"\0" + T0.to_bytes(4, "little") + b"\x01\x02\x03\x04\x05\0\0\x80\x3f",
        *(fit.rolled(1, T0 + second) + b"\x8c\x01\x02\x03\x04\x05\x06text\0" for second in range(40)),
        b"\x02" + T0.to_bytes(4, "little") + b"\x3c\0\x10\0\0",
        *(b"\x03\x3d\x3e" + bytes((at, 3, 9)) for at in range(9)),
    )  # fmt: skip


def sound_files() -> list[bytes]:
    """Constructed ones of every shape, and the small real ones where there are any."""
    paths: list[Path] = sorted((SAMPLES / "fit").glob("*")) if SAMPLES.is_dir() else []
    small = [one for one in paths if one.suffix.casefold() == ".fit" and 0 < one.stat().st_size < LARGEST_SAMPLE]
    return [WHOLE, every_shape()] * 6 + [one.read_bytes() for one in small]


def mutant(data: bytes, chance: random.Random) -> bytes:
    """The file with one to eight faults: changed bits and bytes, swapped bytes, pieces cut out, the end cut off."""
    broken = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if not broken:
            break
        reach = len(broken) if chance.random() < 0.5 else min(len(broken), HEAD_BYTES)
        at, fault = chance.randrange(reach), chance.random()
        if fault < 0.4:
            broken[at] ^= 1 << chance.randrange(8)
        elif fault < 0.7:
            broken[at] = chance.randrange(256)
        elif fault < 0.8:
            del broken[at:]
        elif fault < 0.9:
            other = chance.randrange(len(broken))
            broken[at], broken[other] = broken[other], broken[at]
        else:
            del broken[at : at + chance.randint(1, 20)]
    return bytes(broken)


def check_whole(one: RecordedActivity) -> None:
    """What holds for every activity that was read, from however damaged a file."""
    assert one.summary.end_utc >= one.summary.start_utc
    assert all(one.problems)
    assert list(one.laps) == sorted(one.laps, key=lambda lap: lap.start_s)
    if one.track is not None:
        assert len(one.track) > 0
        assert one.track.time_s[0] >= 0
        assert not np.isinf(one.track.time_s).any()


def read_all(data: bytes) -> bool:
    """Read the file in every way; whether it gave an activity."""
    try:
        file = decode(data)
        for part in file.parts:
            for number in part.messages:
                table = part.table(number)
                assert table is not None
                assert all(len(column) == len(table) for _, column in table.items())
        summaries = read_fit(data).activities
        whole, _ = read_whole_fit(data)
    except (NotReadable, NotAnActivity):
        return False
    assert [one.summary.start_utc for one in whole] == [one.start_utc for one in summaries]
    for one in whole:
        check_whole(one)
    return True


def read_mutants(count: int, chance: random.Random) -> int:
    """Read so many damaged files; how many of them gave an activity."""
    files = sound_files()
    given = 0
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(count):
            data = mutant(chance.choice(files), chance)
            begun = perf_counter()
            given += read_all(data)
            assert perf_counter() - begun < SLOWEST_S
    return given


@pytest.mark.parametrize("turn", range(ROUNDS))
def test_mutants_are_read_or_refused_in_words(turn: int) -> None:
    """Never another exception or even a warning, never long; and many of them still give an activity."""
    assert read_mutants(MUTANTS_A_ROUND, random.Random(SEED + turn)) > MUTANTS_A_ROUND / 10


@pytest.mark.parametrize(
    "records",
    [
        definition(0, 20, [(1, 255, UINT8)]) + bytes(256) + definition(1, 20, [(1, 1, UINT8)]) + b"\x01\x02" * 20_000,
        definition(0, 20, []) + b"\0" * 40_000,
        definition(0, 20, [(1, 1, UINT8)]) * 4_000,
        b"".join(definition(0, 20, [(at % 250, 1, UINT8)]) + b"\0\x01" for at in range(3_000)),
        b"".join(definition(0, 0x1000 + at, [(1, 1, UINT8)]) + b"\0\x01" for at in range(3_000)),
    ],
    ids=["one wide array", "messages of nothing", "definitions alone", "ever new fields", "ever new messages"],
)  # fmt: skip
def test_sizes_that_lie_cost_no_memory(records: bytes) -> None:
    """Every column of a file takes a few hundred times its size at the very most."""
    session = definition(2, 18, [(2, 4, UINT32), (7, 4, UINT32)]) + b"\x02" + T0.to_bytes(4, "little") + b"\0\x0f\0\0"
    data = fit.fit_file(session, records, crc=0)
    tracemalloc.start()
    try:
        assert read_all(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < SPARE_BYTES + BYTES_PER_BYTE * len(data)


@pytest.mark.parametrize("size", [0, 1, 0x7FFFFFFF, 0xFFFFFFFF])
@pytest.mark.parametrize("head", [12, 14, 200, 255])
def test_headers_that_lie_are_followed_no_further_than_the_file_goes(size: int, head: int) -> None:
    """The length of the header and of the file are only what somebody wrote."""
    data = bytearray(WHOLE)
    data[0] = head
    data[4:8] = size.to_bytes(4, "little")
    for part in decode(bytes(data)).parts:
        assert part.part.end <= len(data)
    read_all(bytes(data))
