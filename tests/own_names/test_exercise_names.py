"""Exercise names of recordings are all listed, each with its sets, what it means and how surely."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.strength.name_meaning import NameMeaning, Surely
from ironstride.training.activity import StrengthSet
from ironstride.use.own_names.exercise_names import exercise_names_of, list_exercise_names, may_be, names_json
from ironstride.use.own_names.recorded_past import RecordedPast, recorded_past
from tests.own_names.recorded import keep, lift, sets, some_past
from tests.store.places import place


def test_what_is_not_known_comes_first(tmp_path: Path) -> None:
    """Then families, then the least sure; the most sets first; a plain name with and without weights has two lines."""
    keep(tmp_path, some_past())
    listed = list_exercise_names(None, place(tmp_path))
    assert [(one.name, one.sets, one.meaning.exercise, one.meaning.surely.value) for one in listed.names] == [
        ("Bankdrücken LH", 5, None, "unknown"),
        ("Beinstrecker", 2, None, "unknown"),
        ("Rollen auf der Matte", 1, None, "unknown"),
        ("row", 4, None, "unknown"),
        ("Squat", 2, "back-squat", "near"),
        ("Kniebeuge (Langhantel)", 3, "back-squat", "read"),
        ("Squat (Barbell)", 3, "back-squat", "named"),
        ("Wide Pull Up", 3, "pull-up", "named"),
        ("Squat", 2, "bodyweight-squat", "named"),
    ]
    assert [one.name for one in listed.unknown] == ["Bankdrücken LH", "Beinstrecker", "Rollen auf der Matte"]
    assert [one.first_activity for one in listed.names][:4] == [1, 1, 2, 3]
    assert listed.unnamed_sets == 2
    assert may_be(listed.names[0])[0] == "bench-press"
    assert may_be(listed.names[-1]) == ()


def test_a_second_recording_of_a_session_counts_once(tmp_path: Path) -> None:
    """The watch and the app saw the same sets."""
    keep(tmp_path, [lift(0, *sets("Beinstrecker", 3)), lift(0, *sets("Beinstrecker", 3), StrengthSet(9))])
    (one,) = list_exercise_names(None, place(tmp_path)).names
    assert (one.name, one.sets) == ("Beinstrecker", 3)


def test_what_was_said_of_a_name_that_is_gone_is_listed_last() -> None:
    """So that it can be forgotten."""
    past = RecordedPast(exercises={"gone": "plank", "was nothing": "none"})
    found = exercise_names_of(past).names
    assert [(one.name, one.sets, one.meaning) for one in found] == [
        ("gone", 0, NameMeaning("plank", Surely.SAID)),
        ("was nothing", 0, NameMeaning(None, Surely.SAID)),
    ]


def test_nothing_imported_is_an_empty_list(tmp_path: Path) -> None:
    """And no data file is made by asking."""
    assert list_exercise_names(None, place(tmp_path)).names == ()
    assert not place(tmp_path).file.exists()


def test_the_document(tmp_path: Path) -> None:
    """Every name with what it may be where it is not known."""
    keep(tmp_path, [lift(0, *sets("Bankdrücken LH", 3, 50.0), StrengthSet(8))])
    assert names_json(list_exercise_names(None, place(tmp_path))) == {
        "schema": "ironstride/exercise-names/1",
        "unnamed_sets": 1,
        "names": [
            {
                "name": "Bankdrücken LH",
                "sets": 3,
                "exercise": None,
                "surely": "unknown",
                "only_family": False,
                "may_be": ["bench-press", "cable-chest-press", "dumbbell-bench-press"],
            }
        ],
    }


NAMES = st.sampled_from(["Squat", "squat ", "Bench Press", "Zzz", "", " "]) | st.text(max_size=8)
SETS = st.builds(
    StrengthSet, st.just(8), st.none() | st.just(40.0), category=st.none() | st.just("squat"), exercise=NAMES
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(SETS, max_size=6), max_size=4))
def test_no_set_is_lost(sessions: list[list[StrengthSet]]) -> None:
    """Every set stands under one name, or among those without one."""
    with TemporaryDirectory() as folder:
        keep(Path(folder), [lift(day, *done) for day, done in enumerate(sessions)])
        listed = exercise_names_of(recorded_past(None, place(Path(folder))))
    assert sum(one.sets for one in listed.names) + listed.unnamed_sets == sum(map(len, sessions))
    assert len({(one.key, one.meaning) for one in listed.names}) == len(listed.names)
