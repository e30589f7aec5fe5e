"""`docs/exercises.md`: every exercise by movement, and how equipment is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ironstride.evidence.markdown import table
from ironstride.strength.catalogue import Catalogue, load_catalogue
from ironstride.strength.equipment import STANDS_IN_FOR, WORDS
from ironstride.strength.exercise import Exercise, Pattern
from ironstride.strength.mobility import LEAST_MINUTES, MOST_MINUTES, load_routines
from ironstride.strength.pain_sites import PAIN_SITES, RULED_OUT

HEAD: Final = ("exercise", "id", "needs", "difficulty", "soreness", "easier", "not with pain in")
INTRODUCTION: Final = """# Exercises

This page is generated (`make docs`). The exercises are data: `src/ironstride/strength/exercises`, one file for each
group of movements, and `swaps.toml` for what is done instead where something hurts.

Difficulty goes from 1 to 3. Soreness (1 to 3) is how much an exercise is known for making sore a day or two later:
slow lowering and long muscles. Leg load, times and these levels are conventions; no study gives the numbers.
Names that other apps use are understood too (`other_names`), and each exercise has the category and, where the
FIT profile has a fitting one, the name under which a watch knows it.
Those in bold are taken first where others would do as well.

Nothing here is a diagnosis. An exercise is not offered while a site hurts that it loads; pain that stays, swelling or
pain at night belongs to a professional."""
KEYS: Final = (
    ("id, name, pattern", "who it is"),
    ("equipment", "all of these are needed; left out = nothing"),
    ("load", "how it is loaded; left out = body weight"),
    ("one_sided, is_hold", "each side on its own; seconds instead of repetitions"),
    ("muscles", "main ones first"),
    ("leg_load_percent", "how much of a work set counts as a leg set; left out = none"),
    ("soreness_risk, difficulty", "1 to 3"),
    ("seconds_per_rep, set_up_s", "left out = usual for its movement and its load"),
    ("is_default", "taken first where others would do as well"),
    ("contacts_per_rep", "foot contacts of a jump"),
    ("easier", "ids, the nearest first; harder ones are read from these"),
    ("not_with_pain_in", "sites; `instead` names own swaps where `swaps.toml` does not fit"),
    ("fit_category, fit_name, other_names", "what watches and other apps call it"),
)


def exercises_markdown() -> str:
    """The whole page."""
    return "\n\n".join(_parts(load_catalogue())) + "\n"


def _parts(catalogue: Catalogue) -> Iterator[str]:
    yield INTRODUCTION
    yield f"Sites: {_words(PAIN_SITES)}."
    yield "\n".join(
        f"- With pain in the {_words(sorted(sites))} nothing is offered for: {movement}."
        for movement, sites in RULED_OUT.items()
        if sites
    )
    yield "## Keys of the data files"
    yield table(("key", "meaning"), KEYS)
    yield "## Equipment"
    yield f"Words: {_words(sorted(WORDS))}. Walls and floors are everywhere."
    yield "\n".join(f"- {thing} also serves as {_words(others)}" for thing, others in STANDS_IN_FOR.items())
    yield (
        "Loads follow the word: `dumbbells to 30 kg`, `dumbbells 2x10 kg`, `kettlebells 8, 12, 16 kg`, "
        "`barbell 20 kg`, `plates 2x20, 2x10, 2x5 kg`, `barbell without plates`, `machine: leg press`, "
        "`cable 5 kg steps`, `dumbbells to 50 lb`. Without a unit it is kilograms. Where no load is said, the usual "
        "steps of a gym are taken, a convention."
    )
    for pattern in Pattern:
        found = [one for one in catalogue.exercises if one.pattern is pattern]
        yield f"## {pattern.value.replace('-', ' ').capitalize()}"
        yield table(HEAD, [_row(one) for one in found])
    yield "## Mobility routines"
    yield f"{LEAST_MINUTES} to {MOST_MINUTES} minutes; recovery, never counted as strength."
    yield table(
        ("routine", "when", "exercises"),
        [(one.title, _words(one.occasions), _words(one.exercises)) for one in load_routines()],
    )


def _row(one: Exercise) -> tuple[str, ...]:
    return (
        f"**{one.name}**" if one.is_default else one.name,
        f"`{one.id}`",
        _words(one.equipment) or "nothing",
        str(one.difficulty),
        str(one.soreness_risk),
        _words(one.easier),
        _words(one.not_with_pain_in),
    )


def _words(words: Iterable[str]) -> str:
    return ", ".join(words)
