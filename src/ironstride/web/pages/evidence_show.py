"""Every row of evidence."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ironstride.use.list_evidence import list_evidence
from ironstride.web.rendering import page


def evidence_show(request: Request) -> Response:
    """Each row with how good it is and where it comes from."""
    return page(request, "evidence.html", rows=list_evidence())
