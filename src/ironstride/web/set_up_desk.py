"""The set-up as its pages need it: what was typed, how far it goes, and whether it is open at all."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from ironstride.use.import_recordings.dropped_files import dropped_files
from ironstride.use.set_up_form.first_plan import FormPlace, earlier_athlete, has_plan
from ironstride.use.set_up_form.kept_form import KeptForm, dropped_folder, read_form
from ironstride.use.set_up_form.steps import Known, Standing, form_standing
from ironstride.web.desk import desk_of
from ironstride.web.reading import today_of


@dataclass(frozen=True, slots=True)
class OpenForm:
    """The form of whoever sets up."""

    place: FormPlace
    kept: KeptForm
    known: Known
    standing: Standing
    dropped: tuple[str, ...]
    """Names of the files that were dropped so far."""


def place_of(request: Request) -> FormPlace:
    """Whose form, and where."""
    desk = desk_of(request)
    return FormPlace(desk.data, desk.athlete, today_of(request), desk.machine_zone())


def is_taken(place: FormPlace) -> bool:
    """Whether somebody is set up already.

    Raises:
        InvalidInput: when there are several athletes.
        UnreadableFile: when the data file cannot be read.
    """
    return has_plan(place) or earlier_athlete(place) is not None


def open_form(request: Request) -> OpenForm:
    """The form as it was kept.

    Raises:
        UnreadableFile: when it cannot be read.
    """
    place = place_of(request)
    dropped = dropped_files(dropped_folder(place.data))
    known = place.known(len(dropped))
    kept = read_form(place.data)
    return OpenForm(place, kept, known, form_standing(kept.form, known), dropped)
