"""The one loader of data files that ship inside the package."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping


def packaged_toml(package: str, name: str) -> Mapping[str, object]:
    """The parsed content of the TOML file `name` that lies beside the modules of `package`.

    Raises FileNotFoundError or tomllib.TOMLDecodeError: the installation is broken, nothing a caller can mend.

    >>> sorted(packaged_toml("ironstride.evidence", "register.toml"))
    ['statement']
    """
    # Importing this costs as much as reading the register; who needs no data file does not pay.
    from importlib.resources import files

    return tomllib.loads(files(package).joinpath(name).read_text(encoding="utf-8"))


def table_rows(data: Mapping[str, object], key: str) -> tuple[Mapping[str, object], ...]:
    """The array of tables `key` of a parsed data file.

    Raises ValueError when it is missing or holds something else.
    """
    rows = data.get(key)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ValueError(f"no array of tables named {key!r}")
    return tuple(rows)


def text_of(row: Mapping[str, object], key: str) -> str:
    """A text of a table; empty where the key is left out.

    Raises ValueError when it holds something else than text.
    """
    value = row.get(key, "")
    if not isinstance(value, str):
        raise ValueError(f"{key} must be a text, not {value!r}")
    return value


def number_of(row: Mapping[str, object], key: str) -> int:
    """A whole number of a table.

    Raises ValueError when it is missing or holds something else.
    """
    value = row.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{key} must be a whole number, not {value!r}")
    return value


def flag_of(row: Mapping[str, object], key: str) -> bool:
    """True or false; False where the key is left out.

    Raises ValueError when it holds something else.
    """
    value = row.get(key, False)
    if not isinstance(value, bool):
        raise ValueError(f"{key} must be true or false, not {value!r}")
    return value


def texts_of(row: Mapping[str, object], key: str) -> tuple[str, ...]:
    """A list of texts of a table; empty where the key is left out.

    Raises ValueError when it holds something else.
    """
    value = row.get(key, [])
    if not isinstance(value, list):
        raise ValueError(f"{key} must be a list of texts, not {value!r}")
    return tuple(text_of({key: entry}, key) for entry in value)


def numbers_of(row: Mapping[str, object], key: str) -> tuple[int, ...]:
    """A list of whole numbers of a table; empty where the key is left out.

    Raises ValueError when it holds something else.
    """
    value = row.get(key, [])
    if not isinstance(value, list):
        raise ValueError(f"{key} must be a list of whole numbers, not {value!r}")
    return tuple(number_of({key: entry}, key) for entry in value)
