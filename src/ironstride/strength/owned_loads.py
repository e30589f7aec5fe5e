"""Loads that can be made with what is owned: dumbbells, kettlebells, a bar with its plates, steps of a stack."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ironstride.units import KG_PER_LB

BAR_KG: Final = 20.0
TRAP_BAR_KG: Final = 25.0
HEAVIEST_BAR_LOAD_KG: Final = 300.0
BARS: Final = ("barbell", "trap-bar")
PLATES: Final = "plates"


class NotALoad(ValueError):
    """A load that no such thing has; the message says why."""


@dataclass(frozen=True, slots=True)
class _Usual:
    """What a thing weighs where nothing is said, and what is possible at all. Conventions."""

    name: str
    lightest_kg: float
    heaviest_kg: float
    first_kg: float
    step_kg: float
    last_kg: float
    fine_to_kg: float = 0.0
    """Up to here in steps of 1 kg."""

    def steps(self, first: float, last: float, step: float | None) -> tuple[float, ...]:
        """Loads from first to last, the last one always among them."""
        found = {last}
        load = first
        while load <= last + 1e-9:
            found.add(round(load, 2))
            load += step or (1.0 if load < self.fine_to_kg else self.step_kg)
        return tuple(sorted(found))


_USUAL: Final[Mapping[str, _Usual]] = MappingProxyType(
    {
        "dumbbells": _Usual("dumbbell", 0.5, 100, 1, 2.5, 40, fine_to_kg=10),
        "dumbbell": _Usual("dumbbell", 0.5, 100, 1, 2.5, 40, fine_to_kg=10),
        "kettlebell": _Usual("kettlebell", 1, 100, 4, 4, 32),
        "barbell": _Usual("bar", 5, 30, BAR_KG, 2.5, 200),
        "trap-bar": _Usual("bar", 5, 40, TRAP_BAR_KG, 2.5, 200),
        "cable": _Usual("stack", 0.5, 200, 2.5, 2.5, 100),
    }
)
_STACK: Final = _Usual("stack", 0.5, 500, 5, 5, 200)
_PLATE: Final = _Usual("plate", 0.25, 50, 1.25, 1.25, 25)
_WITHOUT_LOADS: Final = frozenset(
    {"rack", "bench", "band", "pull-up-bar", "dip-bars", "step", "box", "chair", "suspension", "ball", "massage-ball"}
    | {"sliders", "ab-wheel", "rope", "foot-anchor", "back-extension-bench", "hill", "treadmill", PLATES}
)
POUND_STEP: Final = 5.0
FINEST_STEP_KG: Final = 0.25
_NUMBER: Final = r"\d+(?:\.\d+)?"
_POUNDS: Final = re.compile(r"(?<=[\d\s])(?:lbs?|pounds?)\b")
_BELOW_ZERO: Final = re.compile(rf"(?:^|[\s,(])[-\N{{MINUS SIGN}}]\s?({_NUMBER})")
_STEPS: Final = re.compile(
    rf"(?:in|by|steps? of)\s+(?P<after>{_NUMBER})(?:\s*(?:kg|lbs?|pounds?))?(?:[\s-]*steps?)?"
    rf"|(?P<before>{_NUMBER})\s*(?:kg|lbs?|pounds?)?[\s-]*steps?\b"
)
_RANGE: Final = re.compile(rf"({_NUMBER})\s*(?:kg|lbs?|pounds?)?\s*(?:-|\N{{EN DASH}}|to)\s*({_NUMBER})")
_UP_TO: Final = re.compile(rf"(?:up )?to\s+({_NUMBER})")
_PIECES: Final = re.compile(rf"\b(\d{{1,3}})\s*[x*\N{{MULTIPLICATION SIGN}}]\s*({_NUMBER})")
_SINGLE: Final = re.compile(_NUMBER)
_DECIMAL_COMMA: Final = re.compile(r"(?<=\d),(?=5(?!\d))|(?<=\D1),(?=25(?!\d))")
"""In 2,5 kg and 1,25 kg; any other comma parts two loads."""
_NO_PLATES: Final = re.compile(r"\b(?:no|without) (?:\w+ )?(?:plates?|discs)\b")


@dataclass(frozen=True, slots=True)
class _Weights:
    """What a text says: pieces with how many there are, or a range."""

    pieces: tuple[tuple[int | None, float], ...]
    """How many of which load; None = not said."""
    span: tuple[float | None, float] | None
    step: float | None


def loads_by_word(word: str, texts: Sequence[str], plates: Sequence[str]) -> Mapping[str, tuple[float, ...]]:
    """Loads of a thing, kg, ascending; by word, for dumbbells make both pairs and singles.

    Args:
        word: of the thing.
        texts: what was said about it; empty = nothing.
        plates: what was said about plates.

    Raises:
        NotALoad: when it cannot weigh that.
    """
    if word in _WITHOUT_LOADS:
        return {}
    usual = _USUAL.get(word, _STACK)
    if word in BARS:
        owned = " ; ".join(plates)
        return {word: tuple(sorted({load for text in texts or ("",) for load in _bar_loads(text, owned, usual)}))}
    weights = [_weights(text) for text in texts]
    for one in weights:
        _check(one, usual)
    if word in {"dumbbells", "dumbbell"}:
        return _dumbbell_loads(word, weights, usual)
    return {word: _all_loads(weights, usual)}


def _weights(text: str) -> _Weights:
    """The numbers of a text, in kilograms."""
    text = _DECIMAL_COMMA.sub(".", text)
    unit = KG_PER_LB if _POUNDS.search(text) else 1.0
    below = _BELOW_ZERO.search(text)
    if below and not _RANGE.search(text):
        raise NotALoad(f"a load below zero (-{below[1]})")
    stepped = _STEPS.search(text)
    rest = _STEPS.sub(" ", text)
    step = float(stepped["after"] or stepped["before"]) * unit if stepped else (POUND_STEP * unit if unit < 1 else None)
    between, up_to = _RANGE.search(rest), _UP_TO.search(rest)
    if between and not _PIECES.search(rest):
        return _Weights((), (float(between[1]) * unit, float(between[2]) * unit), step)
    if up_to:
        return _Weights((), (step, float(up_to[1]) * unit), step)
    counted = [(int(count), float(load) * unit) for count, load in _PIECES.findall(rest)]
    single = [(None, float(load) * unit) for load in _SINGLE.findall(_PIECES.sub(" ", rest))]
    return _Weights((*counted, *single), None, step)


def _check(weights: _Weights, usual: _Usual) -> None:
    """Raises NotALoad where a load is impossible."""
    span = [load for load in weights.span or () if load is not None]
    for load in (*span, *(load for _, load in weights.pieces)):
        if not usual.lightest_kg <= load <= usual.heaviest_kg:
            pounds = load * KG_PER_LB
            meant = f"; {load:g} lb?" if usual.lightest_kg <= pounds and load > usual.heaviest_kg >= pounds else ""
            raise NotALoad(
                f"{load:g} kg: a {usual.name} weighs {usual.lightest_kg:g} to {usual.heaviest_kg:g} kg{meant}"
            )
    if weights.step is not None and weights.step < FINEST_STEP_KG:
        raise NotALoad(f"steps of {weights.step:g} kg: {FINEST_STEP_KG:g} kg is the finest")
    if len(span) > 1 and span[0] > span[1]:
        raise NotALoad(f"{span[0]:g} to {span[1]:g} kg goes down")


def _all_loads(weights: Sequence[_Weights], usual: _Usual) -> tuple[float, ...]:
    """Every load that is said; the usual ones where none is."""
    found = {round(load, 2) for one in weights for _, load in one.pieces}
    for one in weights:
        if one.span is not None:
            found |= set(usual.steps(one.span[0] or usual.first_kg, round(one.span[1], 2), one.step))
    step = next((one.step for one in weights if one.step), None)
    return tuple(sorted(found)) or usual.steps(step or usual.first_kg, usual.last_kg, step)


def _dumbbell_loads(word: str, weights: Sequence[_Weights], usual: _Usual) -> Mapping[str, tuple[float, ...]]:
    """Loads in one hand and in both; "2x10 kg" is a pair, "1x10 kg" and "a dumbbell of 10 kg" are not."""
    every = _all_loads(weights, usual)
    if word == "dumbbell" and all((count or 1) == 1 for one in weights for count, _ in one.pieces):
        return {"dumbbell": every}
    alone = {round(load, 2) for one in weights for count, load in one.pieces if count == 1}
    paired = {round(load, 2) for one in weights for count, load in one.pieces if count != 1}
    return {"dumbbells": tuple(load for load in every if load not in alone - paired), "dumbbell": every}


def _bar_loads(text: str, plates: str, usual: _Usual) -> tuple[float, ...]:
    """A bar with every set of plates that is the same on both sides."""
    head, mark, tail = text.partition(PLATES)
    bare = bool(_NO_PLATES.search(f"{text} {plates}"))
    owned = _weights(" ; ".join((tail, plates)) if mark else plates)
    weights = _weights(head)
    if weights.span is not None:
        _check(_Weights((), weights.span, weights.step), _Usual("loaded bar", 5, HEAVIEST_BAR_LOAD_KG, 0, 0, 0))
        return usual.steps(weights.span[0] or usual.first_kg, round(weights.span[1], 2), weights.step)
    _check(weights, usual)
    _check(owned, _PLATE)
    bar = next((load for _, load in weights.pieces), usual.first_kg)
    if bare:
        return (round(bar, 2),)
    if owned.pieces:
        return _with_plates(bar, [(count or 2, load) for count, load in owned.pieces])
    return usual.steps(round(bar, 2), usual.last_kg, weights.step)


def _with_plates(bar_kg: float, plates: Sequence[tuple[int, float]]) -> tuple[float, ...]:
    made = {0.0}
    for count, load in plates:
        pairs = range(count // 2 + 1)
        made = {round(before + 2 * load * used, 2) for before in made for used in pairs}
        made = {load for load in made if bar_kg + load <= HEAVIEST_BAR_LOAD_KG}
    return tuple(sorted(round(bar_kg + load, 2) for load in made))
