"""Reading plain JSON values key by key; ValueError with the key's name where something else stands there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


def object_of(value: object, key: str) -> Mapping[str, object]:
    """The value as an object."""
    if not isinstance(value, Mapping):
        raise ValueError(f"{key}: {value!r} is no object")
    return value


def typed(value: Mapping[str, object], key: str, kind: type[T]) -> T:
    """The value of a key, of a type."""
    found = value.get(key)
    if not isinstance(found, kind):
        raise ValueError(f"{key}: {found!r} is missing or of another type")
    return found


def list_of(value: Mapping[str, object], key: str) -> Sequence[object]:
    """The list under a key."""
    found = value.get(key)
    if not isinstance(found, list | tuple):
        raise ValueError(f"{key}: {found!r} is missing or no list")
    return found


def whole(value: Mapping[str, object], key: str) -> int | None:
    """The whole number from 0 up under a key; None where there is none."""
    found = value.get(key)
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int) or found < 0:
        raise ValueError(f"{key}: {found!r} is no whole number from 0 up")
    return found


def number_of(found: object, key: str) -> float | None:
    """The number that stands under a key; None stays None."""
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise ValueError(f"{key}: {found!r} is no number")
    return float(found)


def pair(value: Mapping[str, object], key: str) -> tuple[float | None, float | None] | None:
    """Two numbers under a key; None where there are none."""
    found = value.get(key)
    if found is None:
        return None
    if not isinstance(found, list | tuple) or len(found) != 2:
        raise ValueError(f"{key}: {found!r} is no pair")
    return number_of(found[0], key), number_of(found[1], key)


def texts(value: Mapping[str, object], key: str) -> tuple[str, ...]:
    """The texts under a key."""
    found = list_of(value, key)
    read = tuple(one for one in found if isinstance(one, str))
    if len(read) != len(found):
        raise ValueError(f"{key}: {found!r} are not texts")
    return read
