"""The catalogue's data files read: tables to exercises, with what a table may leave out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from ironstride.evidence.packaged import flag_of, number_of, packaged_toml, table_rows, text_of, texts_of
from ironstride.strength.exercise import LEG_PATTERNS, Exercise, LoadKind, Pattern

PACKAGE: Final = "ironstride.strength"
FOLDER: Final = "exercises"
FILES: Final = (
    "squat",
    "single_leg",
    "lunge",
    "hinge",
    "hip_extension",
    "knee_flexion",
    "calf_and_ankle",
    "hips",
    "trunk",
    "push",
    "pull",
    "jump",
    "mobility",
)
SWAPS: Final = "swaps"
LEG_SECONDS_PER_REP: Final = 4
UPPER_SECONDS_PER_REP: Final = 3
"""Where a table names none (evidence section 2.11, design defaults)."""
SET_UP_S: Final[Mapping[LoadKind, int]] = MappingProxyType(
    {
        LoadKind.NONE: 0,
        LoadKind.BAND: 20,
        LoadKind.DUMBBELL: 20,
        LoadKind.DUMBBELLS: 20,
        LoadKind.KETTLEBELL: 20,
        LoadKind.CABLE: 40,
        LoadKind.MACHINE: 40,
        LoadKind.BARBELL: 120,
    }
)
"""Seconds to set up, where a table names none; the barbell's from evidence section 2.11, the others conventions."""
PER_CENT: Final = 100


def packaged_exercises() -> tuple[Exercise, ...]:
    """Every exercise of the data files, in their order; `harder` is `easier` read backwards."""
    swaps = _swaps(packaged_toml(PACKAGE, f"{FOLDER}/{SWAPS}.toml"))
    read = [
        _exercise(row, swaps)
        for name in FILES
        for row in table_rows(packaged_toml(PACKAGE, f"{FOLDER}/{name}.toml"), "exercise")
    ]
    return with_harder(read)


def with_harder(exercises: Sequence[Exercise]) -> tuple[Exercise, ...]:
    """The exercises, each with those that name it as easier: the ones it is nearest to first."""
    return tuple(replace(one, harder=_harder_than(one.id, exercises)) for one in exercises)


def _harder_than(exercise_id: str, exercises: Iterable[Exercise]) -> tuple[str, ...]:
    found = [(one.easier.index(exercise_id), one.difficulty, one.id) for one in exercises if exercise_id in one.easier]
    return tuple(name for _, _, name in sorted(found))


def _swaps(data: Mapping[str, object]) -> Mapping[Pattern, Mapping[str, str]]:
    return {Pattern(pattern): _texts(table) for pattern, table in data.items()}


def _texts(table: object) -> dict[str, str]:
    if not isinstance(table, dict):
        raise ValueError(f"a table of texts is asked for, not {table!r}")
    return {key: text_of(table, key) for key in table}


def _exercise(row: Mapping[str, object], swaps: Mapping[Pattern, Mapping[str, str]]) -> Exercise:
    pattern = Pattern(text_of(row, "pattern"))
    load = LoadKind(text_of(row, "load") or LoadKind.NONE)
    painful = texts_of(row, "not_with_pain_in")
    named = {**swaps.get(pattern, {}), **_texts(row.get("instead", {}))}
    usual_s = LEG_SECONDS_PER_REP if pattern in LEG_PATTERNS else UPPER_SECONDS_PER_REP
    return Exercise(
        id=text_of(row, "id"),
        name=text_of(row, "name"),
        pattern=pattern,
        equipment=texts_of(row, "equipment"),
        load=load,
        one_sided=flag_of(row, "one_sided"),
        muscles=texts_of(row, "muscles"),
        leg_load=_number_or(row, "leg_load_percent", 0) / PER_CENT,
        soreness_risk=number_of(row, "soreness_risk"),
        difficulty=number_of(row, "difficulty"),
        seconds_per_rep=_number_or(row, "seconds_per_rep", usual_s),
        set_up_s=_number_or(row, "set_up_s", SET_UP_S[load]),
        cue=text_of(row, "cue"),
        contacts_per_rep=_number_or(row, "contacts_per_rep", 0),
        is_hold=flag_of(row, "is_hold"),
        easier=texts_of(row, "easier"),
        not_with_pain_in=painful,
        instead=MappingProxyType({site: named[site] for site in painful if site in named}),
        fit_category=text_of(row, "fit_category"),
        fit_name=text_of(row, "fit_name"),
        other_names=texts_of(row, "other_names"),
        is_default=flag_of(row, "is_default"),
    )


def _number_or(row: Mapping[str, object], key: str, usual: int) -> int:
    return number_of(row, key) if key in row else usual
