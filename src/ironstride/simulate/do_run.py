"""A simulated athlete runs: what was planned, on the body of the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

import numpy as np

from ironstride.calendar_time import local_datetime, to_utc
from ironstride.simulate.body import Body
from ironstride.simulate.heart_response import HeartOfDay
from ironstride.simulate.luck import Luck, Purpose
from ironstride.simulate.run_track import laps_of, trace_of, track_of
from ironstride.simulate.segments import (
    EFFORTS,
    SHARES,
    Runner,
    Segment,
    easy_segment,
    race_segment,
    segments_of,
)
from ironstride.simulate.simulated_run import SimulatedRun
from ironstride.simulate.traits import Traits
from ironstride.simulate.weather import temperature_c
from ironstride.training.kinds import Kind
from ironstride.training.run_workout import RunWorkout
from ironstride.units import SECONDS_PER_MINUTE

THRESHOLD_SHARE: Final = 0.88
"""Of race fitness; an hour of it counts 100 points."""
WARM_FROM_C: Final = 15.0
SLOWER_PER_C: Final = 0.004
BPM_PER_DEBT: Final = 0.7
ILL_BPM: Final = 7.0
EFFORT_OF_TIME: Final = 0.8
"""Of ten, for each hour beyond three quarters of one."""
EFFORT_TIME_FROM_H: Final = 0.75
EFFORT_OF_DEBT: Final = 0.3
EFFORT_NOISE: Final = 0.45
ALL_OUT: Final[Mapping[Kind, float]] = MappingProxyType({Kind.RACE: 1.6, Kind.TEST: 1.2})
"""Effort beyond that of the speed."""
HEART_OF_DAY: Final = 0.012
FORM_OF_DAY: Final = 0.008
EASY_OF_DAY: Final = 0.012
"""How far one day differs from the next: share of the reserve, of race fitness, and of easy."""
HARD_PARTS_COUNT: Final = 3.0
"""The power of the mean: hard minutes are remembered."""
LEG_DOSE_OF_10_KM: Final = 0.22
LEG_DOSE_POWER: Final = 1.3
LEG_DOSES: Final[Mapping[Kind, float]] = MappingProxyType({Kind.RACE: 3.0, Kind.HILLS: 1.5, Kind.TEST: 1.5})
LEGS: Final = "legs"
"""Running makes the legs sore as a whole, and squats do not protect from it."""


@dataclass(frozen=True, slots=True)
class RunAsked:
    """A run that is about to be done."""

    day: date
    start: int
    """Minute of the day."""
    kind: Kind
    minutes: int
    timezone: str
    workout: RunWorkout | None = None
    """None = easy by feel."""
    session: str | None = None
    race_m: float | None = None
    """Distance of the race it is; None = none, or not known."""
    time_factor: float = 1.0
    """Below 1 it is broken off, above 1 goes on easily."""


def run_of(asked: RunAsked, traits: Traits, body: Body, luck: Luck) -> SimulatedRun:
    """The run as it was."""
    draw = luck.of_day(asked.day, Purpose.RUN, asked.session or "")
    air = temperature_c(luck, asked.day, asked.start)
    good, quick, beats = (float(one) for one in draw.normal(0, 1, 3))
    usual = runner_of(traits, body, air)
    runner = Runner(usual.fitness * (1 + FORM_OF_DAY * good), usual.easy_share + EASY_OF_DAY * quick, usual.pace_bias)
    segments = _in_time(_meant(asked, runner), asked.time_factor, runner)
    bias = traits.heart_bias + HEART_OF_DAY * beats
    heart = HeartOfDay(resting_today(traits, body), traits.max_bpm, bias, air)
    trace = trace_of(segments, traits, heart, draw)
    seconds = sum(one.seconds for one in segments)
    watch = traits.ways.watch
    local = local_datetime(asked.day, asked.start)
    return SimulatedRun(
        session=asked.session,
        kind=asked.kind,
        start_utc=to_utc(local, asked.timezone),
        start_local=local,
        seconds=seconds,
        distance_m=round(float(trace.distance_m[-1]), 2),
        effort=_effort(segments, body, ALL_OUT.get(asked.kind, 0.0), draw),
        temperature_c=air,
        ascent_m=trace.ascent_m,
        descent_m=trace.descent_m,
        track=track_of(trace, traits, air) if watch else None,
        laps=laps_of(segments, trace) if watch else (),
        hidden_points=_points(segments),
    )


def runner_of(traits: Traits, body: Body, air_c: float) -> Runner:
    """What they can run today."""
    heat = 1 - SLOWER_PER_C * max(0.0, air_c - WARM_FROM_C)
    return Runner(body.fitness(traits) * body.form * heat, traits.easy_share, traits.pace_bias)


def resting_today(traits: Traits, body: Body) -> float:
    """The true resting heart rate of the day."""
    return traits.resting_bpm + BPM_PER_DEBT * body.debt + (ILL_BPM if body.is_ill else 0.0)


def leg_dose(run: SimulatedRun) -> dict[str, float]:
    """What the run did to the legs, for `Soreness.after_bout`."""
    metres = run.distance_m + 10 * run.descent_m
    return {LEGS: LEG_DOSE_OF_10_KM * (metres / 10_000) ** LEG_DOSE_POWER * LEG_DOSES.get(run.kind, 1.0)}


def _meant(asked: RunAsked, runner: Runner) -> tuple[Segment, ...]:
    if asked.race_m is not None:
        return (race_segment(asked.race_m, runner),)
    if asked.workout is None or not asked.workout.steps:
        return (easy_segment(max(1, asked.minutes), runner),)
    return segments_of(asked.workout, asked.kind, runner)


def _in_time(segments: Sequence[Segment], factor: float, runner: Runner) -> tuple[Segment, ...]:
    """Broken off or gone on with."""
    total = sum(one.seconds for one in segments)
    if factor > 1:
        return (*segments, easy_segment(total * (factor - 1) / SECONDS_PER_MINUTE, runner))
    left, kept = max(1, round(total * factor)), []
    for one in segments:
        if left > 0:
            kept.append(replace(one, seconds=min(one.seconds, left)))
        left -= one.seconds
    return tuple(kept)


def _points(segments: Sequence[Segment]) -> float:
    return sum(one.seconds / 3600 * 100 * (one.share / THRESHOLD_SHARE) ** 2 for one in segments)


def _effort(segments: Sequence[Segment], body: Body, all_out: float, draw: np.random.Generator) -> float:
    seconds = np.array([one.seconds for one in segments], dtype=np.float64)
    efforts = np.interp([one.share for one in segments], SHARES, EFFORTS)
    mean = float((seconds @ efforts**HARD_PARTS_COUNT / seconds.sum()) ** (1 / HARD_PARTS_COUNT))
    late = EFFORT_OF_TIME * max(0.0, seconds.sum() / 3600 - EFFORT_TIME_FROM_H)
    felt = mean + late + all_out + EFFORT_OF_DEBT * (body.debt - 1) + draw.normal(0, EFFORT_NOISE)
    return float(round(min(10.0, max(1.0, felt))))
