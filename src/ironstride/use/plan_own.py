"""A week or a season that somebody qualified gave becomes the plan in force, exactly as it was given."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ironstride.errors import InvalidInput
from ironstride.export.plan_json import plan_to_json
from ironstride.planning.basis import basis_to_json
from ironstride.planning.own_plan import make_own_plan
from ironstride.planning.own_sessions import OwnAsk
from ironstride.planning.own_status import own_status
from ironstride.rules.catalogue import known_rules
from ironstride.store.data_place import DataPlace
from ironstride.store.version import Draft
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem
from ironstride.training.week_text import WeekText
from ironstride.use.athlete_file import read_athlete
from ironstride.use.inputs_digest import inputs_digest
from ironstride.use.review_assumptions import assumptions_of, made_definite
from ironstride.use.review_inputs import ReadWeek, read_week
from ironstride.use.rule_settings import check_rule_settings
from ironstride.use.stored_plan import plan_of_version, stored_plans
from ironstride.use.text_files import read_text

REASON = "Your own plan."


@dataclass(frozen=True, slots=True)
class PlanOwn:
    """What is asked."""

    athlete_file: Path
    sessions_file: Path
    """A week or season as text, CSV, a calendar or a plan's JSON; ``-`` is the input."""
    as_of: date
    data: DataPlace
    until: date | None = None
    """The last day; None = the last one that is given, or twelve weeks where the weeks have no dates."""


@dataclass(frozen=True, slots=True)
class OwnPlanned:
    """What came of it."""

    plan: Plan
    notices: tuple[str, ...]
    """What is right but worth knowing."""


def plan_own(request: PlanOwn) -> OwnPlanned:
    """Store the sessions as the plan in force. Whoever may have no generated season may have this.

    Raises:
        InvalidInput: when anything in the file or the athlete file cannot be read, or no session lies in these days.
        UnreadableFile: when a file cannot be read, or the plan cannot be stored.
        PlansBusy: when somebody else is writing.
    """
    athlete, notices = read_athlete(request.athlete_file, known_rules(), request.as_of)
    check_rule_settings(athlete, request.athlete_file)
    week = _whole(read_week(request.sessions_file))
    if request.until is not None and request.until < request.as_of:
        wanted = f"a day from {request.as_of} on"
        raise InvalidInput([InputProblem("plan", "--until", request.until.isoformat(), wanted)])
    definite = zip(made_definite(week.sessions), week.sessions, strict=True)
    sessions = tuple(replace(one, start=written.start) for one, written in definite)
    text = WeekText(sessions, week.weeks, week.first_monday)
    plans = stored_plans(request.athlete_file, request.data)
    current = plans.current()
    parent = None if current is None else plan_of_version(plans, current)
    status, _ = own_status(athlete, request.as_of)
    ask = OwnAsk(athlete, text, request.as_of, request.until)
    made = make_own_plan(ask, parent, assumptions_of(week.sessions, status)[1:])
    if made is None:
        wanted = f"sessions from {request.as_of} on; all of these lie before it"
        raise InvalidInput([InputProblem(str(request.sessions_file), "dates", "", wanted)])
    draft = Draft(
        plan_to_json(made.plan),
        inputs_digest(request.as_of, athlete, text, request.until),
        REASON,
        athlete_text=read_text(request.athlete_file),
        basis=basis_to_json(made.basis),
    )
    plans.add(draft)
    return OwnPlanned(made.plan, (*notices, *week.notices))


def _whole(week: ReadWeek) -> ReadWeek:
    """What was read; half a plan is none.

    Raises:
        InvalidInput: with everything that could not be read.
    """
    if week.problems:
        raise InvalidInput(week.problems)
    return week
