"""Extensions whose namespace prefix is never declared; some GPX exports of third parties have them."""

from __future__ import annotations

from typing import Any

from lxml import etree


def is_only_undeclared_prefixes(error: etree.XMLSyntaxError) -> bool:
    """Whether undeclared prefixes are all that is wrong; the parser may then go on as if they were declared."""
    log: Any = error.error_log
    entries = list(log.filter_from_errors())
    return bool(entries) and all(entry.type_name == "NS_ERR_UNDEFINED_NAMESPACE" for entry in entries)
