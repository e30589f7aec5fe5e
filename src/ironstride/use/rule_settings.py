"""What the athlete set about rules must be something a rule can hold."""

from __future__ import annotations

from pathlib import Path

from ironstride.errors import InvalidInput
from ironstride.rules.status import settings_problems
from ironstride.training.athlete import Athlete
from ironstride.training.problem_report import InputProblem


def check_rule_settings(athlete: Athlete, file: Path) -> None:
    """Let rule settings pass that every status can hold.

    Raises:
        InvalidInput: with every setting that no rule can hold.
    """
    problems = settings_problems(athlete.rules)
    if problems:
        raise InvalidInput([InputProblem(file.name, "rules", "", problem) for problem in problems])
