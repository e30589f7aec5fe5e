"""How long filling a season's sessions takes, and writing all of it as files for a watch."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from bench.problems import AS_OF, ATHLETES
from ironstride.planning.make_plan import make_plan
from ironstride.planning.request import Planned, PlanRequest
from ironstride.planning.running_plan import RunningPlan, remake
from ironstride.prescription.fill_plan import filled
from ironstride.prescription.filling import Filling
from ironstride.rules.catalogue import known_rules
from ironstride.training.refusal import Refusal
from ironstride.use.athlete_file.reading import read_athlete
from ironstride.use.export_workouts import write_fit

REPEATS: Final = 5
WANTED_FILL_MS: Final = 150
WANTED_FIT_S: Final = 2


def rows() -> list[tuple[str, str]]:
    """Medians of five on bench athlete C, 7 runs and 3 lifts a week; the first filling apart."""
    athlete, _ = read_athlete(ATHLETES / "c.toml", known_rules(), AS_OF)
    answer = make_plan(PlanRequest(athlete, None, AS_OF))
    if not isinstance(answer, Planned):
        raise ValueError(f"bench athlete C is refused: {answer.text}")
    plan = answer.plan
    remade = remake(RunningPlan(athlete, plan, answer.basis, AS_OF, {}))
    season = remade.make(answer.basis.ceilings(athlete, remade.days))
    if isinstance(season, Refusal):
        raise ValueError(season.text)
    fills = [_seconds(lambda: filled(plan.sessions, Filling(athlete, season, AS_OF))) for _ in range(REPEATS)]
    last = plan.sessions[-1].date
    with tempfile.TemporaryDirectory() as folder:
        fit = [_seconds(lambda: write_fit(plan, Path(folder), AS_OF, last, "metric")) for _ in range(REPEATS)]
        files = len(list(Path(folder).iterdir()))
    weeks = len(season.weeks)
    return [
        (f"filling {len(plan.sessions)} sessions of {weeks} weeks", _told(median(fills) * 1000, "ms", WANTED_FILL_MS)),
        (f"writing {files} FIT workouts", _told(median(fit), "s", WANTED_FIT_S)),
    ]


def _told(value: float, unit: str, wanted: float) -> str:
    return f"{value:.{0 if unit == 'ms' else 2}f} {unit} (wanted {wanted})"


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun
