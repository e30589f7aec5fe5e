"""Which exercise fills a place: possible with what is there and what hurts, known before, of the right difficulty."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from ironstride.strength.exercise import LOADED, Exercise, Pattern
from ironstride.strength.strength_ask import StrengthAsk

FAMILIAR_TIMES: Final = 2
"""Done so often in the last six weeks an exercise is familiar (COACHING: familiar set)."""
LIGHT_SORENESS: Final = 1
MUCH_SORENESS: Final = 3
INTRODUCTION_DIFFICULTY: Final = 1


def chosen(
    patterns: Sequence[Pattern], ask: StrengthAsk, catalogue: Iterable[Exercise], taken: Collection[str]
) -> Exercise | None:
    """The exercise for a place; None when none of its patterns is possible."""
    every = [one for one in catalogue if is_possible(one, ask) and one.id not in taken]
    for pattern in patterns:
        found = [one for one in every if one.pattern is pattern]
        found = [one for one in found if one.id not in ask.avoid] or found
        found = _to_rehearse(found, ask) or found
        if found:
            ranked = sorted(found, key=lambda one: _rank(one, ask))
            return ranked[min(ask.number % 2, len(ranked) - 1)] if _takes_turns(ranked, ask) else ranked[0]
    return None


def swapped(exercise: Exercise, ask: StrengthAsk, catalogue: Iterable[Exercise], taken: Collection[str]) -> Exercise:
    """What the athlete does in its place, where that is possible here; else the exercise itself."""
    wanted = ask.instead.get(exercise.id)
    other = next((one for one in catalogue if one.id == wanted), None)
    if other is None or other.id in taken or ask.pain & set(other.not_with_pain_in):
        return exercise
    if ask.calm and other.soreness_risk >= MUCH_SORENESS:
        return exercise
    if ask.only_familiar and not is_familiar(other, ask.done_lately):
        return exercise
    return other if set(other.equipment) <= ask.equipment else exercise


def is_familiar(exercise: Exercise, done_lately: Mapping[str, int]) -> bool:
    """Whether it was done often enough in the last six weeks to be done close to a race."""
    return done_lately.get(exercise.id, 0) >= FAMILIAR_TIMES


def is_rehearsed(exercise: Exercise, ask: StrengthAsk) -> bool:
    """Whether it is done here so that it is familiar at a place where the athlete lifts close to the race."""
    away = any(set(exercise.equipment) <= kit for kit in ask.rehearse)
    return away and not is_familiar(exercise, ask.done_lately)


def _to_rehearse(found: Sequence[Exercise], ask: StrengthAsk) -> list[Exercise]:
    """Those that a coming place allows, begun ones first; none where something alike is familiar for that place."""
    for kit in ask.rehearse:
        there = [one for one in found if set(one.equipment) <= kit]
        if there and not any(is_familiar(one, ask.done_lately) for one in there):
            most = max(ask.done_lately.get(one.id, 0) for one in there)
            return [one for one in there if ask.done_lately.get(one.id, 0) == most]
    return []


def is_possible(exercise: Exercise, ask: StrengthAsk) -> bool:
    """Whether the exercise can be asked for here and now."""
    if not set(exercise.equipment) <= ask.equipment or ask.pain & set(exercise.not_with_pain_in):
        return False
    if ask.only_familiar and not is_familiar(exercise, ask.done_lately):
        return False
    if ask.calm and exercise.soreness_risk >= MUCH_SORENESS:
        return False
    known = ask.done_lately.get(exercise.id, 0) > 0
    if ask.introductory or ask.primer:
        easy = exercise.difficulty <= INTRODUCTION_DIFFICULTY and exercise.soreness_risk <= LIGHT_SORENESS
        return easy or (ask.primer and known and exercise.soreness_risk <= LIGHT_SORENESS + 1)
    return exercise.difficulty <= ask.most_difficulty or known or exercise.id in ask.able


def _takes_turns(ranked: Sequence[Exercise], ask: StrengthAsk) -> bool:
    """Whether two are equally good, so that even and odd sessions may differ."""
    return len(ranked) > 1 and _rank(ranked[0], ask)[:-1] == _rank(ranked[1], ask)[:-1]


def _rank(exercise: Exercise, ask: StrengthAsk) -> tuple[int, int, int, int, int, str]:
    """Those of the athlete first, then known ones, then those that can be loaded (once past the introduction), then
    the usual ones, then the harder of what is fine (the easier in the introduction). Where new ones may enter, loaded
    ones come first.
    """
    known = 0 if ask.done_lately.get(exercise.id, 0) else 1
    loaded = exercise.load in LOADED
    light = ask.introductory or ask.primer
    fits = 0 if loaded != light else 1
    level = exercise.difficulty if light else -exercise.difficulty
    first = (fits, known) if ask.may_be_new and not light else (known, fits)
    return int(exercise.id not in ask.able), *first, int(not exercise.is_default), level, exercise.id
