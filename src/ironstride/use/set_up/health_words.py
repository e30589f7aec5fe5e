"""Words of health as people type them, and the states of the athlete file they mean."""

from __future__ import annotations

import re
from typing import Final

from ironstride.training.text_values import NotReadable

TOLD_NOT_TO_TRAIN: Final = "told-not-to-train"
_STATES: Final = (
    (
        TOLD_NOT_TO_TRAIN,
        r"told[ -](?:me[ -])?not[ -]to[ -](?:train|run|exercise|lift)|not allowed to (?:train|run|exercise|lift)"
        r"|doctor said no|(?:running|training|exercise) ban",
    ),
    ("pregnant", r"pregnan\w*|expecting(?: a baby)?"),
    (
        "postpartum",
        r"post-?\s?partum|post-?natal|gave birth|had a baby|new baby|(?:c-section|caesarean|cesarean)|just had a child",
    ),
    ("heart", r"heart\w*|cardiac|cardiolog\w*|cardiomyopath\w*|arrhythmia|angina|pacemaker|chest pains?|myocarditis"),
    ("kidney", r"kidneys?|renal|dialysis"),
    ("eating-disorder", r"eating[ -]disorder|anorexi\w*|bulimi\w*"),
    ("recent-surgery", r"surger(?:y|ies)|operation|operated(?: on)?"),
)
STATES: Final = tuple((state, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for state, pattern in _STATES)
_NOT: Final = re.compile(r"\b(?:no|not|never|without|none|isn't|don't|nothing)\b", re.IGNORECASE)


def health_in(text: str) -> tuple[str, ...]:
    """The states a text names; none when it names none.

    Raises:
        NotReadable: when it also says "no" or "not": what does not hold is left out, never guessed.

    >>> health_in("knee surgery in May")
    ('recent-surgery',)
    """
    found = [(state, pattern) for state, pattern in STATES if pattern.search(text)]
    rest = text
    for _, pattern in found:
        rest = pattern.sub(" ", rest)
    denied = _NOT.search(rest)
    if found and denied:
        raise NotReadable(text.strip(), "only what holds now; leave out what does not")
    return tuple(state for state, _ in found)
