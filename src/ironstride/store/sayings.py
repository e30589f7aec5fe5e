"""What exports say of a file beside its content. Each saying is kept, so no order of imports makes a difference."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from sqlalchemy.engine import Connection

from ironstride.store.activity_rows import activity_of, summary_row
from ironstride.store.import_settings import put_setting, settings_under
from ironstride.training.activity import Activity

SAID: Final = "said/"
_SHORT: Final = 16
"""So many hexadecimal digits tell the sayings about one file apart."""
_PLACE: Final = "place"


@dataclass(frozen=True, slots=True)
class Saying:
    """What one export says of one file."""

    file_sha256: str
    activity: Activity

    @property
    def key(self) -> str:
        """The name that it is kept under: the same for the same words about the same file, wherever the export lay."""
        digest = sha256(json.dumps(_row(self.activity), sort_keys=True).encode()).hexdigest()
        return f"{SAID}{self.file_sha256}/{digest[:_SHORT]}"


def keep_saying(connection: Connection, athlete: int, saying: Saying) -> None:
    """Keep a saying after those that are kept about its file."""
    place = len(settings_under(connection, athlete, f"{SAID}{saying.file_sha256}/"))
    put_setting(connection, athlete, saying.key, json.dumps({_PLACE: place, **_row(saying.activity)}))


def sayings_about(connection: Connection, athlete: int, file_sha256: str) -> tuple[Activity, ...]:
    """What exports said of a file, in the order in which they were imported.

    Raises:
        ValueError: when a stored saying is damaged.
    """
    found = [json.loads(text) for text in settings_under(connection, athlete, f"{SAID}{file_sha256}/").values()]
    try:
        return tuple(activity_of(one) for one in sorted(found, key=lambda each: int(each[_PLACE])))
    except (KeyError, TypeError) as error:
        raise ValueError(f"what an export said of the file {file_sha256} is damaged") from error


def saying_keys(connection: Connection, athlete: int) -> set[str]:
    """The names of all sayings."""
    return set(settings_under(connection, athlete, SAID))


def _row(activity: Activity) -> dict[str, object]:
    return summary_row(replace(activity, source="", sha256=""))
