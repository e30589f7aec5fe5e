"""Gzip and zip, opened within limits: nothing unpacks to more than a recording can be, whatever it says of itself."""

from __future__ import annotations

import re
import struct
import tempfile
import zipfile
import zlib
from dataclasses import dataclass
from typing import IO, Final

from ironstride.recordings.problem import NotReadable

GZIP_MARK: Final = b"\x1f\x8b"
ZIP_MARKS: Final = (b"PK\x03\x04", b"PK\x05\x06")
MEMBER_MARK: Final = "!"
LARGEST_BYTES: Final = 64 * 1024 * 1024
"""No recording is larger, unpacked."""
LARGEST_INNER_ZIP_BYTES: Final = 4 * 1024 * 1024 * 1024
"""A zip inside a zip is put in a temporary file."""
IN_MEMORY_BYTES: Final = 16 * 1024 * 1024
"""... when it is larger than this."""
MOST_MEMBERS: Final = 200_000
MOST_UNPACKED_BYTES: Final = 64 * 1024 * 1024 * 1024
"""What one archive with all in it may unpack to; a lifetime of recordings is a few gigabytes."""
LARGEST_DIRECTORY_BYTES: Final = 32 * 1024 * 1024
"""A zip's list of its members, which is held in memory."""
MOST_GZIP_PARTS: Final = 1000
"""Parts of a gzip file one after another; real ones have a few."""
DEEPEST_ZIP: Final = 2
"""A zip in a zip is opened; a third is not."""
ZIP_FAILS_WITH: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What `zipfile` raises for damaged, locked and unknown content."""
_CHUNK: Final = 256 * 1024
_END_OF_ZIP: Final = re.compile(rb"PK\x05\x06|PK\x06\x06")
_END_BYTES: Final = 22 + 0xFFFF + 20 + 56


@dataclass(slots=True)
class Budget:
    """What may still be unpacked of one opened file with all that is in it."""

    bytes_left: int = MOST_UNPACKED_BYTES

    def take(self, count: int) -> None:
        """Use up so many bytes.

        Raises:
            NotReadable: when there are not so many left.
        """
        self.bytes_left -= count
        if self.bytes_left < 0:
            raise NotReadable(f"it would unpack to more than {size_in_words(MOST_UNPACKED_BYTES)}")


def read_within(stream: IO[bytes], budget: Budget, most: int | None = None, head: bytes = b"") -> bytes:
    """The rest of a stream after its `head`.

    Raises:
        NotReadable: when it is larger than `most` (`LARGEST_BYTES`), or more than the budget.
    """
    limit = LARGEST_BYTES if most is None else most
    data = head + stream.read(limit + 1 - len(head))
    if len(data) > limit:
        raise NotReadable(f"larger than {size_in_words(limit)}")
    budget.take(len(data))
    return data


def gunzipped(stream: IO[bytes], budget: Budget, head: bytes = b"") -> bytes:
    """The content of a gzip file; of several gzip parts one after another, all. What follows the last part is ignored.

    Raises:
        NotReadable: when it is cut short, has too many parts or unpacks to too much.
        zlib.error: when it is damaged.
    """
    unpacked, pending, parts = bytearray(), head, 0
    part: zlib._Decompress | None = None
    while pending := pending or stream.read(_CHUNK):
        if part is None:
            pending += stream.read(1) if len(pending) == 1 else b""
            if not pending.startswith(GZIP_MARK):
                break
            parts += 1
            if parts > MOST_GZIP_PARTS:
                raise NotReadable(f"a gzip file of more than {MOST_GZIP_PARTS} parts")
            part = zlib.decompressobj(wbits=31)
        unpacked += part.decompress(pending, min(_CHUNK, LARGEST_BYTES + 1 - len(unpacked)))
        if len(unpacked) > LARGEST_BYTES:
            raise NotReadable(f"it unpacks to more than {size_in_words(LARGEST_BYTES)}")
        pending = part.unused_data if part.eof else part.unconsumed_tail
        part = None if part.eof else part
    if part is not None:
        raise NotReadable("the gzip file is cut short")
    budget.take(len(unpacked))
    return bytes(unpacked)


def open_zip(stream: IO[bytes]) -> zipfile.ZipFile:
    """An archive whose list of members is small enough to be held, and whose members say that they are few enough.

    Raises:
        NotReadable: when it is too much.
        Any of `ZIP_FAILS_WITH`: when it is damaged.
    """
    if _directory_bytes(stream) > LARGEST_DIRECTORY_BYTES:
        raise NotReadable(f"it holds more than {MOST_MEMBERS} files")
    archive = zipfile.ZipFile(stream)
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > MOST_MEMBERS:
        raise NotReadable(f"it holds more than {MOST_MEMBERS} files")
    if sum(member.file_size for member in members) > MOST_UNPACKED_BYTES:
        raise NotReadable(f"it would unpack to more than {size_in_words(MOST_UNPACKED_BYTES)}")
    return archive


def set_aside(stream: IO[bytes], budget: Budget) -> IO[bytes]:
    """A seekable copy of a stream: in memory while it is small, then in a temporary file that vanishes when closed.

    Raises:
        NotReadable: when it is larger than `LARGEST_INNER_ZIP_BYTES`, or more than the budget.
    """
    copy = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY_BYTES)  # noqa: SIM115 - given away open
    try:
        while chunk := stream.read(_CHUNK):
            budget.take(len(chunk))
            copy.write(chunk)
            if copy.tell() > LARGEST_INNER_ZIP_BYTES:
                raise NotReadable(f"larger than {size_in_words(LARGEST_INNER_ZIP_BYTES)}")
        copy.seek(0)
    except BaseException:
        copy.close()
        raise
    return copy


def is_hidden(path: str) -> bool:
    """Whether a path is one of those that systems leave behind (``.DS_Store``, ``__MACOSX/``).

    >>> [is_hidden(path) for path in ("a/.DS_Store", "__MACOSX/a.fit", "../a.fit", "a.fit")]
    [True, True, False, False]
    """
    parts = path.replace("\\", "/").split("/")
    return any((part.startswith(".") and part.strip(".")) or part == "__MACOSX" for part in parts)


def size_in_words(size: int) -> str:
    """A size a person can read, rounded down: ``64 MB``."""
    megabytes = size // 1024 // 1024
    return f"{megabytes // 1024} GB" if megabytes >= 1024 else f"{megabytes} MB"


def _directory_bytes(stream: IO[bytes]) -> int:
    """The largest size that any end record near the end claims for the list of members."""
    length = stream.seek(0, 2)
    stream.seek(max(0, length - _END_BYTES))
    tail = stream.read(_END_BYTES)
    stream.seek(0)
    sizes = [0]
    for found in _END_OF_ZIP.finditer(tail):
        is_long = found.group() == b"PK\x06\x06"
        at, code = (found.start() + 40, "<Q") if is_long else (found.start() + 12, "<I")
        if at + struct.calcsize(code) <= len(tail):
            (size,) = struct.unpack_from(code, tail, at)
            sizes.append(0 if not is_long and size == 0xFFFFFFFF else size)
    return max(sizes)
