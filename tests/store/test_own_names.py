"""What names mean is kept by athlete and kind, replaced and forgotten."""

from pathlib import Path

import pytest

from ironstride.store.athletes import add_athlete
from ironstride.store.newest_activity import newest_activity
from ironstride.store.own_names import forget_own_name, own_names, set_own_name
from ironstride.training.own_name import NameKind
from tests.own_names.recorded import keep, some_past
from tests.store.places import place


def test_a_name_is_remembered_whatever_its_capitals(tmp_path: Path) -> None:
    """Said again it means the new thing; forgotten it means nothing, and only once."""
    with place(tmp_path).file.open().writing() as connection:
        sam = add_athlete(connection, tmp_path / "sam.toml").id
        set_own_name(connection, sam, NameKind.EXERCISE, "Bankdrücken  LH", "bench-press")
        set_own_name(connection, sam, NameKind.EXERCISE, "BANKDRÜCKEN lh", "push-up")
        set_own_name(connection, sam, NameKind.EXERCISE, "Abduktoren", "clamshell")
        known = own_names(connection, sam, NameKind.EXERCISE)
        assert list(known.items()) == [("abduktoren", "clamshell"), ("bankdrücken lh", "push-up")]
        assert forget_own_name(connection, sam, NameKind.EXERCISE, "bankDrücken LH")
        assert not forget_own_name(connection, sam, NameKind.EXERCISE, "Bankdrücken LH")
        assert own_names(connection, sam, NameKind.EXERCISE) == {"abduktoren": "clamshell"}


def test_kinds_and_athletes_stand_apart(tmp_path: Path) -> None:
    """A sport named as an exercise is another thing, and so is what somebody else says."""
    with place(tmp_path).file.open().writing() as connection:
        sam = add_athlete(connection, tmp_path / "sam.toml").id
        kim = add_athlete(connection, tmp_path / "kim.toml").id
        set_own_name(connection, sam, NameKind.SPORT, "squat", "{}")
        set_own_name(connection, kim, NameKind.EXERCISE, "squat", "back-squat")
        assert own_names(connection, sam, NameKind.EXERCISE) == {}
        assert not forget_own_name(connection, sam, NameKind.EXERCISE, "squat")
        assert own_names(connection, kim, NameKind.EXERCISE) == {"squat": "back-squat"}


def test_a_name_without_letters_is_refused(tmp_path: Path) -> None:
    """There would be no way to say it."""
    with place(tmp_path).file.open().writing() as connection:
        sam = add_athlete(connection, tmp_path / "sam.toml").id
        with pytest.raises(ValueError, match="without letters"):
            set_own_name(connection, sam, NameKind.SPORT, " \n", "{}")


def test_the_newest_activity(tmp_path: Path) -> None:
    """None is 0; each later import has a higher number; others' activities do not count."""
    past = some_past()
    keep(tmp_path, past[:2], "kim")
    with place(tmp_path).file.open().writing() as connection:
        sam = add_athlete(connection, tmp_path / "sam.toml").id
        assert newest_activity(connection, sam) == 0
    keep(tmp_path, past[2:4])
    with place(tmp_path).file.open().reading() as connection:
        assert newest_activity(connection, sam) == 4
