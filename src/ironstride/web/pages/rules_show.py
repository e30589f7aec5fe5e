"""Every rule, and one rule whole."""

from __future__ import annotations

from fastapi import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ironstride.errors import InvalidInput
from ironstride.use.list_rules import list_rules, rule_named
from ironstride.use.show_plan import in_words
from ironstride.web.reading import plan_or_none
from ironstride.web.rendering import page


def rules_show(request: Request) -> Response:
    """Rules and guidelines with their sentence, and how often each gives way in the plan."""
    shown = plan_or_none(request)
    broken: dict[str, int] = {}
    for one in () if shown is None else shown.plan.findings:
        if one.price or one.because:
            broken[one.rule] = broken.get(one.rule, 0) + 1
    return page(request, "rules.html", rules=list_rules(), broken=broken, has_plan=shown is not None)


def rule_show(request: Request, rule: str) -> Response:
    """What it asks, what may be set, what stands behind it, and where it gives way in the plan.

    Raises:
        HTTPException: 404 when there is no such rule.
    """
    try:
        found = rule_named(rule)
    except InvalidInput as error:
        raise HTTPException(404) from error
    shown = plan_or_none(request)
    findings = [] if shown is None else [one for one in shown.plan.findings if one.rule == found.id]
    texts = list(dict.fromkeys(in_words(one) for one in findings if one.price or one.because))
    return page(request, "rule.html", rule=found, texts=texts)
