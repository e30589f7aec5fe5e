"""What is there: things as people write them, read into the words that exercises ask for, with their loads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from ironstride.strength.exercise import Exercise, LoadKind
from ironstride.strength.owned_loads import BARS, PLATES, NotALoad, loads_by_word

MACHINES: Final = (
    "leg-press",
    "hack-squat",
    "smith-machine",
    "leg-curl",
    "calf-machine",
    "seated-calf-machine",
    "hip-thrust-machine",
    "hip-abduction-machine",
    "hip-adduction-machine",
    "chest-press",
    "shoulder-press",
    "row-machine",
    "lat-pulldown",
    "assisted-pull-up",
)
_NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "barbell": ("barbell", "olympic bar", "bar and plates", "weight bar"),
        "trap-bar": ("trap bar", "hex bar"),
        PLATES: ("plates", "plate", "weight plates", "discs"),
        "rack": ("rack", "squat rack", "power rack", "half rack", "squat stand", "squat stands"),
        "bench": ("bench", "weight bench"),
        "dumbbells": ("dumbbells", "pair of dumbbells", "db", "hand weights"),
        "dumbbell": ("dumbbell", "hand weight"),
        "kettlebell": ("kettlebell", "kettlebells", "kb"),
        "cable": ("cable", "cables", "cable machine", "cable station", "cable tower", "functional trainer"),
        "band": ("band", "bands", "mini band", "loop band", "resistance band", "theraband"),
        "pull-up-bar": ("pull up bar", "pullup bar", "chin up bar"),
        "dip-bars": ("dip bars", "dip station", "parallel bars"),
        "step": ("step", "stair", "stairs", "kerb"),
        "box": ("box", "plyo box", "jump box"),
        "chair": ("chair", "sofa", "couch", "stool"),
        "suspension": ("suspension trainer", "suspension", "trx", "rings", "sling trainer"),
        "ball": ("exercise ball", "gym ball", "stability ball", "swiss ball", "ball"),
        "massage-ball": ("massage ball", "tennis ball", "lacrosse ball"),
        "sliders": ("sliders", "slider", "gliding discs"),
        "ab-wheel": ("ab wheel", "ab roller"),
        "rope": ("skipping rope", "jump rope", "rope"),
        "foot-anchor": ("foot anchor", "nordic bench", "partner"),
        "back-extension-bench": ("back extension bench", "back extension", "roman chair", "hyperextension bench"),
        "hill": ("hill",),
        "treadmill": ("treadmill",),
        "leg-press": ("leg press",),
        "hack-squat": ("hack squat",),
        "smith-machine": ("smith machine", "smith", "multipress"),
        "leg-curl": ("leg curl", "hamstring curl"),
        "calf-machine": ("calf machine", "standing calf", "standing calf raise"),
        "seated-calf-machine": ("seated calf", "seated calf raise", "seated calf machine"),
        "hip-thrust-machine": ("hip thrust machine", "hip thrust"),
        "hip-abduction-machine": ("hip abduction", "hip abductor", "abductor"),
        "hip-adduction-machine": ("hip adduction", "hip adductor", "adductor"),
        "chest-press": ("chest press",),
        "shoulder-press": ("shoulder press",),
        "row-machine": ("row machine", "seated row", "machine row"),
        "lat-pulldown": ("lat pulldown", "lat pull down", "pulldown"),
        "assisted-pull-up": ("assisted pull up", "assisted pull up machine", "assisted chin up"),
    }
)
WORDS: Final = frozenset(_NAMES)
"""Every word of equipment."""
STANDS_IN_FOR: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"dumbbells": ("dumbbell",), "bench": ("chair", "step"), "box": ("chair", "step")}
)
"""What else a thing serves as; walls and floors are everywhere and have no word."""
FULL_GYM: Final = ("barbell", "rack", "bench", "dumbbells", "cable")
_SETS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"full": FULL_GYM, "full gym": FULL_GYM, "gym": FULL_GYM, "machines": MACHINES, "all machines": MACHINES}
)
_NOTHING: Final = ("", "none", "nothing")
_WORD_OF: Final = MappingProxyType({name: word for word, names in _NAMES.items() for name in (*names, word)})
_BY_LENGTH: Final = re.compile(
    r"\b(" + "|".join(re.escape(name) for name in sorted(_WORD_OF, key=len, reverse=True)) + r")\b"
)
_MACHINE: Final = re.compile(r"^machines?\s*:\s*")
_UNKNOWN_LOADS: Final = frozenset({LoadKind.NONE, LoadKind.BAND})


@dataclass(frozen=True, slots=True)
class EquipmentProblem:
    """Something that could not be read, as a person wrote it."""

    item: str
    text: str
    """What is wrong, and what was meant perhaps."""


@dataclass(frozen=True, slots=True)
class Kit:
    """What is there."""

    words: frozenset[str]
    """Of what is there, and of what it stands in for."""
    loads: Mapping[str, tuple[float, ...]]
    """Word -> loads that can be made, kg, ascending: of the bar with plates, of one dumbbell, of the stack."""
    problems: tuple[EquipmentProblem, ...] = ()

    def loads_for(self, exercise: Exercise) -> tuple[float, ...]:
        """Loads that can be made for an exercise, kg, ascending; empty where no load is counted or nothing is known."""
        if exercise.load in _UNKNOWN_LOADS:
            return ()
        loaded = [word for word in (exercise.load.value, *exercise.equipment) if word in exercise.equipment]
        return next((self.loads[word] for word in loaded if word in self.loads), ())


def with_stand_ins(words: Iterable[str]) -> frozenset[str]:
    """The words, with those of what the things serve as."""
    found = frozenset(words)
    return found | {other for word in found for other in STANDS_IN_FOR.get(word, ())}


@lru_cache(maxsize=64)
def kit_of(items: tuple[str, ...]) -> Kit:
    """What the equipment of a place comes to. What cannot be read is a problem of the kit, never an exception.

    An item is a thing with its loads: ``dumbbells to 30 kg``, ``dumbbells 2x10 kg``, ``kettlebells 8, 12, 16 kg``,
    ``barbell 20 kg``, ``plates 2x20, 2x10, 2x5 kg``, ``machine: leg press``, ``dumbbells to 50 lb``. A load without a
    unit is in kilograms. Where loads are not said the usual steps of a gym are taken: a convention.

    >>> sorted(kit_of(("dumbbells 2x10 kg", "Resistance bands")).words)
    ['band', 'dumbbell', 'dumbbells']
    """
    said: dict[str, list[str]] = {}
    problems: list[EquipmentProblem] = []
    for item in items:
        words, text = _read(item)
        for word in words:
            said.setdefault(word, []).append(text)
        if not words and text not in _NOTHING:
            problems.append(EquipmentProblem(item, _not_known(text)))
    loads, unmakeable = _loads(said)
    there = {word for word in {*said, *loads} if loads.get(word) != ()} - {PLATES}
    made = {word: kilograms for word, kilograms in loads.items() if kilograms}
    return Kit(with_stand_ins(there), MappingProxyType(made), (*problems, *unmakeable, *_bare_problems(said, made)))


def _loads(said: Mapping[str, Sequence[str]]) -> tuple[Mapping[str, tuple[float, ...]], list[EquipmentProblem]]:
    """Loads by word; a word whose loads make no sense has the usual ones, and a problem."""
    problems: list[EquipmentProblem] = []
    loads: dict[str, tuple[float, ...]] = {}
    for word, texts in said.items():
        try:
            found = loads_by_word(word, texts, said.get(PLATES, ()))
        except NotALoad as error:
            problems.append(EquipmentProblem("; ".join((*texts, *said.get(PLATES, ()))), str(error)))
            found = loads_by_word(word, (), ())
        loads.update({name: tuple(sorted({*loads.get(name, ()), *more})) for name, more in found.items()})
    return loads, problems


def _bare_problems(
    said: Mapping[str, Sequence[str]], loads: Mapping[str, tuple[float, ...]]
) -> Iterable[EquipmentProblem]:
    """A bar without plates, and plates without a bar."""
    if PLATES in said and not any(bar in said for bar in BARS):
        yield EquipmentProblem("; ".join(said[PLATES]), "plates without a bar are not used")
    for bar in BARS:
        if bar in said and len(loads.get(bar, ())) == 1:
            yield EquipmentProblem("; ".join(said[bar]), f"a bar without plates: {loads[bar][0]:g} kg is the only load")


def _read(item: str) -> tuple[tuple[str, ...], str]:
    """The words of an item, and the item in plain letters."""
    plain = " ".join(item.casefold().split()).rstrip(".")
    if plain in _SETS:
        return _SETS[plain], ""
    is_machine = _MACHINE.match(plain)
    spaced = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", _MACHINE.sub("", plain))
    words = [_WORD_OF[name] for name in _BY_LENGTH.findall(spaced)]
    return tuple(dict.fromkeys(words if is_machine else words[:1])), plain


def _not_known(text: str) -> str:
    near = get_close_matches(text, list(_WORD_OF), n=1)
    return f"not known as equipment{f'; did you mean {near[0]}?' if near else ''}"
