"""The exercise of the catalogue that another app's name means. Never a guess: an unclear name is no exercise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from types import MappingProxyType
from typing import Final

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise import LoadKind, Pattern
from ironstride.strength.exercise_names import name_words
from ironstride.strength.imported_words import imported_words, plain_words
from ironstride.strength.name_meaning import NO_EXERCISE, UNKNOWN_NAME, NameMeaning, Surely
from ironstride.training.own_name import name_key

SUGGESTED: Final = 3
LIKE_ENOUGH: Final = 0.4
"""Share of words alike from which a name is worth suggesting. A convention."""
WORDS_ALIKE: Final = 0.75
"""Share of letters alike from which one word may be another, mistyped. A convention."""
CATEGORY_AND_NAME: Final = " / "
"""Between the family and the name of an exercise, as watches' names are printed."""
_NONE_OWN: Final[Mapping[str, str]] = MappingProxyType({})
_FILLERS: Final = frozenset(
    {
        "basic",
        "bilateral",
        "classic",
        "conventional",
        "flat",
        "full",
        "loaded",
        "plate",
        "regular",
        "standard",
        "standing",
        "traditional",
        "weighted",
    }
)
"""Words that leave an exercise what it is."""
_GRIPS: Final = frozenset(
    {
        "attachment",
        "bar",
        "close",
        "grip",
        "mag",
        "narrow",
        "neutral",
        "overhand",
        "parallel",
        "pronated",
        "rope",
        "supinated",
        "underhand",
        "v",
        "wide",
    }
)
"""Words about the hands; they leave a pull what it is, but not a press."""
_LOAD_WORDS: Final[Mapping[LoadKind, str]] = MappingProxyType(
    {
        LoadKind.NONE: "bodyweight",
        LoadKind.BARBELL: "barbell",
        LoadKind.DUMBBELL: "dumbbell",
        LoadKind.DUMBBELLS: "dumbbell",
        LoadKind.KETTLEBELL: "kettlebell",
        LoadKind.MACHINE: "machine",
        LoadKind.CABLE: "cable",
        LoadKind.BAND: "band",
    }
)


@dataclass(frozen=True, slots=True)
class _Index:
    """The catalogue's exercises by the words of their names; several under one key are unclear."""

    by_words: Mapping[frozenset[str], frozenset[str]]
    by_load: Mapping[frozenset[str], frozenset[str]]
    """With the word for their load, where the name has none."""
    by_fit: Mapping[tuple[str, str], frozenset[str]]


def match_exercise(name: str, category: str | None = None, own: Mapping[str, str] = _NONE_OWN) -> str | None:
    """The id of the exercise that `name` means; None when it is unknown or may be several.

    First what the user said before, then the catalogue's own names, then the same words in another order, form or
    language, with what the name says of the load. A name that says another load than the catalogue has is unknown.

    Args:
        name: as Hevy, Strong, FitNotes or a watch writes it, in English, German, Spanish or French.
        category: the family that a watch gives with it (``squat``).
        own: names -> ids, as the user chose them before; a name that leads to no exercise there is none.

    >>> match_exercise("Squat (Barbell)"), match_exercise("DB RDL"), match_exercise("Kniebeuge (Langhantel)")
    ('back-squat', 'dumbbell-romanian-deadlift', 'back-squat')
    >>> match_exercise("Press") is None
    True
    """
    return name_meaning(name, category, own).exercise


def name_meaning(name: str, category: str | None = None, own: Mapping[str, str] = _NONE_OWN) -> NameMeaning:
    """What `match_exercise` gives, with how surely; a name that the user said is no exercise is sure too."""
    chosen = chosen_before(name, own)
    if chosen == NO_EXERCISE:
        return NameMeaning(None, Surely.SAID)
    if chosen is not None:
        return NameMeaning(chosen, Surely.SAID) if chosen in load_catalogue().by_id else UNKNOWN_NAME
    found = _named(name, category or "")
    if found is UNKNOWN_NAME and CATEGORY_AND_NAME in name:
        family, _, finer = name.rpartition(CATEGORY_AND_NAME)
        return _named(finer, category or family)
    return found


def chosen_before(name: str, own: Mapping[str, str]) -> str | None:
    """What the user chose for that name, whatever its capitals and spaces; None when nothing was chosen."""
    wanted = name_key(name)
    for key in (name, wanted):
        if key in own:
            return own[key]
    return next((chosen for key, chosen in own.items() if name_key(key) == wanted), None)


