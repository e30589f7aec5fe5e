"""A script, a style or a picture."""

from __future__ import annotations

from typing import Final, cast

from fastapi import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ironstride.web.assets import PACKED, Assets

FOREVER: Final = "public, max-age=31536000, immutable"
"""The name changes when the content does."""


def static_show(request: Request, name: str) -> Response:
    """The file, packed as the browser likes it best.

    Raises:
        HTTPException: 404 when there is none of that name.
    """
    found = cast("Assets", request.app.state.assets).files.get(name)
    if found is None:
        raise HTTPException(404)
    headers = {"Cache-Control": FOREVER, "Vary": "Accept-Encoding"}
    liked = request.headers.get("accept-encoding", "")
    packing = next((one for one in PACKED if one in liked and one in found.packed), None)
    if packing is None:
        return Response(found.content, media_type=found.kind, headers=headers)
    return Response(found.packed[packing], media_type=found.kind, headers={**headers, "Content-Encoding": packing})
