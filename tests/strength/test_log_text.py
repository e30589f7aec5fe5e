"""What people write of a gym session: every accepted form, and what is wanted instead of every other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise import LoadKind
from ironstride.strength.log_text.log_line import log_line
from ironstride.strength.log_text.log_problem import pointing_lines
from ironstride.strength.log_text.read_log import LogAsk, read_log
from ironstride.strength.log_text.read_sets import HEAVIEST_KG, MOST_HOLD_S, MOST_REPS, MOST_SETS
from ironstride.training.strength_log import LoggedExercise, LoggedSet
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout

CATALOGUE = load_catalogue()
ASK = LogAsk(CATALOGUE)
SQUAT = PlannedExercise("goblet-squat", 3, 8, 12, 2, 90, load_kg=16.0, aim_reps=10, name="Goblet squat")
CALF = PlannedExercise("calf-raise", 2, 10, 15, 2, 60, name="Calf raise")
PLANK = PlannedExercise("plank", 2, 0, 0, None, 45, hold_s=30, name="Plank")
PLANNED = StrengthWorkout("full-body-a", "Full body", 300, (SQUAT, CALF, PLANK), 1800, 3, 2, "7 sets.")
WITH_PLAN = LogAsk(CATALOGUE, PLANNED)

Told = list[tuple[int | None, float | None, float | None, int | None]]


def sets_of(text: str, ask: LogAsk = ASK) -> Told:
    """Repetitions, kilograms, repetitions left and seconds of each set of a piece about back squats."""
    read = read_log(f"back squat {text}", ask)
    assert not read.problems, read.problems
    return [(one.reps, one.load_kg, one.reps_left, one.hold_s) for one in read.exercises[0].sets]


def wanted(text: str, ask: LogAsk = ASK) -> list[tuple[str, str]]:
    """What stands there and what was wanted, of every problem."""
    read = read_log(text, ask)
    for one in read.problems:
        assert text[one.start : one.end].strip() == one.text.strip()
    return [(one.text, one.wanted) for one in read.problems]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3x8 40kg left 3", [(8, 40, 3, None)] * 3),
        ("3 x 8 40 kg rir 3", [(8, 40, 3, None)] * 3),
        ("3×8 40kgs rpe 7", [(8, 40, 3, None)] * 3),  # noqa: RUF001
        ("3x8 @ 40kg @7.5", [(8, 40, 2.5, None)] * 3),
        ("3x8@7", [(8, None, 3, None)] * 3),
        ("40kg 3x8, 3 in reserve", [(8, 40, 3, None)] * 3),
        ("3x8 40kg 2 reps left", [(8, 40, 2, None)] * 3),
        ("3 sets of 8 reps with 40kg", [(8, 40, None, None)] * 3),
        ("3x8-10 40kg", [(8, 40, None, None)] * 3),
        ("3x8, 40kg, left 3", [(8, 40, 3, None)] * 3),
        ("3x8,40kg", [(8, 40, None, None)] * 3),
        ("3x8 40", [(8, 40, None, None)] * 3),
        ("3x8 +40kg", [(8, 40, None, None)] * 3),
        ("8 8 7 40kg left 3 2 1", [(8, 40, 3, None), (8, 40, 2, None), (7, 40, 1, None)]),
        ("8 8 7 40kg left 2", [(8, 40, 2, None), (8, 40, 2, None), (7, 40, 2, None)]),
        ("12,12,10 20kg", [(12, 20, None, None), (12, 20, None, None), (10, 20, None, None)]),
        ("8, 8, 7 40kg left 3 2 1", [(8, 40, 3, None), (8, 40, 2, None), (7, 40, 1, None)]),
        ("8,8,40kg", [(8, 40, None, None)] * 2),
        ("40kg: 8, 8, 7", [(8, 40, None, None), (8, 40, None, None), (7, 40, None, None)]),
        ("40: 8, 8", [(8, 40, None, None)] * 2),
        ("8 40kg left 3, 8 42.5kg left 2", [(8, 40, 3, None), (8, 42.5, 2, None)]),
        ("3x8 42,5kg", [(8, 42.5, None, None)] * 3),
        ("8 40kg, 42,5kg 8", [(8, 40, None, None), (8, 42.5, None, None)]),
        ("1x8 90lb", [(8, 40.82, None, None)]),
        ("1x8 40kg, 1x8 90 pounds", [(8, 40, None, None), (8, 40.82, None, None)]),
        ("1x8 0kg left 0", [(8, 0, 0, None)]),
        ("1x5 40kg, 1x8 bodyweight, 1x6", [(5, 40, None, None), (8, None, None, None), (6, None, None, None)]),
        ("3x30s", [(None, None, None, 30)] * 3),
        ("2x1 min, 90 sec", [(None, None, None, 60)] * 2 + [(None, None, None, 90)]),
        ("1:30 20kg", [(None, 20, None, 90)]),
        (f"{MOST_SETS}x{MOST_REPS}", [(MOST_REPS, None, None, None)] * MOST_SETS),
        (f"1x{MOST_HOLD_S}s", [(None, None, None, MOST_HOLD_S)]),
        ("1x8 300kg left 10", [(8, 300, 10, None)]),
    ],
)
def test_sets_are_read_as_people_write_them(text: str, told: Told) -> None:
    """Every form of the manual, and those of other apps, mean the sets that anybody would take them for."""
    assert sets_of(text) == told


def test_loads_without_a_unit_are_in_the_unit_of_the_athlete() -> None:
    """Forty is 40 kg, or 40 lb for whoever sees pounds; a unit that is said always counts."""
    pounds = LogAsk(CATALOGUE, pounds=True)
    assert sets_of("1x8 40", pounds) == [(8, 18.14, None, None)]
    assert sets_of("40: 8", pounds) == [(8, 18.14, None, None)]
    assert sets_of("1x8 40kg", pounds) == [(8, 40, None, None)]


def test_a_whole_session_is_read() -> None:
    """Pieces by semicolon or line; skips, swaps, pain and notes, whatever the case and the spaces."""
    text = "Back Squat: 3x8 40kg hurt note left knee, again\nSKIP calf raises;;  leg press for goblet squat 2x10 60kg; "
    read = read_log(text + "skip plank hurt note wrist; note: tired; note “slept badly”", ASK)
    assert not read.problems
    squat, calf, press, plank = read.exercises
    assert (squat.exercise, squat.painful, squat.note) == ("back-squat", True, "left knee, again")
    assert calf == LoggedExercise("calf-raise")
    assert (press.exercise, press.instead_of, len(press.sets)) == ("leg-press", "goblet-squat", 2)
    assert plank == LoggedExercise("plank", painful=True, note="wrist")
    assert read.note == "tired “slept badly”"


def test_a_note_stays_as_it_was_written() -> None:
    """Commas, numbers and words that mean something elsewhere are only words in a note."""
    read = read_log("back squat 1x8 40kg note 42,5kg hurt, 3x8 left 3", ASK)
    assert read.exercises == [
        LoggedExercise("back-squat", (LoggedSet(8, 40.0),), note="42,5kg hurt, 3x8 left 3"),
    ]


def test_as_planned_takes_what_was_aimed_at() -> None:
    """All as it stood: the repetitions of the aim, the planned load, holds in seconds."""
    read = read_log("as planned", WITH_PLAN)
    assert read.exercises == [
        LoggedExercise("goblet-squat", (LoggedSet(10, 16.0, 2.0),) * 3),
        LoggedExercise("calf-raise", (LoggedSet(10, None, 2.0),) * 2),
        LoggedExercise("plank", (LoggedSet(None, None, None, 30),) * 2),
    ]


@pytest.mark.parametrize("text", ["as planned; {0}", "{0}; as planned"])
def test_what_is_said_beside_as_planned_replaces_it(text: str) -> None:
    """In either order: a skip, another load, and an exercise done in place of a planned one."""
    read = read_log(text.format("leg press for squat 1x9 60kg; skip calf; plank 1x20s note as planned"), WITH_PLAN)
    assert {one.exercise: one for one in read.exercises} == {
        "leg-press": LoggedExercise("leg-press", (LoggedSet(9, 60.0),), "goblet-squat"),
        "calf-raise": LoggedExercise("calf-raise"),
        "plank": LoggedExercise("plank", (LoggedSet(None, None, None, 20),), note="as planned"),
    }


def test_an_exercise_named_twice_keeps_all_that_was_said() -> None:
    """Its sets follow each other; pain and notes of either stay; another in its place is beside what was done of it."""
    read = read_log("squat 2x8 16kg hurt note a; squat 1x6 20kg note b; leg press for squat 1x9 60kg", WITH_PLAN)
    both = LoggedExercise("goblet-squat", (LoggedSet(8, 16.0),) * 2 + (LoggedSet(6, 20.0),), painful=True, note="a b")
    assert read.exercises == [both, LoggedExercise("leg-press", (LoggedSet(9, 60.0),), "goblet-squat")]


def test_a_part_of_a_planned_name_is_enough_where_it_is_one() -> None:
    """``squat`` is the session's goblet squat; of two it is asked which, and a full name always tells."""
    assert read_log("squat 1x8 16kg", WITH_PLAN).exercises[0].exercise == "goblet-squat"
    split = PlannedExercise("split-squat", 3, 8, 12, 2, 90, name="Split squat")
    two = LogAsk(CATALOGUE, StrengthWorkout("a", "A", 0, (SQUAT, split), 600, 6, 0, ""))
    assert wanted("squat 1x8 16kg", two) == [("squat", "an exercise, such as: goblet squat, split squat")]
    assert read_log("split squat 1x8 16kg; back squat 1x5 60kg", two).problems == []


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda one: one.id)
def test_every_exercise_of_the_catalogue_can_be_logged(exercise: object) -> None:
    """By its name and by its id, with sets or skipped."""
    assert hasattr(exercise, "id")
    assert hasattr(exercise, "name")
    for name in (exercise.name, exercise.id, exercise.id.replace("-", " ")):
        done, skipped = read_log(f"{name} 2x8", ASK), read_log(f"skip {name}", ASK)
        assert (done.problems, skipped.problems) == ([], [])
        assert done.exercises == [LoggedExercise(exercise.id, (LoggedSet(8),) * 2)]
        assert skipped.exercises == [LoggedExercise(exercise.id)]


