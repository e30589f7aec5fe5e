"""What a person says that a column means: ``"Way=distance:km"``, ``"3=nothing"``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ironstride.errors import InvalidInput
from ironstride.recordings.asked import Columns
from ironstride.recordings.exports.column_meanings import UNITS, Meaning
from ironstride.recordings.exports.generic_csv import Column
from ironstride.training.problem_report import InputProblem

OPTION: Final = "--column"
NOTHING: Final = "nothing"


def with_choices(columns: Columns, choices: Sequence[str]) -> Columns:
    """The columns with what was said of them; a meaning that was guessed for another column moves.

    Args:
        columns: As they were guessed or agreed.
        choices: Each ``HEADER=MEANING``, ``HEADER=MEANING:UNIT`` or ``HEADER=nothing``; the header may also be the
            number of the column, from 1.

    Raises:
        InvalidInput: with every choice that is not understood, or that two columns share.
    """
    found = list(columns)
    said: dict[int, str] = {}
    problems: list[InputProblem] = []
    for choice in choices:
        try:
            place, column = _chosen(found, choice)
        except InvalidInput as error:
            problems += error.problems
            continue
        rival = next((at for at, one in enumerate(found) if at != place and _shares(one, column)), None)
        if rival in said:
            wanted = f"one column that means {column.meaning}; {said[rival]} is another"
            problems.append(InputProblem("import", OPTION, choice, wanted))
            continue
        if rival is not None:
            found[rival] = Column(found[rival].header)
        found[place], said[place] = column, choice
    if problems:
        raise InvalidInput(problems)
    return tuple(found)


def units_of(meaning: Meaning | None) -> tuple[str, ...]:
    """The units that a meaning may have; none where it has no unit."""
    return tuple(UNITS.get(meaning, ())) if meaning is not None else ()


def _chosen(columns: Sequence[Column], choice: str) -> tuple[int, Column]:
    header, sign, rest = choice.rpartition("=")
    if not sign:
        raise _wrong(choice, choice, "a column and what it means, as in Way=distance:km")
    place = _place(columns, header.strip(), choice)
    word, _, unit = (part.strip().casefold() for part in rest.partition(":"))
    if word == NOTHING:
        return place, Column(columns[place].header)
    if word not in [one.value for one in Meaning]:
        raise _wrong(choice, rest, f"what it means; it may be: {'; '.join([*Meaning, NOTHING])}")
    meaning = Meaning(word)
    if not unit:
        before = columns[place]
        return place, before if before.meaning is meaning else replace(before, meaning=meaning, unit="")
    known = next((name for name, words in UNITS.get(meaning, {}).items() if unit in (name, *words)), None)
    if known is None:
        units = units_of(meaning)
        raise _wrong(choice, unit, f"a unit of {meaning}: {' or '.join(units)}" if units else f"{meaning} has no unit")
    return place, Column(columns[place].header, meaning, known)


def _place(columns: Sequence[Column], header: str, choice: str) -> int:
    """Which column is meant: by its header, else by its number."""
    named = [at for at, one in enumerate(columns) if one.header.casefold() == header.casefold()]
    if len(named) == 1:
        return named[0]
    if not named and header.isdecimal() and 1 <= int(header) <= len(columns):
        return int(header) - 1
    if named:
        raise _wrong(choice, header, f"one column; {len(named)} are called so: say {named[0] + 1}=... for its number")
    names = "; ".join(f"{at} {one.header}" for at, one in enumerate(columns, start=1))
    raise _wrong(choice, header, f"a column of the table; there are: {names}")


def _shares(one: Column, other: Column) -> bool:
    return one.meaning is not None and one.meaning is other.meaning


def _wrong(choice: str, part: str, wanted: str) -> InvalidInput:
    return InvalidInput([InputProblem("import", f'{OPTION} "{choice}"', part.strip(), wanted)])
