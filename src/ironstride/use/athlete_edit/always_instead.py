"""An exercise that is always done in place of another."""

from __future__ import annotations

from typing import Final

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise import Exercise
from ironstride.use.athlete_edit.edit import Edit
from ironstride.use.athlete_edit.file_text import FileText

TABLE: Final = "strength.instead"


def always_instead(text: str, exercise: Exercise, other: Exercise) -> Edit:
    """`other` is done in place of an exercise wherever it can be; an exercise in place of itself is done again.

    Raises:
        InvalidInput: when the file says such things in a form that is not changed by command.
    """
    file = FileText(text)
    held = [key for key in file.table(TABLE) if load_catalogue().find(key) == exercise]
    if exercise.id == other.id:
        for key in held:
            file.remove_in_table(TABLE, key)
        return Edit(file.text, f"{exercise.name}: done again.")
    file.set_in_table(TABLE, held[0] if held else exercise.name.lower(), other.name.lower())
    return Edit(file.text, f"{other.name} always in place of {exercise.name.lower()}.")
