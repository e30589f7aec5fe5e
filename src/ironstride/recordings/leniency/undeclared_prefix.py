"""Extensions whose namespace prefix is never declared; some GPX exports of third parties have them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def is_only_undeclared_prefixes(error_log: Iterable[Any]) -> bool:
    """Whether undeclared prefixes are all that a parser of lxml found wrong; it may then go on as if declared.

    Warnings do not count.
    """
    faults = [entry.type_name for entry in error_log if entry.level_name != "WARNING"]
    return bool(faults) and set(faults) == {"NS_ERR_UNDEFINED_NAMESPACE"}
