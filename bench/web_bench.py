"""How fast the dashboard is with ten years of data: pages, the heat map of a drag, many requests, and in a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.web_browser import browsing, loads
from bench.web_requests import Client, as_many_as_go, share, so_many_a_second
from bench.web_server import full_week, serving, ten_years
from scripts.build_front import ROOT, build

PAGES: Final = {"Today": ("/", 30), "Season": ("/season", 60), "Progress": ("/progress", 80)}
"""Address and wanted milliseconds."""
REPEATS: Final = 200
CHANGES: Final = 12
WANTED_SLOTS_MS: Final = 80
WANTED_SLOTS_FULL_MS: Final = 250
WANTED_FIRST_KB, WANTED_LATER_KB = 350, 40
WANTED_PAINT_MS: Final = 1000
WANTED_SHIFT: Final = 0.05
RATE: Final = 60
WANTED_MIXED_MS: Final = 150
WANTED_UNCHANGED: Final = 500
SECONDS: Final = 5
SESSION: Final = re.compile(r'data-session="([^"]+)"')
Row = tuple[str, str]


def rows() -> list[Row]:
    """Lines for the benchmark table."""
    if not build(ROOT):
        raise RuntimeError("the front end could not be bundled")
    with TemporaryDirectory(prefix="ironstride-bench-") as folder:
        home = Path(folder) / "ten-years"
        ten_years(home)
        with serving(home) as port:
            found = [*_page_rows(port), *_slot_rows(port, "plan of the example", WANTED_SLOTS_MS)]
            found += [*_changed_rows(port), *_many_rows(port), *_browser_rows(port)]
        full_week(Path(folder) / "full")
        with serving(Path(folder) / "full") as port:
            found += _slot_rows(port, "19 time slots, 7 runs, 3 lifts", WANTED_SLOTS_FULL_MS)
    return found


def _page_rows(port: int) -> Iterator[Row]:
    """One request after the other without an ETag, the values of the data kept; and the very first one."""
    for name, (path, wanted) in PAGES.items():
        client = Client(port)
        first = client.get(path)
        if first.status != 200:
            yield (f"{name}, ten years of data", f"answers {first.status}")
            continue
        taken = [client.get(path).seconds for _ in range(REPEATS)]
        client.close()
        yield (f"{name}, ten years of data", f"{_p(taken)} (wanted {wanted} ms); first {first.seconds * 1000:.0f} ms")


def _slot_rows(port: int, what: str, wanted: int) -> Iterator[Row]:
    """Where every session of the season's next weeks could lie; the plan is opened as the season is shown."""
    client = Client(port)
    sessions = list(dict.fromkeys(SESSION.findall(client.get("/season").body.decode())))[:40]
    first = client.get(f"/session/{sessions[0]}/slots").seconds
    taken = [client.get(f"/session/{one}/slots").seconds for one in sessions]
    client.close()
    yield (f"heat map, {what}", f"{_p(taken)} (wanted {wanted} ms); first {first * 1000:.0f} ms")


def _changed_rows(port: int) -> Iterator[Row]:
    """Each page for the first time after something was logged: nothing kept holds any longer."""
    client = Client(port)
    session = SESSION.findall(client.get("/").body.decode() + client.get("/season").body.decode())[0]
    for name, (path, _) in PAGES.items():
        taken = []
        for number in range(CHANGES):
            client.post(f"/session/{session}/move", {"free" if number % 2 else "keep": "true"})
            answer = client.get(path)
            if answer.status == 200:
                taken.append(answer.seconds)
        if taken:
            yield (f"{name}, first time after a change", _p(taken))
    client.close()


def _many_rows(port: int) -> Iterator[Row]:
    client = Client(port)
    session = SESSION.findall(client.get("/season").body.decode())[0]
    every = ["/", "/season", "/progress", f"/session/{session}", f"/session/{session}/slots", "/feel", "/guide"]
    there = [path for path in every if client.get(path).status == 200]
    client.close()
    taken = so_many_a_second(port, there, RATE, SECONDS)
    yield (f"{RATE} mixed requests a second, no ETag", f"{_p(taken)} (wanted {WANTED_MIXED_MS} ms)")
    rate = as_many_as_go(port, "/season", 4, SECONDS)
    yield ("the same page asked for again, ETag matches", f"{rate:.0f} a second (wanted {WANTED_UNCHANGED})")


def _browser_rows(port: int) -> Iterator[Row]:
    """A phone that was never here, which then opens another page."""
    with browsing() as browser:
        if browser is None:
            yield ("in a browser", "no Chromium here")
            return
        paths = [path for path, _ in PAGES.values()]
        for name, (path, _) in PAGES.items():
            if _status(port, path) != 200:
                continue
            other = next(one for one in paths if one != path)
            first, later = loads(browser, f"http://127.0.0.1:{port}{path}", f"http://127.0.0.1:{port}{other}")
            kilobytes = f"{first.sent_bytes / 1000:.0f} kB (wanted {WANTED_FIRST_KB})"
            again = f"then {PAGE_NAMES[other]} {later.sent_bytes / 1000:.0f} kB (wanted {WANTED_LATER_KB})"
            yield (f"{name} on a new phone, sent", f"{kilobytes}; {again}")
            paint = f"{first.largest_paint_ms:.0f} ms (wanted {WANTED_PAINT_MS})"
            yield (f"{name}, largest paint", f"{paint}; layout shift {first.shift:.3f} (wanted {WANTED_SHIFT})")


PAGE_NAMES: Final = {path: name for name, (path, _) in PAGES.items()}


def _status(port: int, path: str) -> int:
    client = Client(port)
    answer = client.get(path)
    client.close()
    return answer.status


def _p(seconds: Sequence[float]) -> str:
    return f"p50 {share(seconds, 0.5) * 1000:.0f} ms, p95 {share(seconds, 0.95) * 1000:.0f} ms"


if __name__ == "__main__":
    for name, value in rows():
        print(f"{name:60} {value}")
