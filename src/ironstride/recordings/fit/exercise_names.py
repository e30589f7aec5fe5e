"""What a watch calls the movements of strength sets."""

from __future__ import annotations

from functools import cache


def exercise_name(category: int, subtype: int) -> str:
    """The movement's name in the FIT profile; empty when the profile has none.

    >>> exercise_name(28, 6), exercise_name(28, 65535)
    ('Barbell Back Squat', '')
    """
    return _names().get(category, {}).get(subtype, "")


@cache
def _names() -> dict[int, dict[int, str]]:
    """Every movement by the numbers of its family and its own: facts of the FIT profile, from the file beside."""
    # Importing this costs more than reading a file without sets.
    from importlib.resources import files

    found: dict[int, dict[int, str]] = {}
    text = files("ironstride.recordings.fit").joinpath("exercise_names.txt").read_text(encoding="utf-8")
    family: dict[int, str] = {}
    for line in text.splitlines():
        number, _, name = line.strip().partition(" ")
        if line.startswith("category"):
            family = found.setdefault(int(name), {})
        elif number.isdigit():
            family[int(number)] = name
    return found
