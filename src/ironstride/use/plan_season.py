"""The main job: an athlete file and recordings become a stored, proved season, or a typed refusal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ironstride.errors import IronstrideError, Refused
from ironstride.export.plan_json import plan_to_json
from ironstride.store.data_place import DataPlace
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.version import Draft
from ironstride.training.athlete import Athlete
from ironstride.training.plan import Plan
from ironstride.training.refusal import Refusal
from ironstride.use.inputs_digest import inputs_digest
from ironstride.use.stored_plan import plan_of_version, planned_after, plans_before, stored_plans
from ironstride.use.text_files import read_text

if TYPE_CHECKING:
    from ironstride.load.history import HistorySummary
    from ironstride.use.what_was_done.open_record import OpenedRecord

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PlanSeason:
    """What is asked."""

    athlete_file: Path
    as_of: date
    data: DataPlace
    history: Path | None = None
    """A folder, a zip or a recording; None = what was imported, else only what the athlete says."""
    cache_dir: Path | None = None


@dataclass(frozen=True, slots=True)
class SeasonPlanned:
    """What came of it."""

    plan: Plan
    earlier: tuple[Plan, ...]
    """The versions before it, oldest first."""
    problem: Mapping[str, object]
    notices: tuple[str, ...]
    """What is right but worth knowing, from the athlete file and the recordings."""
    not_stored: str
    """Why the plan could not be stored; empty when it was."""
    replaced: bool = False
    """It took the place of another plan."""


def plan_season(request: PlanSeason, progress: Progress | None = None) -> SeasonPlanned:
    """Plan the season and store it in the data file.

    The plan that is stored there is replaced by a new version that keeps its session ids. Asking again for what the
    stored plan was made from gives that same version again.

    Raises:
        UnreadableFile: when the athlete file or the history is not there or not what it should be.
        InvalidInput: with every problem of the athlete file.
        Refused: when there is no such season.
    """
    from ironstride.planning.basis import basis_to_json
    from ironstride.planning.make_plan import make_plan
    from ironstride.planning.request import PlanRequest
    from ironstride.rules.catalogue import known_rules
    from ironstride.store.strength_log import read_strength_log
    from ironstride.use.athlete_file import read_athlete
    from ironstride.use.rule_settings import check_rule_settings
    from ironstride.use.what_was_done.done_of import done_of
    from ironstride.use.what_was_done.open_record import AskedRecord, open_record

    athlete, notices = read_athlete(request.athlete_file, known_rules(), request.as_of)
    check_rule_settings(athlete, request.athlete_file)
    plans = stored_plans(request.athlete_file, request.data)
    opened = open_record(AskedRecord(request.data, plans.file, request.as_of, athlete.timezone, athlete), progress)
    history, told = _history(request, athlete, opened, progress)
    done = done_of(opened, read_strength_log(plans))
    inputs = inputs_digest(request.as_of, athlete, history, done.log)
    answer = make_plan(PlanRequest(athlete, history, request.as_of, _going_on_from(plans, inputs), done))
    if isinstance(answer, Refusal):
        raise Refused(answer)
    draft = Draft(
        plan_to_json(answer.plan),
        inputs,
        athlete_text=read_text(request.athlete_file),
        basis=basis_to_json(answer.basis),
    )
    not_stored = _store(plans, draft)
    earlier = _earlier(plans, draft)
    replaced = bool(earlier) and answer.plan.parent == earlier[-1].plan_id
    return SeasonPlanned(answer.plan, earlier, answer.problem, (*notices, *told), not_stored, replaced)


def _history(
    request: PlanSeason, athlete: Athlete, opened: OpenedRecord, progress: Progress | None
) -> tuple[HistorySummary | None, tuple[str, ...]]:
    if request.history is None:
        from ironstride.use.what_was_done.stored_history import history_sentence, stored_history

        found = stored_history(opened.record, request.as_of, athlete.timezone)
        return found, () if found is None else (history_sentence(opened.record),)
    from ironstride.use.read_history import read_history

    summary, report = read_history(request.history, athlete.timezone, request.as_of, request.cache_dir, progress)
    problems = (f"{one.source}: {one.reason}" for one in report.problems)
    kept = (report.cache_problem,) if report.cache_problem else ()
    return summary, (report.sentence, *problems, *kept)


def _going_on_from(plans: StoredPlans, inputs: str) -> Plan | None:
    """The plan that the new one goes on from: the one in force; asked for again, what that one went on from."""
    current = plans.current()
    if current is None:
        return None
    return planned_after(plans, current) if current.inputs == inputs else plan_of_version(plans, current)


def _earlier(plans: StoredPlans, draft: Draft) -> tuple[Plan, ...]:
    """The plans stored before the draft's, oldest first, whether it could be stored or not."""
    current = plans.current()
    if current is None:
        return ()
    return plans_before(plans, current.number + (current.plan != draft.plan))


def _store(plans: StoredPlans, draft: Draft) -> str:
    try:
        plans.add(draft)
    except IronstrideError as error:
        return str(error)
    return ""
