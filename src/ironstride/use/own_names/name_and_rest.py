"""Words that begin with a name from recordings: the name, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from ironstride.errors import InvalidInput
from ironstride.training.own_name import name_key
from ironstride.training.problem_report import InputProblem

MOST_NAMED: Final = 5
NEAR_ENOUGH: Final = 0.5
"""Share of letters alike from which a name may be what was meant. A convention."""


def name_and_rest(command: str, words: Sequence[str], names: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """The longest beginning that is a name, as it is remembered, and the words behind it.

    Args:
        command: For the problem.
        words: As they were typed; a quoted name is one of them.
        names: Names as they are remembered -> as people read them.

    Raises:
        InvalidInput: when no name is meant; the nearest are listed.
    """
    for length in range(len(words), 0, -1):
        key = name_key(" ".join(words[:length]))
        if key in names:
            return key, tuple(words[length:])
    said = words[0] if " " in words[0] else " ".join(words)
    near = _nearest(words, names)
    shown = "; ".join(names[one] for one in near or sorted(names)[:MOST_NAMED])
    lead = "it may be" if near else "there are"
    wanted = f"a name in your recordings; {lead}: {shown}" if names else "a name in your recordings; there is none yet"
    raise InvalidInput([InputProblem(command, "name", said, wanted)])


def _nearest(words: Sequence[str], names: Mapping[str, str]) -> list[str]:
    """Names that hold what was typed, then those whose letters are most like it."""
    typed = [name_key(" ".join(words)), name_key(words[0])]
    holding = [key for key in names if any(one and one in key for one in typed)]
    alike = [key for one in typed for key in get_close_matches(one, names, MOST_NAMED, NEAR_ENOUGH)]
    return list(dict.fromkeys(holding + alike))[:MOST_NAMED]
