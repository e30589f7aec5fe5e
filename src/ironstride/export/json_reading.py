"""Reading a JSON document key by key, with errors that name the key, what stands there and what was wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

SHOWN_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class JsonReader:
    """One object of a document. Every method raises `InvalidInput` when a key is missing or of another type."""

    file: str
    path: str
    value: Mapping[str, Any]

    @staticmethod
    def over(value: object, file: str, path: str = "") -> JsonReader:
        """A reader of an object."""
        if not isinstance(value, Mapping):
            raise wrong(file, path or "document", value, "an object")
        return JsonReader(file, path, value)

    def text(self, key: str, default: str | None = None) -> str:
        return self._typed(key, str, "text", default)

    def text_or_none(self, key: str) -> str | None:
        return None if self.value.get(key) is None else self.text(key)

    def whole(self, key: str, default: int | None = None) -> int:
        found = self._typed(key, int, "a whole number", default)
        if isinstance(found, bool):
            raise self._wrong(key, "a whole number")
        return found

    def number(self, key: str) -> float:
        found = self._get(key, "a number")
        if isinstance(found, bool) or not isinstance(found, int | float):
            raise self._wrong(key, "a number")
        return float(found)

    def flag(self, key: str) -> bool:
        return self._typed(key, bool, "true or false", None)

    def day(self, key: str) -> date:
        return self._parsed(key, date.fromisoformat, "a date such as 2026-12-08")

    def local(self, key: str) -> datetime:
        moment = self._parsed(key, datetime.fromisoformat, "a local date and time such as 2026-12-08T06:10:00")
        if moment.tzinfo is not None:
            raise self._wrong(key, "a local date and time, without a zone")
        return moment

    def one_of(self, key: str, kind: type[E]) -> E:
        return self._parsed(key, kind, f"one of {', '.join(one.value for one in kind)}")

    def texts(self, key: str) -> tuple[str, ...]:
        found = self._list(key, required=True)
        if any(not isinstance(one, str) for one in found):
            raise self._wrong(key, "a list of texts")
        return tuple(found)

    def objects(self, key: str, read: Callable[[JsonReader], T]) -> tuple[T, ...]:
        """A list of objects, each read by `read`."""
        where = self._where(key)
        found = self._list(key, required=True)
        return tuple(read(JsonReader.over(one, self.file, f"{where}[{at}]")) for at, one in enumerate(found))

    def inside(self, key: str) -> JsonReader:
        return JsonReader.over(self._get(key, "an object"), self.file, self._where(key))

    def parsed(self, key: str, parse: Callable[[str], T], wanted: str) -> T:
        """A text put through `parse`, whose ValueError becomes the error."""
        return self._parsed(key, parse, wanted)

    def _parsed(self, key: str, parse: Callable[[str], T], wanted: str) -> T:
        text = self._typed(key, str, wanted, None)
        try:
            return parse(text)
        except ValueError as error:
            raise self._wrong(key, wanted) from error

    def _typed(self, key: str, kind: type[T], wanted: str, default: T | None) -> T:
        if default is not None and key not in self.value:
            return default
        found = self._get(key, wanted)
        if not isinstance(found, kind):
            raise self._wrong(key, wanted)
        return found

    def _list(self, key: str, *, required: bool) -> list[Any]:
        found = self._get(key, "a list") if required else self.value.get(key, [])
        if not isinstance(found, list):
            raise self._wrong(key, "a list")
        return found

    def _get(self, key: str, wanted: str) -> Any:
        if key not in self.value:
            raise InvalidInput([InputProblem(self.file, self._where(key), "", f"{wanted}, but it is missing")])
        return self.value[key]

    def _wrong(self, key: str, wanted: str) -> InvalidInput:
        return wrong(self.file, self._where(key), self.value[key], wanted)

    def _where(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key


def wrong(file: str, where: str, value: object, wanted: str) -> InvalidInput:
    """The error for a value that is not what was wanted."""
    shown = str(value)
    short = shown if len(shown) <= SHOWN_CHARACTERS else f"{shown[:SHOWN_CHARACTERS]}..."
    return InvalidInput([InputProblem(file, where, short, wanted)])
