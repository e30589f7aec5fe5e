"""What else a FIT file's session says in all: heart rate, power, climb, and how hard it felt."""

from __future__ import annotations

from typing import Any, Final

from ironstride.recordings.fit_layout import Fields, whole_number
from ironstride.recordings.fit_names import MAKERS

_TOTALS: Final = {16: "mean_heart_bpm", 17: "max_heart_bpm", 20: "mean_power_w", 22: "ascent_m", 23: "descent_m"}
_EFFORT: Final = 193
_EFFORT_STEPS: Final = 10
_MAKER, _PRODUCT, _PRODUCT_NAME = 1, 2, 8


def totals_of(fields: Fields) -> dict[str, Any]:
    """The session's totals by the names that `Activity` gives them; a heart rate of zero is none."""
    found: dict[str, Any] = {}
    for field, name in _TOTALS.items():
        value = whole_number(fields.get(field))
        if value is not None and (value or "heart" not in name):
            found[name] = float(value)
    effort = whole_number(fields.get(_EFFORT))
    if effort is not None and effort <= 10 * _EFFORT_STEPS:
        found["effort"] = effort / _EFFORT_STEPS
    return found


def device_of(file_id: Fields) -> str:
    """The recorder's maker and product, as far as the file says."""
    maker = MAKERS.get(whole_number(file_id.get(_MAKER)) or -1, "")
    name, number = file_id.get(_PRODUCT_NAME), whole_number(file_id.get(_PRODUCT))
    product = name if isinstance(name, str) else "" if number is None or not maker else str(number)
    return f"{maker} {product}".strip()
