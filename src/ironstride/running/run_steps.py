"""Steps of a run as the library's builders make them: targets by intensity, and the frame around hard work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from ironstride.running.grade import pace_uphill_s_per_km
from ironstride.running.ladders import Rung
from ironstride.running.paces import PaceRange
from ironstride.running.run_ask import RunAsk
from ironstride.running.targets import Intensity, with_pace, without_pace
from ironstride.training.kinds import EASY_KINDS, Kind
from ironstride.training.run_workout import RepeatedSteps, RunStep, RunTarget, RunWorkout, StepKind
from ironstride.training.run_workout_lines import duration_text
from ironstride.units import SECONDS_PER_MINUTE

TREADMILL_GRADE_PERCENT: Final = 1.0
"""For the air that does not have to be moved. A convention."""
SHORT_HILL_GRADE_PERCENT: Final = 6.0
LONG_HILL_GRADE_PERCENT: Final = 4.0
SHORT_HILL_UNDER_S: Final = 60
JOG: Final = RunTarget(1, 3)
"""Recovery between repeats: nothing but slow."""
WARM_UP_SHARE: Final = 0.6
"""Of the minutes that hard work leaves."""
MOST_WARM_UP_S: Final = 15 * SECONDS_PER_MINUTE
MOST_COOL_DOWN_S: Final = 10 * SECONDS_PER_MINUTE
LEAST_WARM_UP_S: Final = 10 * SECONDS_PER_MINUTE
LEAST_COOL_DOWN_S: Final = 5 * SECONDS_PER_MINUTE
LEAST_FRAME_SHARE: Final = (0.25, 0.15)
"""Warm-up and cool-down of runs that are too short for these minutes, against the whole."""
HEART_SETTLES_S: Final = 3 * SECONDS_PER_MINUTE
"""Shorter steps name no heart rate. A convention."""
LEAST_STEP_S: Final = 60
"""A step of easy running that is shorter joins the cool-down."""

Steps = tuple[RunStep | RepeatedSteps, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The least warm-up and cool-down of a hard run."""

    warm_up_s: int
    cool_down_s: int


def target_of(ask: RunAsk, intensity: Intensity) -> RunTarget:
    """The target of an intensity on the ground and the day of a run."""
    target = ask.targets.of[intensity]
    runs_easily = ask.kind in EASY_KINDS or ask.kind is Kind.LONG
    by_effort = ask.hot or (ask.legs_heavy and runs_easily)
    if ask.treadmill and intensity is not Intensity.WALK:
        target = replace(target, grade_percent=TREADMILL_GRADE_PERCENT)
        if intensity is Intensity.STRIDE:
            target = with_pace(target, ask.targets.flat_paces.get(intensity))
    return without_pace(target) if by_effort else target


def hill_target(ask: RunAsk, work_s: int) -> RunTarget:
    """Uphill by effort; on a treadmill with an incline and the speed that is as hard as intervals on the flat."""
    target = ask.targets.of[Intensity.HILL]
    if not ask.treadmill:
        return target
    grade = SHORT_HILL_GRADE_PERCENT if work_s < SHORT_HILL_UNDER_S else LONG_HILL_GRADE_PERCENT
    target = replace(target, grade_percent=grade)
    flat = ask.targets.flat_paces.get(Intensity.HILL)
    if flat is None or ask.hot:
        return target
    uphill = (pace_uphill_s_per_km(pace, grade) for pace in (flat.fast_s_per_km, flat.slow_s_per_km))
    return with_pace(target, PaceRange(*uphill))


def step(ask: RunAsk, kind: StepKind, intensity: Intensity, seconds: int, text: str = "") -> RunStep:
    """A step of so many seconds."""
    return RunStep(kind, settled(target_of(ask, intensity), seconds), seconds, text=text)


def settled(target: RunTarget, seconds: int) -> RunTarget:
    """The target without a heart rate where the step ends before the heart has settled."""
    if seconds >= HEART_SETTLES_S or target.heart_high_bpm is None:
        return target
    return replace(target, heart_low_bpm=None, heart_high_bpm=None)


def repeated(rung: Rung, work: RunTarget, *, kind: StepKind = StepKind.WORK, text: str = "", rest: str = "") -> Steps:
    """A rung's repeats with jogging after each; a single one without."""
    hard = RunStep(kind, settled(work, rung.work_s), rung.work_s, text=text)
    if rung.times == 1:
        return (hard,)
    return (RepeatedSteps(rung.times, (hard, RunStep(StepKind.RECOVERY, JOG, rung.rest_s, text=rest))),)


def rung_text(rung: Rung, how: str, between: str = "easy between") -> str:
    """``3 x 8 min at threshold, 2 min easy between``"""
    work = f"{duration_text(rung.work_s)} {how}"
    if rung.times == 1:
        return work
    return f"{rung.times} x {work}, {duration_text(rung.rest_s)} {between}"


def least_frame(total_s: int) -> Frame:
    """The least warm-up and cool-down of a hard run of so many seconds."""
    warm_up, cool_down = (on_minutes(share * total_s) for share in LEAST_FRAME_SHARE)
    return Frame(min(LEAST_WARM_UP_S, warm_up), min(LEAST_COOL_DOWN_S, cool_down))


def framed(ask: RunAsk, body: Steps) -> Steps:
    """Warm-up, the hard part, easy running where there is time left, cool-down: together exactly the run's minutes."""
    total = ask.minutes * SECONDS_PER_MINUTE
    spare = total - seconds_of(body)
    least = least_frame(total)
    warm_up = max(least.warm_up_s, min(MOST_WARM_UP_S, on_minutes(WARM_UP_SHARE * spare)))
    left = spare - warm_up
    easy = on_minutes(left - MOST_COOL_DOWN_S) if left > MOST_COOL_DOWN_S + LEAST_STEP_S else 0
    first = step(ask, StepKind.WARM_UP, Intensity.RECOVERY, warm_up, "slowly, a little quicker towards the end")
    more = (step(ask, StepKind.EASY, Intensity.EASY, easy),) if easy else ()
    return (first, *body, *more, step(ask, StepKind.COOL_DOWN, Intensity.RECOVERY, left - easy))


def seconds_of(steps: Steps) -> int:
    """Seconds of steps that all have a time."""
    return sum(
        one.times * sum(inner.seconds or 0 for inner in one.steps)
        if isinstance(one, RepeatedSteps)
        else (one.seconds or 0)
        for one in steps
    )


def work_seconds(workout: RunWorkout) -> int:
    """Seconds of hard work in a workout, strides left out: what the next one of its kind goes on from."""
    return sum(one.seconds or 0 for one in workout.all_steps() if one.kind is StepKind.WORK)


def on_minutes(seconds: float) -> int:
    """Seconds rounded down to whole minutes; short ones to fifteen seconds."""
    grid = SECONDS_PER_MINUTE if seconds >= 3 * SECONDS_PER_MINUTE else 15
    return max(0, int(seconds // grid) * grid)
