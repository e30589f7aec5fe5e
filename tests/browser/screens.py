"""The screens that every page is looked at on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True)
class Size:
    """A screen."""

    name: str
    width: int
    height: int
    is_phone: bool


PHONE: Final = Size("phone", 360, 740, True)
DESKTOP: Final = Size("desktop", 1280, 800, False)
SIZES: Final = (PHONE, DESKTOP)
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
NARROWEST: Final = Size("narrow", 320, 640, True)
