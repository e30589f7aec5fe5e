"""How planning asks for a season: the same from the same beginning, under whatever placement turned out to hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from ironstride.placement.fit import fit
from ironstride.planning.rounds import SeasonMaker
from ironstride.rules.status import RuleStatus, book_for
from ironstride.season.fit import FitResult
from ironstride.season.make_season import make_season
from ironstride.season.season_week import Ceilings, Season
from ironstride.season.start_from_history import start_from_history
from ironstride.season.starting_point import StartingPoint, stated_start
from ironstride.season.taken_back import Chosen, taken_back
from ironstride.season.week_behind import Carried
from ironstride.training.athlete import Athlete
from ironstride.training.demand import Demand
from ironstride.training.kinds import Level
from ironstride.training.refusal import Refusal
from ironstride.training.relief import Relief
from ironstride.training.window import RealDay

if TYPE_CHECKING:
    from ironstride.load.history import HistorySummary


@dataclass(frozen=True, slots=True)
class SeasonSource:
    """What a season is made from beside its days."""

    athlete: Athlete
    history: HistorySummary | None
    """What the recordings say; None = only what the athlete says."""
    as_of: date
    """The first day of the season."""
    carried: Carried | None = None
    """What a season that is running already keeps."""
    chosen: Chosen = field(default_factory=Chosen)
    """What is taken back beside what the athlete file says."""


def reliefs_of(source: SeasonSource, days: Sequence[RealDay]) -> tuple[Relief, ...]:
    """What is taken back in the season of these days."""
    return taken_back(source.athlete, _start(source), days, source.as_of, source.chosen).reliefs


def season_maker(source: SeasonSource, days: Sequence[RealDay]) -> SeasonMaker:
    """Who makes the season under given ceilings."""
    athlete = source.athlete
    start = _start(source)
    day_rules = book_for(RuleStatus(athlete.level or Level.INTERMEDIATE), athlete.rules)

    def holds(week: tuple[RealDay, ...], demands: tuple[Demand, ...], /) -> FitResult:
        held = fit(week, demands, day_rules)
        return FitResult(held.placed, held.all_required_held)

    def make(ceilings: Ceilings | None) -> Season | Refusal:
        return make_season(athlete, start, tuple(days), source.as_of, holds, ceilings, source.carried, source.chosen)

    return make


def _start(source: SeasonSource) -> StartingPoint:
    if source.history is None:
        return stated_start(source.athlete)
    return start_from_history(source.athlete, source.history)
