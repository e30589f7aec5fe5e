"""Whole half-marathon seasons of run workouts, readable: a change in the library shows here, run by run."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from ironstride.running.build_run import run_workout
from ironstride.running.run_ask import RunAsk
from ironstride.running.run_progress import RunProgress, series_of
from ironstride.running.targets import Targets, targets_for
from ironstride.training.kinds import Kind, Level, Phase, Tag
from ironstride.training.run_workout_lines import workout_lines
from ironstride.units import HALF_MARATHON_M
from tests.running.run_people import HARD, targets

FOLDER = Path(__file__).parent / "pages"
PHASES = (*[Phase.BASE] * 5, *[Phase.BUILD] * 6, *[Phase.PEAK] * 3, Phase.TAPER, Phase.RACE)
QUALITY = {
    Phase.BASE: (Kind.HILLS, Kind.THRESHOLD),
    Phase.BUILD: (Kind.THRESHOLD, Kind.INTERVALS),
    Phase.PEAK: (Kind.RACE_PACE, Kind.THRESHOLD),
    Phase.TAPER: (Kind.RACE_PACE,),
    Phase.RACE: (Kind.RACE_PACE,),
}
STRIDES = frozenset({Tag.STRIDES})


@dataclass(frozen=True, slots=True)
class Runner:
    """One season to read."""

    level: Level
    first_week_minutes: int
    last_week_minutes: int
    longs: tuple[int, int]
    quality: int
    hard_minutes: int
    cutback_every: int
    easy_minutes: int
    race_minutes: int
    targets: Targets
    run_walk_weeks: int = 0
    settling_in_weeks: int = 0
    units: str = "metric"


RUNNERS = {
    "beginner": Runner(
        Level.BEGINNER, 75, 190, (30, 100), 1, 40, 3, 30, 160, targets_for(distance_m=HALF_MARATHON_M), run_walk_weeks=8
    ),
    "intermediate": Runner(
        Level.INTERMEDIATE, 170, 280, (65, 120), 2, 50, 4, 40, 115, targets(50 * 60, HALF_MARATHON_M, 40), 0, 2
    ),
    "advanced": Runner(
        Level.ADVANCED, 300, 400, (90, 130), 2, 65, 4, 50, 90, targets(39 * 60, HALF_MARATHON_M, 70), units="imperial"
    ),
}


def week_asks(runner: Runner, place: int) -> Iterator[RunAsk]:
    """The runs of a week in the order they are run."""
    phase, last = PHASES[place], len(PHASES) - 3
    grown = min(place, last) / last
    cutback = phase in {Phase.BASE, Phase.BUILD} and place % runner.cutback_every == runner.cutback_every - 1
    kept = 0.75 if cutback else {Phase.TAPER: 0.7, Phase.RACE: 0.4}.get(phase, 1.0)
    week = kept * (runner.first_week_minutes + grown * (runner.last_week_minutes - runner.first_week_minutes))
    walks, softened = place < runner.run_walk_weeks, place < runner.settling_in_weeks

    def ask(kind: Kind, minutes: float, tags: frozenset[Tag] = frozenset()) -> RunAsk:
        return RunAsk(
            kind=kind,
            minutes=round(minutes),
            phase=phase,
            level=runner.level,
            distance_m=HALF_MARATHON_M,
            tags=tags,
            run_walk=walks,
            softened=softened and kind is Kind.THRESHOLD,
            cutback=cutback,
            week_minutes=week,
            targets=runner.targets,
        )

    tests = cutback and place > runner.run_walk_weeks + 2
    kinds = (Kind.THRESHOLD,) if softened else QUALITY[phase][: runner.quality - cutback]
    if not walks and not tests:
        hard = 40 if phase in {Phase.TAPER, Phase.RACE} else runner.hard_minutes
        yield from (ask(kind, hard, HARD) for kind in kinds)
    if tests:
        yield ask(Kind.TEST, 50, HARD)
    yield ask(Kind.EASY, runner.easy_minutes, frozenset() if walks or cutback else STRIDES)
    if walks:
        yield ask(Kind.EASY, runner.easy_minutes)
    long = kept * (runner.longs[0] + grown * (runner.longs[1] - runner.longs[0]))
    yield ask(Kind.RACE, runner.race_minutes, HARD) if phase is Phase.RACE else ask(Kind.LONG, long // 5 * 5)


def page_of(runner: Runner) -> str:
    """Every run of the season in whole, week by week."""
    lines: list[str] = []
    progress = RunProgress()
    for place, phase in enumerate(PHASES):
        lines += [f"Week {place + 1}, {phase}", "-" * 12]
        for ask in week_asks(runner, place):
            series = series_of(ask.kind, ask.tags, run_walk=ask.run_walk)
            told = replace(ask, times_done=progress.times_done(series), last_work_s=progress.last_work_s(series))
            workout = run_workout(told)
            progress = progress.after(series, workout)
            lines += [f"[{ask.minutes} min] {workout_lines(workout, runner.units)[0]}"]
            lines += [f"    {line}" for line in workout_lines(workout, runner.units)[1:]]
        lines.append("")
    return "\n".join(lines)


@pytest.mark.parametrize("name", sorted(RUNNERS))
def test_the_workouts_of_a_season_are_those_that_were_looked_at(name: str) -> None:
    """A person can read what the library gives this runner from the first week to the race."""
    assert page_of(RUNNERS[name]) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def test_no_page_is_left_over() -> None:
    """Every page belongs to a runner."""
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(RUNNERS)
