"""A refusal as ``ironstride/refusal/1``."""

from __future__ import annotations

from typing import Any

from ironstride.export.refusal_json import refusal_to_json
from ironstride.training.refusal import Refusal


def refusal_document(refusal: Refusal) -> dict[str, Any]:
    """The refusal as a JSON document."""
    return refusal_to_json(refusal)
