"""Every address of the server and who answers it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from fastapi import FastAPI
from starlette.responses import Response

from ironstride.web.pages.athlete_file_keep import athlete_file_keep
from ironstride.web.pages.athlete_file_show import athlete_file_show
from ironstride.web.pages.change_undo import change_undo
from ironstride.web.pages.chart_show import chart_show
from ironstride.web.pages.data_delete import data_delete, delete_show
from ironstride.web.pages.data_download import backup_download, export_download
from ironstride.web.pages.evidence_show import evidence_show
from ironstride.web.pages.feel_keep import feel_keep
from ironstride.web.pages.feel_show import feel_show
from ironstride.web.pages.guide_show import guide_show
from ironstride.web.pages.guidelines_keep import guidelines_keep
from ironstride.web.pages.guidelines_show import guidelines_show
from ironstride.web.pages.import_files import import_file, import_form
from ironstride.web.pages.import_show import import_report, import_show
from ironstride.web.pages.import_start import import_start
from ironstride.web.pages.job_show import job_show
from ironstride.web.pages.life_say import life_say
from ironstride.web.pages.life_show import life_show
from ironstride.web.pages.progress_show import progress_show
from ironstride.web.pages.question_answer import question_answer
from ironstride.web.pages.question_show import question_show
from ironstride.web.pages.race_week_show import race_week_show
from ironstride.web.pages.recovery_show import recovery_show
from ironstride.web.pages.review_find import review_find
from ironstride.web.pages.review_show import review_show
from ironstride.web.pages.rules_show import rule_show, rules_show
from ironstride.web.pages.season_show import season_show
from ironstride.web.pages.session_download import session_download
from ironstride.web.pages.session_missed import session_missed
from ironstride.web.pages.session_move import session_move
from ironstride.web.pages.session_say_done import session_say_done
from ironstride.web.pages.session_show import session_show
from ironstride.web.pages.session_skip import session_skip
from ironstride.web.pages.session_slots import session_slots
from ironstride.web.pages.session_take_back import session_take_back
from ironstride.web.pages.session_where import session_where
from ironstride.web.pages.set_up_done import set_up_done
from ironstride.web.pages.set_up_files_forget import set_up_files_forget
from ironstride.web.pages.set_up_keep import set_up_keep
from ironstride.web.pages.set_up_plan import set_up_plan
from ironstride.web.pages.set_up_plan_show import set_up_plan_show
from ironstride.web.pages.set_up_show import set_up_show
from ironstride.web.pages.set_up_step import set_up_step
from ironstride.web.pages.settings_keep import settings_keep
from ironstride.web.pages.settings_show import settings_show
from ironstride.web.pages.static_show import static_show
from ironstride.web.pages.suggestion_decide import suggestion_decide
from ironstride.web.pages.suggestion_look import suggestion_look
from ironstride.web.pages.suggestion_show import suggestion_show
from ironstride.web.pages.table_import import table_import
from ironstride.web.pages.table_show import table_show
from ironstride.web.pages.today_show import today_show
from ironstride.web.pages.versions_show import versions_show
from ironstride.web.pages.whose_choose import whose_choose

Handler = Callable[..., Any]

ROUTES: Final[tuple[tuple[str, str, Handler], ...]] = (
    ("GET", "/", today_show),
    ("GET", "/season", season_show),
    ("GET", "/session/{session}", session_show),
    ("GET", "/session/{session}/slots", session_slots),
    ("GET", "/session/{session}/move", session_where),
    ("POST", "/session/{session}/move", session_move),
    ("POST", "/session/{session}/done", session_say_done),
    ("POST", "/session/{session}/missed", session_missed),
    ("POST", "/session/{session}/take-back", session_take_back),
    ("POST", "/session/{session}/skip", session_skip),
    ("GET", "/session/{session}/workout.fit", session_download),
    ("GET", "/suggestion", suggestion_show),
    ("POST", "/suggestion", suggestion_decide),
    ("POST", "/suggestion/look", suggestion_look),
    ("POST", "/suggestion/answer", question_answer),
    ("GET", "/feel", feel_show),
    ("POST", "/feel", feel_keep),
    ("GET", "/life", life_show),
    ("POST", "/life", life_say),
    ("GET", "/progress", progress_show),
    ("GET", "/progress/{chart}", chart_show),
    ("GET", "/review", review_show),
    ("POST", "/review", review_find),
    ("GET", "/guide", guide_show),
    ("GET", "/guide/rules", rules_show),
    ("GET", "/guide/rules/{rule}", rule_show),
    ("GET", "/guide/evidence", evidence_show),
    ("GET", "/guide/{question}", question_show),
    ("GET", "/race-week", race_week_show),
    ("GET", "/recovery", recovery_show),
    ("GET", "/set-up", set_up_show),
    ("GET", "/set-up/plan", set_up_plan_show),
    ("POST", "/set-up/plan", set_up_plan),
    ("GET", "/set-up/done", set_up_done),
    ("POST", "/set-up/files/forget", set_up_files_forget),
    ("GET", "/set-up/{step}", set_up_step),
    ("POST", "/set-up/{step}", set_up_keep),
    ("GET", "/import", import_show),
    ("POST", "/import", import_start),
    ("POST", "/import/files", import_form),
    ("POST", "/import/files/{batch}/{name:path}", import_file),
    ("GET", "/import/table/{batch}/{name}", table_show),
    ("POST", "/import/table/{batch}/{name}", table_import),
    ("GET", "/import/{job}", import_report),
    ("GET", "/jobs/{job}", job_show),
    ("GET", "/settings", settings_show),
    ("POST", "/settings", settings_keep),
    ("GET", "/settings/guidelines", guidelines_show),
    ("POST", "/settings/guidelines", guidelines_keep),
    ("GET", "/settings/file", athlete_file_show),
    ("POST", "/settings/file", athlete_file_keep),
    ("GET", "/settings/versions", versions_show),
    ("POST", "/settings/backup", backup_download),
    ("POST", "/settings/export", export_download),
    ("GET", "/settings/delete", delete_show),
    ("POST", "/settings/delete", data_delete),
    ("POST", "/undo", change_undo),
    ("POST", "/whose", whose_choose),
    ("GET", "/static/{name}", static_show),
)


def add_routes(app: FastAPI) -> None:
    """Let the server answer every address."""
    for method, path, handler in ROUTES:
        app.add_api_route(path, handler, methods=[method], response_class=Response, response_model=None)
