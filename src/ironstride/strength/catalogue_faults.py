"""What is wrong with a set of exercises: names, references, ranges, swaps. An empty answer is a sound catalogue."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ironstride.strength.equipment import WORDS, with_stand_ins
from ironstride.strength.exercise import LEG_PATTERNS, Exercise, Pattern
from ironstride.strength.exercise_names import name_words
from ironstride.strength.pain_sites import PAIN_SITES

LONGEST_CUE: Final = 60
LEVELS: Final = (1, 2, 3)
_KEBAB: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def catalogue_faults(exercises: Sequence[Exercise]) -> tuple[str, ...]:
    """One sentence for each fault, by exercise."""
    by_id = {one.id: one for one in exercises}
    twice = [f"{name}: the id comes twice" for name, times in Counter(one.id for one in exercises).items() if times > 1]
    own = [f"{one.id}: {fault}" for one in exercises for fault in _own_faults(one)]
    between = [f"{one.id}: {fault}" for one in exercises for fault in _reference_faults(one, by_id)]
    return (*twice, *_name_faults(exercises), *own, *between)


def _name_faults(exercises: Sequence[Exercise]) -> Iterator[str]:
    owner: dict[frozenset[str], str] = {}
    for one in exercises:
        for name in (one.name, one.id, *one.other_names):
            if owner.setdefault(name_words(name), one.id) != one.id:
                yield f"{one.id}: {name!r} is also a name of {owner[name_words(name)]}"


def _own_faults(one: Exercise) -> Iterator[str]:
    if not _KEBAB.fullmatch(one.id):
        yield "the id is not kebab-case"
    if not one.name or not one.muscles or not one.fit_category:
        yield "name, muscles and FIT category must not be empty"
    if not 0 < len(one.cue) <= LONGEST_CUE:
        yield f"the cue has {len(one.cue)} characters"
    if one.soreness_risk not in LEVELS or one.difficulty not in LEVELS:
        yield "soreness risk and difficulty go from 1 to 3"
    if not 0 <= one.leg_load <= 1 or (one.leg_load > 0) != (one.pattern in LEG_PATTERNS):
        yield f"a leg load of {one.leg_load} does not go with {one.pattern}"
    if one.seconds_per_rep <= 0 or one.set_up_s < 0:
        yield "times must not be negative"
    if (one.contacts_per_rep > 0) != (one.pattern is Pattern.JUMP):
        yield "jumps have foot contacts, nothing else has"
    yield from (f"{word!r} is no word of equipment" for word in one.equipment if word not in WORDS)
    yield from (f"{site!r} is no painful site" for site in one.not_with_pain_in if site not in PAIN_SITES)


def _reference_faults(one: Exercise, by_id: Mapping[str, Exercise]) -> Iterator[str]:
    for other in (*one.easier, *one.harder, *one.instead.values()):
        if other not in by_id:
            yield f"there is no {other!r}"
    if one.id in _ever_easier(one, by_id):
        yield "it is easier than itself"
    yield from (f"nothing is named for pain in the {site}" for site in one.not_with_pain_in if site not in one.instead)
    there = with_stand_ins(one.equipment)
    for site, other in one.instead.items():
        if other in by_id and site in by_id[other].not_with_pain_in:
            yield f"{other} is not fine with pain in the {site} either"
        if other in by_id and not set(by_id[other].equipment) <= there:
            yield f"{other} needs more equipment"


def _ever_easier(one: Exercise, by_id: Mapping[str, Exercise]) -> set[str]:
    """Ids met on any way down from an exercise."""
    met: set[str] = set()
    waiting = list(one.easier)
    while waiting:
        name = waiting.pop()
        if name in met or name not in by_id:
            continue
        met.add(name)
        waiting += by_id[name].easier
    return met
