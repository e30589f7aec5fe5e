"""The athlete file as text that can be changed: one key or one table at a time, every other byte as it was.

Every change is made twice, in the text and in the document; a text that does not read as that document is never given.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import date
from typing import Any, Final

from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem
from ironstride.use.athlete_edit.toml_layout import Block, blocks_of

Inline = Mapping[str, str | date]
"""A table on one line."""
Value = str | int | float | date | Sequence[str] | Sequence[Inline]
_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_BY_HAND: Final = "it written as a table of its own, {form}; this file writes it another way, so change it by hand"


class FileText:
    """A text and what it says."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.document: dict[str, Any] = _document(text)
        self._line_end = "\r\n" if "\r\n" in text else "\n"

    def entries(self, name: str) -> list[dict[str, Any]]:
        """The tables of a list, in the order of the file."""
        held = self.document.get(name, [])
        return held if isinstance(held, list) else []

    def table(self, name: str) -> dict[str, Any]:
        """A table (``strength.instead`` is one inside another); empty when the file has none."""
        held: Any = self.document
        for part in name.split("."):
            held = held.get(part, {}) if isinstance(held, dict) else {}
        return held if isinstance(held, dict) else {}

    def add_entry(self, name: str, values: Mapping[str, Value]) -> None:
        """Add a table to a list, after the last one there is, else at the end of the file."""
        lines = [f"[[{name}]]", *(f"{key} = {literal(value)}" for key, value in values.items())]
        spans = self._entry_spans(name)
        expected = deepcopy(self.document)
        expected.setdefault(name, []).append(_plain(values))
        at = self._after_comments(spans[-1][1]) if spans else len(self.text)
        self._replace(at, at, self._own_lines(at, lines), expected, f"[[{name}]]")

    def remove_entry(self, name: str, number: int) -> None:
        """Remove a table of a list with the comments inside it; comments above it stay."""
        expected = deepcopy(self.document)
        del expected[name][number]
        if not expected[name]:
            del expected[name]
        spans = self._entry_spans(name)
        if number >= len(spans):
            raise by_hand(name, f"[[{name}]]")
        start, end = spans[number]
        if self._is_blank_above(start):
            while (after := self._blank_line(end)) is not None:
                end = after
        self._replace(start, end, "", expected, f"[[{name}]]")

    def set_in_entry(self, name: str, number: int, key: str, value: Value) -> None:
        """Set a key of one table of a list."""
        expected = deepcopy(self.document)
        expected[name][number][key] = _plain_value(value)
        blocks = [block for block in blocks_of(self.text) if block.is_entry and block.path == (name,)]
        if number >= len(blocks):
            raise by_hand(name, f"[[{name}]]")
        self._set(blocks[number], key, value, expected, f"[[{name}]]")

    def set_in_table(self, name: str, key: str, value: Value) -> None:
        """Set a key of a table. One that is not there comes after the table it is inside of, else at the file's end."""
        expected = deepcopy(self.document)
        table = expected
        for part in name.split("."):
            table = table.setdefault(part, {})
        table[key] = _plain_value(value)
        block = self._block_of(name)
        if block is not None:
            self._set(block, key, value, expected, f"[{name}]")
            return
        outer = self._block_of(name.rpartition(".")[0])
        at = len(self.text) if outer is None else self._after_comments(outer.end)
        lines = [f"[{name}]", f"{_key(key)} = {literal(value)}"]
        self._replace(at, at, self._own_lines(at, lines), expected, f"[{name}]")

    def remove_in_table(self, name: str, key: str) -> None:
        """Remove a key of a table with its line; the table stays."""
        expected = deepcopy(self.document)
        table = expected
        for part in name.split("."):
            table = table[part]
        del table[key]
        block = self._block_of(name)
        held = None if block is None else block.statement(key)
        if held is None:
            raise by_hand(name, f"[{name}]")
        self._replace(held.start, held.end, "", expected, f"[{name}]")

    def _block_of(self, name: str) -> Block | None:
        path = tuple(name.split(".")) if name else ()
        blocks = (block for block in blocks_of(self.text) if block.path == path and not block.is_entry)
        return next(blocks, None) if path else None

    def _set(self, block: Block, key: str, value: Value, expected: dict[str, Any], form: str) -> None:
        held = block.statement(key)
        if held is not None:
            self._replace(held.value_start, held.value_end, literal(value), expected, form)
            return
        before = "" if self.text[: block.end].endswith("\n") else self._line_end
        line = f"{before}{_key(key)} = {literal(value)}{self._line_end}"
        self._replace(block.end, block.end, line, expected, form)

    def _replace(self, start: int, end: int, new: str, expected: dict[str, Any], form: str) -> None:
        changed = self.text[:start] + new + self.text[end:]
        try:
            same = _document(changed) == expected
        except tomllib.TOMLDecodeError:
            same = False
        if not same:
            raise by_hand(form.strip("[]"), form)
        self.text, self.document = changed, expected

    def _entry_spans(self, name: str) -> list[tuple[int, int]]:
        """From header to the last line of each table of a list, tables inside it included."""
        spans: list[tuple[int, int]] = []
        open_entry = False
        for block in blocks_of(self.text):
            if block.path == (name,) and block.is_entry:
                spans.append((block.start, block.end))
                open_entry = True
            elif open_entry and block.path[:1] == (name,):
                spans[-1] = (spans[-1][0], block.end)
            else:
                open_entry = False
        return spans

    def _after_comments(self, at: int) -> int:
        """After the comment lines that follow at once, unless they belong to the header below them."""
        end = at
        while self._line(end).lstrip(" \t").startswith("#"):
            end += len(self._line(end))
        return at if self._line(end).strip() else end

    def _own_lines(self, at: int, lines: Sequence[str]) -> str:
        """The lines as a block of their own, a blank line above it and one below where more follows."""
        above = "" if not self.text[:at] or self.text[:at].endswith("\n") else self._line_end
        above += "" if self._is_blank_above(at) else self._line_end
        below = self._line_end if self._line(at).strip() else ""
        return above + "".join(f"{line}{self._line_end}" for line in lines) + below

    def _is_blank_above(self, at: int) -> bool:
        lines = self.text[:at].splitlines()
        return not lines or (not lines[-1].strip() and self.text[:at].endswith("\n"))

    def _line(self, at: int) -> str:
        found = self.text.find("\n", at)
        return self.text[at:] if found < 0 else self.text[at : found + 1]

    def _blank_line(self, at: int) -> int | None:
        line = self._line(at)
        return at + len(line) if line and not line.strip() else None


def _document(text: str) -> dict[str, Any]:
    return tomllib.loads(text.removeprefix("\ufeff"))


def by_hand(key: str, form: str) -> InvalidInput:
    """The error where the file says a thing in a form that is not changed by command."""
    return InvalidInput([InputProblem("athlete file", key, "", _BY_HAND.format(form=form))])


def literal(value: Value) -> str:
    """A value as TOML writes it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, int | float):
        return str(value)
    return f"[{', '.join(literal(one) if isinstance(one, str) else _inline(one) for one in value)}]"


def _inline(table: Inline) -> str:
    return f"{{ {', '.join(f'{key} = {literal(value)}' for key, value in table.items())} }}"


def _key(key: str) -> str:
    """A key as TOML writes it: in quotes where it has a space."""
    return key if _BARE_KEY.fullmatch(key) else literal(key)


def _plain_value(value: Value) -> Any:
    if isinstance(value, str | int | float | date):
        return value
    return [one if isinstance(one, str) else dict(one) for one in value]


def _plain(values: Mapping[str, Value]) -> dict[str, Any]:
    return {key: _plain_value(value) for key, value in values.items()}
