"""Progress: the three cards, and the other charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from ironstride.load.was_it_easy import EasyAnswer
from ironstride.matching.training_record import DoneSession
from ironstride.prescription.filling import race_ahead
from ironstride.readiness.readiness import Readiness
from ironstride.running.paces import PaceName
from ironstride.store.data_place import DataPlace
from ironstride.training.athlete import Athlete
from ironstride.training.run_workout_lines import METRIC
from ironstride.use.done_lifts import done_lifts
from ironstride.use.easy_answer import easy_answer, known_on
from ironstride.use.progress.clocks import Clock, clocks
from ironstride.use.progress.doing import Doing, doing
from ironstride.use.progress.more_charts import MoreCharts, done_ledger, more_charts
from ironstride.use.progress.too_much import Sign, signs
from ironstride.use.progress.working import Working, efficiencies, fitness_change, lift_changes, working
from ironstride.use.readiness.readiness_now import readiness_of
from ironstride.use.running_efforts import results_of, running_efforts
from ironstride.use.what_was_done.named_record import NamedRecord, named_record
from ironstride.use.what_was_done.read_tracks import Progress as Told

EASY_DAYS: Final = 42
"""Easy runs further back say nothing about now. A convention."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What the page shows."""

    as_of: date
    doing: Doing
    working: Working
    signs: tuple[Sign, ...]
    """Facts about what was done; empty where nothing was done yet."""
    readiness: Readiness | None
    """With the guide's four signs of poor balance; None without a plan."""
    clocks: tuple[Clock, ...]
    """Of somebody new to lifting, while they run."""
    charts: MoreCharts | None
    """Only where they were asked for and something was done."""
    units: str


def show_progress(
    where: Path | None, data: DataPlace, as_of: date, machine_zone: str, told: Told | None = None, *, more: bool = False
) -> Progress:
    """The three cards as of a day.

    Args:
        where: An athlete's name or file; None = the only one.
        data: Where everything is kept.
        as_of: The day.
        machine_zone: For somebody without an athlete file.
        told: Told of tracks that are read.
        more: With the other charts.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when the data file cannot be used.
    """
    named = named_record(where, data, as_of, machine_zone, told)
    record = named.opened.record
    ledger = done_ledger(record)
    now = readiness_of(named, data)
    weeks = () if named.plan is None else tuple(one.start for one in named.plan.weeks)
    return Progress(
        as_of,
        doing(record, weeks),
        _working(named, data, as_of),
        () if ledger is None else signs(easy_answers(record.done, named.athlete, as_of), ledger),
        None if now is None else now.readiness,
        clocks(record.done, named.athlete, weeks[0] if weeks else None, as_of),
        more_charts(record, easy_pace_s_per_km(named.athlete, as_of)) if more else None,
        METRIC if named.athlete is None else named.athlete.units,
    )


def easy_answers(done: Sequence[DoneSession], athlete: Athlete | None, as_of: date) -> list[EasyAnswer]:
    """Whether each easy run of the last six weeks was easy, in time order."""
    near = [one for one in done if 0 <= (as_of - one.done.day).days < EASY_DAYS]
    return [answer for one in near if (answer := easy_answer(one, athlete)) is not None]


def _working(named: NamedRecord, data: DataPlace, as_of: date) -> Working:
    record, athlete = named.opened.record, named.athlete
    known = None if athlete is None else known_on(athlete, as_of)
    return working(
        fitness_change(running_efforts(record.done, athlete), results_of(athlete), as_of),
        lift_changes(done_lifts(named, data), as_of),
        efficiencies(record.done, athlete, as_of),
        as_of,
        None if athlete is None else race_ahead(athlete.goals, as_of),
        None if known is None else known.week_km,
    )


def easy_pace_s_per_km(athlete: Athlete | None, day: date) -> float | None:
    """The middle of the easy paces known on a day; None = not known."""
    known = None if athlete is None else known_on(athlete, day)
    pace = None if known is None or known.paces is None else known.paces.get(PaceName.EASY)
    return None if pace is None else pace.middle_s_per_km
