"""Pages and parts of pages from templates."""

from __future__ import annotations

from functools import partial
from gettext import NullTranslations
from typing import Any, Final, cast

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from ironstride.web.assets import Assets
from ironstride.web.desk import desk_of
from ironstride.web.guard.csrf import FIELD, token_of
from ironstride.web.words import FILTERS

EXTENSIONS: Final = ["jinja2.ext.i18n"]


def environment(texts: NullTranslations) -> Environment:
    """Where templates are found and what they may say."""
    made = Environment(
        loader=PackageLoader("ironstride.web"),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=EXTENSIONS,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.install_gettext_translations(texts, newstyle=True)  # type: ignore[attr-defined]
    made.filters.update(FILTERS)
    return made


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A whole page.

    Args:
        request: Who asks.
        template: Its file under ``templates``.
        status: 200, or what else the answer is.
        values: What the template shows.
    """
    shared = {
        "csrf_token": token_of(request),
        "csrf_field": partial(_field, token_of(request)),
        "asset": partial(_asset, cast("Assets", request.app.state.assets)),
        "path": request.url.path,
        "is_demo": desk_of(request).is_demo,
        "has_demo": request.app.state.demo is not None,
        "has_login": request.app.state.desk.password_hash is not None,
    }
    made = cast("Environment", request.app.state.templates).get_template(template)
    return HTMLResponse(made.render({**shared, **values}), status_code=status)


def fragment(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A part of a page, for a page that is shown already; never kept by a browser."""
    made = page(request, template, status=status, **values)
    made.headers["Cache-Control"] = "no-store"
    return made


def _field(token: str) -> Markup:
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, token)


def _asset(assets: Assets, source: str) -> str:
    return f"/static/{assets.names.get(source, source)}"
