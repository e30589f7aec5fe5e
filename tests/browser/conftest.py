"""Chromium, the example athlete, and servers that show them; everything is skipped where there is no Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ironstride.training.session import Session
from scripts import build_front
from scripts.set_up_browser import chromium
from tests.browser.serving import Served, served
from tests.web.example import copy_of, example_home, plan_of
from tests.web.one_at_a_time import one_at_a_time

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
ARGUMENTS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    # Whatever a page asks for elsewhere is found nowhere.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
NO_CHROMIUM = "BROWSER TESTS ARE SKIPPED: no Chromium was found"
NO_PLAYWRIGHT = "BROWSER TESTS ARE SKIPPED: Playwright is not installed"


@pytest.fixture(scope="session")
def executable() -> str:
    """The path of Chromium."""
    found = chromium()
    if found is None:
        pytest.skip(NO_CHROMIUM)
    pytest.importorskip("playwright.sync_api", reason=NO_PLAYWRIGHT)
    return found


@pytest.fixture(scope="session")
def front(executable: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Scripts and styles as the sources are now."""
    with one_at_a_time(ROOT / "out" / "front.lock" if _made(ROOT / "out") else tmp_path_factory.mktemp("f") / "lock"):
        assert build_front.build(ROOT), build_front.FAILED


@pytest.fixture(scope="module")
def browser(executable: str, front: None) -> Iterator[Browser]:
    """Chromium without a window. Its event loop lives in this thread, so it ends with the module."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def example(executable: str, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the example athlete; not to be written to."""
    return example_home(tmp_path_factory, worker_id)


@pytest.fixture(scope="session")
def example_sessions(example: Path) -> list[Session]:
    """The sessions of the example's plan."""
    return list(plan_of(example).plan.sessions)


@pytest.fixture(scope="session")
def shown(example: Path, front: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server of the example for tests that only look."""
    with served(copy_of(example, tmp_path_factory.mktemp("shown") / "home")) as server:
        yield server


@pytest.fixture
def serve(front: None, tmp_path: Path) -> Iterator[Callable[[Path], Served]]:
    """Starts servers of a folder each, which end with the test."""
    with ExitStack() as stack:
        yield lambda home: stack.enter_context(served(home))


@pytest.fixture
def own(example: Path, serve: Callable[[Path], Served], tmp_path: Path) -> Served:
    """A server of the example that is the test's own, to change."""
    return serve(copy_of(example, tmp_path / "own"))


@pytest.fixture
def bare(serve: Callable[[Path], Served], tmp_path: Path) -> Served:
    """A server where nobody ever was."""
    (tmp_path / "bare").mkdir()
    return serve(tmp_path / "bare")


def _made(folder: Path) -> bool:
    folder.mkdir(exist_ok=True)
    return True
