"""Every exercise name in an athlete's recordings: how many sets, what it is taken for, and how surely."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from ironstride.store.data_place import DataPlace
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise_of import meaning_of
from ironstride.strength.match_name import suggestions
from ironstride.strength.name_meaning import NameMeaning, Surely
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.own_name import name_key, shown_name
from ironstride.use.own_names.recorded_past import RecordedPast, recorded_past

SCHEMA: Final = "ironstride/exercise-names/1"
_ORDER: Final = (Surely.UNKNOWN, Surely.NEAR, Surely.READ, Surely.NAMED, Surely.SAID)


@dataclass(frozen=True, slots=True)
class ExerciseName:
    """A name with one meaning; a plain name with and without weights may have two."""

    key: str
    """As it is remembered."""
    name: str
    """As the recordings write it most often."""
    sets: int
    """Warm-up sets too; 0 = remembered, and in no recording."""
    meaning: NameMeaning
    is_family: bool = False
    """Only the family of a movement, from a watch that says no more."""
    first_activity: int = 0
    """Number of the first activity with it, in the order of imports; 0 = none."""


@dataclass(frozen=True, slots=True)
class ExerciseNameList:
    """All of them: what is not known first, then the least sure; the most sets first."""

    names: tuple[ExerciseName, ...]
    unnamed_sets: int = 0
    """Sets that say nothing of what they were."""

    @property
    def unknown(self) -> tuple[ExerciseName, ...]:
        """Those that are not known, and are more than the family of a movement."""
        return tuple(one for one in self.names if one.meaning.surely is Surely.UNKNOWN and not one.is_family)

    def of(self, key: str) -> ExerciseNameList:
        """Those of one name."""
        return ExerciseNameList(tuple(one for one in self.names if one.key == key))


def list_exercise_names(where: Path | None, data: DataPlace) -> ExerciseNameList:
    """Every name in the recordings of the athlete that is meant.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when the data file cannot be read.
    """
    return exercise_names_of(recorded_past(where, data))


def exercise_names_of(past: RecordedPast) -> ExerciseNameList:
    """Every name in recordings, and those that are remembered without one."""
    met: dict[tuple[str, NameMeaning], _Met] = {}
    unnamed = 0
    known: dict[tuple[str, str | None, bool], NameMeaning] = {}
    for stored in past.activities:
        for name, category, sets, weighted in _by_name(stored.activity):
            if not name_key(name):
                unnamed += sets
                continue
            asked = (name, category, weighted)
            if asked not in known:
                known[asked] = meaning_of(name, category, past.exercises, weighted=weighted)
            met.setdefault((name_key(name), known[asked]), _Met()).add(name, sets, stored.id, family=name == category)
    found = [one.told(key, meaning) for (key, meaning), one in met.items()]
    found += _never_met(past.exercises, {one.key for one in found})
    found.sort(key=lambda one: (_ORDER.index(one.meaning.surely), one.is_family, -one.sets, one.key))
    return ExerciseNameList(tuple(found), unnamed)


def may_be(name: ExerciseName) -> tuple[str, ...]:
    """Ids of exercises whose names are like one that is not known, the nearest first; none for one that is."""
    return suggestions(name.name) if name.meaning.surely is Surely.UNKNOWN else ()


def names_json(listed: ExerciseNameList) -> dict[str, Any]:
    """The list as JSON."""
    return {
        "schema": SCHEMA,
        "unnamed_sets": listed.unnamed_sets,
        "names": [
            {
                "name": one.name,
                "sets": one.sets,
                "exercise": one.meaning.exercise,
                "surely": one.meaning.surely.value,
                "only_family": one.is_family,
                "may_be": list(may_be(one)),
            }
            for one in listed.names
        ],
    }


@dataclass(slots=True)
class _Met:
    """Grows activity by activity."""

    written: Counter[str] = field(default_factory=Counter)
    first: int = 0
    is_family: bool = True

    def add(self, name: str, sets: int, number: int, *, family: bool) -> None:
        self.written[name] += sets
        self.first = min(self.first or number, number)
        self.is_family = self.is_family and family

    def told(self, key: str, meaning: NameMeaning) -> ExerciseName:
        usual = max(sorted(self.written), key=lambda one: self.written[one])
        return ExerciseName(key, shown_name(usual), self.written.total(), meaning, self.is_family, self.first)


def _by_name(activity: Activity) -> Iterator[tuple[str, str | None, int, bool]]:
    """Name, family, number of sets, and whether one had a weight."""
    found: dict[tuple[str, str | None], list[StrengthSet]] = {}
    for one in activity.sets:
        found.setdefault((one.exercise or one.category or "", one.category), []).append(one)
    for (name, category), sets in found.items():
        yield name, category, len(sets), any(one.weight_kg for one in sets)


def _never_met(said: Mapping[str, str], met: Iterable[str]) -> Iterator[ExerciseName]:
    by_id = load_catalogue().by_id
    for key, exercise in said.items():
        if key not in met:
            meaning = NameMeaning(exercise if exercise in by_id else None, Surely.SAID)
            yield ExerciseName(key, shown_name(key), 0, meaning)