@pytest.mark.parametrize(
    ("text", "stands", "says"),
    [
        ("bak squat 3x8", "bak squat", "an exercise, such as: back squat"),
        ("skip calf rase", "calf rase", "an exercise, such as: calf raise"),
        ("leg press for goblin squat 3x8", "goblin squat", "goblet squat"),
        ("frobnicate 3x8", "frobnicate", "what was done, such as: squat 3x8 40kg left 3"),
        ("back squat", "back squat", "sets, such as: squat 3x8 40kg left 3"),
        ("back squat 3x8 -40kg", "-40kg", "a load of 0 kg or more"),
        ("back squat -40kg 3x8", "-40kg", "a load of 0 kg or more"),
        ("back squat 3x8 −40 kg", "−40 kg", "a load of 0 kg or more"),  # noqa: RUF001
        ("back squat 3x8 301kg", "301kg", "at most 300 kg; 301 lb would be 137 kg"),
        ("back squat 3x8 9000kg", "9000kg", "at most 300 kg"),
        ("dumbbell bench press 3x8 120kg", "120kg", "at most 100 kg in each hand; 120 lb would be 54 kg"),
        ("back squat 3x8 40kg 45kg", "45kg", "one load for a group of sets"),
        ("back squat 3x8 40kg 88lb", "88lb", "one load for a group of sets"),
        ("back squat 3x8 left 11", "11", "0 to 10 repetitions left"),
        ("back squat 3x8 left -1", "-1", "0 to 10 repetitions left"),
        ("back squat 3x8 rpe 11", "11", "an effort (RPE) of 0 to 10"),
        ("back squat 3x8 40kg left", "left", "a number behind it: left 3"),
        ("back squat 2x8 left 3 2 1", "1", "no more of them than sets: 2"),
        ("back squat 3x8 40kg left 3, 2", "2", "left 3 2 1"),
        ("back squat 3x8 40kg 2", "2", "sets such as 3x8 40kg left 3"),
        ("back squat 0x8 40kg", "0x8", "1 to 20 sets"),
        ("back squat 21x8 40kg", "21x8", "1 to 20 sets"),
        ("back squat 3x0 40kg", "3x0", "1 to 100 repetitions"),
        ("back squat 3x101", "3x101", "1 to 100 repetitions"),
        ("back squat 8.5 8", "8.5", "1 to 100 repetitions"),
        ("plank 3x16min", "3x16min", "1 to 900 seconds"),
        ("back squat 3x8 40kg felt", "felt", "or: hurt, note ..."),
        ("as planned", "as planned", "nothing is planned inside this session"),
        ("skip", "", "what was done, such as"),
        ("note tired", "note tired", "what was done, such as"),
    ],
)
def test_what_is_not_understood_is_pointed_at(text: str, stands: str, says: str) -> None:
    """What stands there, where, and what was wanted, with the nearest known word."""
    assert any(found == stands and says in said for found, said in wanted(text)), wanted(text)


