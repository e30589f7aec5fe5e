"""Every wrong file has its text beside it: a file added to ``errors/`` is a test added."""

from datetime import date
from pathlib import Path

import pytest

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.use.athlete_file import read_athlete

FOLDER = Path(__file__).parent / "errors"
WRONG_FILES = sorted(FOLDER.glob("*.toml"))
AS_OF = date(2026, 11, 23)
KNOWN_RULES: dict[str, dict[str, type]] = {
    "hard-run-after-leg-work": {"gap_hours": float, "count": int, "strict": bool},
    "long-run-day": {},
}


def said_about(path: Path) -> str:
    """What a person reads about a file, its folder left out."""
    with pytest.raises((InvalidInput, UnreadableFile)) as caught:
        read_athlete(path, KNOWN_RULES, AS_OF)
    return str(caught.value).replace(str(path), path.name) + "\n"


@pytest.mark.parametrize("path", WRONG_FILES, ids=lambda path: path.stem)
def test_a_wrong_file_says_everything_that_is_wrong(path: Path) -> None:
    """All problems at once, each with file, key, value and what was wanted, in words that stay."""
    assert said_about(path) == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_text_has_its_file() -> None:
    """No text is left behind when a wrong file goes."""
    assert {path.stem for path in FOLDER.glob("*.txt")} == {path.stem for path in WRONG_FILES}
