"""Easy and recovery runs, strides, and the long run with its plain, quicker-at-the-end and race-pace forms."""

from __future__ import annotations

from typing import Final

from ironstride.running.choose_rung import Room, choose_rung
from ironstride.running.ladders import LONG_RACE_PARTS, START, Rung, race_ladder
from ironstride.running.run_ask import RunAsk
from ironstride.running.run_steps import on_minutes, repeated, rung_text, seconds_of, step, target_of
from ironstride.running.targets import Intensity
from ironstride.training.kinds import Kind, Level, Phase, Tag
from ironstride.training.run_workout import RepeatedSteps, RunStep, RunWorkout, StepKind
from ironstride.training.run_workout_lines import duration_text
from ironstride.units import SECONDS_PER_MINUTE

STRIDE_S: Final = 20
STRIDE_REST_S: Final = 70
STRIDES: Final = {Level.BEGINNER: (3, 5), Level.INTERMEDIATE: (4, 6), Level.ADVANCED: (5, 8)}
"""Strides of the first time and most of them; one more each second time. A convention."""
EASY_AFTER_STRIDES_S: Final = 3 * SECONDS_PER_MINUTE
MOST_STRIDES_SHARE: Final = 0.4
"""Of the run, recovery included."""
FINISH_FROM_MINUTES: Final = 75
"""Shorter long runs are easy to the end."""
FINISH_MINUTES: Final = (8, 9, 10, 11, 12, 13, 14, 16, 18, 20)
FINISH_MOST_SHARE: Final = 0.2
FINISH_PHASES: Final = frozenset({Phase.BUILD, Phase.PEAK})
RACE_PARTS_SHARE: Final = 0.4
RACE_PARTS_SHARE_OF_WEEK: Final = 0.2
RACE_PARTS_FRAME_S: Final = 25 * SECONDS_PER_MINUTE
"""Least easy running around the parts."""
COOL_DOWN_SHARE: Final = 0.3
"""Of that, after them."""
EASY_TEXT: Final = "easily enough to talk in whole sentences"


def easy_run(ask: RunAsk) -> RunWorkout:
    """An easy or a recovery run, with strides near its end where they are asked for."""
    total = ask.minutes * SECONDS_PER_MINUTE
    if ask.kind is Kind.RECOVERY:
        steps = (step(ask, StepKind.EASY, Intensity.RECOVERY, total, "more slowly than feels needed"),)
        return RunWorkout("recovery", "Recovery run", steps, f"{duration_text(total)} very easy, flat if you can")
    if Tag.STRIDES in ask.tags:
        low, high = STRIDES[ask.level]
        return with_strides(ask, min(high, low + ask.times_done // 2))
    steps = (step(ask, StepKind.EASY, Intensity.EASY, total, EASY_TEXT),)
    return RunWorkout("easy", "Easy run", steps, f"{duration_text(total)} easy")


def with_strides(ask: RunAsk, wanted: int) -> RunWorkout:
    """An easy run with at most so many strides near its end."""
    total = ask.minutes * SECONDS_PER_MINUTE
    each = STRIDE_S + STRIDE_REST_S
    count = max(1, min(wanted, int(MOST_STRIDES_SHARE * total // each)))
    last = min(EASY_AFTER_STRIDES_S, total // 5)
    first = total - last - count * each
    steps = (
        step(ask, StepKind.EASY, Intensity.EASY, first, EASY_TEXT),
        RepeatedSteps(
            count,
            (
                step(ask, StepKind.STRIDE, Intensity.STRIDE, STRIDE_S, "quick and loose, no sprint"),
                step(ask, StepKind.EASY, Intensity.RECOVERY, STRIDE_REST_S, "until the breath is calm"),
            ),
        ),
        step(ask, StepKind.COOL_DOWN, Intensity.RECOVERY, last),
    )
    text = f"{duration_text(total)} easy with {count} x {duration_text(STRIDE_S)} strides near the end"
    return RunWorkout("easy-strides", "Easy run with strides", steps, text)


def long_run(ask: RunAsk) -> RunWorkout:
    """A long run: with race pace where the plan asks for it, quicker at the end every second time once it is long and
    the phase is right, else easy all the way.
    """
    if Tag.MARATHON_PACE in ask.tags:
        return _with_race_parts(ask)
    total = ask.minutes * SECONDS_PER_MINUTE
    finish = _finish_s(ask)
    if not finish:
        steps = (step(ask, StepKind.EASY, Intensity.EASY, total, "easily all the way; finish able to go on"),)
        return RunWorkout("long", "Long run", steps, f"{duration_text(total)} easy")
    last = EASY_AFTER_STRIDES_S
    ending = RunStep(StepKind.WORK, target_of(ask, Intensity.STEADY), finish, text="steady, not hard")
    first = step(ask, StepKind.EASY, Intensity.EASY, total - finish - last, EASY_TEXT)
    text = f"{duration_text(total)} easy, {duration_text(finish)} of it steady near the end"
    return RunWorkout(
        "long-steady-finish",
        "Long run with a steady finish",
        (first, ending, step(ask, StepKind.COOL_DOWN, Intensity.RECOVERY, last)),
        text,
    )


def _finish_s(ask: RunAsk) -> int:
    """Seconds of the steady finish; 0 = none."""
    plain = ask.level is Level.BEGINNER or ask.cutback or ask.softened or ask.hot or ask.phase not in FINISH_PHASES
    if plain or ask.minutes < FINISH_FROM_MINUTES or ask.times_done % 2 == 0:
        return 0
    wanted = FINISH_MINUTES[min(ask.times_done // 2, len(FINISH_MINUTES) - 1)]
    return min(wanted, int(FINISH_MOST_SHARE * ask.minutes)) * SECONDS_PER_MINUTE


def _with_race_parts(ask: RunAsk) -> RunWorkout:
    total = ask.minutes * SECONDS_PER_MINUTE
    work = RACE_PARTS_SHARE * total
    if ask.week_minutes is not None:
        work = min(work, RACE_PARTS_SHARE_OF_WEEK * ask.week_minutes * SECONDS_PER_MINUTE)
    frame = min(RACE_PARTS_FRAME_S, on_minutes(RACE_PARTS_SHARE * total))
    room = Room(total - frame, work, ask.last_work_s)
    rung: Rung = choose_rung(LONG_RACE_PARTS, START[ask.level], ask.times_done, room)
    pace = f"{race_ladder(ask.distance_m).name} pace"
    body = repeated(rung, target_of(ask, Intensity.RACE), text="the rhythm of the race")
    last = on_minutes(COOL_DOWN_SHARE * frame)
    first = step(ask, StepKind.EASY, Intensity.EASY, total - seconds_of(body) - last, EASY_TEXT)
    steps = (first, *body, step(ask, StepKind.COOL_DOWN, Intensity.RECOVERY, last))
    text = f"{duration_text(total)} easy with {rung_text(rung, f'at {pace}')}, near the end"
    return RunWorkout("long-race-pace", f"Long run with {pace}", steps, text)
