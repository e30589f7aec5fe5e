"""What readiness would know of a simulated athlete: their words, their watch, their runs and lifts. Nothing hidden."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from statistics import median

from ironstride.load.efficiency import Efficiency, efficiency, steady_run
from ironstride.readiness.inputs import LiftDone, PlannedDone, ReadinessInputs, RunDone
from ironstride.simulate.day_lived import DayLived
from ironstride.simulate.deeds import Deed, Fate, Reason
from ironstride.simulate.life import LifeKind
from ironstride.simulate.simulated_run import SimulatedRun
from ironstride.simulate.words import measured_of, words_of
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.lift_records import LiftDay, best_singles
from ironstride.training.kinds import EASY_KINDS, QUALITY_KINDS, Kind, Tag
from ironstride.training.strength_log import LoggedSession

BACK_AFTER_ILLNESS = 7
NEW_SESSIONS = 3
EASY_EFFORT = 4.0
REASONS = {Reason.NO_TIME: "no time", Reason.DID_NOT_WANT: "did not want to", Reason.ILL: "ill", Reason.AWAY: "no time"}


def inputs_of(days: Sequence[DayLived], races: Sequence[date] = ()) -> ReadinessInputs:
    """Everything of the days lived so far."""
    legs = _leg_work_ends(days)
    said = [one.check_in for one in days if one.check_in is not None]
    runs = [_run(run, legs) for day in days for run in day.runs]
    return ReadinessInputs(
        check_ins=tuple(one for one in map(words_of, said) if one is not None),
        measured=tuple(one for one in map(measured_of, said) if one is not None),
        runs=tuple(_with_targets(runs)),
        lifts=tuple(_lifts(days)),
        planned=tuple(
            _planned(one, deed) for one in days for deed in one.deeds if deed.session.kind is not Kind.MOBILITY
        ),
        quiet=_quiet(days, races),
        usual_quality=1,
    )


def without_watch(inputs: ReadinessInputs) -> ReadinessInputs:
    """Only words: no pulse, no sleep, no heart rate in runs."""
    runs = tuple(replace(one, efficiency=None, drift=None) for one in inputs.runs)
    said = tuple(replace(one, resting_heart_bpm=None, hrv_ms=None, sleep_h=None) for one in inputs.check_ins)
    return replace(inputs, measured=(), runs=runs, check_ins=said)


def twice_a_week(inputs: ReadinessInputs) -> ReadinessInputs:
    """Check-ins on Wednesdays and Sundays only."""
    return replace(inputs, check_ins=tuple(one for one in inputs.check_ins if one.date.weekday() in {2, 6}))


def logs_alone(inputs: ReadinessInputs) -> ReadinessInputs:
    """No check-ins, no watch."""
    return replace(without_watch(inputs), check_ins=())


def _run(run: SimulatedRun, legs: Sequence[datetime]) -> RunDone:
    day, start = run.start_local.date(), run.start_local
    before = [end for end in legs if end <= start]
    steady = None if run.track is None else steady_run(run.track)
    found = None if steady is None else efficiency(steady, run.kind, start, legs, new_to_lifting=False)
    known = found if isinstance(found, Efficiency) else None
    return RunDone(
        day,
        run.kind,
        run.seconds / 60,
        effort=run.effort,
        efficiency=None if known is None else known.metres_per_beat,
        drift=None if steady is None else steady.drift,
        too_hard=run.effort > EASY_EFFORT if run.kind in EASY_KINDS else None,
        hours_after_legs=(start - max(before)).total_seconds() / 3600 if before else None,
        is_warm=run.temperature_c > 24,
        shortfall=run.s_per_km if run.kind in QUALITY_KINDS else None,
    )


def _with_targets(runs: Sequence[RunDone]) -> list[RunDone]:
    """The pace of hard runs against the median of the same kind before: the target that progress would set."""
    found = []
    for one in runs:
        before = [o.shortfall for o in runs if o.kind is one.kind and one.day - timedelta(70) <= o.day < one.day]
        paces = [pace for pace in before if pace is not None]
        known = one.shortfall is not None and len(paces) >= 2
        found.append(replace(one, shortfall=(one.shortfall or 0) / median(paces) - 1 if known else None))
    return found


def _lifts(days: Sequence[DayLived]) -> list[LiftDone]:
    seen: dict[str, int] = {}
    by_id, found = load_catalogue().by_id, []
    for day in days:
        sessions = {deed.session.id: deed.session for deed in day.deeds}
        for log in day.lifts:
            legs = [one.exercise for one in log.exercises if not one.skipped and by_id[one.exercise].leg_load > 0]
            for name in legs:
                seen[name] = seen.get(name, 0) + 1
            session = sessions.get(log.session)
            found.append(
                LiftDone(
                    day.date,
                    leg_work=session is not None and Tag.LEG_WORK in session.tags,
                    singles=_singles(log),
                    effort=log.effort,
                    new_exercises=any(seen[name] <= NEW_SESSIONS for name in legs),
                )
            )
    return found


def _singles(log: LoggedSession) -> dict[str, float]:
    made = best_singles([LiftDay(log.date, log.exercises)])
    return {one.exercise: one.single_kg for own in made.values() for one in own if one.single_kg is not None}


def _planned(day: DayLived, deed: Deed) -> PlannedDone:
    reason = None if deed.reason is None else REASONS[deed.reason]
    return PlannedDone(day.date, deed.is_done or deed.fate is Fate.PUT_OFF, reason)


def _leg_work_ends(days: Sequence[DayLived]) -> list[datetime]:
    return [
        datetime.combine(day.date, time()) + timedelta(minutes=deed.session.end)
        for day in days
        for deed in day.deeds
        if deed.is_done and Tag.LEG_WORK in deed.session.tags and deed.session.sport.value == "strength"
    ]


def _quiet(days: Sequence[DayLived], races: Sequence[date]) -> frozenset[date]:
    ill = [day.date for day in days if day.life is not None and day.life.kind is LifeKind.ILL]
    after = {one + timedelta(days=ahead) for one in ill for ahead in range(BACK_AFTER_ILLNESS + 1)}
    return frozenset(after | {race - timedelta(days=back) for race in races for back in range(-3, 7)})
