"""One recording from its bytes: what it is is told by its content, never by its name alone."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import PurePath
from typing import Final

from ironstride.recordings.fit_activities import read_fit
from ironstride.recordings.fit_walker import FIT_MARK, MARK_AT
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.recordings.recording import Outcome, Recording
from ironstride.training.activity import Activity

RECORDING_ENDINGS: Final = frozenset({".fit", ".tcx", ".gpx", ".gz", ".zip"})
"""A file with such an ending that cannot be recognised is unreadable; any other is none of our business."""
_HEAD: Final = 4096


def read_recording(data: bytes, source: str) -> Recording:
    """What the unpacked file holds; never raises for what stands in it."""
    digest = sha256(data).hexdigest()
    try:
        activities, lost = _read(data, source)
    except NotAnActivity as reason:
        return Recording(source, digest, Outcome.NOT_AN_ACTIVITY, reason=str(reason))
    except NotReadable as reason:
        return Recording(source, digest, Outcome.UNREADABLE, reason=str(reason))
    known = tuple(replace(one, source=source, sha256=digest) for one in activities)
    return Recording(source, digest, Outcome.READ, known, lost or "")


def _read(data: bytes, source: str) -> tuple[tuple[Activity, ...], str | None]:
    if not data:
        raise NotReadable("the file is empty")
    if data.startswith(FIT_MARK, MARK_AT):
        result = read_fit(data)
        return result.activities, result.problem
    head = data[:_HEAD].replace(b"\0", b"")
    if b"<TrainingCenterDatabase" in head or b"<gpx" in head or _is_named(source, ".tcx", ".gpx"):
        return _read_xml(data), None
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
    suffixes = [suffix.casefold() for suffix in PurePath(source).suffixes]
    return any(ending in suffixes for ending in endings)
