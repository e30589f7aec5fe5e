"""Run-walk: minutes of running with walks between, from the first week of a beginner to running through.

Ours, in the manner of the public beginners' programmes (evidence section 3): the share of running grows by at most
15 per cent from rung to rung, and every rung is run twice. A convention.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ironstride.running.run_ask import RunAsk
from ironstride.running.run_steps import Steps, on_minutes, step
from ironstride.running.targets import Intensity
from ironstride.training.run_workout import RepeatedSteps, RunStep, RunWorkout, StepKind
from ironstride.training.run_workout_lines import duration_text
from ironstride.units import SECONDS_PER_MINUTE


@dataclass(frozen=True, slots=True)
class RunWalk:
    """So many seconds running, so many walking."""

    run_s: int
    walk_s: int

    @property
    def each_s(self) -> int:
        """Seconds of one turn."""
        return self.run_s + self.walk_s

    @property
    def share(self) -> float:
        """Of the time that is run."""
        return self.run_s / self.each_s


LADDER: Final = tuple(
    RunWalk(*row)
    for row in (
        (60, 90),
        (60, 75),
        (60, 60),
        (90, 75),
        (90, 60),
        (120, 60),
        (150, 60),
        (180, 60),
        (240, 60),
        (300, 60),
        (480, 75),
        (600, 75),
        (900, 90),
    )
)
TIMES_EACH: Final = 2
FRAME_SHARE: Final = 0.2
MOST_FRAME_S: Final = 5 * SECONDS_PER_MINUTE
LEAST_TURNS: Final = 2
LEAST_RUN_S: Final = 30


def run_walk(ask: RunAsk) -> RunWorkout:
    """A run-walk of exactly the run's minutes: walking, turns of running and walking, walking."""
    total = ask.minutes * SECONDS_PER_MINUTE
    walk_in = on_minutes(min(MOST_FRAME_S, FRAME_SHARE * total))
    room = total - 2 * walk_in
    turn = _turn(ask.times_done, room, lighter=ask.cutback)
    times = room // turn.each_s
    left = room - times * turn.each_s
    last_run = min(turn.run_s, left) if left >= LEAST_RUN_S else 0
    steps: Steps = (
        step(ask, StepKind.WALK, Intensity.WALK, walk_in, "briskly, to warm up"),
        RepeatedSteps(times, (_run(ask, turn.run_s), step(ask, StepKind.WALK, Intensity.WALK, turn.walk_s))),
        *((_run(ask, last_run),) if last_run else ()),
        step(ask, StepKind.WALK, Intensity.WALK, walk_in + left - last_run, "to cool down"),
    )
    text = f"{times} x {duration_text(turn.run_s)} running, {duration_text(turn.walk_s)} walking"
    if last_run:
        text += f", then {duration_text(last_run)} running"
    return RunWorkout("run-walk", "Run-walk", steps, text)


def _run(ask: RunAsk, seconds: int) -> RunStep:
    return step(ask, StepKind.EASY, Intensity.EASY, seconds, "slowly enough to talk")


def _turn(times_done: int, room_s: int, *, lighter: bool) -> RunWalk:
    """The highest rung so far of which two turns fit; one lower in a lighter week."""
    reached = min(times_done // TIMES_EACH, len(LADDER) - 1)
    if lighter:
        reached = max(0, reached - 1)
    fitting = [turn for turn in LADDER[: reached + 1] if LEAST_TURNS * turn.each_s <= room_s]
    return fitting[-1] if fitting else LADDER[0]
