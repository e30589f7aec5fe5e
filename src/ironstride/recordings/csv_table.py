"""A CSV file as rows of text under its header, whatever its encoding and delimiter."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ironstride.recordings.problem import NotReadable

DELIMITERS: Final = ",;\t|"
MOST_ROWS: Final = 500_000
"""A day of them for a thousand years; more is no diary."""
MOST_COLUMNS: Final = 2000
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_TAG: Final = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class CsvTable:
    """The header and the rows under it; rows are as wide as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    delimiter: str

    def columns_named(self, *names: str) -> list[int]:
        """The places of all columns of one of these names, in the order of the file."""
        wanted = {plain_header(name) for name in names}
        return [place for place, header in enumerate(self.header) if plain_header(header) in wanted]

    def dicts(self) -> Iterator[dict[str, str]]:
        """Each row by the names of its columns; of columns of one name the first that is not empty counts."""
        names = [plain_header(header) for header in self.header]
        for row in self.rows:
            found: dict[str, str] = {}
            for name, value in zip(names, row, strict=True):
                if not found.get(name):
                    found[name] = value
            yield found


def text_of_bytes(data: bytes) -> str:
    """The text: UTF-16 with its mark, UTF-8 with or without one, else what Windows writes.

    >>> text_of_bytes("Höhe".encode("cp1252"))
    'Höhe'
    """
    if data.startswith(_UTF_16):
        return data.decode("utf-16", "replace")
    bare = data.removeprefix(codecs.BOM_UTF8)
    try:
        return bare.decode("utf-8")
    except UnicodeDecodeError as error:
        # The head of a file may end inside a letter.
        if error.reason == "unexpected end of data":
            return bare[: error.start].decode("utf-8")
        return data.decode("cp1252", "replace")


def header_line(text: str) -> str:
    """The first line that is not empty."""
    return next((line.strip() for line in io.StringIO(text[:65536]) if line.strip()), "")


def delimiter_of(line: str) -> str:
    """The delimiter that stands most often in a header, quoted parts left out; a comma where none does."""
    bare = re.sub(r'"[^"]*"', "", line)
    return max(DELIMITERS, key=bare.count)


def read_table(text: str) -> CsvTable:
    """The table; rows that are empty are passed over, short ones are filled up, what is too much is cut.

    Raises:
        NotReadable: when there is no header, a field never ends, or it is too large.
    """
    delimiter = delimiter_of(header_line(text))
    found: list[tuple[str, ...]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if not any(cell.strip() for cell in row):
                continue
            found.append(tuple(cell.strip() for cell in row))
            if len(found) > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise NotReadable(f"a table of more than {MOST_ROWS} rows or {MOST_COLUMNS} columns")
    except csv.Error as error:
        raise NotReadable(f"not a table of values: {error}") from error
    if not found:
        raise NotReadable("the table is empty")
    header, width = found[0], len(found[0])
    rows = tuple((row + ("",) * width)[:width] for row in found[1:])
    return CsvTable(header, rows, delimiter)


def plain_header(text: str) -> str:
    """A header's words in small letters: HTML tags, units in brackets and marks left out.

    >>> plain_header('<span class="x">Sport Type</span>'), plain_header("Distance (km)"), plain_header("max_heartrate")
    ('sport type', 'distance', 'max heartrate')
    """
    bare = re.sub(r"[(\[][^)\]]*[)\]]", " ", _TAG.sub(" ", text))
    return " ".join(re.sub(r"[^\w%]+|_", " ", bare).split()).casefold()
