"""Where the statements of a TOML text stand, so that one can be changed and every other byte stays as it is.

The text is known to be TOML (it was read before); this finds places, it checks nothing.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

Path = tuple[str, ...]
_LONG_QUOTES: Final = ('"""', "'''")
_QUOTES: Final = ('"', "'")
_BLANK: Final = " \t"


@dataclass(frozen=True, slots=True)
class Statement:
    """A key with its value. Offsets into the text; `end` lies after the line's end."""

    path: Path
    start: int
    end: int
    value_start: int
    value_end: int


@dataclass(slots=True)
class Block:
    """A header with the statements below it; the first block of a text has no header (an empty path)."""

    path: Path
    is_entry: bool
    """Whether it is one of several: ``[[goals]]``."""
    start: int
    end: int
    """After the last statement's line (or the header's)."""
    statements: list[Statement]

    def statement(self, key: str) -> Statement | None:
        """The statement of that key; None when the key is not here by itself."""
        return next((one for one in self.statements if one.path == (key,)), None)


def blocks_of(text: str) -> list[Block]:
    """The blocks of a TOML text in their order."""
    blocks = [Block((), False, 0, 0, [])]
    for at in _statement_starts(text):
        if text[at] == "[":
            is_entry = text.startswith("[[", at)
            closing = _key_end(text, at + 1 + is_entry, "]")
            path = _path(text[at + 1 + is_entry : closing])
            blocks.append(Block(path, is_entry, at, line_end(text, closing), []))
        else:
            equals = _key_end(text, at, "=")
            value = equals + 1
            while text[value] in _BLANK:
                value += 1
            stop = _value_end(text, value)
            end = line_end(text, stop)
            blocks[-1].statements.append(Statement(_path(text[at:equals]), at, end, value, stop))
            blocks[-1].end = end
    return blocks


def line_end(text: str, at: int) -> int:
    """After the end of the line that holds `at`."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _statement_starts(text: str) -> Iterator[int]:
    at = 0
    while at < len(text):
        if text[at] in " \t\r\n\ufeff":
            at += 1
        elif text[at] == "#":
            at = line_end(text, at)
        else:
            yield at
            at = _statement_end(text, at)


def _statement_end(text: str, at: int) -> int:
    if text[at] == "[":
        is_entry = text.startswith("[[", at)
        return line_end(text, _key_end(text, at + 1 + is_entry, "]"))
    return line_end(text, _value_end(text, _key_end(text, at, "=") + 1))


def _key_end(text: str, at: int, closing: str) -> int:
    """The first `closing` outside of quotes."""
    while text[at] != closing:
        at = _after_string(text, at) if text[at] in _QUOTES else at + 1
    return at


def _value_end(text: str, at: int) -> int:
    """Where a value ends: before the comment or the line's end, outside of brackets and quotes."""
    depth, end = 0, at
    while at < len(text):
        mark = text[at]
        if mark in _QUOTES:
            at = end = _after_string(text, at)
            continue
        if mark == "#":
            if not depth:
                break
            at = line_end(text, at)
            continue
        if mark in "\r\n" and not depth:
            break
        depth += (mark in "[{") - (mark in "]}")
        at += 1
        if mark not in " \t\r\n":
            end = at
    return end


def _after_string(text: str, at: int) -> int:
    quote = text[at : at + 3] if text.startswith(_LONG_QUOTES, at) else text[at]
    escapes, at = quote[0] == '"', at + len(quote)
    while not text.startswith(quote, at):
        at += 2 if escapes and text[at] == "\\" else 1
    at += len(quote)
    while len(quote) > 1 and text.startswith(quote[0], at):
        at += 1  # up to two more quotes belong to a long string
    return at


def _path(key: str) -> Path:
    """The names in a dotted key."""
    node: Any = tomllib.loads(f"{key.strip()} = 0")
    names: list[str] = []
    while isinstance(node, dict):
        (name, node), *_ = node.items()
        names.append(name)
    return tuple(names)
