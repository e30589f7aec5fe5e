"""From a file's bytes to the rows that it becomes; done in processes of their own."""

from __future__ import annotations

import zlib
from typing import Final

from ironstride.recordings.read_whole import Asked, read_whole
from ironstride.store.activity_rows import prepared
from ironstride.store.recorded_files import FileOutcome, PreparedFile

LEVEL: Final = 6
GZIP: Final = 31
"""Window bits that mean gzip."""


def prepare(source: str, data: bytes, asked: Asked) -> PreparedFile | str:
    """The rows of a file; a text where it must be asked about first, and nothing of it is kept."""
    found = read_whole(data, source, asked)
    if found.ask:
        return found.reason
    activities = tuple(prepared(one) for one in found.activities)
    return PreparedFile(
        source,
        found.sha256,
        len(data),
        FileOutcome(found.outcome.value),
        found.reason,
        gzipped(data) if activities else b"",
        activities,
    )


def gzipped(data: bytes) -> bytes:
    """The content as a gzip file without a name or a time, so that the same content gives the same bytes."""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP)
    return packer.compress(data) + packer.flush()
