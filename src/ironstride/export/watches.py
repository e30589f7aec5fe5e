"""Which watch takes what, said honestly: what works today without an account, and what was not tried.

One definition serves the page, the terminal and the set-up. Nothing here was tried on a real watch.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

CALENDAR: Final = "ironstride export --ics > season.ics puts every session, with its steps, into your phone's calendar."
FIT: Final = "ironstride export --fit DIR writes the week as FIT workouts."
LAPS: Final = "ironstride workout SESSION --laps says what to do lap by lap: press lap between the parts."
CARD: Final = "ironstride export --card week.html is the week to print."
UNTRIED: Final = "Checked by two independent FIT readers; not tried on a real watch."


@dataclass(frozen=True, slots=True)
class Watch:
    """A make of watch."""

    word: str
    name: str
    advice: str
    """The one line that helps on set-up."""
    files: str
    """Whether FIT workouts get onto it without an account."""
    ways: tuple[str, ...]
    """What works today, best first."""
    takes_files: bool = False


WATCHES: Final = (
    Watch(
        "garmin",
        "Garmin",
        f"Garmin: {FIT} Copy them to GARMIN/NewFiles by cable. The FIT files that it records are read.",
        "Yes, by cable: copy the files to GARMIN/NewFiles; when you unplug it the watch moves them to its workouts.",
        (
            "Windows: the watch shows as a drive or, newer ones, as a device; open it and copy into GARMIN/NewFiles.",
            "macOS: older watches show as a drive; newer ones (reported) need a program that speaks MTP.",
            "Linux: older watches mount as a drive; newer ones (reported) through the file manager's MTP.",
            "Garmin Connect's own import does not take workout files (reported): the cable is the way.",
            f"{UNTRIED} Strength files name the exercise, repetitions, load and rest.",
        ),
        takes_files=True,
    ),
    Watch(
        "coros",
        "COROS",
        f"COROS: {LAPS} {CALENDAR}",
        "No way without an account that we know of.",
        (LAPS, CALENDAR, "Services that COROS takes plans from (reported: intervals.icu) take our text form."),
    ),
    Watch(
        "suunto",
        "Suunto",
        f"Suunto: {LAPS} {CALENDAR}",
        "No way without an account that we know of.",
        (LAPS, CALENDAR, "Services that Suunto takes plans from (reported: intervals.icu) take our text form."),
    ),
    Watch(
        "polar",
        "Polar",
        f"Polar: {LAPS} {CALENDAR}",
        "No; no way to send planned sessions was found.",
        (LAPS, CALENDAR, "intervals.icu is named as a way by third parties; not tried."),
    ),
    Watch(
        "wahoo",
        "Wahoo",
        f"Wahoo: {LAPS} {CALENDAR}",
        "No way without an account that we know of.",
        (LAPS, CALENDAR, "Services that Wahoo takes plans from (reported: intervals.icu) take our text form."),
    ),
    Watch(
        "apple",
        "Apple Watch",
        f"Apple Watch: {CALENDAR} The calendar shows on the watch, too.",
        "No: its workouts have a form of their own, and none for exercises with sets.",
        (CALENDAR, LAPS),
    ),
    Watch("other", "another watch", f"Any watch: {CALENDAR} {LAPS}", "Not known.", (CALENDAR, LAPS, CARD)),
    Watch(
        "none",
        "no watch",
        f"No watch: {CARD} Minutes and effort are enough.",
        "Not needed: minutes and effort are enough.",
        (CARD, CALENDAR),
    ),
)
INTRODUCTION: Final = """# Which watch?

This page is generated (`make docs`). It says what gets a planned session onto your wrist today, without an account and
without sending anything anywhere. "Reported" means that others say so; nothing was tried on a real watch.

Every session can be done without a watch: minutes and effort are always there."""


def watches_markdown() -> str:
    """The page docs/which-watch.md."""
    parts = [INTRODUCTION]
    for watch in WATCHES:
        ways = "\n".join(f"- {way}" for way in watch.ways)
        parts.append(f"## {watch.name[0].upper()}{watch.name[1:]}\n\nFiles: {watch.files}\n\n{ways}")
    text = (
        "## Text for services\n\n`ironstride workout SESSION --intervals` prints a run in the text form of "
        "intervals.icu, which hands plans on to several makes. Strength has no such form there: it arrives as prose."
    )
    return "\n\n".join((*parts, text)) + "\n"


def watch_lines(watch: Watch) -> tuple[str, ...]:
    """What helps with one make, for the terminal."""
    return (f"{watch.name[0].upper()}{watch.name[1:]}. {watch.files}", *(f"- {way}" for way in watch.ways))


def watch_named(text: str) -> Watch | None:
    """The make that a word names; None where it is not known."""
    plain = text.strip().casefold()
    return next((one for one in WATCHES if plain in {one.word, one.name.casefold()}), None)
