"""Problems of a form, each beside the field that it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ironstride.training.problem_report import InputProblem

ELSEWHERE = ""
"""The field of a problem that is about none."""


def by_field(problems: Sequence[InputProblem], fields: Mapping[str, str]) -> dict[str, list[InputProblem]]:
    """The problems by field.

    Args:
        problems: What is wrong.
        fields: The place that a problem names -> the field on the page.
    """
    found: dict[str, list[InputProblem]] = {}
    for one in problems:
        found.setdefault(fields.get(one.where, ELSEWHERE), []).append(one)
    return found
