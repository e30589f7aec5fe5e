"""A server of a data file of its own, asked without a network."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from httpx2 import Response
from starlette.testclient import TestClient

from ironstride.store.data_place import DataPlace
from ironstride.store.database import DataFile
from ironstride.web.app import create_app
from ironstride.web.desk import Desk
from ironstride.web.guard.hosts import LOOPBACK
from ironstride.web.kept import Kept

TODAY = date(2026, 11, 24)
NOW_S = 1_795_500_000.0
TOKEN = re.compile(r'name="csrf-token" content="([0-9a-f]+)"')


@dataclass(frozen=True)
class Site:
    """The server, and who asks it."""

    client: TestClient
    desk: Desk
    home: Path

    def get(self, path: str, **headers: str) -> Response:
        """A page."""
        return self.client.get(path, headers=headers)

    def token(self) -> str:
        """What forms of this browser carry."""
        found = TOKEN.search(self.client.get("/review-or-nothing").text)
        assert found is not None
        return found.group(1)

    def post(self, path: str, **fields: str) -> Response:
        """A form sent from a page of the server; the answer that follows it."""
        return self.client.post(path, data={**fields, "csrf": self.token()})


def site_of(home: Path, *, today: date = TODAY, demo: Desk | None = None) -> Site:
    """A server of the data file in a folder."""
    data = DataPlace(DataFile(home / "ironstride.db"), home)
    desk = Desk(
        data=data,
        athlete=None,
        day_in=lambda _: today,
        now_s=lambda: NOW_S,
        machine_zone=lambda: "Europe/Berlin",
        secret=b"known to tests alone, 32 bytes and more",
        kept=Kept(),
        hosts=LOOPBACK,
    )
    example = None if demo is None else replace(demo, is_demo=True)
    return Site(TestClient(create_app(desk, example), base_url="http://localhost"), desk, home)
