"""Developer fields: what a file itself says about the fields that an app on the watch added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ironstride.recordings.fit.base_types import BASE_TYPES
from ironstride.recordings.fit.field_value import Fields, Value

_INDEX, _NUMBER, _BASE_TYPE, _NAME, _SCALE, _OFFSET, _UNITS, _NATIVE_MESSAGE, _NATIVE_FIELD = (
    0,
    1,
    2,
    3,
    6,
    7,
    8,
    14,
    15,
)
_BYTE: Final = 0x0D


@dataclass(frozen=True, slots=True)
class DeveloperField:
    """A field as its `field_description` described it; one that was described anew is another."""

    index: int
    """Of the app, as the file counts."""
    number: int
    name: str = ""
    """Empty where the file never described it; it is then read as bytes."""
    units: str = ""
    base_type: int = _BYTE
    scale: float = 1.0
    offset: float = 0.0
    native_message: int | None = None
    native_field: int | None = None
    """The field of the profile that it stands for, where the app says so."""

    @property
    def key(self) -> tuple[int, int]:
        """How a definition names it."""
        return self.index, self.number


def described(fields: Fields) -> DeveloperField | None:
    """What a `field_description` message describes; None when it does not say which field."""
    index, number = _whole(fields.get(_INDEX)), _whole(fields.get(_NUMBER))
    if index is None or number is None:
        return None
    base_type = _whole(fields.get(_BASE_TYPE))
    return DeveloperField(
        index,
        number,
        name=_text(fields.get(_NAME)),
        units=_text(fields.get(_UNITS)),
        base_type=base_type if base_type in BASE_TYPES else _BYTE,
        scale=float(_whole(fields.get(_SCALE)) or 1),
        offset=float(_whole(fields.get(_OFFSET)) or 0),
        native_message=_whole(fields.get(_NATIVE_MESSAGE)),
        native_field=_whole(fields.get(_NATIVE_FIELD)),
    )


def _whole(value: Value) -> int | None:
    return value if isinstance(value, int) else None


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""
