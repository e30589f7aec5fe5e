"""A strength or mobility workout as plain lines of at most 80 columns, the same on a card, in a calendar entry and on
paper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Final

from ironstride.training.run_workout_lines import IMPERIAL, METRIC, duration_text
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.units import SECONDS_PER_MINUTE, kg_to_lb

LINE_WIDTH: Final = 80
MARK_WIDTH: Final = 3
NAME_WIDTH: Final = 30
"""Longer names stand on a line of their own."""
POUND_STEPS: Final = 2
"""Pounds are said to the nearest half."""
ALONE: Final = "-"
"""Stands before an exercise that is not done in turn with another."""
MOBILITY: Final = "mobility-"
"""How the ids of mobility routines begin."""
_MORE_INDENT: Final = " " * (MARK_WIDTH + 2)


def strength_workout_lines(workout: StrengthWorkout, units: str = METRIC, *, cues: bool = False) -> tuple[str, ...]:
    """One line that says the whole, then one an exercise (more where there is more to say) and the notes.

    No line is longer than 80 columns. The exercises are aligned, and so short that three facts fit behind a name.

    Args:
        workout: the session.
        units: `metric` or `imperial`.
        cues: with the short cue of each exercise.

    Raises:
        ValueError: when the units are neither.
    """
    _check(units)
    lines = wrapped(headline(workout), indent="  ")
    if workout.warm_up_s:
        lines.append(f"{ALONE:<{MARK_WIDTH}}Warm up {duration_text(workout.warm_up_s)}")
    columns = _Columns(workout.exercises, units, rest=not workout.id.startswith(MOBILITY))
    for mark, one in zip(exercise_marks(workout.exercises), workout.exercises, strict=True):
        lines += columns.lines(one, mark, cues=cues)
    return (*lines, *(line for note in workout.notes for line in wrapped(note)))


def headline(workout: StrengthWorkout) -> str:
    """``Full body: 13 sets, about 38 min``; a routine without strength sets has its minutes alone.

    >>> headline(StrengthWorkout("full-body-a", "Full body", 360, (), 2280, 7, 6, ""))
    'Full body: 13 sets, about 38 min'
    """
    minutes = max(1, round(workout.seconds / SECONDS_PER_MINUTE))
    about = f"about {duration_text(minutes * SECONDS_PER_MINUTE)}"
    if workout.id.startswith(MOBILITY):
        return f"{workout.title}, {about}"
    sets = sum(one.sets for one in workout.exercises) or workout.leg_sets + workout.upper_sets
    return f"{workout.title}: {sets} {'set' if sets == 1 else 'sets'}, {about}"


def exercise_name(one: PlannedExercise) -> str:
    """What people call it."""
    return one.name or one.exercise.replace("-", " ").capitalize()


def sets_words(one: PlannedExercise) -> str:
    """``3 x 8-12``, ``2 x 30 s a side``

    >>> sets_words(PlannedExercise("plank", 2, 0, 0, None, 45, hold_s=30))
    '2 x 30 s'
    """
    if one.hold_s is not None:
        amount = f"{one.hold_s} s"
    elif one.reps_low == one.reps_high:
        amount = f"{one.reps_high}"
    else:
        amount = f"{one.reps_low}-{one.reps_high}"
    return f"{one.sets} x {amount}{' a side' if one.each_side else ''}"


def load_words(one: PlannedExercise, units: str = METRIC) -> str:
    """``40 kg``, ``44 lb``; empty where no load is known. Pounds to the nearest half.

    >>> load_words(PlannedExercise("goblet-squat", 2, 8, 12, 3, 90, load_kg=20.0), IMPERIAL)
    '44 lb'
    """
    if one.load_kg is None:
        return ""
    if units == IMPERIAL:
        return f"{round(POUND_STEPS * kg_to_lb(one.load_kg)) / POUND_STEPS:.6g} lb"
    return f"{round(one.load_kg, 2):.6g} kg"


def fact_words(one: PlannedExercise, units: str = METRIC, *, rest: bool = True) -> tuple[str, ...]:
    """Load, reps left, rest and whether it is new: ``("40 kg", "3 reps left", "rest 90 s")``."""
    left = "" if one.reps_left is None else f"{one.reps_left} {'rep' if one.reps_left == 1 else 'reps'} left"
    pause = f"rest {duration_text(one.rest_s)}" if rest and one.rest_s else ""
    return tuple(fact for fact in (load_words(one, units), left, pause, "new" if one.is_new else "") if fact)


def extra_words(one: PlannedExercise) -> tuple[str, ...]:
    """What stands below an exercise: its lighter sets, how the load is found, what to aim at."""
    ramp = ""
    if one.ramp_sets:
        ramp = "one lighter set first" if one.ramp_sets == 1 else f"{one.ramp_sets} lighter sets first"
    return tuple(text for text in (ramp, one.load_text, one.aim) if text)


def exercise_marks(exercises: Iterable[PlannedExercise]) -> list[str]:
    """``A1``, ``A2`` for what is done in turn; a dash for the others."""
    seen: Counter[str] = Counter()
    marks = []
    for one in exercises:
        if one.superset is None:
            marks.append(ALONE)
        else:
            seen[one.superset] += 1
            marks.append(f"{one.superset.upper()}{seen[one.superset]}")
    return marks


def wrapped(text: str, *, first: str = "", indent: str = "") -> list[str]:
    """A text as lines of at most 80 columns; none where it is empty."""
    return wrap(text, LINE_WIDTH, initial_indent=first, subsequent_indent=indent)


class _Columns:
    """The columns that the exercises of one session share."""

    def __init__(self, exercises: Sequence[PlannedExercise], units: str, *, rest: bool = True) -> None:
        short = [len(name) for name in map(exercise_name, exercises) if len(name) <= NAME_WIDTH]
        self.units = units
        self.rest = rest
        self.name = max(short, default=NAME_WIDTH)
        self.sets = max((len(sets_words(one)) for one in exercises), default=0)

    def lines(self, one: PlannedExercise, mark: str, *, cues: bool) -> Iterator[str]:
        """The exercise's own line, then what more there is to say of it."""
        yield from self._own(one, f"{mark:<{MARK_WIDTH}}")
        for text in ("; ".join(extra_words(one)), one.cue if cues else ""):
            yield from wrapped(text, first=_MORE_INDENT, indent=_MORE_INDENT)

    def _own(self, one: PlannedExercise, begun: str) -> Iterator[str]:
        """A long name on a line before, and facts on one more where the line is full."""
        name = exercise_name(one)
        if len(name) > self.name:
            yield from wrapped(name, first=begun, indent=" " * MARK_WIDTH)
            begun, name = " " * MARK_WIDTH, ""
        begun += f"{name:<{self.name}}  {sets_words(one):<{self.sets}}"
        facts = ", ".join(fact_words(one, self.units, rest=self.rest))
        if facts and len(begun) + 2 + len(facts) > LINE_WIDTH:
            yield begun.rstrip()
            yield from wrapped(facts, first=_MORE_INDENT, indent=_MORE_INDENT)
        else:
            yield f"{begun}  {facts}".rstrip()


def _check(units: str) -> None:
    if units not in {METRIC, IMPERIAL}:
        raise ValueError(f"{units!r} is neither {METRIC} nor {IMPERIAL}")
