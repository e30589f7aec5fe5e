"""Names of exercises compared: the same words in any order, plural or short form, are the same name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_WORD: Final = re.compile(r"[a-z0-9]+")
_SMALL: Final = frozenset({"a", "an", "and", "at", "for", "from", "in", "of", "on", "only", "the", "to", "with"})
_SHORT: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "bb": ("barbell",),
        "bw": ("bodyweight",),
        "chinup": ("chin", "up"),
        "db": ("dumbbell",),
        "kb": ("kettlebell",),
        "pulldown": ("pull", "down"),
        "pullup": ("pull", "up"),
        "pushup": ("push", "up"),
        "rdl": ("romanian", "deadlift"),
        "stepup": ("step", "up"),
    }
)
_PLURAL_LETTERS: Final = 3
"""``ups`` is a plural, ``is`` is none."""


def name_words(name: str) -> frozenset[str]:
    """The words that make a name: small ones left out, plurals and short forms resolved.

    >>> sorted(name_words("Romanian Deadlifts (DB)"))
    ['deadlift', 'dumbbell', 'romanian']
    """
    found: list[str] = []
    for word in _WORD.findall(name.casefold().replace("'s", "").replace("\N{RIGHT SINGLE QUOTATION MARK}s", "")):
        single = _singular(word)
        found += _SHORT.get(single, (single,))
    return frozenset(found) - _SMALL


def _singular(word: str) -> str:
    is_plural = len(word) >= _PLURAL_LETTERS and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if is_plural and word not in {"triceps", "biceps"} else word
