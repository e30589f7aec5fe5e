"""A run workout as plain lines, the same on a card, in a calendar entry and on paper."""

from __future__ import annotations

from typing import Final

from ironstride.training.run_workout import RepeatedSteps, RunStep, RunTarget, RunWorkout, StepKind
from ironstride.units import METRES_PER_KM, METRES_PER_MILE, SECONDS_PER_MINUTE

STEP_NAMES: Final = {
    StepKind.WARM_UP: "Warm up",
    StepKind.EASY: "Run easily",
    StepKind.WORK: "Run",
    StepKind.RECOVERY: "Recover",
    StepKind.WALK: "Walk",
    StepKind.STRIDE: "Stride",
    StepKind.COOL_DOWN: "Cool down",
}
METRIC: Final = "metric"
IMPERIAL: Final = "imperial"
SECONDS_BELOW_S: Final = 120
"""Shorter times that are no whole minutes are said in seconds."""
SECONDS_PER_HOUR: Final = 3600
WHOLE_KM_FROM_M: Final = 1000


def workout_lines(workout: RunWorkout, units: str = METRIC) -> tuple[str, ...]:
    """One line that says the whole, then one line a step and one a note.

    Args:
        workout: the run.
        units: `metric` or `imperial`.

    Raises:
        ValueError: when the units are neither.
    """
    if units not in {METRIC, IMPERIAL}:
        raise ValueError(f"{units!r} is neither {METRIC} nor {IMPERIAL}")
    lines = [f"{workout.title}: {workout.text}"]
    for step in workout.steps:
        if isinstance(step, RepeatedSteps):
            lines.append(f"{step.times} times:")
            lines += [f"  {_step_line(one, units, treadmill=workout.treadmill)}" for one in step.steps]
        else:
            lines.append(_step_line(step, units, treadmill=workout.treadmill))
    return (*lines, *workout.notes)


def duration_text(seconds: int) -> str:
    """``45 s``, ``90 s``, ``8 min``, ``2:30 min``, ``1 h 45``

    >>> duration_text(45), duration_text(480), duration_text(150), duration_text(6300)
    ('45 s', '8 min', '2:30 min', '1 h 45')
    """
    minutes, rest = divmod(seconds, SECONDS_PER_MINUTE)
    if rest and seconds < SECONDS_BELOW_S:
        return f"{seconds} s"
    if rest:
        return f"{minutes}:{rest:02d} min"
    if seconds > SECONDS_PER_HOUR:
        return f"{minutes // 60} h {minutes % 60:02d}"
    return f"{minutes} min"


def pace_text(target: RunTarget, units: str = METRIC, *, treadmill: bool = False) -> str:
    """``5:00-5:10 /km``, ``8:03-8:19 /mi``, on a treadmill ``11.6-12.0 km/h`` or mph; empty where no pace is known."""
    fast, slow = target.pace_fast_s_per_km, target.pace_slow_s_per_km
    if fast is None or slow is None:
        return ""
    metres, name = (METRES_PER_KM, "km") if units == METRIC else (METRES_PER_MILE, "mi")
    if treadmill:
        speeds = [SECONDS_PER_HOUR * METRES_PER_KM / pace / metres for pace in (slow, fast)]
        return f"{_range(f'{speeds[0]:.1f}', f'{speeds[1]:.1f}')} {'km/h' if units == METRIC else 'mph'}"
    return f"{_range(*(_clock(pace * metres / METRES_PER_KM) for pace in (fast, slow)))} /{name}"


def target_text(target: RunTarget, units: str = METRIC, *, treadmill: bool = False) -> str:
    """Effort, then pace, heart rate and incline as far as they are known."""
    parts = [f"effort {_range(str(target.effort_low), str(target.effort_high))}"]
    if pace := pace_text(target, units, treadmill=treadmill):
        parts.append(pace)
    if target.heart_low_bpm is not None and target.heart_high_bpm is not None:
        parts.append(f"heart {_range(str(target.heart_low_bpm), str(target.heart_high_bpm))}")
    elif target.heart_high_bpm is not None:
        parts.append(f"heart up to {target.heart_high_bpm}")
    if target.grade_percent is not None:
        parts.append(f"incline {target.grade_percent:g} %")
    return ", ".join(parts)


def _step_line(step: RunStep, units: str, *, treadmill: bool) -> str:
    line = (
        f"{STEP_NAMES[step.kind]:<10} {_amount(step, units):<9} {target_text(step.target, units, treadmill=treadmill)}"
    )
    return f"{line}; {step.text}" if step.text else line


def _amount(step: RunStep, units: str) -> str:
    if step.seconds is not None:
        return duration_text(step.seconds)
    if step.metres is None:
        return "until lap"
    if units == IMPERIAL:
        return f"{step.metres / METRES_PER_MILE:.2f} mi"
    return f"{step.metres / METRES_PER_KM:g} km" if step.metres >= WHOLE_KM_FROM_M else f"{step.metres} m"


def _range(low: str, high: str) -> str:
    return low if low == high else f"{low}-{high}"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), SECONDS_PER_MINUTE)
    return f"{minutes}:{rest:02d}"
