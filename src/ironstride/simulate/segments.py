"""A run workout as a simulated athlete runs it: stretches of one speed each, by feel and by the paces asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from ironstride.running.vdot import oxygen_cost, race_time_s, share_held, speed_at
from ironstride.training.kinds import Kind
from ironstride.training.run_workout import RunStep, RunTarget, RunWorkout, StepKind
from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE

EFFORTS: Final = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0)
SHARES: Final = (0.45, 0.56, 0.63, 0.70, 0.77, 0.83, 0.87, 0.93, 0.98, 1.04)
"""What share of race fitness an effort is run at: a constant of the model."""
SLOWER_PARTS: Final = 0.06
"""Warm-up, cool-down and recovery against easy."""
STRIDE_SHARE: Final = 1.12
WALK_M_PER_S: Final = 1.55
SLOWEST_RUN_M_PER_S: Final = 1.75
UNTIL_LAP_S: Final = 60
HILL_GRADE: Final = 0.06
RESTS_HELP: Final = 0.03
"""Hard parts with rests between may be so much harder than the same minutes in one piece."""
EASY_PARTS: Final = frozenset({StepKind.WARM_UP, StepKind.EASY, StepKind.RECOVERY, StepKind.COOL_DOWN})
LONGEST_PART_S: Final = 8 * 3600


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch at one effort."""

    kind: StepKind
    seconds: int
    flat_m_per_s: float
    """What it would be on the flat."""
    share: float
    """Of today's race fitness."""
    grade: float | None = None
    """Rise over run; None = as the way goes."""


@dataclass(frozen=True, slots=True)
class Runner:
    """The runner of one day."""

    fitness: float
    """Race fitness today: fresh fitness less what debt, soreness, illness and heat take."""
    easy_share: float
    pace_bias: float


def segments_of(workout: RunWorkout, kind: Kind, runner: Runner) -> tuple[Segment, ...]:
    """The stretches of a workout."""
    steps = workout.all_steps()
    hard_s = sum(step.seconds or UNTIL_LAP_S for step in steps if step.kind is StepKind.WORK)
    return tuple(_segment(step, kind, runner, hard_s / SECONDS_PER_MINUTE) for step in steps)


def easy_segment(minutes: float, runner: Runner) -> Segment:
    """An easy run by feel."""
    speed = _speed(runner.fitness, runner.easy_share)
    return Segment(StepKind.EASY, max(1, round(minutes * SECONDS_PER_MINUTE)), speed, runner.easy_share)


def race_segment(distance_m: float, runner: Runner) -> Segment:
    """A race run evenly, as fast as fitness allows."""
    seconds = race_time_s(runner.fitness, distance_m)
    share = share_held(seconds / SECONDS_PER_MINUTE)
    return Segment(StepKind.WORK, round(seconds), distance_m / round(seconds), share)


def _segment(step: RunStep, kind: Kind, runner: Runner, hard_minutes: float) -> Segment:
    if step.kind is StepKind.WALK:
        speed = WALK_M_PER_S
    elif step.kind in EASY_PARTS:
        speed = _easy_speed(step, runner)
    elif step.kind is StepKind.STRIDE:
        speed = _speed(runner.fitness, STRIDE_SHARE)
    else:
        speed = _hard_speed(step.target, kind, runner, hard_minutes)
    seconds = step.seconds
    if seconds is None:
        seconds = UNTIL_LAP_S if step.metres is None else round(step.metres / speed)
    share = oxygen_cost(speed * SECONDS_PER_MINUTE) / runner.fitness
    return Segment(step.kind, min(LONGEST_PART_S, max(1, seconds)), speed, share, _grade(step, kind))


def _easy_speed(step: RunStep, runner: Runner) -> float:
    """By feel, and half way to the range of paces where it lies outside."""
    share = runner.easy_share - (0.0 if step.kind is StepKind.EASY else SLOWER_PARTS)
    felt = _speed(runner.fitness, share)
    fast, slow = step.target.pace_fast_s_per_km, step.target.pace_slow_s_per_km
    if fast is None or slow is None:
        return felt
    nearest = min(max(felt, METRES_PER_KM / slow), METRES_PER_KM / fast)
    return (felt + nearest) / 2


def _hard_speed(target: RunTarget, kind: Kind, runner: Runner, hard_minutes: float) -> float:
    """The pace asked for, as far as it can be held; else by effort. A test is run as fast as can be held."""
    held = share_held(max(1.0, hard_minutes))
    if kind in {Kind.TEST, Kind.RACE}:
        return _speed(runner.fitness, held)
    effort = (target.effort_low + target.effort_high) / 2
    wanted = _speed(runner.fitness, float(np.interp(effort, EFFORTS, SHARES)))
    fast, slow = target.pace_fast_s_per_km, target.pace_slow_s_per_km
    if fast is not None and slow is not None:
        wanted = METRES_PER_KM / ((fast + slow) / 2 * runner.pace_bias)
    return min(wanted, _speed(runner.fitness, held + RESTS_HELP))


def _grade(step: RunStep, kind: Kind) -> float | None:
    if kind is Kind.HILLS and step.kind in {StepKind.WORK, StepKind.RECOVERY}:
        return HILL_GRADE if step.kind is StepKind.WORK else -HILL_GRADE
    return None


def _speed(fitness: float, share: float) -> float:
    return max(SLOWEST_RUN_M_PER_S, speed_at(fitness, share) / SECONDS_PER_MINUTE)
