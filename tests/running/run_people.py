"""Asks and targets that the tests of run workouts share."""

from datetime import date

from hypothesis import strategies as st

from ironstride.running.fitness import fitness_of
from ironstride.running.heart import HeartFacts, heart_zones
from ironstride.running.paces import race_pace, training_paces
from ironstride.running.prediction import predict
from ironstride.running.run_ask import RunAsk
from ironstride.running.targets import Targets, targets_for
from ironstride.training.athlete import HeartValue, RaceResult
from ironstride.training.kinds import EASY_KINDS, QUALITY_KINDS, RUN_KINDS, Kind, Level, Phase, Tag
from ironstride.training.run_workout import RunWorkout
from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, MARATHON_M, TEN_KM_M

DAY = date(2026, 11, 1)
DISTANCES = (None, FIVE_KM_M, TEN_KM_M, HALF_MARATHON_M, MARATHON_M)
HARD = frozenset({Tag.QUALITY, Tag.HARD})


def targets(ten_km_s: float, distance_m: float | None, week_km: float | None = None) -> Targets:
    """Targets of somebody with a 10 km result, a highest and a resting heart rate."""
    estimate = fitness_of(RaceResult(TEN_KM_M, ten_km_s, DAY), DAY)
    assert estimate is not None
    race = None if distance_m is None else race_pace(predict(estimate, distance_m, week_km))
    heart = heart_zones(HeartFacts(HeartValue(186, DAY), HeartValue(54, DAY)))
    return targets_for(training_paces(estimate.fitness), heart, distance_m, race)


TARGETS = {distance: targets(50 * 60, distance, 40) for distance in DISTANCES}


@st.composite
def asks(draw: st.DrawFn, kinds: frozenset[Kind] = RUN_KINDS, least: int = 20, most: int = 180) -> RunAsk:
    """Any run that may be asked for."""
    kind = draw(st.sampled_from(sorted(kinds)))
    distance = draw(st.sampled_from(DISTANCES))
    tags = {Tag.STRIDES, Tag.OPTIONAL} if kind in EASY_KINDS else {Tag.MARATHON_PACE} if kind is Kind.LONG else HARD
    return RunAsk(
        kind=kind,
        minutes=draw(st.integers(least, most)),
        phase=draw(st.sampled_from(Phase)),
        level=draw(st.sampled_from(Level)),
        distance_m=distance,
        tags=frozenset(draw(st.sets(st.sampled_from(sorted(tags))))),
        run_walk=draw(st.booleans()),
        softened=kind in QUALITY_KINDS and draw(st.booleans()),
        cutback=draw(st.booleans()),
        times_done=draw(st.integers(0, 40)),
        last_work_s=draw(st.none() | st.integers(0, 3600)),
        week_minutes=draw(st.none() | st.floats(0, 600)),
        targets=TARGETS[distance] if draw(st.booleans()) else targets_for(distance_m=distance),
        treadmill=draw(st.booleans()),
        hot=draw(st.booleans()),
        legs_heavy=draw(st.booleans()),
        main_race=draw(st.booleans()),
    )


def total_s(workout: RunWorkout) -> int:
    """Seconds of all steps; every one has a time."""
    seconds = [step.seconds for step in workout.all_steps()]
    assert None not in seconds
    return sum(one for one in seconds if one is not None)
