"""What stands behind an exercise: its load, what to aim at, and what goes on from it."""

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.equipment import kit_of
from ironstride.strength.loading import BY_BAND, FIND_IT, STRONGER_BAND, LoadAsk, loads_of, with_load
from ironstride.strength.progression import BODY_WEIGHT, DoneSet
from ironstride.training.strength_workout import PlannedExercise

KIT = kit_of(("dumbbells 2x10 kg", "band"))
TOP = (DoneSet(3, 10, 12, 4), DoneSet(7, 10, 12, 4))
WITHOUT = (DoneSet(3, 0, 12, 4), DoneSet(7, 0, 12, 4))
HARDER = "a harder one: front squat"


def planned(exercise: str, ask: LoadAsk, *, reps_left: int | None = 3, hold_s: int | None = None) -> PlannedExercise:
    """Two sets of eight to twelve of an exercise."""
    one = PlannedExercise(exercise, 2, 0 if hold_s else 8, 0 if hold_s else 12, reps_left, 75, hold_s=hold_s)
    return with_load(one, load_catalogue().of(exercise), ask)


def test_what_goes_on_is_named_where_nothing_heavier_can_be_made() -> None:
    """At the top of the heaviest dumbbell, and only there."""
    loads = loads_of(load_catalogue().of("goblet-squat"), KIT)
    assert loads == (10,)
    at_top = planned("goblet-squat", LoadAsk(loads, TOP, 2, harder=HARDER))
    assert at_top.aim == f"12 repetitions: the top, and no heavier load here; {HARDER}"
    assert HARDER not in planned("goblet-squat", LoadAsk(loads, TOP[:1], 2, harder=HARDER)).aim
    assert HARDER not in planned("goblet-squat", LoadAsk((10, 12), TOP, 2, harder=HARDER)).aim
    assert planned("goblet-squat", LoadAsk(loads, TOP, 2)).aim.endswith("no heavier load here")


def test_a_lighter_week_keeps_the_load_and_may_begin_a_harder_one() -> None:
    """That is when new exercises enter."""
    ask = LoadAsk((10,), TOP, 2, may_rise=False, harder=HARDER)
    assert planned("goblet-squat", ask).aim == f"12 repetitions: as last time; {HARDER}"


def test_without_a_load_there_is_an_aim() -> None:
    """Body weight has repetitions to aim at and no load, not even zero."""
    loads = loads_of(load_catalogue().of("bodyweight-squat"), KIT)
    assert loads == BODY_WEIGHT
    first = planned("bodyweight-squat", LoadAsk(loads))
    assert (first.load_kg, first.load_text, first.aim) == (None, "", "")
    later = planned("bodyweight-squat", LoadAsk(loads, (DoneSet(3, 0, 8, 3),), 2))
    assert (later.load_kg, later.aim_reps, later.aim) == (None, 9, "9 repetitions: one more than last time")
    assert planned("bodyweight-squat", LoadAsk(loads, WITHOUT, 2, harder=HARDER)).aim.endswith(HARDER)


def test_a_band_becomes_stronger() -> None:
    """At the top of the range the next band begins at its bottom."""
    ask = LoadAsk(loads_of(load_catalogue().of("band-row"), KIT), WITHOUT, 2)
    row = planned("band-row", ask)
    assert (row.load_kg, row.load_text, row.aim_reps) == (None, BY_BAND, 8)
    assert row.aim == f"8 repetitions: {STRONGER_BAND}"


def test_holds_and_jumps_stay_as_they_are() -> None:
    """Nothing is aimed at."""
    assert planned("plank", LoadAsk(BODY_WEIGHT, WITHOUT), reps_left=None, hold_s=30).aim == ""
    assert planned("pogo-hops", LoadAsk(BODY_WEIGHT, WITHOUT), reps_left=None).aim == ""


def test_a_first_load_is_found_by_feel() -> None:
    """Where nothing was done and nothing is known."""
    assert planned("goblet-squat", LoadAsk((10,))).load_text == FIND_IT
