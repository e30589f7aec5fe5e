"""What the tracks say, each read once: in several processes where there are many, kept as they are read."""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from ironstride.load.load_facts import LoadFacts
from ironstride.load.track_findings import TrackFindings, track_findings
from ironstride.load.track_findings_json import track_findings_from_json, track_findings_to_json
from ironstride.store.database import Database
from ironstride.store.track_findings import KeptFindings, keep_findings, kept_findings, packed_track, track_of

FINDINGS_VERSION: Final = 1
"""Raised whenever the same track says something else; what was kept before is then found anew."""
FEW: Final = 100
"""So few tracks are read before other processes have started."""
AT_ONCE: Final = 25
"""Tracks that are read and kept together."""
WAITING_PER_CORE: Final = 3

Progress = Callable[[int, int], None]
"""Called with the tracks that were read and the tracks to be read."""


@dataclass(frozen=True, slots=True)
class AskedTrack:
    """A track of which something is to be known."""

    recording: int
    """The number of the recording that has it."""
    facts: LoadFacts
    run: bool

    @property
    def inputs(self) -> str:
        """Digest of everything but the track itself."""
        return sha256(repr((FINDINGS_VERSION, self.facts, self.run)).encode()).hexdigest()


def read_tracks(
    database: Database, athlete: int, asked: Sequence[AskedTrack], progress: Progress | None = None
) -> dict[int, TrackFindings]:
    """What each track says, by the number of its recording; a damaged track says nothing.

    Raises:
        UnreadableFile: when the data file cannot be read or written.
    """
    with database.reading() as connection:
        kept = kept_findings(connection, athlete)
    found: dict[int, TrackFindings] = {}
    stale: list[AskedTrack] = []
    for one in asked:
        before = kept.get(one.recording)
        if before is not None and before.inputs == one.inputs:
            with suppress(ValueError):
                found[one.recording] = track_findings_from_json(json.loads(before.document))
                continue
        stale.append(one)
    read = 0
    for batch in _found(database, stale):
        with database.writing() as connection:
            keep_findings(connection, batch)
        for new in batch:
            found[new.activity] = track_findings_from_json(json.loads(new.document))
        read += len(batch)
        if progress is not None:
            progress(read, len(stale))
    return found


Packed = tuple[AskedTrack, bytes]


def find_in_tracks(tracks: Sequence[Packed]) -> list[KeptFindings]:
    """What packed tracks say; damaged ones are left out."""
    found = []
    for asked, packed in tracks:
        with suppress(ValueError):
            said = track_findings(track_of(packed), asked.facts, run=asked.run)
            document = json.dumps(track_findings_to_json(said), separators=(",", ":"))
            found.append(KeptFindings(asked.recording, asked.inputs, document))
    return found


def _found(database: Database, stale: Sequence[AskedTrack]) -> Iterator[list[KeptFindings]]:
    cores = os.cpu_count() or 1
    if cores == 1 or len(stale) <= FEW:
        yield from (find_in_tracks(batch) for batch in _batches(database, stale))
        return
    waiting: deque[Future[list[KeptFindings]]] = deque()
    with ProcessPoolExecutor(cores) as executor:
        for batch in _batches(database, stale):
            waiting.append(executor.submit(find_in_tracks, batch))
            if len(waiting) > cores * WAITING_PER_CORE:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _batches(database: Database, stale: Sequence[AskedTrack]) -> Iterator[list[Packed]]:
    for begin in range(0, len(stale), AT_ONCE):
        with database.reading() as connection:
            packed = [(one, packed_track(connection, one.recording)) for one in stale[begin : begin + AT_ONCE]]
        yield [(one, content) for one, content in packed if content is not None]
