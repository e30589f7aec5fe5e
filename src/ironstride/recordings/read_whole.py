"""One file with everything that is kept of it; what it is is told by its content, never by its name alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from ironstride.recordings.fit.walker import FIT_MARK, MARK_AT
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.recordings.read_recording import looks_like_one, read_xml_activities
from ironstride.recordings.recording import Outcome
from ironstride.recordings.strength_csv.weight_unit import WeightUnit
from ironstride.training.recorded_activity import RecordedActivity

TABLE_ENDINGS: Final = (".csv", ".txt")
NO_UNIT: Final = "it does not say whether weights are kg or lb; import it again with --weights kg or --weights lb"


@dataclass(frozen=True, slots=True)
class Asked:
    """What some files do not say themselves."""

    zone_name: str
    """The athlete's IANA time zone: apps write local times."""
    weight_unit: WeightUnit | None = None
    """Of tables that do not say; None = such a table is told and left alone."""


@dataclass(frozen=True, slots=True)
class WholeRecording:
    """What one file gave."""

    source: str
    """The path as text; a member of an archive follows a ``!``."""
    sha256: str
    """Of the content, unpacked."""
    outcome: Outcome
    activities: tuple[RecordedActivity, ...] = ()
    reason: str = ""
    """Why it is unreadable, or what of it is lost, in plain words; empty when nothing is wrong."""
    ask: bool = False
    """It can be read once what is asked for is known; it does not count as read."""


def is_wanted(head: bytes, source: str) -> bool:
    """Whether a file of that name that begins so (about 4 kB) may hold activities, packed or not."""
    return looks_like_one(head, source) or source.casefold().removesuffix(".gz").endswith(TABLE_ENDINGS)


def read_whole(data: bytes, source: str, asked: Asked) -> WholeRecording:
    """What the unpacked file holds; never raises for what stands in it."""
    digest = sha256(data).hexdigest()
    try:
        activities, lost, ask = _read(data, source, asked)
    except NotAnActivity as reason:
        return WholeRecording(source, digest, Outcome.NOT_AN_ACTIVITY, reason=str(reason))
    except NotReadable as reason:
        return WholeRecording(source, digest, Outcome.UNREADABLE, reason=str(reason))
    named = tuple(replace(one, summary=replace(one.summary, source=source, sha256=digest)) for one in activities)
    return WholeRecording(source, digest, Outcome.UNREADABLE if ask else Outcome.READ, named, lost or "", ask)


def _read(data: bytes, source: str, asked: Asked) -> tuple[tuple[RecordedActivity, ...], str | None, bool]:
    if data.startswith(FIT_MARK, MARK_AT):
        from ironstride.recordings.fit.read_whole import read_whole_fit

        return *read_whole_fit(data), False
    if data and source.casefold().removesuffix(".gz").endswith(TABLE_ENDINGS):
        return _read_table(data, asked)
    return tuple(RecordedActivity(one) for one in read_xml_activities(data, source)), None, False


def _read_table(data: bytes, asked: Asked) -> tuple[tuple[RecordedActivity, ...], str | None, bool]:
    from ironstride.recordings.strength_csv.read_strength_csv import read_strength_csv

    result = read_strength_csv(data, asked.zone_name, asked.weight_unit)
    if result.unit_needed:
        return (), NO_UNIT, True
    if not result.app:
        raise NotAnActivity("not a table of an app that is known here")
    told = [str(one) for one in result.problems[:3]]
    more = len(result.problems) - len(told)
    if more > 0:
        told.append(f"and {more} more")
    if not result.activities:
        raise NotReadable("; ".join(told) or "it holds no session")
    return result.activities, "; ".join(told) or None, False
