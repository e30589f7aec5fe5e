"""Requests to a server on this machine: one after the other, as many as go, or so many a second."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from threading import local
from time import perf_counter, sleep
from typing import Final
from urllib.parse import urlencode

PACKED: Final = {"Accept-Encoding": "gzip"}
TOKEN: Final = re.compile(r'name="csrf-token" content="([0-9a-f]+)"')
FORM: Final = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    seconds: float


class Client:
    """One connection that stays open, with the server's cookies."""

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookie = ""

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answered:
        return self._ask("GET", path, None, headers or {})

    def post(self, path: str, fields: Mapping[str, str]) -> Answered:
        """A form as a page of the server sends it."""
        found = TOKEN.search(self.get("/guide").body.decode())
        token = found.group(1) if found else ""
        return self._ask("POST", path, urlencode({**fields, "csrf": token}).encode(), {"Content-Type": FORM})

    def close(self) -> None:
        self.connection.close()

    def _ask(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Answered:
        sent = {**headers, **({"Cookie": self.cookie} if self.cookie else {})}
        begun = perf_counter()
        self.connection.request(method, path, body, sent)
        answer = self.connection.getresponse()
        content = answer.read()
        seconds = perf_counter() - begun
        said = {name.casefold(): value for name, value in answer.getheaders()}
        if "set-cookie" in said:
            self.cookie = said["set-cookie"].partition(";")[0]
        return Answered(answer.status, said, content, seconds)


def as_many_as_go(port: int, path: str, clients: int, seconds: float) -> float:
    """Answers a second where every client asks whether its copy of a page still holds, for so long."""

    def ask(_: int) -> int:
        client = Client(port)
        client.get(path)
        tag = client.get(path).headers["etag"]
        until, count = perf_counter() + seconds, 0
        while perf_counter() < until:
            count += client.get(path, {"If-None-Match": tag}).status == 304
        client.close()
        return count

    with ThreadPoolExecutor(clients) as pool:
        return sum(pool.map(ask, range(clients))) / seconds


def so_many_a_second(port: int, paths: Sequence[str], rate: int, seconds: int) -> list[float]:
    """How long each answer took, counted from when it was due, so that waiting in a line counts too; in seconds."""
    own = local()

    def ask(path: str, due: float) -> float:
        if not hasattr(own, "client"):
            own.client = Client(port)
        own.client.get(path)
        return perf_counter() - due

    with ThreadPoolExecutor(16) as pool:
        begun, waiting = perf_counter() + 0.2, []
        for number in range(rate * seconds):
            due = begun + number / rate
            sleep(max(0.0, due - perf_counter()))
            waiting.append(pool.submit(ask, paths[number % len(paths)], due))
        return [one.result() for one in waiting]


def share(values: Sequence[float], part: float) -> float:
    """The value that so large a part of them does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]
