"""A workout as a FIT file for a watch. Same workout, same bytes; the library that writes is loaded only for it.

Goes to ``GARMIN/NewFiles`` by cable. Checked by two independent decoders, not on a watch.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from ironstride.export.fit_run_steps import run_steps
from ironstride.export.fit_steps import FitExercise, FitStep, cut
from ironstride.export.fit_strength_steps import strength_steps
from ironstride.training.run_workout import RunWorkout
from ironstride.training.strength_workout import StrengthWorkout

if TYPE_CHECKING:
    from fit_tool.profile.messages.exercise_title_message import ExerciseTitleMessage
    from fit_tool.profile.messages.workout_step_message import WorkoutStepMessage

TITLE_LENGTH: Final = 32
GENERIC: Final = 65535
"""An exercise without a fitting name; 0 would be a real one."""
DEVELOPMENT: Final = 255
"""The manufacturer of files that no watch maker wrote."""
HEART_OFFSET: Final = 100
"""Heart rates in beats a minute are written with so many added; below are shares of the highest."""
MS_PER_S: Final = 1000


@dataclass(frozen=True, slots=True)
class FitWorkout:
    """What a file is written from."""

    name: str
    """For the watch's list: ``Tue 24 Nov Threshold run``."""
    made_at: datetime
    """Aware, in UTC; given, never a clock."""
    number: int
    """Stable for a session: the file's serial number."""
    workout: RunWorkout | StrengthWorkout
    pounds: bool = False
    lap_button: bool = False
    """Every step lasts until the lap button is pressed."""


def fit_rows(asked: FitWorkout, exercises: Mapping[str, FitExercise]) -> tuple[FitStep, ...]:
    """The rows of a workout.

    Raises:
        ValueError: when it has none, or an exercise has no name for watches.
    """
    if isinstance(asked.workout, RunWorkout):
        rows = run_steps(asked.workout, lap_button=asked.lap_button)
    else:
        rows = strength_steps(asked.workout, exercises, lap_button=asked.lap_button)
    if not rows:
        raise ValueError(f"{asked.name}: a workout without steps")
    return rows


def fit_bytes(asked: FitWorkout, exercises: Mapping[str, FitExercise]) -> bytes:
    """The file.

    Raises:
        ValueError: when it has no steps, or an exercise has no name for watches.
    """
    from fit_tool.fit_file_builder import FitFileBuilder

    rows = fit_rows(asked, exercises)
    builder = FitFileBuilder(auto_define=True)
    builder.add(_file_id(asked))
    builder.add(_workout(asked, len(rows)))
    for place, row in enumerate(rows):
        builder.add(_step(row, place, pounds=asked.pounds))
    for place, exercise in enumerate(dict.fromkeys(row.exercise for row in rows if row.exercise is not None)):
        builder.add(_title(exercise, place))
    return bytes(builder.build().to_bytes())


def fit_file_name(day: date, session_id: str) -> str:
    """``20261124-w07-easy-2.fit``: by day and id alone, so that a plan made again writes over what it wrote.

    >>> fit_file_name(date(2026, 11, 24), "w07-easy-2")
    '20261124-w07-easy-2.fit'
    """
    plain = re.sub(r"[^a-z0-9-]+", "-", session_id.casefold()).strip("-") or "session"
    return f"{day:%Y%m%d}-{plain}.fit"


def _file_id(asked: FitWorkout) -> Any:
    from fit_tool.profile.messages.file_id_message import FileIdMessage
    from fit_tool.profile.profile_type import FileType

    message = FileIdMessage()
    message.type = FileType.WORKOUT
    message.manufacturer = DEVELOPMENT
    message.product = 0
    message.serial_number = asked.number
    message.time_created = round(asked.made_at.timestamp() * MS_PER_S)
    return message


def _workout(asked: FitWorkout, rows: int) -> Any:
    from fit_tool.profile.messages.workout_message import WorkoutMessage
    from fit_tool.profile.profile_type import Sport, SubSport

    message = WorkoutMessage()
    message.workout_name = cut(asked.name, TITLE_LENGTH)
    is_run = isinstance(asked.workout, RunWorkout)
    message.sport = Sport.RUNNING if is_run else Sport.TRAINING
    if isinstance(asked.workout, RunWorkout):
        message.sub_sport = SubSport.TREADMILL if asked.workout.treadmill else SubSport.GENERIC
    else:
        message.sub_sport = SubSport.STRENGTH_TRAINING
    message.num_valid_steps = rows
    return message


