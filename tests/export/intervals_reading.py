"""A small reader of the text form of intervals.icu, written from its description alone: `m` is minutes."""

from __future__ import annotations

import re
from dataclasses import dataclass

STEP = re.compile(r'- (?:"(?P<cue>[^"]*)"|(?P<plain>[^\d"]*?)) *(?P<length>\d+(?:mtr|km|mi|[hms][\dhms]*))(?P<rest>.*)')
REPEAT = re.compile(r"(?:.* )?(\d+)x", re.IGNORECASE)
PACE = re.compile(r"(?:^| )(\d+):(\d\d)-(\d+):(\d\d)/km Pace(?: |$)")
HEART = re.compile(r"(?:^| )(\d+)-(\d+)% LTHR(?: |$)")
INTENSITY = re.compile(r"intensity=(warmup|active|rest|cooldown)$")
UNITS_S = {"h": 3600, "m": 60, "s": 1}


@dataclass(frozen=True)
class Step:
    """A step as the service would run it."""

    cue: str
    seconds: int | None
    metres: float | None
    pace_s_per_km: tuple[int, int] | None
    """Slow, fast."""
    heart_percent: tuple[int, int] | None
    intensity: str
    lap: bool


def steps_in(text: str) -> list[Step]:
    """Every step in order, repeats written out.

    Raises:
        ValueError: when a step cannot be read, or a repeat has no blank lines around it.
    """
    found: list[Step] = []
    for block in text.split("\n\n"):
        lines = block.strip("\n").split("\n")
        headers = [place for place, line in enumerate(lines) if not line.startswith("-") and REPEAT.fullmatch(line)]
        if headers not in ([], [0]):
            raise ValueError(f"a repeat without a blank line before it: {block!r}")
        times = int(REPEAT.fullmatch(lines[0])[1]) if headers else 1  # type: ignore[index]
        found += [_step(line) for line in lines if line.startswith("-")] * times
    return found


def _step(line: str) -> Step:
    read = STEP.fullmatch(line)
    if read is None:
        raise ValueError(f"no step: {line!r}")
    length, rest = read["length"], read["rest"]
    intensity = INTENSITY.search(rest)
    if intensity is None:
        raise ValueError(f"no intensity: {line!r}")
    pace, heart = PACE.search(rest), HEART.search(rest)
    return Step(
        cue=read["cue"] or read["plain"] or "",
        seconds=_seconds(length),
        metres=_metres(length),
        pace_s_per_km=(60 * int(pace[1]) + int(pace[2]), 60 * int(pace[3]) + int(pace[4])) if pace else None,
        heart_percent=(int(heart[1]), int(heart[2])) if heart else None,
        intensity=intensity[1],
        lap="press lap" in rest,
    )


def _seconds(length: str) -> int | None:
    if length.endswith(("mtr", "km", "mi")):
        return None
    return sum(int(amount) * UNITS_S[unit] for amount, unit in re.findall(r"(\d+)([hms])", length))


def _metres(length: str) -> float | None:
    for unit, metres in (("mtr", 1.0), ("km", 1000.0), ("mi", 1609.344)):
        if length.endswith(unit):
            return float(length.removesuffix(unit)) * metres
    return None
