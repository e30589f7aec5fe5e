"""The words of exercise names as apps, watches and other languages write them, made the catalogue's own words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from ironstride.evidence.packaged import packaged_toml, text_of
from ironstride.strength.exercise_names import name_words

PACKAGE: Final = "ironstride.strength"
FILE: Final = "exercises/imported_names.toml"
PHRASES: Final = ("same", "german", "spanish", "french")
"""Tables of the data file that say whole names in other words."""
WITH_WEIGHT: Final = "with_weight"
_SMALL: Final = frozenset(
    {
        "al",
        "am",
        "auf",
        "au",
        "aux",
        "avec",
        "con",
        "d",
        "das",
        "de",
        "del",
        "dem",
        "den",
        "der",
        "des",
        "die",
        "du",
        "e",
        "el",
        "en",
        "et",
        "hacia",
        "im",
        "l",
        "la",
        "las",
        "le",
        "les",
        "los",
        "mit",
        "pesa",
        "sobre",
        "sur",
        "und",
        "y",
    }
)
"""Small words of German, Spanish and French."""
_COMPOUNDS: Final = ("langhantel", "kurzhantel", "kugelhantel")
"""German writes the load and the exercise as one word: Langhantelrudern."""


@dataclass(frozen=True, slots=True)
class ImportedWords:
    """What the data file says."""

    words: Mapping[str, frozenset[str]]
    """One word -> the catalogue's words."""
    equipment: frozenset[str]
    """The catalogue's words about the load."""
    phrases: Mapping[frozenset[str], frozenset[str]]
    """The words of a name without those about the load -> the catalogue's words."""
    with_weight: Mapping[str, str]
    """Id of an exercise without a load -> id of what apps mean by its name when it is done with one."""


@cache
def imported_words() -> ImportedWords:
    """The data file; read once, at the first call."""
    data = packaged_toml(PACKAGE, FILE)
    loads = {key: frozenset(value.split()) for key, value in _table(data, "equipment")}
    words = {key: frozenset(value.split()) for key, value in _table(data, "words")} | loads
    phrases = {
        plain_words(key, words): plain_words(value, words) for name in PHRASES for key, value in _table(data, name)
    }
    return ImportedWords(
        MappingProxyType(words),
        frozenset(word for several in loads.values() for word in several) - {"smith"},
        MappingProxyType(phrases),
        MappingProxyType(dict(_table(data, WITH_WEIGHT))),
    )


def plain_words(name: str, words: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The words of a name, without accents and small words, each said as `words` says it.

    >>> sorted(plain_words("Développé couché (Haltères)", {"haltere": frozenset({"dumbbell"})}))
    ['couche', 'developpe', 'dumbbell']
    """
    letters = unicodedata.normalize("NFKD", name.casefold())
    found = name_words("".join(letter for letter in letters if not unicodedata.combining(letter)))
    return frozenset(said for word in _parts(found - _SMALL) for said in words.get(word, frozenset({word})))


def _parts(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        load = next((load for load in _COMPOUNDS if word.startswith(load)), None)
        rest = "" if load is None else word.removeprefix(load)
        yield from (word,) if load is None else (load,) if rest in ("", "n") else (load, rest)


def _table(data: Mapping[str, object], name: str) -> Iterable[tuple[str, str]]:
    table = data.get(name)
    if not isinstance(table, dict):
        raise ValueError(f"no table {name!r} in {FILE}")
    return [(key, text_of(table, key)) for key in table]
