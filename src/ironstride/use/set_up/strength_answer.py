"""The fifth answer: lifted in the last month?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ironstride.training.kinds import Experience
from ironstride.use.set_up.answers import Answers, Lifting, Misunderstood, Setting, Understood

WORDS: Final = {
    "yes": Experience.ADAPTED,
    "y": Experience.ADAPTED,
    "regularly": Experience.ADAPTED,
    "before": Experience.RETURNING,
    "earlier": Experience.RETURNING,
    "used to": Experience.RETURNING,
    "long ago": Experience.RETURNING,
    "no": Experience.NEW,
    "n": Experience.NEW,
    "never": Experience.NEW,
    "new": Experience.NEW,
}
ECHO: Final = {
    Experience.ADAPTED: "You lift already: the weights continue from there.",
    Experience.RETURNING: "Back to lifting: the first weeks are lighter.",
    Experience.NEW: "Lifting is taken as new: the first weeks are light.",
}
NO_STRENGTH: Final = ("no strength", "none", "only running", "running only", "0")
MOST_A_WEEK: Final = 7
WANTED: Final = "yes, before (but not this month), or no; and if you like how often, such as yes, 2 a week"
_OFTEN: Final = re.compile(r"(\d+)\s*(?:x|times)?\s*(?:(?:a|per)\s+week|/\s*week)?", re.IGNORECASE)


def read_lifting(lines: Sequence[str], before: Answers, setting: Setting) -> Understood | Misunderstood:  # noqa: ARG001 - all questions are read alike
    """Experience with lifting and, when it is said, the sessions a week."""
    line = " ".join(lines[-1].casefold().rstrip(".").split())
    if line in NO_STRENGTH:
        lifting = Lifting(Experience.NEW.value, 0)
        return Understood(replace(before, lifting=lifting), ("No strength sessions: the plan is running alone.",))
    head, _, tail = (part.strip() for part in line.partition(","))
    experience = WORDS.get(head)
    if experience is None:
        return Misunderstood(head or line, WANTED)
    often = _OFTEN.fullmatch(tail) if tail else None
    if tail and (often is None or int(often[1]) > MOST_A_WEEK):
        return Misunderstood(tail, f"how often, 0 to {MOST_A_WEEK} a week, such as 2 a week")
    sessions = int(often[1]) if often else None
    echo = ECHO[experience] + (f" {sessions} a week." if sessions is not None else "")
    return Understood(replace(before, lifting=Lifting(experience.value, sessions)), (echo,))
