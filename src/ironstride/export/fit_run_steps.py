"""A run as rows for a watch: targets on work alone, so that nothing beeps while jogging."""

from __future__ import annotations

from typing import Final

from ironstride.export.fit_steps import NAME_LENGTH, NOTES_LENGTH, FitIntensity, FitStep, cut, repeat_of
from ironstride.training.run_workout import RepeatedSteps, RunStep, RunTarget, RunWorkout, StepKind
from ironstride.training.run_workout_lines import STEP_NAMES, target_text
from ironstride.units import METRES_PER_KM

LEAST_HALF_WIDTH: Final = 0.025
"""Of a pace range around its middle: narrower ones beep at every step (services widen alike). A convention."""
INTENSITIES: Final = {
    StepKind.WARM_UP: FitIntensity.WARM_UP,
    StepKind.EASY: FitIntensity.ACTIVE,
    StepKind.WORK: FitIntensity.ACTIVE,
    StepKind.STRIDE: FitIntensity.ACTIVE,
    StepKind.RECOVERY: FitIntensity.RECOVERY,
    StepKind.WALK: FitIntensity.RECOVERY,
    StepKind.COOL_DOWN: FitIntensity.COOL_DOWN,
}


def run_steps(workout: RunWorkout, *, lap_button: bool = False) -> tuple[FitStep, ...]:
    """The rows of a run; with `lap_button` every step lasts until the button is pressed."""
    rows: list[FitStep] = []
    for element in workout.steps:
        inside = element.steps if isinstance(element, RepeatedSteps) else (element,)
        first = len(rows)
        rows += [_step(one, workout, lap_button=lap_button) for one in inside]
        if isinstance(element, RepeatedSteps) and element.times > 1:
            rows.append(repeat_of(first, element.times))
    return tuple(rows)


def _step(step: RunStep, workout: RunWorkout, *, lap_button: bool) -> FitStep:
    by_target = step.kind is StepKind.WORK and not workout.treadmill and step.target.grade_percent is None
    speed = speed_range(step.target) if by_target else None
    heart = _heart(step.target) if by_target and speed is None else None
    said = target_text(step.target, treadmill=workout.treadmill)
    notes = f"{said}; {step.text}" if step.text else said
    return FitStep(
        name=cut(STEP_NAMES[step.kind], NAME_LENGTH),
        intensity=INTENSITIES[step.kind],
        seconds=None if lap_button else step.seconds,
        metres=None if lap_button else step.metres,
        speed_m_per_s=speed,
        heart_bpm=heart,
        notes=cut(notes, NOTES_LENGTH),
    )


def speed_range(target: RunTarget) -> tuple[float, float] | None:
    """Slow and fast end in metres a second, never narrower than the least width; None where no pace is known."""
    fast, slow = target.pace_fast_s_per_km, target.pace_slow_s_per_km
    if fast is None or slow is None:
        return None
    middle = (fast + slow) / 2
    fast, slow = min(fast, middle * (1 - LEAST_HALF_WIDTH)), max(slow, middle * (1 + LEAST_HALF_WIDTH))
    return METRES_PER_KM / slow, METRES_PER_KM / fast


def _heart(target: RunTarget) -> tuple[int, int] | None:
    if target.heart_low_bpm is None or target.heart_high_bpm is None:
        return None
    return target.heart_low_bpm, target.heart_high_bpm
