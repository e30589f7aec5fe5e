"""What a plan is, in sentences: the goal, what the season does, and what it cannot do."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Final

from ironstride.training.athlete import Goal
from ironstride.training.plan import Plan
from ironstride.use.show_plan import counted, long_date

KM_DISTANCES: Final = {5000.0: "5 km", 10000.0: "10 km", 21097.5: "half marathon", 42195.0: "marathon"}
NOTHING_LEFT_OUT: Final = "Nothing that you asked for had to be left out."


def goal_sentence(plan: Plan, day: date) -> str:
    """The race that the season is for, and how far away it is."""
    ahead = [goal for goal in plan.goals if goal.date >= day]
    main = next((goal for goal in ahead if goal.priority.value == "A"), ahead[0] if ahead else None)
    if main is None:
        return f"{plan.athlete} keeps fit for {counted(len(plan.weeks), 'week')}, without a race."
    weeks = (main.date - day).days // 7
    away = f"in {counted(weeks, 'week')}" if weeks else f"in {counted((main.date - day).days, 'day')}"
    others = f"; {counted(len(ahead) - 1, 'further race')}" if len(ahead) > 1 else ""
    aim = f", aim {_race_time(main.time_s)}" if main.time_s else ""
    return f"{plan.athlete}: {main.name} ({distance_name(main)}) on {long_date(main.date)}, {away}{aim}{others}."


def distance_name(goal: Goal) -> str:
    """``half marathon``, or kilometres."""
    return KM_DISTANCES.get(goal.distance_m) or f"{goal.distance_m / 1000:g} km"


def _race_time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}" if minutes >= 60 else f"{minutes}:{rest:02d}"


def season_sentence(plan: Plan) -> str:
    """What the weeks of the season hold."""
    weeks = [week for week in plan.weeks if not week.cutback and week.phase.value in {"base", "build", "peak"}]
    weeks = weeks or list(plan.weeks)
    if not weeks:
        return "No weeks are planned."
    runs = [week.run_minutes for week in weeks if week.start >= plan.as_of] or [weeks[0].run_minutes]
    longs = [week.long_run_minutes for week in weeks if week.long_run_minutes]
    lifts = Counter(week.strength_sessions for week in weeks).most_common(1)[0][0]
    grow = f"grow from {runs[0]} to {max(runs)}" if max(runs) > runs[0] else f"hold {runs[0]}"
    long_run = f" (long run {longs[0]}-{max(longs)})" if longs else ""
    return f"Weeks {grow} min of running{long_run} with {counted(lifts, 'lift')} each."


def cannot_texts(plan: Plan) -> tuple[str, ...]:
    """What the season cannot do, a sentence each."""
    return (*plan.losses, *dict.fromkeys(one.text for one in plan.unplaced))
