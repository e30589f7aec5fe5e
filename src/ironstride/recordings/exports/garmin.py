"""Garmin's account export: `summarizedActivities.json` says what each activity is called; the files have other names.

A row and a file belong together when they begin at the same time. Lengths are milliseconds, distances centimetres.
"""

from __future__ import annotations

import codecs
import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import IO, Any, Final

from ironstride.recordings.exports.plain_json import instant_of_ms, number_in, positive_in, text_in
from ironstride.recordings.exports.sport_names import sport_named
from ironstride.recordings.facts import Facts, facts_of
from ironstride.recordings.problem import NotReadable
from ironstride.training.activity import Activity

GARMIN_KEY: Final = '"summarizedActivitiesExport"'
LARGEST_ROW: Final = 16 * 1024 * 1024
"""Characters; a row with all its splits has a hundred thousand."""
SAME_START: Final = timedelta(seconds=60)
"""A file says that it was made within a minute of its start. A convention."""
_CHUNK: Final = 1024 * 1024
_MS: Final = 1000.0
_CM: Final = 100.0
_RPE_STEP: Final = 10.0
_MOST_RPE: Final = 100.0


def is_garmin_summary(head: bytes) -> bool:
    """Whether a JSON file that begins so lists the activities of a Garmin account."""
    return GARMIN_KEY.encode() in head


def read_garmin_summary(stream: IO[bytes], source: str = "") -> Iterator[Facts]:
    """Each activity of the list, with what the list itself says was done; those without a start are left out.

    The list is read object by object: it may be larger than memory.

    Raises:
        NotReadable: when it is cut or damaged; what stands before has been given.
    """
    for row in _objects(stream):
        facts = _facts(row, source)
        if facts is not None:
            yield facts


class GarminRows:
    """The rows of an account, found by their start; each is used once."""

    def __init__(self, rows: Sequence[Facts]) -> None:
        known = [(row.activity.summary.start_utc, row) for row in rows if row.activity is not None]
        self._rows = sorted(known, key=lambda one: one[0])
        self._starts = [start for start, _ in self._rows]
        self._used: set[int] = set()

    def __len__(self) -> int:
        return len(self._rows)

    def take(self, start: datetime) -> Facts | None:
        """The unused row that begins nearest to `start`, within `SAME_START`."""
        at = bisect_left(self._starts, start - SAME_START)
        near = []
        while at < len(self._starts) and self._starts[at] <= start + SAME_START:
            if at not in self._used:
                near.append((abs(self._starts[at] - start), at))
            at += 1
        if not near:
            return None
        best = min(near)[1]
        self._used.add(best)
        return self._rows[best][1]

    def rest(self) -> Iterator[Facts]:
        """The rows that no file took."""
        return (row for at, (_, row) in enumerate(self._rows) if at not in self._used)


def _objects(stream: IO[bytes]) -> Iterator[dict[str, Any]]:
    """The objects in every list under the key; what stands between the lists is passed over."""
    decoder = json.JSONDecoder()
    text, inside = "", False
    for piece in _text_pieces(stream):
        text += piece
        while True:
            if not inside:
                before, found, after = text.partition(GARMIN_KEY)
                opened = after.find("[")
                if not found or opened < 0:
                    text = text if found else before[-len(GARMIN_KEY) :]
                    break
                text, inside = after[opened + 1 :], True
            text = text.lstrip(", \r\n\t")
            if text.startswith("]"):
                text, inside = text[1:], False
                continue
            value, end = _decoded(decoder, text)
            if not end:
                break
            text = text[end:]
            if isinstance(value, dict):
                yield value
        if len(text) > LARGEST_ROW:
            raise NotReadable("an activity in the list is damaged or too large")
    if inside:
        raise NotReadable("the list of activities is cut short or damaged")


def _decoded(decoder: json.JSONDecoder, text: str) -> tuple[Any, int]:
    """The value that the text begins with and where it ends; 0 when it is not whole."""
    try:
        value, end = decoder.raw_decode(text)
    except (ValueError, RecursionError):
        return None, 0
    # A number may go on in the next piece.
    return (value, end) if isinstance(value, dict | list | str) or end < len(text) else (None, 0)


def _text_pieces(stream: IO[bytes]) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
    while chunk := stream.read(_CHUNK):
        yield decoder.decode(chunk)


def _facts(row: Mapping[str, Any], source: str) -> Facts | None:
    start = instant_of_ms(row.get("startTimeGmt")) or instant_of_ms(row.get("beginTimestamp"))
    if start is None:
        return None
    kind = text_in(row.get("activityType")) or text_in(row.get("sportType"))
    identity = row.get("activityId")
    local = instant_of_ms(row.get("startTimeLocal"))
    duration, elapsed, moving = (positive_in(row.get(key)) for key in ("duration", "elapsedDuration", "movingDuration"))
    return facts_of(
        Activity(
            sport_named(kind),
            start,
            name=kind.replace("_", " ").casefold(),
            start_local=None if local is None else local.replace(tzinfo=None),
            duration_s=_scaled(duration or moving or elapsed, _MS),
            elapsed_s=_scaled(elapsed, _MS),
            distance_m=_scaled(number_in(row.get("distance")), _CM),
            mean_heart_bpm=positive_in(row.get("avgHr")),
            max_heart_bpm=positive_in(row.get("maxHr")),
            mean_power_w=positive_in(row.get("avgPower")),
            ascent_m=_scaled(number_in(row.get("elevationGain")), _CM),
            descent_m=_scaled(number_in(row.get("elevationLoss")), _CM),
            effort=_effort(row.get("workoutRpe")),
            title=text_in(row.get("name")),
            note=text_in(row.get("description")),
            source_id=f"garmin:{identity}" if isinstance(identity, int) and 0 < identity < 10**18 else "",
            source=source,
        )
    )


def _effort(value: object) -> float | None:
    """The watch's 10 to 100 in steps of ten, as 1 to 10."""
    tenfold = positive_in(value)
    return None if tenfold is None or tenfold > _MOST_RPE else tenfold / _RPE_STEP


def _scaled(value: float | None, divisor: float) -> float | None:
    return None if value is None else value / divisor
