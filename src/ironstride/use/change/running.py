"""The plan in force, ready to be changed: its version, the athlete file as it is now, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ironstride.calendar_time import monday_of
from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.matching.training_record import TrainingRecord
from ironstride.planning.basis import basis_from_json
from ironstride.planning.refill import as_done
from ironstride.planning.running_plan import RunningPlan
from ironstride.readiness.sore_lifts import sore_lifts
from ironstride.rules.catalogue import known_rules
from ironstride.store.check_ins import read_check_ins
from ironstride.store.data_place import DataPlace
from ironstride.store.plan_writer import nothing_stored
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.version import Version
from ironstride.training.kinds import Stability
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem
from ironstride.use.athlete_file.reading import athlete_of_text
from ironstride.use.change.choices import Choices, choices_from_json
from ironstride.use.rule_settings import check_rule_settings
from ironstride.use.stored_plan import plan_of_version, stored_plans
from ironstride.use.text_files import read_text
from ironstride.use.what_was_done.done_of import past_so_far


@dataclass(frozen=True, slots=True)
class Where:
    """Which plan, and from which day it is seen."""

    plan: Path | None
    """An athlete's name or file; None = the only one."""
    data: DataPlace
    today: date
    stability: Stability | None = None
    """How much of the plan is kept; None = as the athlete file says."""


@dataclass(frozen=True, slots=True)
class Running:
    """The plan in force with all that a change needs."""

    where: Where
    plans: StoredPlans
    file: Path
    """The athlete file."""
    version: Version
    plan: RunningPlan
    choices: Choices
    athlete_text: str
    """What the athlete file says, changes by this command included."""
    text_on_disk: str
    """What it says as it is now."""
    record: TrainingRecord
    """Everything that was done."""
    before: Plan | None = None
    """The plan in force, where `plan` already differs from it."""

    def with_text(self, text: str) -> Running:
        """The same with another text of the athlete file.

        Raises:
            InvalidInput: with every problem of the text.
        """
        athlete, _ = athlete_of_text(text, self.file, known_rules(), self.plan.basis.as_of, self.plan.today)
        check_rule_settings(athlete, self.file)
        return replace(self, athlete_text=text, plan=replace(self.plan, athlete=athlete))

    def with_choices(self, choices: Choices) -> Running:
        """The same with other choices."""
        done = replace(self.plan.done, swaps=choices.swaps)
        plan = replace(self.plan, held=choices.held, done=done, reliefs=choices.reliefs)
        return replace(self, choices=choices, plan=plan)


def open_running(where: Where) -> Running:
    """The plan in force.

    Raises:
        InvalidInput: when it is not clear which plan is meant, it is over, or the athlete file has problems.
        UnreadableFile: when there is none, or a file cannot be read.
    """
    plans = stored_plans(where.plan, where.data)
    version = plans.current()
    if version is None:
        raise nothing_stored(plans.file)
    file = plans.file
    text = read_text(file)
    plan = plan_of_version(plans, version)
    try:
        basis = basis_from_json(version.basis)
    except (ValueError, TypeError, AttributeError) as error:
        why = "this plan does not say how it began, so it cannot be changed"
        again = f"make it again with: ironstride plan {file.name}"
        raise UnreadableFile(f"{plans.file.stem}: {why}; {again}") from error
    if plan.weeks and monday_of(where.today) > plan.weeks[-1].start:
        wanted = f"a day of the season; begin the next one with: ironstride plan {file.name}"
        raise InvalidInput([InputProblem(plans.file.stem, "today", where.today.isoformat(), wanted)])
    choices = choices_from_json(version.choices)
    athlete, _ = athlete_of_text(text, file, known_rules(), basis.as_of, max(where.today, basis.as_of))
    check_rule_settings(athlete, file)
    today = max(where.today, basis.as_of)
    past = past_so_far(plans, where.data, athlete, plan.sessions, basis.as_of, today)
    done = replace(past.done, swaps=choices.swaps)
    plan = replace(plan, sessions=as_done(plan.sessions, done))
    running = RunningPlan(
        athlete,
        plan,
        basis,
        today,
        choices.held,
        stability=where.stability,
        done=done,
        lived=past.lived,
        reliefs=choices.reliefs,
        trained=frozenset(one.done.day for one in past.record.done),
        sore=sore_lifts(read_check_ins(plans), plan.sessions),
    )
    return Running(where, plans, file, version, running, choices, text, text, past.record)
