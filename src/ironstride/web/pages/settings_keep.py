"""Keep how things are shown and planned."""

from __future__ import annotations

from typing import Annotated

from fastapi import Form
from starlette.requests import Request
from starlette.responses import Response

from ironstride.errors import InvalidInput
from ironstride.training.athlete import Athlete
from ironstride.use import athlete_edit
from ironstride.use.settings.read_settings import Settings
from ironstride.use.settings.settle import in_one_sentence, settle
from ironstride.web.answers import see_other
from ironstride.web.pages.settings_show import settings_page
from ironstride.web.reading import where_of
from ironstride.web.settled import settled_at

Field = Annotated[str, Form()]


def settings_keep(
    request: Request, units: Field = "", timezone: Field = "", stability: Field = "", planning_day: Field = ""
) -> Response:
    """What was set holds at once, or waits where it changes the plan; what cannot be is said beside its field.

    Raises:
        Refused: when there is no plan for it.
    """
    said = Settings(units.strip(), timezone.strip(), stability.strip(), planning_day.strip())
    try:
        settled = settle(where_of(request), lambda text, athlete, _today: _edited(text, athlete, said))
    except InvalidInput as error:
        return settings_page(request, said, error.problems)
    return see_other(settled_at(settled, "/settings"))


def _edited(text: str, athlete: Athlete, said: Settings) -> athlete_edit.Edit:
    edits = [athlete_edit.units_set(text, said.units)]
    edits.append(athlete_edit.zone_set(edits[-1].new_text, said.timezone))
    if said.stability != athlete.preferences.stability.value:
        edits.append(athlete_edit.stability_set(edits[-1].new_text, said.stability))
    edits.append(athlete_edit.planning_day_set(edits[-1].new_text, said.planning_day))
    return athlete_edit.Edit(edits[-1].new_text, in_one_sentence([one.sentence for one in edits]))
