"""Sessions as cards to print: a page each, nothing loaded from elsewhere, with room to write down what was done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import escape
from types import MappingProxyType
from typing import Final

from ironstride.export.card_style import STYLE
from ironstride.export.lap_lines import step_amount
from ironstride.export.season_view import day_name
from ironstride.export.session_card import LEGS_SIGN, Card
from ironstride.training.run_workout import RepeatedSteps, RunStep, RunWorkout
from ironstride.training.run_workout_lines import IMPERIAL, METRIC, STEP_NAMES, duration_text, target_text
from ironstride.training.session_workout import Workout
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.training.strength_workout_lines import (
    ALONE,
    MOBILITY,
    exercise_marks,
    exercise_name,
    extra_words,
    fact_words,
    headline,
    load_words,
    sets_words,
)

ANYWHERE: Final = "anywhere"
MOST_EXERCISES: Final = 6
MOST_STRETCHES: Final = 9
"""That A5 holds: an exercise has three lines and its boxes, a stretch two."""
SVG_START: Final = "<svg"
FORBIDDEN_IN_DRAWINGS: Final = ("<script", "<foreignobject", "javascript:", "http-equiv", "<image", "<use")
"""What would make a page run or load something."""


@dataclass(frozen=True, slots=True)
class WorkoutCard:
    """What a card is made from."""

    card: Card
    workout: Workout | None = None
    """None = the card says what to do in one line."""
    units: str = METRIC
    drawings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Exercise -> an SVG drawing; those that are missing are left out."""


def card_html(card: WorkoutCard) -> str:
    """One session as a whole page; see `cards_html`."""
    return cards_html((card,), card.card.title)


def cards_html(cards: Iterable[WorkoutCard], title: str = "Sessions") -> str:
    """A whole HTML page without scripts and without anything from elsewhere; in print a sheet for each session: A5, or
    A4 where there are many exercises.

    Raises:
        ValueError: when a drawing is no plain SVG.
    """
    inside = "\n".join(_article(one) for one in cards)
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n{inside}\n</body>\n</html>\n"
    )


def _article(one: WorkoutCard) -> str:
    card = one.card
    when = (
        day_name(card.day),
        card.time,
        "" if card.place == ANYWHERE else card.place,
    )
    legs = f' <span title="the legs feel it">{LEGS_SIGN}</span>' if card.on_legs else ""
    amount = f'<span class="amount">{escape(card.amount)}</span>'
    parts = (
        f'<p class="when">{escape(" · ".join(part for part in when if part))}</p>',
        f"<h1>{escape(card.title)}{legs} {amount}</h1>",
        f'<p class="what">{escape(_what(one))}</p>',
        f'<p class="why">Why: {escape(card.why)}</p>' if card.why else "",
        *_body(one),
    )
    inside = "\n".join(part for part in parts if part)
    long = " long" if _is_long(one.workout) else ""
    return f'<article class="{escape(card.sport.value)}{long}">\n{inside}\n</article>'


def _is_long(workout: Workout | None) -> bool:
    """Whether the exercises need a sheet of twice the height."""
    if not isinstance(workout, StrengthWorkout):
        return False
    most = MOST_STRETCHES if workout.id.startswith(MOBILITY) else MOST_EXERCISES
    return len(workout.exercises) > most


def _what(one: WorkoutCard) -> str:
    """A strength session lists its exercises below; its line counts them."""
    if isinstance(one.workout, StrengthWorkout):
        return headline(one.workout)
    return one.card.what


def _body(one: WorkoutCard) -> Iterator[str]:
    if isinstance(one.workout, RunWorkout):
        yield _table(_run_rows(one.workout, one.units))
    elif isinstance(one.workout, StrengthWorkout):
        yield _table(_strength_rows(one.workout, one))
    yield from (f'<p class="note">{escape(note)}</p>' for note in (one.workout.notes if one.workout else ()))
    if not isinstance(one.workout, StrengthWorkout):
        distance = "mi" if one.units == IMPERIAL else "km"
        boxes = "".join(_box(name) for name in ("minutes", distance, "effort 1-10"))
        yield f'<p class="done">{boxes}</p>'


def _table(rows: Iterable[str]) -> str:
    return "\n".join(("<table>", *rows, "</table>"))


def _run_rows(workout: RunWorkout, units: str) -> Iterator[str]:
    for element in workout.steps:
        if isinstance(element, RepeatedSteps):
            times = f'<td class="times" rowspan="{len(element.steps)}">{element.times} times</td>'
            for number, step in enumerate(element.steps):
                yield f"<tr>{'' if number else times}{_step_cells(step, workout, units)}</tr>"
        else:
            yield f'<tr><td class="times"></td>{_step_cells(element, workout, units)}</tr>'


def _step_cells(step: RunStep, workout: RunWorkout, units: str) -> str:
    target = target_text(step.target, units, treadmill=workout.treadmill)
    text = f"<small>{escape(step.text)}</small>" if step.text else ""
    return (
        f'<td>{STEP_NAMES[step.kind]}</td><td class="amount">{escape(step_amount(step, units))}</td>'
        f'<td class="last">{escape(target)}{text}</td>'
    )


def _strength_rows(workout: StrengthWorkout, one: WorkoutCard) -> Iterator[str]:
    drawn = any(exercise.exercise in one.drawings for exercise in workout.exercises)
    picture = "<td></td>" if drawn else ""
    mobility = workout.id.startswith(MOBILITY)
    if workout.warm_up_s:
        warm_up = f'<td>Warm up</td><td>{duration_text(workout.warm_up_s)}</td><td class="last"></td>'
        yield f'<tr><td class="mark"></td>{picture}{warm_up}</tr>'
    marks = exercise_marks(workout.exercises)
    for mark, exercise in zip(marks, workout.exercises, strict=True):
        drawing = f"<td>{_drawing(one.drawings.get(exercise.exercise, ''))}</td>" if drawn else ""
        cells = _exercise_cells(exercise, one.units, mobility=mobility)
        shown = "" if mark == ALONE else escape(mark)
        yield f'<tr><td class="mark">{shown}</td>{drawing}{cells}</tr>'


def _exercise_cells(exercise: PlannedExercise, units: str, *, mobility: bool) -> str:
    load = load_words(exercise, units)
    facts = (*fact_words(replace(exercise, load_kg=None), rest=not mobility), *extra_words(exercise))
    boxes = _box("") if mobility else _set_boxes(exercise, units)
    return (
        f"<td>{escape(exercise_name(exercise))}<small>{escape(exercise.cue)}</small></td>"
        f"<td>{escape(sets_words(exercise))}{f', <b>{escape(load)}</b>' if load else ''}"
        f'<small>{escape(", ".join(facts))}</small></td><td class="last boxes">{boxes}</td>'
    )


def _set_boxes(exercise: PlannedExercise, units: str) -> str:
    """A box a set: for the seconds of a hold, for repetitions, and for the load where there is one."""
    if exercise.hold_s is not None:
        return _box("s") * exercise.sets
    loaded = exercise.load_kg is not None or exercise.load_text
    unit = "lb" if units == IMPERIAL else "kg"
    return (_box(f"{unit} x reps", "pair") if loaded else _box("reps")) * exercise.sets


def _box(label: str, more: str = "") -> str:
    return f'<span class="box{f" {more}" if more else ""}">{escape(label)}</span>'


def _drawing(svg: str) -> str:
    low = svg.casefold()
    if svg and (not low.startswith(SVG_START) or any(word in low for word in FORBIDDEN_IN_DRAWINGS)):
        raise ValueError(f"a drawing is a plain SVG element, not {svg[:40]!r}")
    return svg
