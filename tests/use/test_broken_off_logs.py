"""Logging a session and taking the entry back, stopped at each operation of the disk in turn."""

from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from ironstride.errors import IronstrideError
from ironstride.store.strength_log import read_strength_log
from ironstride.training.session import Session
from ironstride.training.strength_log import LoggedSession
from ironstride.use.change.log_session import forget_strength, log_strength
from ironstride.use.change.running import Where
from tests.store.failing_disk import Died, FailingDisk, Stop
from tests.use.gym_home import TODAY, gym_home, plan_at, plans_at

Step = Callable[[Where], object]


def log(home: Where) -> object:
    """Log today's session."""
    return log_strength(home, [TODAY], "back squat 2x8 40kg left 3")


def forget(home: Where) -> object:
    """Take the entry back."""
    return forget_strength(home, [TODAY])


def state(home: Where) -> tuple[tuple[LoggedSession, ...], tuple[Session, ...]]:
    """What is logged, and the sessions of the plan in force."""
    return read_strength_log(plans_at(home)), plan_at(home).sessions


@pytest.mark.parametrize("stop", Stop)
@pytest.mark.parametrize("name", ["log", "forget"])
def test_whenever_it_is_stopped_the_log_is_old_or_new_and_logging_again_heals(
    tmp_path: Path, name: str, stop: Stop
) -> None:
    """Log and plan are each whole, and the entry made once more brings log and plan together."""
    step: Step = {"log": log, "forget": forget}[name]
    wanted = gym_home(tmp_path / "wanted")
    log(wanted)
    after = state(wanted)
    for at in count(1):
        home = gym_home(tmp_path / str(at))
        before = state(home)
        if name == "forget":
            log(home)
        disk, acknowledged = FailingDisk(stop, at), False
        with pytest.MonkeyPatch.context() as patch:
            disk.install(patch)
            with suppress(Died, IronstrideError):
                step(home)
                acknowledged = True
        disk.end()
        found, sessions = state(home)
        assert found in (before[0], after[0])
        assert sessions in (before[1], after[1])
        assert not acknowledged or (found, sessions) == (after if name == "log" else before)
        log(home)
        assert state(home) == after
        if acknowledged and len(disk.done) < at:
            return