def suggestions(name: str, n: int = SUGGESTED) -> tuple[str, ...]:
    """Ids of the exercises whose names are most like `name`, the nearest first; at most `n`, none that are far.

    >>> suggestions("bulgarian", 1)
    ('rear-foot-raised-split-squat',)
    """
    meant = match_exercise(name)
    readings = [*_readings(name), *_readings_in_part(name)]
    best: dict[str, float] = {} if meant is None else {meant: 1.0}
    for theirs, ids in _index().by_words.items():
        likeness = max(_likeness(asked, theirs) for asked in readings)
        for one in ids:
            best[one] = max(likeness, best.get(one, 0.0))
    near = sorted((-likeness, one) for one, likeness in best.items() if likeness >= LIKE_ENOUGH)
    return tuple(one for _, one in near[:n])


def _likeness(asked: frozenset[str], theirs: frozenset[str]) -> float:
    """Twice the words in both, mistyped ones by their letters, among all words; the load alone is no likeness."""
    found = float(len(asked & theirs))
    loads = len(asked & theirs & imported_words().equipment)
    for word in asked - theirs:
        found += max((_letters_alike(word, other) for other in theirs - asked), default=0.0)
    return 2 * found / (len(asked) + len(theirs)) if found > loads else 0.0


def _letters_alike(word: str, other: str) -> float:
    """Share of letters alike; 0 below `WORDS_ALIKE`, which most pairs of words are told to be without looking long."""
    letters = SequenceMatcher(None, word, other)
    if letters.real_quick_ratio() < WORDS_ALIKE or letters.quick_ratio() < WORDS_ALIKE:
        return 0.0
    alike = letters.ratio()
    return alike if alike >= WORDS_ALIKE else 0.0


def _named(name: str, category: str) -> NameMeaning:
    catalogue = load_catalogue()
    exact = catalogue.by_id.get(name) or catalogue.by_words.get(name_words(name))
    if exact is not None:
        return NameMeaning(exact.id, Surely.NAMED)
    index = _index()
    families = index.by_fit.get((_snake(category), _snake(name)), frozenset())
    if len(families) == 1:
        return NameMeaning(next(iter(families)), Surely.NAMED)
    for words in _readings(name):
        for ids in (index.by_words.get(words), index.by_load.get(words)):
            clear = (ids or frozenset()) & families or ids
            if clear and len(clear) == 1:
                return NameMeaning(next(iter(clear)), Surely.READ)
    return _a_pull_by_another_grip(name)


def _a_pull_by_another_grip(name: str) -> NameMeaning:
    index, by_id = _index(), load_catalogue().by_id
    for words in _readings(name):
        ids = index.by_words.get(words - _GRIPS) or index.by_load.get(words - _GRIPS) or frozenset()
        if len(ids) == 1 and all(by_id[one].pattern is Pattern.PULL for one in ids):
            return NameMeaning(next(iter(ids)), Surely.NEAR)
    return UNKNOWN_NAME


def _readings(name: str) -> Iterator[frozenset[str]]:
    """The words of a name as they may be meant, the nearest to what is written first."""
    known = imported_words()
    words = plain_words(name, known.words)
    for plain in dict.fromkeys((words, words - _FILLERS)):
        yield plain
        loads = plain & known.equipment
        said = known.phrases.get(plain) or known.phrases.get(plain - loads)
        if said is not None:
            yield said | loads
            # A name in another language may lead to an English one that is said otherwise here.
            again = known.phrases.get(said | loads) or known.phrases.get(said)
            if again is not None:
                yield again | loads


def _readings_in_part(name: str) -> Iterator[frozenset[str]]:
    """What is known of some of the words, in other words; good enough to suggest, never to say what a name means."""
    known = imported_words()
    words = plain_words(name, known.words)
    for part, said in known.phrases.items():
        if part and part < words:
            yield said | (words & known.equipment)


def _snake(name: str) -> str:
    return "_".join(re.findall(r"[a-z0-9]+", name.casefold()))


@cache
def _index() -> _Index:
    """Built once, at the first question."""
    known = imported_words()
    by_words: dict[frozenset[str], frozenset[str]] = {}
    by_load: dict[frozenset[str], frozenset[str]] = {}
    by_fit: dict[tuple[str, str], frozenset[str]] = {}
    for one in load_catalogue().exercises:
        mine = frozenset({one.id})
        for name in (one.name, one.id, *one.other_names):
            words = plain_words(name, known.words)
            by_words[words] = by_words.get(words, frozenset()) | mine
            loaded = words if words & known.equipment else words | {_LOAD_WORDS[one.load]}
            by_load[loaded] = by_load.get(loaded, frozenset()) | mine
        if one.fit_name:
            pair = (one.fit_category, one.fit_name)
            by_fit[pair] = by_fit.get(pair, frozenset()) | mine
    return _Index(MappingProxyType(by_words), MappingProxyType(by_load), MappingProxyType(by_fit))
