"""Everything that was typed into a form whose fields are not known one by one."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends
from starlette.requests import Request

from ironstride.web.guard.csrf import FIELD


async def typed(request: Request) -> dict[str, tuple[str, ...]]:
    """The texts of each field, in order; the word that the form carries is left out, and so are files."""
    form = await request.form()
    names = dict.fromkeys(name for name in form if name != FIELD)
    return {name: tuple(one for one in form.getlist(name) if isinstance(one, str)) for name in names}


Typed = Annotated[dict[str, tuple[str, ...]], Depends(typed)]
