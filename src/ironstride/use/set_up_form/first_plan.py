"""The form becomes an athlete file, its recordings are imported, and the first season is planned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from ironstride.errors import InvalidInput
from ironstride.store.data_place import DataPlace
from ironstride.training.problem_report import InputProblem
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_report import ImportReport
from ironstride.use.import_recordings.import_wish import import_wish
from ironstride.use.plan_season import PlanSeason, SeasonPlanned, plan_season
from ironstride.use.set_up.answers import Answers, Setting
from ironstride.use.set_up.athlete_text import athlete_text
from ironstride.use.set_up.draft import write_whole
from ironstride.use.set_up.reading import read_back
from ironstride.use.set_up.set_up_athlete import TOML, USUAL_NAME, no_season, stands_at
from ironstride.use.set_up_form.kept_form import KeptForm, dropped_folder, forget_form, read_form, write_form
from ironstride.use.set_up_form.running_step import DROPPED
from ironstride.use.set_up_form.steps import Known, form_standing
from ironstride.use.stored_plan import named_file, stored_plans

LONGEST_NAME: Final = 40
Told = Callable[[str, int, int], None]
"""Told what is being done, and how much of how much; 0 of 0 where that is not known."""
READING: Final = "Reading recordings"
TRACKS: Final = "Reading tracks"
PLANNING: Final = "Planning the season"


@dataclass(frozen=True, slots=True)
class FirstPlan:
    """What came of it."""

    athlete_file: Path
    report: ImportReport | None
    """Of the recordings; None when there were none."""
    planned: SeasonPlanned


@dataclass(frozen=True, slots=True)
class FormPlace:
    """Whose form it is, and where."""

    data: DataPlace
    athlete: Path | None
    """The athlete file that is meant; None = one beside the data file."""
    as_of: date
    zone: str
    """IANA name of the machine's time zone."""

    def known(self, dropped: int) -> Known:
        """What the steps are read with."""
        return Known(Setting(self.as_of, self.zone, "Runner", stands_at), dropped)


def earlier_athlete(place: FormPlace) -> Path | None:
    """The athlete file that stands there already and was not written by this form; None where there is none.

    Raises:
        InvalidInput: when there are several athletes.
        UnreadableFile: when the data file cannot be read.
    """
    file = named_file(place.athlete, place.data)
    if file is None or not file.exists() or str(file) == read_form(place.data).file:
        return None
    return file


def has_plan(place: FormPlace) -> bool:
    """Whether there is a season already.

    Raises:
        InvalidInput: when there are several athletes.
        UnreadableFile: when the data file cannot be read.
    """
    if named_file(place.athlete, place.data) is None:
        return False
    return not stored_plans(place.athlete, place.data).is_empty()


def write_athlete(place: FormPlace) -> tuple[Path, Answers]:
    """Write the athlete file of a form that is answered; the same file again when it is written again.

    Raises:
        InvalidInput: when a step is open, or somebody else's file stands there.
        UnreadableFile: when it cannot be written.
    """
    from ironstride.use.import_recordings.dropped_files import dropped_files

    kept = read_form(place.data)
    known = place.known(len(dropped_files(dropped_folder(place.data))))
    standing = form_standing(kept.form, known)
    if standing.open is not None:
        raise InvalidInput([InputProblem("set-up", standing.open, "", "this step first")])
    target = _target(place, kept, standing.answers.name)
    write_whole(target, athlete_text(standing.answers, known.setting))
    write_form(place.data, replace(kept, file=str(target)))
    return target, standing.answers


def why_no_season(place: FormPlace, answers: Answers) -> tuple[str, ...]:
    """Why no season will be made from these answers, and what works instead; empty when one can be."""
    athlete, _ = read_back(answers, place.known(0).setting)
    return no_season(athlete, place.as_of)


def _target(place: FormPlace, kept: KeptForm, name: str) -> Path:
    if kept.file:
        return Path(kept.file)
    if place.athlete is not None and place.athlete.suffix == TOML:
        if place.athlete.exists():
            wanted = "a name that is free: this file exists"
            raise InvalidInput([InputProblem("set-up", "file", str(place.athlete), wanted)])
        return place.athlete
    plain = "".join(one if one.isascii() and one.isalnum() else "-" for one in name.casefold()).strip("-")
    stem = plain[:LONGEST_NAME].strip("-") or USUAL_NAME
    folder = place.data.file.path.absolute().parent
    names = [stem, *(f"{stem}-{number}" for number in range(2, 100))]
    free = next((one for one in names if not (folder / f"{one}{TOML}").exists()), f"{stem}-100")
    return folder / f"{free}{TOML}"


def first_plan(place: FormPlace, told: Told) -> FirstPlan:
    """Write the athlete file, import, plan; the form is forgotten once the plan is stored.

    Raises:
        InvalidInput: when a step is open, or the answers do not go together.
        UnreadableFile: when a file cannot be read or written.
        Refused: when there is no such season; everything that was typed is still there.
    """
    file, answers = write_athlete(place)
    report = _import(place, file, answers, told)
    told(PLANNING, 0, 0)

    def step(done: int, total: int) -> None:
        told(TRACKS if done < total else PLANNING, done if done < total else 0, total if done < total else 0)

    planned = plan_season(PlanSeason(file, place.as_of, place.data), step)
    if not planned.not_stored:
        forget_form(place.data)
    return FirstPlan(file, report, planned)


def _import(place: FormPlace, file: Path, answers: Answers, told: Told) -> ImportReport | None:
    history = answers.running.history
    if history is None:
        return None
    path = dropped_folder(place.data) if history == DROPPED else Path(history).expanduser()
    told(READING, 0, 0)
    wish = import_wish((path,), file, place.data, place.as_of, place.zone, None, dry=False)
    return import_recordings(wish, lambda done, total: told(READING, done, total))


def plan_of_file(place: FormPlace, file: Path, told: Told) -> SeasonPlanned:
    """Plan from an athlete file that stands there already.

    Raises:
        InvalidInput: with every problem of the athlete file.
        UnreadableFile: when a file cannot be read.
        Refused: when there is no such season.
    """
    told(PLANNING, 0, 0)
    return plan_season(PlanSeason(file, place.as_of, place.data))
