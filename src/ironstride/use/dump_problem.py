"""The compiled problem (``ironstride/problem/1``) as text, for bug reports and oracles."""

from __future__ import annotations

from collections.abc import Mapping

from ironstride.export.plan_json import json_text


def problem_text(problem: Mapping[str, object]) -> str:
    """The document as JSON text."""
    return json_text(problem)