@pytest.mark.parametrize("text", ["", " ", ";;", "\n \n", "note", ","])
def test_nothing_said_is_a_problem(text: str) -> None:
    """An empty text is no session of skipped exercises."""
    read = read_log(text, WITH_PLAN)
    assert read.problems
    assert read.exercises == []


def test_every_problem_is_told_at_once_in_order() -> None:
    """So that one correction is enough."""
    assert [one for one, _ in wanted("bak squat 3x8; plank 0x30s; back squat 3x8 999kg left 11")] == [
        "bak squat", "0x30s", "999kg", "11",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "last_kg", "says"),
    [
        ("back squat 3x8 88kg", 40.0, ["lb perhaps: last time it was 40 kg"]),
        ("back squat 3x8 40lb", 40.0, ["kg perhaps: last time it was 40 kg"]),
        ("back squat 3x8 40kg", 40.0, []),
        ("back squat 3x8 18kg", 40.0, []),
        ("back squat 3x8 88lb", 40.0, []),
        ("back squat 3x8 0kg", 40.0, []),
    ],
)
def test_a_load_like_the_last_one_in_the_other_unit_is_a_warning(text: str, last_kg: float, says: list[str]) -> None:
    """Kilograms and pounds are mixed up easily; the text still counts, and a load in its own unit is left alone."""
    read = read_log(text, LogAsk(CATALOGUE, last_kg={"back-squat": last_kg}))
    assert not read.problems
    assert [one.wanted for one in read.warnings] == says


