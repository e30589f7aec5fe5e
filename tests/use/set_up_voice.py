"""A voice for tests of the set-up: scripted answers, and everything that was said."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ironstride.use.set_up import AthleteWritten, Manner, SetUp, set_up_athlete

AS_OF = date(2026, 11, 23)
ZONE = "Europe/Berlin"
EIGHT = (
    "Kim: half marathon 11 Apr 2027",
    "4 runs a week, longest 14 km",
    "tue 6-7:30 run, 18-19:30; thu 6-7:30; sat 8-12",
    "ok",
    "tue: rack, barbell",
    "before, 2 a week",
    "sat",
    "born 1990",
    "garmin",
)
"""Answers to all questions; the third has two lines."""
KEYS = ("race", "running", "week", "places", "lifting", "long_run", "life", "watch")
ENDS_AFTER = (1, 2, 4, 5, 6, 7, 8, 9)
"""How many lines of `EIGHT` answer the first question, the first two, and so on."""
CTRL_C = "\x03"


@dataclass
class Scripted:
    """Answers line by line, then the end of the input."""

    lines: Iterable[str]
    told: list[tuple[str, Manner]] = field(default_factory=list)
    prompts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._left = iter(self.lines)

    def ask(self, prompt: str) -> str:
        self.prompts.append(prompt)
        line = next(self._left, None)
        if line is None:
            raise EOFError
        if line == CTRL_C:
            raise KeyboardInterrupt
        return line

    def tell(self, text: str, manner: Manner = Manner.TEXT) -> None:
        self.told.append((text, manner))

    @property
    def text(self) -> str:
        return "\n".join(text for text, _ in self.told)

    @property
    def headings(self) -> list[str]:
        return [text for text, manner in self.told if manner is Manner.HEADING]


def set_up(
    target: Path, *lines: str, as_of: date = AS_OF, force: bool = False
) -> tuple[AthleteWritten | None, Scripted]:
    """The set-up with scripted lines."""
    voice = Scripted(lines)
    return set_up_athlete(SetUp(target, as_of, ZONE, force), voice), voice
