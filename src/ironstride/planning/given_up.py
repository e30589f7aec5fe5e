"""What earlier rounds gave up: sessions that placement could not hold and that the season then no longer asked for."""

from __future__ import annotations

from datetime import date
from typing import Final

from ironstride.planning.rounds import Settled

MOST_WEEKS_NAMED: Final = 3


def given_up(settled: Settled) -> tuple[str, ...]:
    """One sentence on the runs and lifts that the first round asked for and the last one does not; () = none."""
    runs = lifts = 0
    weeks: list[date] = []
    for first, last in zip(settled.first.weeks, settled.season.weeks, strict=True):
        fewer_runs = max(0, first.target.runs - last.target.runs)
        fewer_lifts = max(0, first.target.strength_sessions - last.target.strength_sessions)
        runs, lifts = runs + fewer_runs, lifts + fewer_lifts
        if fewer_runs or fewer_lifts:
            weeks.append(last.start)
    if not weeks:
        return ()
    what = " and ".join(
        _counted(number, name) for number, name in ((runs, "run"), (lifts, "strength session")) if number
    )
    return (f"{what[0].upper()}{what[1:]} found no place beside the rest: {_weeks(weeks)}.",)


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _weeks(weeks: list[date]) -> str:
    named = ", ".join(week.isoformat() for week in weeks[:MOST_WEEKS_NAMED])
    more = len(weeks) - MOST_WEEKS_NAMED
    start = "week of" if len(weeks) == 1 else "weeks of"
    return f"{start} {named}" + (f" and {more} more" if more > 0 else "")
