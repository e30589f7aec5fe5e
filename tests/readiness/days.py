"""Check-ins, runs and lifts of made-up weeks."""

from collections.abc import Iterable
from datetime import date, timedelta

from ironstride.readiness.inputs import LiftDone, ReadinessInputs, RunDone
from ironstride.training.check_in import CheckIn
from ironstride.training.kinds import Kind
from ironstride.training.wellness import WellnessDay

TODAY = date(2026, 3, 31)


def ago(days: int) -> date:
    """A day before today."""
    return TODAY - timedelta(days=days)


def usual_words(first: int = 45, last: int = 0) -> list[CheckIn]:
    """Ordinary days, a little up and down."""
    return [
        CheckIn(ago(back), fatigue=2 + back % 2, sleep_quality=4, motivation=4 - back % 2, soreness=1 + back % 2)
        for back in range(first, last - 1, -1)
    ]


def tired(days: Iterable[int]) -> list[CheckIn]:
    """Days on which all is bad."""
    return [CheckIn(ago(back), fatigue=5, sleep_quality=2, motivation=2, soreness=3) for back in days]


def easy_runs(days: Iterable[int], **more: float | bool) -> list[RunDone]:
    """Easy runs of forty minutes."""
    return [RunDone(ago(back), Kind.EASY, 40.0, **more) for back in days]  # type: ignore[arg-type]


def lifts(singles: Iterable[tuple[int, float]], effort: float | None = None) -> list[LiftDone]:
    """Squats: how long ago, and the best single."""
    return [LiftDone(ago(back), leg_work=True, singles={"squat": single}, effort=effort) for back, single in singles]


def nights(hours: float, days: Iterable[int]) -> list[WellnessDay]:
    """Nights of equal length."""
    return [WellnessDay(ago(back), sleep_s=hours * 3600) for back in days]


def known(
    words: Iterable[CheckIn] = (),
    runs: Iterable[RunDone] = (),
    lifted: Iterable[LiftDone] = (),
    measured: Iterable[WellnessDay] = (),
) -> ReadinessInputs:
    """Inputs of these."""
    return ReadinessInputs(tuple(words), tuple(measured), tuple(runs), tuple(lifted))