def _step(row: FitStep, place: int, *, pounds: bool) -> WorkoutStepMessage:
    from fit_tool.profile.messages.workout_step_message import WorkoutStepMessage
    from fit_tool.profile.profile_type import Intensity, WorkoutStepDuration, WorkoutStepTarget

    message = WorkoutStepMessage()
    message.message_index = place
    if row.times is not None and row.first_row is not None:
        message.duration_type = WorkoutStepDuration.REPEAT_UNTIL_STEPS_CMPLT
        message.duration_value = row.first_row
        message.target_type = WorkoutStepTarget.OPEN
        message.target_value = row.times
        return message
    message.workout_step_name = row.name
    message.intensity = Intensity[row.intensity.value]
    _add_duration(message, row)
    _add_target(message, row)
    if row.notes:
        message.notes = row.notes
    if row.exercise is not None:
        message.exercise_category, message.exercise_name = numbers_of(row.exercise)
        if row.load_kg is not None:
            message.exercise_weight = row.load_kg
            message.weight_display_unit = _unit(pounds=pounds)
    return message


def _add_duration(message: WorkoutStepMessage, row: FitStep) -> None:
    from fit_tool.profile.profile_type import WorkoutStepDuration

    if row.seconds is not None:
        message.duration_type = WorkoutStepDuration.TIME
        message.duration_time = float(row.seconds)
    elif row.metres is not None:
        message.duration_type = WorkoutStepDuration.DISTANCE
        message.duration_distance = float(row.metres)
    elif row.reps is not None:
        message.duration_type = WorkoutStepDuration.REPS
        message.duration_reps = row.reps
    else:
        message.duration_type = WorkoutStepDuration.OPEN


def _add_target(message: WorkoutStepMessage, row: FitStep) -> None:
    from fit_tool.profile.profile_type import WorkoutStepTarget

    message.target_type = WorkoutStepTarget.OPEN
    if row.speed_m_per_s is not None:
        message.target_type = WorkoutStepTarget.SPEED
        message.target_value = 0
        message.custom_target_speed_low, message.custom_target_speed_high = row.speed_m_per_s
    elif row.heart_bpm is not None:
        message.target_type = WorkoutStepTarget.HEART_RATE
        message.target_value = 0
        low, high = (beats + HEART_OFFSET for beats in row.heart_bpm)
        message.custom_target_heart_rate_low, message.custom_target_heart_rate_high = low, high


def _title(exercise: FitExercise, place: int) -> ExerciseTitleMessage:
    from fit_tool.profile.messages.exercise_title_message import ExerciseTitleMessage

    message = ExerciseTitleMessage()
    message.message_index = place
    message.exercise_category, message.exercise_name = numbers_of(exercise)
    message.workout_step_name = exercise.title
    return message


def numbers_of(exercise: FitExercise) -> tuple[int, int]:
    """Category and name as numbers of the profile.

    Raises:
        ValueError: when the profile has no such category or name.
    """
    from fit_tool.profile import profile_type

    words = "".join(word.capitalize() for word in exercise.category.split("_"))
    names = getattr(profile_type, f"{words}ExerciseName", None)
    try:
        category = int(profile_type.ExerciseCategory[exercise.category.upper()].value)
        name = int(names[exercise.name.upper()].value) if exercise.name and names is not None else GENERIC
    except KeyError as error:
        raise ValueError(f"{exercise.title}: the FIT profile has no {error}") from error
    if exercise.name and names is None:
        raise ValueError(f"{exercise.title}: the FIT profile has no names of {exercise.category}")
    return category, name


def _unit(*, pounds: bool) -> int:
    from fit_tool.profile.profile_type import FitBaseUnit

    unit = FitBaseUnit.POUND if pounds else FitBaseUnit.KILOGRAM
    return int(unit.value)
