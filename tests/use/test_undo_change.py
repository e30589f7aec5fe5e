"""Undo brings the plan back, and the athlete file where nobody has touched it since."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.store.no_such_step import NothingToUndo
from ironstride.use.athlete_file_change import AthleteFileChange
from ironstride.use.stored_plan import open_plan
from ironstride.use.undo_change import athlete_file_sentence, brought_back, undo_change, undone_json
from tests.plans import changed, week_sessions
from tests.store.places import damage_version, place
from tests.use.stored_plans import FIRST, Home, draft

BEFORE, AFTER = "weekly = '150 min'\n", "weekly = '200 min'\n"
MOVED = changed(
    FIRST,
    "plan-two",
    [
        *(replace(one, start=1080, end=1120) if one.id == "w01-strength-1" else one for one in FIRST.sessions[:-1]),
        week_sessions(2)[0],
    ],
)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A plan, then a change that also changed the athlete file."""
    made = Home(tmp_path)
    made.plans.add(draft(FIRST, "Planned.", athlete_text=BEFORE))
    made.plans.add(draft(MOVED, "Tuesday's lift moved to 18:00.", athlete_text=AFTER))
    made.write(AFTER)
    return made


def test_plan_and_athlete_file_are_back(home: Home) -> None:
    """The plan that was, the file that was, and what the change had been."""
    undone = undo_change(home.file, home.data)
    assert (undone.before, undone.after) == (MOVED, FIRST)
    assert undone.reason == "Tuesday's lift moved to 18:00."
    assert (undone.version, undone.restores) == (3, 1)
    assert open_plan(home.file, home.data).plan == FIRST
    assert home.text() == BEFORE
    assert undone.athlete_file_change is AthleteFileChange.WRITTEN
    assert athlete_file_sentence(undone) == "sam.toml reads again as it did before that change."
    stored = home.plans.versions()
    assert json.dumps(stored[2].plan) == json.dumps(stored[0].plan)


def test_the_only_plan_needs_no_name(home: Home) -> None:
    """Named by nothing, by the athlete's name or by the file, the same plan and athlete file are meant."""
    undone = undo_change(None, home.data)
    assert (undone.athlete_file, home.text()) == (home.file, BEFORE)
    with pytest.raises(NothingToUndo):
        undo_change(Path("sam"), home.data)


@pytest.mark.parametrize("edited", ["weekly = '200 min'\n# mine\n", ""])
def test_an_athlete_file_edited_since_is_left_alone(home: Home, edited: str) -> None:
    """The plan goes back, the athlete's own words stay, and it is said."""
    home.write(edited)
    undone = undo_change(home.file, home.data)
    assert undone.athlete_file_change is AthleteFileChange.EDITED
    assert home.text() == edited
    assert "left alone" in athlete_file_sentence(undone)
    assert open_plan(home.file, home.data).plan == FIRST


def test_an_athlete_file_that_is_gone_is_not_made_again(home: Home) -> None:
    """Whoever moved it knows where it is."""
    home.file.unlink()
    assert undo_change(home.file, home.data).athlete_file_change is AthleteFileChange.EDITED
    assert not home.file.exists()


def test_line_ends_and_mark_of_the_file_stay(home: Home) -> None:
    """A file written on Windows is compared by its lines and put back with its own line ends."""
    home.file.write_bytes(b"\xef\xbb\xbf" + AFTER.replace("\n", "\r\n").encode())
    undo_change(home.file, home.data)
    assert home.file.read_bytes() == b"\xef\xbb\xbf" + BEFORE.replace("\n", "\r\n").encode()


def test_permissions_and_links_of_the_file_stay(home: Home, tmp_path: Path) -> None:
    """A private file stays private, and a link goes on pointing to the file that is written."""
    real = tmp_path / "kept" / "me.toml"
    real.parent.mkdir()
    home.file.rename(real)
    real.chmod(0o640)
    home.file.symlink_to(real)
    undo_change(home.file, home.data)
    assert home.file.is_symlink()
    assert real.read_text(encoding="utf-8") == BEFORE
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_change_that_left_the_athlete_file_alone_is_undone_without_it(home: Home) -> None:
    """Even when the file was edited since: it has nothing to do with it."""
    third = changed(MOVED, "plan-three", FIRST.sessions[:2])
    home.plans.add(draft(third, "Kept Thursday free.", athlete_text=AFTER))
    home.write("mine\n")
    undone = undo_change(home.file, home.data)
    assert (undone.athlete_file_change, home.text()) == (AthleteFileChange.NOT_NEEDED, "mine\n")
    assert athlete_file_sentence(undone) == ""


def test_an_unknown_athlete_text_is_left_alone(tmp_path: Path) -> None:
    """A version stored without it cannot put it back."""
    home = Home(tmp_path)
    home.plans.add(draft(FIRST, "Planned."))
    home.plans.add(draft(MOVED, "Moved.", athlete_text=AFTER))
    home.write(AFTER)
    undone = undo_change(home.file, home.data)
    assert (undone.athlete_file_change, home.text()) == (AthleteFileChange.UNKNOWN, AFTER)
    assert "not stored" in athlete_file_sentence(undone)


def test_the_athlete_file_is_not_touched_when_the_plan_cannot_be_read(home: Home) -> None:
    """A damaged earlier version stops the undo before anything is changed."""
    damage_version(home.plans, 1)
    with pytest.raises(UnreadableFile):
        undo_change(home.file, home.data)
    assert home.text() == AFTER
    assert open_plan(home.file, home.data).plan == MOVED


def test_what_is_back_and_what_is_gone_is_named(home: Home) -> None:
    """Sessions the change had moved or dropped are back; what it had added is gone; others are not mentioned."""
    undone = undo_change(home.file, home.data)
    back, gone = brought_back(undone)
    assert [card.id for card in back] == ["w01-strength-1", "w01-long"]
    assert [session.id for session in gone] == ["w02-quality-1"]
    found = undone_json(undone)
    assert (found["version"], found["restores"], found["undone"]) == (3, 1, "Tuesday's lift moved to 18:00.")
    assert found["athlete_file"]["change"] == "written"


def test_without_a_plan_there_is_nothing_to_undo(tmp_path: Path) -> None:
    """It is said where a plan was looked for."""
    with pytest.raises(InvalidInput):
        undo_change(None, place(tmp_path))
    with pytest.raises(UnreadableFile, match="no plan is stored"):
        undo_change(tmp_path / "sam.toml", place(tmp_path))
