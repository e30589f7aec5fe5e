"""The other sports in an athlete's recordings: how often, and the effort and leg mark that each is taken for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ironstride.load.other_sports import (
    OtherSportAnswer,
    OtherSportGuess,
    other_sport,
    other_sport_name,
    other_sport_of,
)
from ironstride.store.activities import StoredActivity
from ironstride.store.data_place import DataPlace
from ironstride.training.own_name import name_key, shown_name
from ironstride.use.own_names.recorded_past import RecordedPast, recorded_past
from ironstride.use.own_names.sport_meaning import sport_answers

SCHEMA: Final = "ironstride/sports/1"


@dataclass(frozen=True, slots=True)
class SportMet:
    """A sport as recordings call it."""

    key: str
    """As it is remembered."""
    name: str
    """As the recordings write it most often."""
    times: int
    """Activities; 0 = remembered, and in no recording."""
    taken_for: OtherSportGuess
    proposed: OtherSportGuess
    """What it is taken for without the athlete's word: for most of the activities."""
    others: tuple[tuple[OtherSportGuess, int], ...] = ()
    """What the remaining activities would be taken for, by their finer words, and how many they are."""
    first_activity: int = 0
    """Number of the first activity, in the order of imports; 0 = none."""

    @property
    def answered(self) -> bool:
        """Whether the athlete said what it is."""
        return self.taken_for.answered


def list_sports(where: Path | None, data: DataPlace) -> tuple[SportMet, ...]:
    """Every other sport of the athlete that is meant.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when the data file cannot be read.
    """
    return sports_of(recorded_past(where, data))


def sports_of(past: RecordedPast) -> tuple[SportMet, ...]:
    """Every other sport, those without an answer first: unknown ones, then the most frequent."""
    answers = sport_answers(past.sports)
    by_key: dict[str, list[StoredActivity]] = {name_key(answer.name): [] for answer in answers}
    for one in past.activities:
        name = other_sport_name(one.activity)
        if name is not None:
            by_key.setdefault(name_key(name), []).append(one)
    found = [_sport(key, activities, answers) for key, activities in by_key.items()]
    return tuple(sorted(found, key=lambda one: (one.answered, one.proposed.known, -one.times, one.key)))


def sports_json(sports: Sequence[SportMet]) -> dict[str, Any]:
    """The list as JSON."""
    return {
        "schema": SCHEMA,
        "sports": [
            {
                "name": one.name,
                "times": one.times,
                **_guess_json(one.taken_for),
                "answered": one.answered,
                "known": one.proposed.known,
                "proposed": _guess_json(one.proposed),
                "others": [{"times": times, **_guess_json(guess)} for guess, times in one.others],
            }
            for one in sports
        ],
    }


def _guess_json(guess: OtherSportGuess) -> dict[str, Any]:
    return {"effort": guess.effort, "legs": guess.legs.value}


def _sport(key: str, activities: Sequence[StoredActivity], answers: Sequence[OtherSportAnswer]) -> SportMet:
    written = Counter(other_sport_name(one.activity) or key for one in activities)
    name = max(sorted(written), key=lambda one: written[one], default=key)
    guesses = Counter(guess for one in activities if (guess := other_sport_of(one.activity)) is not None)
    ranked = sorted(guesses.items(), key=lambda one: (-one[1], one[0].effort, one[0].legs)) or [(other_sport(key), 0)]
    proposed = ranked[0][0]
    said = other_sport(key, answers)
    return SportMet(
        key,
        shown_name(name),
        len(activities),
        said if said.answered else proposed,
        proposed,
        tuple(ranked[1:]),
        min((one.id for one in activities), default=0),
    )
