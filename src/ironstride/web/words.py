"""Days, minutes and the like in the words that every page shares."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from ironstride.use.answer_question import marked
from ironstride.use.show_plan import counted, day_name, hours_text, in_words, long_date, remedy_text, short_date

FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "day_name": day_name,
    "short_date": short_date,
    "long_date": long_date,
    "hours": hours_text,
    "in_words": in_words,
    "marked": marked,
    "remedy": remedy_text,
    "counted": counted,
}
