"""The words of the pages, through gettext; English is written in the sources and needs no catalogue."""

from __future__ import annotations

from gettext import NullTranslations
from typing import cast

from starlette.requests import HTTPConnection


def english() -> NullTranslations:
    """Every text as it is written."""
    return NullTranslations()


def texts_of(request: HTTPConnection) -> NullTranslations:
    """The words of the server that answers a request."""
    return cast("NullTranslations", request.app.state.texts)
