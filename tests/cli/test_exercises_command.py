"""`ironstride exercises`: all of them, those the kit allows, and one in full."""

import json

import pytest

from ironstride.cli.exercises_command import run_exercises
from ironstride.errors import InvalidInput
from ironstride.strength.catalogue import load_catalogue


def shown(capsys: pytest.CaptureFixture[str], name: str | None, kit: list[str] | None, *, as_json: bool = False) -> str:
    """What is printed."""
    run_exercises(name, kit, as_json=as_json)
    return capsys.readouterr().out


def test_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    """Every exercise is named, in lines of at most 80 columns."""
    text = shown(capsys, None, None)
    assert f"{len(load_catalogue().exercises)} exercises." in text
    assert "Goblet squat" in text.replace("\n  ", " ")
    assert max(len(line) for line in text.splitlines()) <= 80


def test_only_what_the_kit_allows(capsys: pytest.CaptureFixture[str]) -> None:
    """Without anything there is no barbell; what is listed needs nothing."""
    found = json.loads(shown(capsys, None, [], as_json=True))["exercises"]
    assert found
    assert "back-squat" not in {one["id"] for one in found}


@pytest.mark.parametrize("name", ["goblet-squat", "Goblet Squat", "squat goblet"])
def test_one_in_full(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """By id or name, with what it needs and what is easier."""
    text = shown(capsys, name, None)
    assert text.splitlines()[0] == "Goblet squat"
    assert "needs" in text
    assert "easier" in text


def test_an_unknown_exercise_names_the_nearest() -> None:
    """A slip of the pen is answered with what was meant."""
    with pytest.raises(InvalidInput, match="goblet-squat"):
        run_exercises("goblet sqat", None, as_json=False)


def test_unknown_equipment() -> None:
    """What cannot be read as equipment is named."""
    with pytest.raises(InvalidInput, match="trampolene"):
        run_exercises(None, ["trampolene"], as_json=False)
