"""Athlete files made of text, for tests."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Final

from ironstride.training.athlete import Athlete
from ironstride.use.athlete_file import athlete_from

ROOT: Final = Path(__file__).resolve().parents[2]
AS_OF: Final = date(2026, 11, 23)
HEAD: Final = """
schema = "ironstride/athlete/1"
[athlete]
name = "Sam"
timezone = "Europe/Berlin"
"""


def read_text(text: str, head: str = HEAD) -> tuple[Athlete, tuple[str, ...]]:
    """The athlete and the notices of a file with this text after the head."""
    return athlete_from(tomllib.loads(head + text), "athlete.toml", {}, AS_OF)


def athlete_of(text: str) -> Athlete:
    """The athlete of a file with this text after the head."""
    return read_text(text)[0]
