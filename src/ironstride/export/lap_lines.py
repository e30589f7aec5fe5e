"""A session for a watch that takes no file: short lines for a phone's lock screen or a slip of paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final

from ironstride.training.run_workout import RepeatedSteps, RunStep, RunWorkout, StepKind
from ironstride.training.run_workout_lines import IMPERIAL, METRIC, STEP_NAMES, duration_text, pace_text
from ironstride.training.session_workout import Workout
from ironstride.training.strength_workout import StrengthWorkout
from ironstride.training.strength_workout_lines import ALONE, exercise_marks, exercise_name, load_words, sets_words
from ironstride.units import METRES_PER_KM, m_to_km, m_to_miles

WIDTH: Final = 48
"""Columns of a slip of paper, or of a phone's lock screen."""
HOW: Final = "Press lap after each step."
"""Stands first where there is more than one step."""


def lap_lines(workout: Workout, units: str = METRIC) -> tuple[str, ...]:
    """The steps in the order they are done, each with its lap numbers; repeats are folded into one entry.

    No line is longer than 48 columns; what is longer goes on below. A strength session has an entry an exercise.

    Raises:
        ValueError: when the units are neither `metric` nor `imperial`.
    """
    if units not in {METRIC, IMPERIAL}:
        raise ValueError(f"{units!r} is neither {METRIC} nor {IMPERIAL}")
    if isinstance(workout, StrengthWorkout):
        return _folded(tuple(_exercises(workout, units)))
    how = (HOW,) if len(workout.all_steps()) > 1 else ()
    return (*how, *_folded(tuple(_laps(workout, units))))


def _laps(workout: RunWorkout, units: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Lap numbers, and what to do then: one text, or of a repeat its times and its steps."""
    lap = 1
    for element in workout.steps:
        if isinstance(element, RepeatedSteps):
            last = lap + element.times * len(element.steps) - 1
            steps = (_words(step, workout, units) for step in element.steps)
            yield (f"{lap}-{last}" if last > lap else str(lap)), (f"{element.times} times:", *steps)
            lap = last + 1
        else:
            yield str(lap), (_words(element, workout, units),)
            lap += 1


def _words(step: RunStep, workout: RunWorkout, units: str) -> str:
    """What to do, how long, and the one target that is easiest to follow; what to think of where there is no pace."""
    words = [f"{STEP_NAMES[step.kind]} {step_amount(step, units)}"]
    target = step.target
    pace = pace_text(target, units, treadmill=workout.treadmill)
    if step.kind in {StepKind.RECOVERY, StepKind.WALK}:
        return ", ".join((*words, step.text)) if step.text else words[0]
    low, high = target.effort_low, target.effort_high
    words.append(pace or f"effort {low if low == high else f'{low}-{high}'}")
    if target.grade_percent is not None:
        words.append(f"incline {target.grade_percent:g}%")
    if step.text and not pace:
        words.append(step.text)
    return ", ".join(words)


def step_amount(step: RunStep, units: str = METRIC) -> str:
    """``12 min``, ``400 m``, ``1.2 km``, ``0.25 mi``, or that the button ends it."""
    if step.seconds is not None:
        return duration_text(step.seconds)
    if step.metres is None:
        return "until you press lap"
    if units == IMPERIAL:
        return f"{m_to_miles(step.metres):.2f} mi"
    return f"{step.metres} m" if step.metres < METRES_PER_KM else f"{m_to_km(step.metres):g} km"


def _exercises(workout: StrengthWorkout, units: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    marks = exercise_marks(workout.exercises)
    alone = set(marks) <= {ALONE}
    for mark, one in zip(marks, workout.exercises, strict=True):
        load = load_words(one, units)
        yield "" if alone else mark, (f"{exercise_name(one)} {sets_words(one)}{f', {load}' if load else ''}",)


def _folded(entries: Sequence[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    """The first column as wide as its widest entry; what does not fit on one line has a line a part."""
    column = max((len(mark) + 2 for mark, _ in entries if mark), default=0)
    lines: list[str] = []
    for mark, (first, *parts) in entries:
        begun = f"{mark:<{column}}"
        whole = f"{begun}{first} {'; '.join(parts)}".rstrip()
        if len(whole) <= WIDTH:
            lines.append(whole)
            continue
        for number, part in enumerate((first, *parts)):
            lines += wrap(
                part, WIDTH, initial_indent=" " * column if number else begun, subsequent_indent=" " * (column + 2)
            )
    return tuple(lines)
