"""From a file that may be packed to its recordings: gzip, zip, and one zip inside a zip, each within limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Final

from ironstride.recordings.problem import NotReadable
from ironstride.recordings.read_recording import HEAD_BYTES, looks_like_one, read_recording
from ironstride.recordings.recording import Outcome, Recording

GZIP_MARK: Final = b"\x1f\x8b"
ZIP_MARKS: Final = (b"PK\x03\x04", b"PK\x05\x06")
LARGEST_BYTES: Final = 64 * 1024 * 1024
"""No recording is larger, unpacked."""
LARGEST_INNER_ZIP_BYTES: Final = 1024 * 1024 * 1024
"""A zip inside a zip is held in memory."""
MOST_MEMBERS: Final = 200_000
MOST_UNPACKED_BYTES: Final = 64 * 1024 * 1024 * 1024
"""What one archive may unpack to in all; a lifetime of recordings is a few gigabytes."""
MEMBER_MARK: Final = "!"
_ZIP_FAILS_WITH: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)

Known = Mapping[str, Recording]
Wanted = Callable[[bytes, str], bool]
"""Whether a file of that name (second) that begins so (first, about 4 kB) is to be read."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A file, or a member of an archive."""

    source: str
    """The path as text; a member of an archive follows a ``!``."""
    data: bytes | None
    """Its content, unpacked; None where it is not wanted or could not be got at."""
    reason: str = ""
    """Why it could not be got at; empty otherwise."""


def read_packed(source: str, stream: IO[bytes], known: Known) -> Iterator[Recording]:
    """The recordings in an opened file; nothing in it raises, faults come as unreadable recordings.

    Args:
        source: What to call it.
        stream: Read from its beginning; a zip's must be seekable.
        known: Recordings by the SHA-256 of their content.
    """
    for one in unpacked(source, stream, looks_like_one):
        if one.data is not None:
            yield read_recording(one.data, one.source, known)
        elif one.reason:
            yield unreadable(one.source, one.reason)
        else:
            yield Recording(one.source, "", Outcome.NOT_AN_ACTIVITY, reason="not a recording")


def unpacked(source: str, stream: IO[bytes], wanted: Wanted, *, inside: bool = False) -> Iterator[Unpacked]:
    """The content of an opened file, of every member where it is an archive; nothing in it raises.

    Args:
        source: What to call it.
        stream: Read from its beginning; a zip's must be seekable.
        wanted: Whether a file is to be read.
        inside: Whether it is itself a member of an archive: then no further archive in it is opened.
    """
    try:
        head = stream.read(HEAD_BYTES)
        if head.startswith(ZIP_MARKS):
            yield from _unzipped(source, stream, wanted, inside=inside)
        elif head.startswith(GZIP_MARK):
            yield Unpacked(source, _gunzipped(head, stream))
        elif wanted(head, source):
            yield Unpacked(source, _rest(head, stream, LARGEST_BYTES))
        else:
            yield Unpacked(source, None)
    except NotReadable as reason:
        yield Unpacked(source, None, str(reason))
    except _ZIP_FAILS_WITH as error:
        yield Unpacked(source, None, f"it cannot be unpacked: {error}")


def unreadable(source: str, reason: str) -> Recording:
    """A file that could not be got at."""
    return Recording(source, "", Outcome.UNREADABLE, reason=reason)


def _unzipped(source: str, stream: IO[bytes], wanted: Wanted, *, inside: bool) -> Iterator[Unpacked]:
    if inside and MEMBER_MARK in source.partition(MEMBER_MARK)[2]:
        raise NotReadable("an archive in an archive in an archive is not opened")
    seekable = io.BytesIO(_rewound(stream)) if inside else stream
    with zipfile.ZipFile(seekable) as archive:
        members = sorted((one for one in archive.infolist() if not one.is_dir()), key=lambda one: one.filename)
        if len(members) > MOST_MEMBERS:
            raise NotReadable(f"it holds more than {MOST_MEMBERS} files")
        if sum(one.file_size for one in members) > MOST_UNPACKED_BYTES:
            raise NotReadable(f"it would unpack to more than {_size(MOST_UNPACKED_BYTES)}")
        for member in members:
            if not is_hidden(member.filename):
                yield from _unpacked_member(f"{source}{MEMBER_MARK}{member.filename}", archive, member, wanted)


def _unpacked_member(
    source: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, wanted: Wanted
) -> Iterator[Unpacked]:
    if member.flag_bits & 1:
        yield Unpacked(source, None, "it is locked with a password")
        return
    try:
        with archive.open(member) as stream:
            yield from unpacked(source, stream, wanted, inside=True)
    except _ZIP_FAILS_WITH as error:
        yield Unpacked(source, None, f"it cannot be unpacked: {error}")


def _rewound(stream: IO[bytes]) -> bytes:
    stream.seek(0)
    return _rest(b"", stream, LARGEST_INNER_ZIP_BYTES)


def _rest(head: bytes, stream: IO[bytes], most: int) -> bytes:
    data = head + stream.read(most + 1 - len(head))
    if len(data) > most:
        raise NotReadable(f"larger than {_size(most)}")
    return data


def _gunzipped(head: bytes, stream: IO[bytes]) -> bytes:
    """The content of a gzip file; of several gzip parts one after another, all."""
    packed = _rest(head, stream, LARGEST_BYTES)
    unpacked = b""
    while packed.startswith(GZIP_MARK):
        part = zlib.decompressobj(wbits=31)
        unpacked += part.decompress(packed, LARGEST_BYTES + 1 - len(unpacked))
        if len(unpacked) > LARGEST_BYTES:
            raise NotReadable(f"it unpacks to more than {_size(LARGEST_BYTES)}")
        if not part.eof:
            raise NotReadable("the gzip file is cut short")
        packed = part.unused_data
    return unpacked


def is_hidden(path: str) -> bool:
    """Whether a path is one of those that systems leave behind (``.DS_Store``, ``__MACOSX/``)."""
    return any(part.startswith(".") or part == "__MACOSX" for part in path.replace("\\", "/").split("/"))


def _size(size: int) -> str:
    megabytes = size // 1024 // 1024
    return f"{megabytes // 1024} GB" if megabytes >= 1024 else f"{megabytes} MB"
