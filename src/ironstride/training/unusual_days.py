"""Why a day is unusual: the reasons that dated exceptions give."""

from __future__ import annotations

from typing import Final

TRAVEL: Final = "travel"
HOLIDAY: Final = "holiday"
BUSY: Final = "busy"
SICK: Final = "sick"
INJURED: Final = "injured"
STOPPED: Final = "stopped"
"""A sign that sends somebody to a professional: nothing is planned until they were cleared (evidence rows 74 to 79)."""
COLD: Final = "cold"
"""A mild head cold: a kind of being ill with which an easy run is allowed (evidence row 70). Days are called so, never
an exception's reason.
"""
REASONS: Final = (TRAVEL, HOLIDAY, BUSY, SICK, INJURED, STOPPED)
"""What an exception of the athlete file may name."""
OUT: Final = frozenset({SICK, INJURED, STOPPED})
"""Reasons of the body's own: no race fits inside such days."""
NOTHING_HELD: Final = frozenset({SICK, COLD, STOPPED})
"""On such days not even a lock is planned."""
AWAY_OR_OUT: Final = frozenset({TRAVEL, HOLIDAY, SICK, COLD, INJURED, STOPPED})
"""On such days weekly fixed activities do not happen; dated ones do."""
LIFE_REASONS: Final = frozenset({*REASONS, COLD})
COLD_MINUTES: Final = 30
"""Most minutes of an easy run with a mild head cold (evidence row 70)."""
