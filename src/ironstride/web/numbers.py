"""Numbers as people type them into a field."""

from __future__ import annotations

from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem


def number_said(field: str, text: str) -> float | None:
    """The number in a field; None where nothing was typed. A comma is read as a point.

    Raises:
        InvalidInput: when something else stands there.

    >>> number_said("km", "10,5"), number_said("km", "  ")
    (10.5, None)
    """
    said = text.strip().replace(",", ".")
    if not said:
        return None
    try:
        return float(said)
    except ValueError as error:
        raise InvalidInput([InputProblem("form", field, text, "a number")]) from error
