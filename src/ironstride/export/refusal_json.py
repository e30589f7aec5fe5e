"""A refusal as ``ironstride/refusal/1``."""

from __future__ import annotations

from typing import Any, Final

from ironstride.training.refusal import Refusal

REFUSAL_SCHEMA: Final = "ironstride/refusal/1"


def refusal_to_json(refusal: Refusal) -> dict[str, Any]:
    """The refusal as a JSON document, its ways out in the refusal's own order."""
    return {
        "schema": REFUSAL_SCHEMA,
        "code": refusal.code.value,
        "rule": refusal.rule,
        "text": refusal.text,
        "relaxations": [
            {"change": one.change, "effort": one.effort, "gains": one.gains, "text": one.text}
            for one in refusal.relaxations
        ],
    }
