"""What is inside a session stands in its calendar entry, and nothing else changes."""

from dataclasses import replace

from ironstride.export.ics import calendar_bytes, entries_of
from ironstride.running.build_run import run_workout
from ironstride.running.run_ask import RunAsk
from ironstride.strength.build_session import build_session
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.strength_ask import StrengthAsk
from ironstride.training.kinds import Kind, Level, Phase
from ironstride.training.plan import Plan
from ironstride.training.session_workout import Workout, workout_values
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.units import HALF_MARATHON_M
from tests.export.strict_calendar import parsed
from tests.plans import changed, plan
from tests.running.run_people import TARGETS

NAME = "w02-long"
RUN = run_workout(
    RunAsk(Kind.INTERVALS, 60, Phase.BUILD, Level.ADVANCED, HALF_MARATHON_M, targets=TARGETS[HALF_MARATHON_M])
)
SQUAT = PlannedExercise("goblet-squat", 3, 8, 12, 2, 90, load_kg=20.0, superset="a", aim="9 repetitions", is_new=True)
ROW = PlannedExercise("row", 2, 8, 8, 2, 60, superset="a", each_side=True)
PLANK = PlannedExercise("plank", 2, 0, 0, None, 45, hold_s=30)
LIFT = StrengthWorkout("full-body-a", "Full body", 360, (SQUAT, ROW, PLANK), 1800, 3, 4, "7 sets: squat, row, plank.")


def filled(workout: object) -> Plan:
    """The plan with one session that has a workout."""
    original = plan()
    return replace(
        original,
        sessions=tuple(replace(one, workout=workout) if one.id == NAME else one for one in original.sessions),  # type: ignore[arg-type]
    )


def description(workout: Workout, units: str = "metric") -> list[str]:
    """The lines of the session's entry."""
    (entry,) = [one for one in entries_of(filled(workout_values(workout)), units) if one.key == NAME]
    return entry.description.split("\n")


def test_a_run_has_its_steps() -> None:
    """Whole in one line, then every step; those of a repeat stand in."""
    lines = description(RUN)
    assert lines[1] == f"What: {RUN.text}"
    assert lines[2].startswith("Warm up, 15 min, effort 2-3, ")
    repeat = lines.index("6 times:")
    assert [line[:6] for line in lines[repeat + 1 : repeat + 3]] == ["  Run,", "  Reco"]
    assert not any("   " in line for line in lines)


def test_strength_has_its_exercises() -> None:
    """With load, repetitions, what is left and rest, in words that need no columns."""
    assert description(LIFT)[1:7] == [
        "What: 7 sets: squat, row, plank.",
        "- Warm up 6 min",
        "A1 Goblet squat, 3 x 8-12, 20 kg, 2 reps left, rest 90 s, new",
        "  9 repetitions",
        "A2 Row, 2 x 8 a side, 2 reps left, rest 1 min",
        "- Plank, 2 x 30 s, rest 45 s",
    ]


def test_loads_are_in_the_units_that_are_wanted() -> None:
    """Pounds for those who lift pounds."""
    assert any(", 44 lb," in line for line in description(LIFT, "imperial"))


def test_the_calendar_stays_strict() -> None:
    """Long descriptions fold and read back."""
    session = build_session(StrengthAsk(Kind.FULL_BODY, 40, 7, 6, 2, Phase.BUILD), load_catalogue().exercises)
    text = calendar_bytes(filled(workout_values(session)))
    assert len(parsed(text).parts) == len(parsed(calendar_bytes(plan())).parts)
    assert calendar_bytes(filled(workout_values(session))) == text


def test_only_the_filled_session_changes() -> None:
    """Sessions without a workout keep their bytes; a workout that comes later counts as a change of its entry."""
    first = plan()
    second = changed(first, "plan-two", list(filled(workout_values(RUN)).sessions))
    before = {one.one("UID"): one for one in parsed(calendar_bytes(first)).parts}
    after = {one.one("UID"): one for one in parsed(calendar_bytes(second, [first])).parts}
    differing = [uid for uid in before if before[uid].properties != after[uid].properties]
    assert [uid.partition("/")[2].partition("@")[0] for uid in differing] == [NAME]
    assert after[differing[0]].one("SEQUENCE") == "1"


def test_an_unknown_workout_costs_no_calendar() -> None:
    """What a later version wrote is passed over; its one line of what to do stays."""
    (entry,) = [one for one in entries_of(filled({"sport": "swim", "text": "20 x 50 m"})) if one.key == NAME]
    assert entry.description.split("\n")[1] == "What: 20 x 50 m"
