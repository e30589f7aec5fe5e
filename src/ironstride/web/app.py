"""The server, put together."""

from __future__ import annotations

from fastapi import Depends, FastAPI
from starlette.middleware.gzip import GZipMiddleware

from ironstride.web import failures
from ironstride.web.assets import read_assets
from ironstride.web.desk import Desk, desk_of
from ironstride.web.guard.body_limit import BodyLimit
from ironstride.web.guard.browser import NamedBrowser
from ironstride.web.guard.csrf import checked
from ironstride.web.guard.headers import SafeHeaders
from ironstride.web.guard.hosts import KnownHosts
from ironstride.web.guard.unchanged import Unchanged
from ironstride.web.jobs import Jobs
from ironstride.web.reading import stamp_of
from ironstride.web.rendering import environment
from ironstride.web.routes import add_routes
from ironstride.web.texts import english

PACKED_FROM_BYTES = 800
PACK_LEVEL = 4


def create_app(desk: Desk, demo: Desk | None = None) -> FastAPI:
    """The server of a desk, and of an example athlete's beside it; nothing is read before the first request."""
    app = FastAPI(title="Ironstride", openapi_url=None, docs_url=None, redoc_url=None, dependencies=[Depends(checked)])
    assets, texts = read_assets(), english()
    app.state.desk = desk
    app.state.demo = demo
    app.state.assets = assets
    app.state.texts = texts
    app.state.jobs = Jobs()
    app.state.templates = environment(texts)
    add_routes(app)
    failures.add_to(app)
    # The last one added is asked first.
    app.add_middleware(Unchanged, stamp=lambda asked: stamp_of(desk_of(asked)), version=assets.version)
    app.add_middleware(GZipMiddleware, minimum_size=PACKED_FROM_BYTES, compresslevel=PACK_LEVEL)
    app.add_middleware(NamedBrowser, is_https=desk.is_https)
    app.add_middleware(BodyLimit)
    app.add_middleware(KnownHosts, hosts=desk.hosts)
    app.add_middleware(SafeHeaders)
    return app
