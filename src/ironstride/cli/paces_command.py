"""`ironstride paces`: race fitness, paces, race times and heart-rate zones, each as a range with what it rests on."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.terminal import QUIET, WIDTH, folded, plain, print_json, print_lines
from ironstride.start import data_place, today
from ironstride.use.list_paces import Paces, list_paces, paces_json, shown_paces
from ironstride.use.pace_words import clock_range, pace_range, time_range
from ironstride.use.show_plan import long_date

if TYPE_CHECKING:
    from rich.text import Text

LINES: Final = 4
NAME: Final = 16

EFFORT: Final = (
    "Effort always goes, from 1 to 10: at 3 you talk in whole sentences, at 5 in short ones, at 7 in single words, "
    "at 9 not at all."
)


def run_paces(where: Path | None, day: date | None, *, as_json: bool) -> None:
    """Print the page.

    Raises:
        InvalidInput: when there is no athlete file here, or it has problems.
        UnreadableFile: when it cannot be read.
    """
    paces = list_paces(where, data_place(), day or today())
    print_json(paces_json(paces)) if as_json else print_lines(_page(paces))


def _page(paces: Paces) -> list[Text]:
    known, units = paces.known, paces.athlete.units
    lines = [plain(f"Paces of {paces.athlete.name}, {long_date(paces.day)}", "bold"), plain(""), *_fitness(paces)]
    if known.paces is not None:
        lines += [plain(""), plain("Paces, on the flat on a cool day:", "bold")]
        for name, pace in shown_paces(paces):
            lines.append(plain(f"  {name.value.replace('-', ' '):<{NAME}} {pace_range(pace, units)}"))
    if paces.predictions:
        lines += [plain(""), plain("Race times, with fitting training:", "bold")]
        for distance, found in paces.predictions.items():
            lines.append(plain(f"  {distance:<{NAME}} {time_range(found)}"))
    lines += _others(paces)
    lines += _zones(paces)
    return [*lines, plain(""), *_folded(EFFORT, QUIET)]


def _fitness(paces: Paces) -> list[Text]:
    fitness = paces.known.fitness
    if fitness is None:
        return _folded(
            "Race fitness is not known: runs go by effort. A race or a fitness test tells it: put it into the athlete "
            "file as result under [running]."
        )
    until = "holds until" if fitness.holds_on(paces.day) else "held until"
    text = (
        f"Race fitness {fitness.fitness:.1f}, give or take {fitness.error:.1f}: from {clock_range(fitness.result)} on "
        f"{long_date(fitness.valid_from)}, {until} {long_date(fitness.valid_until)}."
    )
    old = "" if fitness.holds_on(paces.day) else " It is old: a fitness test would make the paces right again."
    return _folded(text + old)


def _others(paces: Paces) -> list[Text]:
    known = paces.known
    lines: list[Text] = []
    if known.threshold is not None:
        heart = f", heart {known.threshold.heart_bpm} a minute" if known.threshold.heart_bpm else ""
        pace = pace_range(known.threshold.pace_s_per_km, paces.athlete.units)
        lines += _folded(f"Threshold from your trial: {pace}{heart}, until {long_date(known.threshold.valid_until)}.")
    if known.critical_speed is not None:
        pace = pace_range(known.critical_speed.pace_s_per_km, paces.athlete.units)
        reserve = f"{known.critical_speed.reserve_m:.0f} m"
        lines += _folded(f"Critical speed from your trials: {pace}, with a reserve of {reserve} above it.")
    return [plain(""), *lines] if lines else []


def _zones(paces: Paces) -> list[Text]:
    zones = paces.known.zones
    if zones is None:
        return []
    rests = {"threshold": "your threshold", "reserve": "your highest and resting rate", "maximum": "your highest rate"}
    on = f", from {rests.get(zones.basis.value, zones.basis.value)}"
    if zones.is_estimate:
        on = ""
    lines = [plain(""), plain(f"Heart rate, beats a minute{on}:", "bold")]
    for zone in zones.zones:
        lines.append(plain(f"  {zone.number} {zone.name:<{NAME}} {zone.low_bpm:>3}-{zone.high_bpm}"))
    if zones.is_estimate:
        lines += _folded(
            f"Estimated from age, give or take {zones.error_bpm} beats; a highest rate that was seen is better."
        )
    if not zones.for_targets:
        lines += _folded("Too rough for your age: runs do not name heart rates until a highest rate is known.")
    return lines


def _folded(text: str, style: str = "") -> list[Text]:
    return [plain(one, style) for one in folded(text, WIDTH, LINES, indent="  ", first="")]
