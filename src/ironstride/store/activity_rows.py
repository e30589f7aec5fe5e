"""Activities as rows and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any, Final

from ironstride.store.track_document import pack_track
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Sport
from ironstride.training.recorded_activity import Lap, RecordedActivity

Row = dict[str, Any]
_SEPARATE: Final = frozenset({"sport", "start_utc", "start_local", "sets"})
_PLAIN: Final = tuple(one.name for one in fields(Activity) if one.name not in _SEPARATE)
_SET_NAMES: Final = tuple(one.name for one in fields(StrengthSet))
_LAP_NAMES: Final = tuple(one.name for one in fields(Lap))


@dataclass(frozen=True, slots=True)
class PreparedActivity:
    """A recorded activity as the rows it becomes; small enough to be handed from process to process."""

    row: Row
    laps: tuple[Row, ...]
    sets: tuple[Row, ...]
    track: bytes | None
    points: int


def prepared(recorded: RecordedActivity) -> PreparedActivity:
    """The rows of a recorded activity."""
    track = recorded.track
    return PreparedActivity(
        {**summary_row(recorded.summary), "problems": "\n".join(recorded.problems)},
        tuple({"number": at, **_values(lap, _LAP_NAMES)} for at, lap in enumerate(recorded.laps)),
        tuple({"number": at, **_values(one, _SET_NAMES)} for at, one in enumerate(recorded.summary.sets)),
        None if track is None else pack_track(track),
        0 if track is None else len(track),
    )


def summary_row(activity: Activity) -> Row:
    """The columns of `activities` that a summary fills."""
    local = activity.start_local
    return {
        "sport": activity.sport.value,
        "start_utc": moment_text(activity.start_utc),
        "start_local": None if local is None else local.isoformat(timespec="milliseconds"),
        **_values(activity, _PLAIN),
    }


def moment_text(moment: datetime) -> str:
    """A moment as it is stored: in UTC, always of the same length, so that texts compare as moments do."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def activity_of(row: Mapping[str, Any], sets: Sequence[Mapping[str, Any]] = ()) -> Activity:
    """The summary that a row holds."""
    local = row["start_local"]
    return Activity(
        sport=Sport(row["sport"]),
        start_utc=datetime.fromisoformat(row["start_utc"]),
        start_local=None if local is None else datetime.fromisoformat(local),
        sets=tuple(StrengthSet(**{name: one[name] for name in _SET_NAMES}) for one in sets),
        **{name: row[name] for name in _PLAIN},
    )


def lap_of(row: Mapping[str, Any]) -> Lap:
    """The lap that a row holds."""
    return Lap(**{name: row[name] for name in _LAP_NAMES})


def _values(value: object, names: Sequence[str]) -> Row:
    return {name: getattr(value, name) for name in names}
