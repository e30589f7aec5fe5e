"""What every page works with: whose data, what day it is, and what is kept between two requests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from ironstride.web.kept import Kept

COOKIE: Final = "ironstride-whose"
"""Which of the two a browser looks at."""
OWN: Final = "own"
EXAMPLE: Final = "example"

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection

    from ironstride.store.data_place import DataPlace


@dataclass(frozen=True, slots=True)
class Desk:
    """The server's surroundings, wired once where it starts."""

    data: DataPlace
    athlete: Path | None
    """Whose plan; None = the only one there is."""
    day_in: Callable[[str | None], date]
    """Today in a time zone; None = this machine's."""
    now_s: Callable[[], float]
    """Seconds since 1970."""
    machine_zone: Callable[[], str]
    secret: bytes
    """What words of forms and sessions are signed with."""
    kept: Kept
    hosts: frozenset[str]
    """Names under which this server may be asked, in small letters, without ports."""
    password_hash: str | None = None
    """None = no password is asked for; then only this machine is answered."""
    is_https: bool = False
    is_demo: bool = False
    """Whether it shows the example athlete."""


def desk_of(request: HTTPConnection) -> Desk:
    """The desk that answers a request: where the server has an example athlete too, the one this browser looks at."""
    demo = cast("Desk | None", request.app.state.demo)
    if demo is None or request.cookies.get(COOKIE) == OWN:
        return cast("Desk", request.app.state.desk)
    return demo
