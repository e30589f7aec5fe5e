"""What services call sports, in the languages of their exports."""

from __future__ import annotations

import re
from typing import Final

from ironstride.recordings.sport_words import sport_of_words
from ironstride.training.kinds import Sport

_BEGINNINGS: Final = {
    Sport.RUN: (
        "run", "jog", "trailrun", "virtualrun", "lauf", "läuf", "traillauf", "course", "footing", "carrera", "correr",
        "corrida", "corsa", "hardlo", "loop", "løb", "løp", "löp", "bieg", "běh", "treadmill", "laufband",
    ),
    Sport.STRENGTH: (
        "weighttraining", "weight", "strength", "kraft", "gewicht", "musculation", "renforcement", "pesas", "fuerza",
        "entrenamientodefuerza", "musculação", "pesi", "forza", "krachttraining", "styrke", "styrka", "crossfit",
        "siłow", "functional",
    ),
    Sport.MOBILITY: ("yoga", "pilates", "stretch", "mobility", "dehn", "flexibility", "étirement", "estiramiento"),
    Sport.CROSS: (
        "ride", "bike", "biking", "cycl", "ebike", "virtualride", "mountainbike", "gravel", "handcycle", "velomobile",
        "rad", "fahrrad", "mtb", "vélo", "velo", "sortieàvélo", "ciclismo", "bici", "pedal", "giro", "fiets", "cykel",
        "swim", "schwimm", "natation", "nage", "natación", "nuoto", "natação", "zwem", "svøm", "simning",
        "row", "ruder", "aviron", "remo", "canottaggio", "roei", "elliptical", "ellipt", "crosstrainer", "stairstepper",
        "ski", "nordicski", "backcountryski", "rollerski", "langlauf", "kayak", "canoe",
    ),
}  # fmt: skip
"""What a type's name, or a word of it, may begin with; a convention where languages share a word."""
_NOT_OURS: Final = ("alpineski", "snowboard")


def sport_named(words: str) -> Sport:
    """The sport of a type's name; OTHER when no language at hand has it.

    >>> [sport_named(name).value for name in ("VirtualRun", "Radfahrt", "Course à pied", "Weight Training", "Hike")]
    ['run', 'cross', 'run', 'strength', 'other']
    """
    spaced = re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z])", " ", words[:200])
    found = sport_of_words(spaced)
    if found is not Sport.OTHER:
        return found
    small = re.sub(r"[\W_]+", "", words[:200].casefold())
    if not small or small.startswith(_NOT_OURS):
        return Sport.OTHER
    tokens = [small, *re.findall(r"[^\W\d_]+", spaced.casefold())]
    for token in tokens:
        for sport, beginnings in _BEGINNINGS.items():
            if token.startswith(beginnings):
                return sport
    return Sport.OTHER
