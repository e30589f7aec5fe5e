"""Bytes of a CSV made text: UTF-8 or UTF-16, with or without a byte order mark, and lines that are neither."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from typing import Final

from ironstride.recordings.strength_csv.line_problem import MOST_SHOWN, LineProblem

_MARKS: Final = ((BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
_HEAD: Final = 64
"""Bytes looked at to tell UTF-16 without a mark: every other one of a header is zero."""


def csv_text(data: bytes) -> tuple[str, tuple[LineProblem, ...]]:
    """The text, and the lines whose letters are a guess. Never fails.

    A line that is not UTF-8 is read with the letters of old Windows programs, which spreadsheets still write.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), ()
    head = data[:_HEAD]
    for zeros, encoding in ((head[1::2], "utf-16-le"), (head[::2], "utf-16-be")):
        if len(zeros) > 1 and not any(zeros):
            return data.decode(encoding, errors="replace"), ()
    lines: list[str] = []
    guessed: list[int] = []
    for number, line in enumerate(data.removeprefix(BOM_UTF8).split(b"\n"), start=1):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            lines.append(line.decode("cp1252", errors="replace"))
            guessed.append(number)
    return "\n".join(lines), _problems(lines, guessed)


def _problems(lines: Sequence[str], guessed: Sequence[int]) -> tuple[LineProblem, ...]:
    """One for all lines: a file that is not UTF-8 is so throughout."""
    if not guessed:
        return ()
    lines_text = "this line is" if len(guessed) == 1 else f"{len(guessed)} lines, this one first, are"
    wanted = f"letters in UTF-8; {lines_text} read with those of Windows"
    return (LineProblem(guessed[0], "", lines[guessed[0] - 1].strip()[:MOST_SHOWN], wanted),)
