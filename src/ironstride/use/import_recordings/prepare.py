"""From an item of an import to the rows that it becomes; done in processes of their own."""

from __future__ import annotations

import zlib
from hashlib import sha256
from typing import Final

from ironstride.recordings.asked import Asked
from ironstride.recordings.facts import Facts
from ironstride.recordings.read_item import item_digest, read_item
from ironstride.store.activity_rows import prepared
from ironstride.store.recorded_files import FileOutcome, PackedOriginal, PreparedFile

LEVEL: Final = 4
"""Of real FIT files the sixth would save one more byte of a hundred and take twice as long."""
GZIP: Final = 31
"""Window bits that mean gzip."""


def prepare(source: str, data: bytes | None, facts: Facts, asked: Asked) -> PreparedFile | str:
    """The rows of an item; a text where it must be asked about first, and nothing of it is kept."""
    found = read_item(source, data, facts, asked)
    if found.ask:
        return found.problem
    activities = tuple(prepared(one) for one in found.activities)
    return PreparedFile(
        source,
        item_digest(data, facts),
        FileOutcome(found.outcome.value),
        found.problem,
        _original(data) if data is not None and (activities or found.wellness) else None,
        activities,
        found.wellness,
    )


def _original(data: bytes) -> PackedOriginal:
    return PackedOriginal(sha256(data).hexdigest(), len(data), gzipped(data))


def gzipped(data: bytes) -> bytes:
    """The content as a gzip file without a name or a time, so that the same content gives the same bytes."""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP)
    return packer.compress(data) + packer.flush()
