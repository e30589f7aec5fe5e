"""After an import the names that nobody explained yet are told, each once."""

from pathlib import Path

import pytest

from ironstride.use.own_names.new_here import NewNames, new_names, new_names_lines, newest_before
from ironstride.use.own_names.say_exercise import exercise_name_wish, say_exercise
from ironstride.use.own_names.say_sport import about_sport
from tests.own_names.recorded import keep, lift, played, sets, some_past
from tests.store.places import place


def test_the_first_import_tells_them_all(tmp_path: Path) -> None:
    """Sports without an answer and names without an exercise; a watch's movement is no name."""
    data = place(tmp_path)
    assert newest_before(None, data) == 0
    assert new_names(None, data, 0) == NewNames()
    assert not data.file.exists()
    keep(tmp_path, some_past())
    assert new_names(None, data, 0) == NewNames(
        ("quidditch", "cycling", "football", "Padel"), ("Bankdrücken LH", "Beinstrecker", "Rollen auf der Matte")
    )


def test_the_next_import_tells_what_it_brought(tmp_path: Path) -> None:
    """Not what stood there before, answered or not, and not what was answered before it came."""
    keep(tmp_path, some_past())
    data = place(tmp_path)
    before = newest_before(None, data)
    assert new_names(None, data, before) == NewNames()
    keep(tmp_path, [played(100, "FOOTBALL"), played(101, "judo"), lift(102, *sets("beinstrecker"), *sets("Neues"))])
    assert new_names(None, data, before) == NewNames(("judo",), ("Neues",))
    about_sport(None, data, ["judo", "ok"])
    wish = exercise_name_wish(None, data, ["Neues", "plank"])
    say_exercise(None, data, wish, wish.words)
    assert new_names(None, data, before) == NewNames()


@pytest.mark.parametrize(
    ("found", "lines"),
    [
        (NewNames(), ()),
        (NewNames(("football",)), ("New here: football. ironstride sports says what it is taken for.",)),
        (
            NewNames(("football", "padel")),
            ("New here: football, padel. ironstride sports says what they are taken for.",),
        ),
        (
            NewNames(exercises=("Beinstrecker",)),
            ("Exercises not known: Beinstrecker. ironstride names asks what it is.",),
        ),
        (
            NewNames(tuple("abcde"), tuple("abcdefg")),
            (
                "New here: a, b, c, d, e. ironstride sports says what they are taken for.",
                "Exercises not known: a, b, c, d, e and 2 more. ironstride names asks what they are.",
            ),
        ),
    ],
)
def test_the_sentences(found: NewNames, lines: tuple[str, ...]) -> None:
    """One for the sports, one for the exercises, none for nothing; at most five names each."""
    assert new_names_lines(found) == lines
