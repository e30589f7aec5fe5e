"""Frozen values as JSON values and back, by their declared types: one way to write each, nothing lost.

A dataclass is an object whose keys are its fields in the order declared; a field that has its default is left out.
Tuples are lists, sets are sorted lists, an enum is its value, a date is ISO 8601.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def plain(value: object, declared: Any = None) -> Any:
    """The value in dicts, lists, text, numbers, booleans and None; `declared` tells a float that is a whole number."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return float(value) if declared is float else value
    if isinstance(value, frozenset):
        return sorted(plain(item) for item in value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        hints = _hints(type(value))
        kept = [field for field in fields(value) if not _is_default(field, getattr(value, field.name))]
        return {field.name: plain(getattr(value, field.name), hints[field.name]) for field in kept}
    return value


def value_of(declared: type[T], data: object, where: str) -> T:
    """The value of that type.

    Raises:
        ValueError: when the data is not of that shape; the message begins with `where`.
    """
    return cast("T", _read(declared, data, where))


@cache
def _hints(declared: type) -> Mapping[str, Any]:
    return get_type_hints(declared)


def _is_default(field: Field[Any], value: object) -> bool:
    return field.default is not MISSING and type(value) is type(field.default) and value == field.default


def _read(declared: Any, data: object, where: str) -> object:
    origin = get_origin(declared)
    if origin is UnionType:
        return _read_optional(declared, data, where)
    if origin in (tuple, frozenset):
        return _read_items(declared, data, where)
    if is_dataclass(declared):
        return _read_fields(cast("type", declared), data, where)
    if isinstance(declared, type) and issubclass(declared, StrEnum | date):
        return _read_text(declared, data, where)
    if declared is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if type(data) is declared:
        return data
    raise ValueError(f"{where}: {data!r} is not of type {getattr(declared, '__name__', declared)}")


def _read_optional(declared: Any, data: object, where: str) -> object:
    if data is None:
        return None
    (some,) = (each for each in get_args(declared) if each is not NoneType)
    return _read(some, data, where)


def _read_items(declared: Any, data: object, where: str) -> object:
    if not isinstance(data, list):
        raise ValueError(f"{where}: {data!r} is not a list")
    types = get_args(declared)
    if get_origin(declared) is frozenset:
        return frozenset(_read(types[0], item, f"{where}[{i}]") for i, item in enumerate(data))
    each = [types[0]] * len(data) if types[-1] is Ellipsis else list(types)
    if len(each) != len(data):
        raise ValueError(f"{where}: {len(each)} values are wanted, not {len(data)}")
    return tuple(_read(kind, item, f"{where}[{i}]") for i, (kind, item) in enumerate(zip(each, data, strict=True)))


def _read_fields(declared: type, data: object, where: str) -> object:
    if not isinstance(data, dict):
        raise ValueError(f"{where}: {data!r} is not an object")
    hints, known = _hints(declared), {field.name: field for field in fields(declared)}
    unknown = sorted(set(data) - set(known))
    if unknown:
        raise ValueError(f"{where}: unknown key {unknown[0]!r}")
    missing = [name for name, field in known.items() if name not in data and field.default is MISSING]
    if missing:
        raise ValueError(f"{where}: {missing[0]!r} is missing")
    return declared(**{name: _read(hints[name], item, f"{where}.{name}") for name, item in data.items()})


def _read_text(declared: type[StrEnum] | type[date], data: object, where: str) -> object:
    if not isinstance(data, str):
        raise ValueError(f"{where}: {data!r} is not text")
    try:
        return declared.fromisoformat(data) if issubclass(declared, date) else declared(data)
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error
