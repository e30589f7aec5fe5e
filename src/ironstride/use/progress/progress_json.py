"""Progress as JSON; SI units."""

from __future__ import annotations

from typing import Any

from ironstride.readiness.readiness import Readiness
from ironstride.strength.lift_records import LiftRecord
from ironstride.use.progress.doing import Kept
from ironstride.use.progress.more_charts import MoreCharts, SmoothedWeek, WeekMeans
from ironstride.use.progress.show_progress import Progress
from ironstride.use.progress.too_much import Sign
from ironstride.use.progress.working import LiftChange, Shown, Working


def progress_json(progress: Progress) -> dict[str, Any]:
    """The page as JSON values; the charts are null where they were not asked for."""
    done = progress.doing
    return {
        "schema": "ironstride/progress/1",
        "day": progress.as_of.isoformat(),
        "doing": {
            "runs": _kept(done.runs),
            "lifts": _kept(done.lifts),
            "weeks": [
                {"start": one.start.isoformat(), "runs": _kept(one.runs), "lifts": _kept(one.lifts)}
                for one in done.weeks
            ],
        },
        "working": _working(progress.working),
        "too_much": [_sign(one) for one in progress.signs],
        "balance": _balance(progress.readiness),
        "clocks": [
            {"name": one.name, "done": one.done, "asked": one.asked, "within_days": one.within_days}
            for one in progress.clocks
        ],
        "charts": None if progress.charts is None else _charts(progress.charts),
    }


def _kept(one: Kept) -> dict[str, Any]:
    return {
        "planned": one.planned,
        "planned_and_done": one.kept,
        "beside_the_plan": one.extra,
        "planned_minutes": one.planned_minutes,
        "done_minutes": round(one.done_minutes, 1),
    }


def _working(one: Working) -> dict[str, Any]:
    found = one.prediction
    return {
        "race_fitness": {
            "now": _shown(one.fitness.now),
            "before": _shown(one.fitness.before),
            "change": one.fitness.change,
            "change_error": one.fitness.error,
        },
        "race": None
        if one.goal is None
        else {
            "name": one.goal.name,
            "date": one.goal.date.isoformat(),
            "distance_m": one.goal.distance_m,
            "times_s": None if found is None else [round(found.fast_s), round(found.likely_s), round(found.slow_s)],
        },
        "lifts": [_lift(lift) for lift in one.lifts],
        "efficiency": {
            "change": one.efficiency,
            "runs_last_28_days": one.efficient_runs[0],
            "runs_84_days_before": one.efficient_runs[1],
        },
    }


def _shown(one: Shown | None) -> dict[str, Any] | None:
    if one is None:
        return None
    found = one.estimate
    return {
        "value": round(found.fitness, 1),
        "error": round(found.error, 1),
        "at_least": one.is_floor,
        "distance_m": found.result.distance_m,
        "time_s": found.result.time_s,
        "date": found.result.date.isoformat(),
    }


def _lift(one: LiftChange) -> dict[str, Any]:
    return {
        "exercise": one.exercise,
        "name": one.name,
        "now": _single(one.now),
        "before": _single(one.before),
        "change_kg": None if one.change_kg is None else round(one.change_kg, 1),
    }


def _single(record: LiftRecord | None) -> dict[str, Any] | None:
    if record is None or record.single_kg is None:
        return None
    return {"single_kg": round(record.single_kg, 1), "date": record.day.isoformat()}


def _balance(found: Readiness | None) -> dict[str, Any] | None:
    """The guide's four signs of poor balance; None without a plan."""
    if found is None:
        return None
    signs = [{"name": one.name, "told": one.told.value, "text": one.text} for one in found.signs]
    return {"state": found.balance.value, "text": found.sentence, "signs": signs}


def _sign(one: Sign) -> dict[str, Any]:
    return {
        "sign": one.kind.value,
        "told": one.told.value,
        "now": one.now,
        "before": one.before,
        "date": None if one.day is None else one.day.isoformat(),
    }


def _charts(charts: MoreCharts) -> dict[str, Any]:
    return {
        "running": [_smoothed(one) for one in charts.running],
        "legs": [_smoothed(one) for one in charts.legs],
        "weeks": [
            {
                "start": one.start.isoformat(),
                "effort_times_minutes": one.total,
                "monotony": one.monotony,
                "strain": one.strain,
            }
            for one in charts.evenness
        ],
        "volumes": [
            {"start": one.start.isoformat(), "run_minutes": one.run_minutes, "leg_sets": one.leg_sets}
            for one in charts.volumes
        ],
    }


def _smoothed(one: SmoothedWeek) -> dict[str, Any]:
    lines = {"done": one.done, "planned": one.planned, "expected": one.expected}
    return {"start": one.start.isoformat(), **{name: _means(means) for name, means in lines.items()}}


def _means(means: WeekMeans | None) -> dict[str, float] | None:
    return None if means is None else {"long": means.long, "short": means.short}