def test_the_pointer_stands_below_the_word() -> None:
    """Also in a text longer than a line."""
    text = "; ".join(["back squat 3x8 40kg"] * 5 + ["plank 3x8 40kg oops"])
    (problem,) = read_log(text, ASK).problems
    shown, pointer = pointing_lines(text, problem)
    assert max(len(shown), len(pointer)) <= 78
    assert shown[pointer.index("^") : pointer.rindex("^") + 1] == "oops"


def _loaded(exercise_id: str) -> st.SearchStrategy[LoggedExercise]:
    most = HEAVIEST_KG[CATALOGUE.of(exercise_id).load]
    loads = st.none() | st.integers(0, round(most * 100)).map(lambda hundredths: hundredths / 100)
    left = st.none() | st.integers(0, 20).map(lambda halves: halves / 2)
    reps = st.builds(LoggedSet, st.integers(1, MOST_REPS), loads, left)
    holds = st.builds(LoggedSet, st.none(), loads, left, st.integers(1, MOST_HOLD_S))
    others = [one.id for one in CATALOGUE.exercises if one.id != exercise_id]
    done = st.builds(
        LoggedExercise,
        st.just(exercise_id),
        st.lists(reps | holds, min_size=1, max_size=6).map(tuple),
        st.none() | st.sampled_from(others),
        painful=st.booleans(),
        note=NOTES,
    )
    return done | st.builds(LoggedExercise, st.just(exercise_id), painful=st.booleans(), note=NOTES)


NOTES = st.text("abcé0 ,.:-5kgx", max_size=12).map(lambda text: " ".join(text.split()).strip(" :\"'"))
SESSIONS = st.lists(
    st.sampled_from([one.id for one in CATALOGUE.exercises]), min_size=1, max_size=4, unique=True
).flatmap(lambda ids: st.tuples(*(_loaded(one) for one in ids)))


@given(SESSIONS, NOTES, st.booleans())
def test_a_session_written_as_its_line_reads_back_equal(
    exercises: tuple[LoggedExercise, ...], note: str, pounds: bool
) -> None:
    """Whatever was logged, the line that shows it means the same, in kilograms and in pounds."""
    read = read_log(log_line(exercises, pounds=pounds, note=note), LogAsk(CATALOGUE, pounds=pounds))
    assert not read.problems
    assert (tuple(read.exercises), read.note) == (exercises, note)


@given(st.text() | st.text("squat 3x8,40kg left;:@-+ 0.5s\nnote", max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    """Any text is a session or has problems that lie inside it; nothing impossible is ever read without one."""
    read = read_log(text, WITH_PLAN)
    assert read.exercises or read.problems
    assert all(0 <= one.start <= one.end <= len(text) + 1 for one in read.problems)
    if not read.problems:
        for one in read.exercises:
            most = HEAVIEST_KG[CATALOGUE.of(one.exercise).load]
            assert all(0 <= (each.load_kg or 0.0) <= most and 0 <= (each.reps_left or 0) <= 10 for each in one.sets)


def test_a_number_without_end_is_only_a_wrong_number() -> None:
    """Thousands of digits are no crash."""
    for text in (f"back squat {'9' * 5000}x8", f"back squat 3x{'9' * 5000}", f"back squat 3x8 {'9' * 5000}kg"):
        assert len(wanted(text)) == 1


def test_every_kind_of_load_has_a_limit() -> None:
    """No exercise is without one."""
    assert set(HEAVIEST_KG) == set(LoadKind)
