"""What looking found, as JSON values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from ironstride.use.change.change_json import change_json
from ironstride.use.suggest.goal_effect import effect_to_json
from ironstride.use.suggest.looking import Looked
from ironstride.use.suggest.question import Question
from ironstride.use.suggest.reason import reason_to_json

SCHEMA: Final = "ironstride/suggestion/1"


def looked_json(looked: Looked, questions: Sequence[Question]) -> dict[str, Any]:
    """The suggestion that waits now (None = none), remarks, and questions."""
    suggestion = looked.suggestion
    return {
        "schema": SCHEMA,
        "suggestion": None
        if suggestion is None
        else {
            "reasons": [reason_to_json(one) for one in suggestion.reasons],
            "effect": effect_to_json(suggestion.effect),
            "change": change_json(suggestion.change, "proposed"),
        },
        "remarks": list(looked.remarks),
        "not_due": looked.not_due,
        "questions": [{"name": one.name, "text": one.text} for one in questions],
    }
