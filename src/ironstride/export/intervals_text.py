"""A workout in the text form of intervals.icu, as its users describe it; not tried on the live service.

A step is ``- "cue" length target intensity=...``: `m` means minutes and metres are `mtr`, paces are absolute with the
word Pace, repeats stand between blank lines and are never inside one another. Heart rate is known there only as a share
of a threshold: without that threshold effort stands in the cue. Recoveries and walks have no target, so that nothing
beeps. There is no vocabulary for exercises: a strength session is prose that people read, and no steps.
"""

from __future__ import annotations

import re
from typing import Final

from ironstride.export.fit_run_steps import speed_range
from ironstride.training.run_workout import RepeatedSteps, RunStep, RunTarget, RunWorkout, StepKind
from ironstride.training.run_workout_lines import METRIC, STEP_NAMES, pace_text
from ironstride.training.session_workout import Workout
from ironstride.training.strength_workout import StrengthWorkout
from ironstride.training.strength_workout_lines import (
    ALONE,
    exercise_marks,
    exercise_name,
    extra_words,
    fact_words,
    headline,
    sets_words,
)
from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE

INTENSITIES: Final = {
    StepKind.WARM_UP: "warmup",
    StepKind.RECOVERY: "rest",
    StepKind.WALK: "rest",
    StepKind.COOL_DOWN: "cooldown",
}
ACTIVE: Final = "active"
OPEN_STEP_S: Final = 600
"""Length of a step that lasts until the lap button is pressed: the form wants one. A convention."""
SECONDS_PER_HOUR: Final = 3600
_REPEAT_AT_END: Final = re.compile(r"\d+\s*x$", re.IGNORECASE)


def intervals_text(
    workout: Workout, title: str = "", *, units: str = METRIC, threshold_heart_bpm: int | None = None
) -> str:
    """The text; it ends with a line end.

    Args:
        workout: a run becomes steps, a strength or mobility session prose.
        title: the first line; empty = none, since an event there has a name of its own.
        units: of loads in prose; paces are per kilometre.
        threshold_heart_bpm: heart rate at the lactate threshold as intervals.icu has it; None = heart is left out.

    Raises:
        ValueError: when the threshold is not above zero.
    """
    if threshold_heart_bpm is not None and threshold_heart_bpm <= 0:
        raise ValueError(f"a heart rate is above zero, not {threshold_heart_bpm}")
    heading = [_prose(title)] if title.strip() else []
    if isinstance(workout, StrengthWorkout):
        return "\n".join((*heading, *_strength(workout, units))) + "\n"
    blocks = [*heading, *_blocks(workout, threshold_heart_bpm), "\n".join(map(_prose, workout.notes))]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _blocks(workout: RunWorkout, threshold_heart_bpm: int | None) -> list[str]:
    """Steps in a row are one block, every repeat another."""
    blocks: list[list[str]] = [[]]
    for element in workout.steps:
        repeated = isinstance(element, RepeatedSteps) and element.times > 1
        inside = element.steps if isinstance(element, RepeatedSteps) else (element,)
        lines = [_step(step, workout, threshold_heart_bpm) for step in inside]
        if repeated and isinstance(element, RepeatedSteps):
            blocks += [[f"Main set {element.times}x", *lines], []]
        else:
            blocks[-1] += lines
    return ["\n".join(block) for block in blocks]


def _step(step: RunStep, workout: RunWorkout, threshold_heart_bpm: int | None) -> str:
    parts = [f"- {_cue(step, workout)}", _length(step)]
    if target := _target(step, workout, threshold_heart_bpm):
        parts.append(target)
    if step.seconds is None and step.metres is None:
        parts.append("press lap")
    return " ".join((*parts, f"intensity={INTENSITIES.get(step.kind, ACTIVE)}"))


def _cue(step: RunStep, workout: RunWorkout) -> str:
    """Quoted, since the effort's digits would be read as a length."""
    target = step.target
    words = [f"{STEP_NAMES[step.kind]}, effort {_range(target.effort_low, target.effort_high)}"]
    if workout.treadmill and (speed := pace_text(target, treadmill=True)):
        words.append(speed)
    if target.grade_percent is not None:
        words.append(f"incline {target.grade_percent:g} %")
    if step.text:
        words.append(step.text)
    return f'"{_one_line(", ".join(words)).replace(chr(34), chr(39))}"'


def _length(step: RunStep) -> str:
    if step.metres is not None:
        return f"{step.metres}mtr"
    seconds = OPEN_STEP_S if step.seconds is None else step.seconds
    hours, rest = divmod(seconds, SECONDS_PER_HOUR)
    minutes, rest = divmod(rest, SECONDS_PER_MINUTE)
    found = "".join(f"{amount}{unit}" for amount, unit in ((hours, "h"), (minutes, "m"), (rest, "s")) if amount)
    return found or "0s"


def _target(step: RunStep, workout: RunWorkout, threshold_heart_bpm: int | None) -> str:
    """Pace, else heart rate, else nothing: hard running uphill is over before the heart follows."""
    uphill = step.target.grade_percent is not None
    if step.kind in {StepKind.RECOVERY, StepKind.WALK} or (uphill and step.kind is StepKind.WORK):
        return ""
    speeds = None if workout.treadmill or uphill else speed_range(step.target)
    if speeds is None:
        return _heart(step.target, threshold_heart_bpm)
    slow, fast = (_clock(METRES_PER_KM / speed) for speed in speeds)
    return f"{slow}-{fast}/km Pace"


def _heart(target: RunTarget, threshold_heart_bpm: int | None) -> str:
    low, high = target.heart_low_bpm, target.heart_high_bpm
    if threshold_heart_bpm is None or low is None or high is None:
        return ""
    shares = (round(100 * bpm / threshold_heart_bpm) for bpm in (low, high))
    return f"{'-'.join(map(str, shares))}% LTHR"


def _strength(workout: StrengthWorkout, units: str) -> list[str]:
    lines = [headline(workout)]
    if workout.warm_up_s:
        lines.append(f"Warm up {workout.warm_up_s // SECONDS_PER_MINUTE} min")
    for mark, one in zip(exercise_marks(workout.exercises), workout.exercises, strict=True):
        name = exercise_name(one) if mark == ALONE else f"{mark} {exercise_name(one)}"
        lines.append(f"{name}: {', '.join((sets_words(one), *fact_words(one, units), *extra_words(one)))}")
    return [_prose(line) for line in (*lines, *workout.notes)]


def _prose(text: str) -> str:
    """A line that is neither read as a step nor as the header of a repeat."""
    line = _one_line(text).lstrip("- ")
    return f"{line}." if _REPEAT_AT_END.search(line) else line


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}-{high}"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), SECONDS_PER_MINUTE)
    return f"{minutes}:{rest:02d}"
