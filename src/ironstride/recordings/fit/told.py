"""What a FIT file says of itself, message by message, whichever reader read it."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.recordings.fit.field_value import Fields
from ironstride.recordings.fit.fit_part import FitMessage, FitPart


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """The messages that say what was done in one part."""

    messages: tuple[tuple[FitMessage, Fields], ...]
    """In file order."""
    part: FitPart | None = None
    """As the walk left it; None where the second reader had to be asked."""

    def of(self, message: FitMessage) -> tuple[Fields, ...]:
        """The messages of that kind, in file order."""
        return tuple(fields for kind, fields in self.messages if kind is message)
