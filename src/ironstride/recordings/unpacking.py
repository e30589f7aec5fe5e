"""From a file that may be packed to its recordings: gzip, zip, and one zip inside a zip, each within limits."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from typing import IO

from ironstride.recordings.packed import (
    DEEPEST_ZIP,
    GZIP_MARK,
    MEMBER_MARK,
    ZIP_FAILS_WITH,
    ZIP_MARKS,
    Budget,
    gunzipped,
    is_hidden,
    open_zip,
    read_within,
    set_aside,
)
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.read_recording import HEAD_BYTES, looks_like_one, read_recording
from ironstride.recordings.recording import Outcome, Recording

Known = Mapping[str, Recording]


def read_packed(source: str, stream: IO[bytes], known: Known) -> Iterator[Recording]:
    """The recordings in an opened file; nothing in it raises, faults come as unreadable recordings.

    Args:
        source: What to call it.
        stream: Read from its beginning; a zip's must be seekable.
        known: Recordings by the SHA-256 of their content.
    """
    yield from _read(source, stream, known, 0, Budget())


def unreadable(source: str, reason: str) -> Recording:
    """A file that could not be got at."""
    return Recording(source, "", Outcome.UNREADABLE, reason=reason)


def _read(source: str, stream: IO[bytes], known: Known, depth: int, budget: Budget) -> Iterator[Recording]:
    """Read a stream that stands in so many archives."""
    try:
        head = stream.read(HEAD_BYTES)
        if head.startswith(ZIP_MARKS):
            yield from _read_zip(source, stream, known, depth + 1, budget)
        elif head.startswith(GZIP_MARK):
            yield read_recording(gunzipped(stream, budget, head), source, known)
        elif looks_like_one(head, source):
            yield read_recording(read_within(stream, budget, head=head), source, known)
        else:
            yield Recording(source, "", Outcome.NOT_AN_ACTIVITY, reason="not a recording")
    except NotReadable as reason:
        yield unreadable(source, str(reason))
    except ZIP_FAILS_WITH as error:
        yield unreadable(source, f"it cannot be unpacked: {error}")


def _read_zip(source: str, stream: IO[bytes], known: Known, depth: int, budget: Budget) -> Iterator[Recording]:
    if depth > DEEPEST_ZIP:
        raise NotReadable("an archive in an archive in an archive is not opened")
    stream.seek(0)
    with set_aside(stream, budget) if depth > 1 else nullcontext(stream) as seekable, open_zip(seekable) as archive:
        members = sorted((one for one in archive.infolist() if not one.is_dir()), key=lambda one: one.filename)
        for member in members:
            if not is_hidden(member.filename):
                yield from _read_member(
                    f"{source}{MEMBER_MARK}{member.filename}", archive, member, known, depth, budget
                )


def _read_member(
    source: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, known: Known, depth: int, budget: Budget
) -> Iterator[Recording]:
    if member.flag_bits & 1:
        yield unreadable(source, "it is locked with a password")
        return
    try:
        with archive.open(member) as stream:
            yield from _read(source, stream, known, depth, budget)
    except ZIP_FAILS_WITH as error:
        yield unreadable(source, f"it cannot be unpacked: {error}")
