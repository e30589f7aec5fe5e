"""One recording from its bytes: what it is is told by its content, never by its name alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Final

from ironstride.recordings.fit.activities import read_fit
from ironstride.recordings.fit.walker import FIT_MARK, MARK_AT
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.recordings.recording import Outcome, Recording
from ironstride.training.activity import Activity

XML_ENDINGS: Final = (".tcx", ".gpx")
RECORDING_ENDINGS: Final = (".fit", *XML_ENDINGS, ".zip")
"""A file with such an ending that cannot be recognised is unreadable; any other is none of our business."""
XML_MARKS: Final = (b"TrainingCenterDatabase", b"<gpx", b":gpx ")
"""Root elements, under any prefix."""
HEAD_BYTES: Final = 4096
"""So much of a file tells what it is."""


def read_recording(data: bytes, source: str, known: Mapping[str, Recording] | None = None) -> Recording:
    """What the unpacked file holds; never raises for what stands in it.

    `known` are recordings by the SHA-256 of their content: what was read before is not read again.
    """
    digest = sha256(data).hexdigest()
    before = None if known is None else known.get(digest)
    if before is not None:
        return replace(
            before, source=source, activities=tuple(replace(one, source=source) for one in before.activities)
        )
    try:
        activities, lost = _read(data, source)
    except NotAnActivity as reason:
        return Recording(source, digest, Outcome.NOT_AN_ACTIVITY, reason=str(reason))
    except NotReadable as reason:
        return Recording(source, digest, Outcome.UNREADABLE, reason=str(reason))
    named = tuple(replace(one, source=source, sha256=digest) for one in activities)
    return Recording(source, digest, Outcome.READ, named, lost or "")


def looks_like_one(head: bytes, source: str) -> bool:
    """Whether a file of that name that begins so (about 4 kB) may be a recording, packed or not."""
    if head.startswith(FIT_MARK, MARK_AT) or _is_named(source, *RECORDING_ENDINGS):
        return True
    text = head.replace(b"\0", b"")  # UTF-16 reads as well
    return any(mark in text for mark in XML_MARKS)


def _read(data: bytes, source: str) -> tuple[tuple[Activity, ...], str | None]:
    if data.startswith(FIT_MARK, MARK_AT):
        result = read_fit(data)
        return result.activities, result.problem
    return read_xml_activities(data, source), None


def read_xml_activities(data: bytes, source: str) -> tuple[Activity, ...]:
    """The activities of a TCX or GPX file.

    Raises:
        NotReadable: when it is named like a recording and is none, or damaged.
        NotAnActivity: when it is something else.
    """
    if not data:
        raise NotReadable("the file is empty")
    if _is_named(source, *XML_ENDINGS) or looks_like_one(data[:HEAD_BYTES], ""):
        return _read_xml(data)
    if _is_named(source, *RECORDING_ENDINGS):
        raise NotReadable("it is neither FIT nor TCX nor GPX inside")
    raise NotAnActivity("not a recording")


def _read_xml(data: bytes) -> tuple[Activity, ...]:
    # Here because a folder of FIT files needs no XML at all.
    from ironstride.recordings.gpx import read_gpx
    from ironstride.recordings.tcx import read_tcx
    from ironstride.recordings.xml_reader import local_name, parse

    root = parse(data)
    readers = {"TrainingCenterDatabase": read_tcx, "gpx": read_gpx}
    reader = readers.get(local_name(root))
    if reader is None:
        raise NotAnActivity(f"an XML file of another kind ({local_name(root)})")
    return reader(root)


def _is_named(source: str, *endings: str) -> bool:
    """Whether the name, less a last ``.gz``, ends so."""
    return source.casefold().removesuffix(".gz").endswith(endings)
