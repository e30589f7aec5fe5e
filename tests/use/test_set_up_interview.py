"""Going through the questions: Enter, back, ?, quitting and resuming anywhere, and files that stand in the way."""

import json
from datetime import date
from pathlib import Path

import pytest

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.use.set_up import InputEnded, Manner, target_of
from ironstride.use.set_up.draft import read_draft
from ironstride.use.set_up.set_up_athlete import stands_at
from tests.use.set_up_voice import CTRL_C, EIGHT, ENDS_AFTER, KEYS, set_up


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "kim.toml"


@pytest.fixture
def whole(tmp_path: Path) -> str:
    """The file that the eight answers make, without a stop."""
    path = tmp_path / "whole" / "kim.toml"
    set_up(path, *EIGHT)
    return path.read_text(encoding="utf-8")


def test_eight_answers_write_the_file(target: Path) -> None:
    """The file stands, the draft is gone, every question was asked once."""
    written, voice = set_up(target, *EIGHT)
    assert written is not None
    assert written.path == target
    assert target.exists()
    assert list(target.parent.iterdir()) == [target]
    assert [heading[:6] for heading in voice.headings] == [f"{number} of 8" for number in range(1, 9)]


def test_enter_is_enough(target: Path) -> None:
    """Nine times Enter is a week of mornings, without a race, for somebody who is starting out; named as the file."""
    written, voice = set_up(target, *[""] * 9)
    assert written is not None
    text = target.read_text(encoding="utf-8")
    assert 'name = "Kim"' in text
    assert 'mon = "06:00-07:30"' in text
    assert "[[goals]]\n" not in text
    assert voice.prompts[0] == "[none] > "


@pytest.mark.parametrize("count", range(1, len(EIGHT)))
@pytest.mark.parametrize("stop", ["quit", CTRL_C, None], ids=["quit", "ctrl-c", "end"])
def test_stopped_anywhere_goes_on_there(target: Path, whole: str, count: int, stop: str | None) -> None:
    """After any line: the answers are kept, the next time says so and asks only what is open."""
    first = (*EIGHT[:count], stop) if stop else EIGHT[:count]
    if stop == "quit":
        written, voice = set_up(target, *first)
        assert written is None
        assert f"kept in {target.with_suffix('.init.json')}" in voice.text
    else:
        with pytest.raises(KeyboardInterrupt if stop else InputEnded):
            set_up(target, *first)
    assert not target.exists()
    written, voice = set_up(target, *EIGHT[count:])
    assert written is not None
    answered = sum(count >= end for end in ENDS_AFTER)
    assert "Going on where you stopped" in voice.text
    assert len(voice.headings) == len(KEYS) - answered
    assert target.read_text(encoding="utf-8") == whole


def test_the_end_of_the_input_is_told_with_its_question(target: Path) -> None:
    """Exit code 2, the question, the draft and the way on."""
    with pytest.raises(InputEnded) as ended:
        set_up(target, *EIGHT[:2])
    assert ended.value.exit_code == 2
    assert "question 3 of 8 (Your days and times)" in str(ended.value)
    assert "kim.init.json" in str(ended.value)
    assert f"ironstride init {target}" in str(ended.value)


def test_an_input_without_answers_keeps_nothing(target: Path) -> None:
    """Nothing said, nothing written."""
    with pytest.raises(InputEnded, match="nothing is kept"):
        set_up(target)
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize("count", range(len(EIGHT)))
def test_back_and_again_changes_nothing(target: Path, whole: str, count: int) -> None:
    """Back at any line undoes the last line; Enter then takes what was said there."""
    back_then_enter = ("back", EIGHT[count - 1]) if count else ("back",)
    written, _ = set_up(target, *EIGHT[:count], *back_then_enter, *EIGHT[count:])
    assert written is not None
    assert target.read_text(encoding="utf-8") == whole


def test_back_offers_what_was_said(target: Path) -> None:
    """The answer that is gone back to stands in [ ] and Enter keeps it."""
    _, voice = set_up(target, EIGHT[0], EIGHT[1], "back", "", *EIGHT[2:])
    assert voice.prompts[3] == f"[{EIGHT[1]}] > "


def test_back_twice_changes_an_early_answer(target: Path) -> None:
    """Two steps back; the answers after it are asked again and offered as they were."""
    set_up(target, EIGHT[0], EIGHT[1], "back", "back", "Kim: marathon 26 Sep 2027", "", *EIGHT[2:])
    text = target.read_text(encoding="utf-8")
    assert 'distance = "marathon"' in text
    assert 'longest = "14 km"' in text


def test_back_at_the_first_question_says_so(target: Path) -> None:
    """There is nothing before the first question."""
    _, voice = set_up(target, "back", *EIGHT)
    assert "This is the first question." in voice.text


def test_a_question_mark_explains(target: Path) -> None:
    """Every question explains itself and is then answered."""
    lines = [line for answer in EIGHT for line in ("?", answer)]
    written, voice = set_up(target, *lines)
    assert written is not None
    assert "C takes a hard run's place" in voice.text
    assert "every session can be followed without a watch" in voice.text


def test_a_misunderstood_answer_points_at_the_word(target: Path) -> None:
    """The answer, a mark under the word, what was wanted; then the same question."""
    _, voice = set_up(target, "half marathn 11 apr", *EIGHT)
    pointed = [text for text, manner in voice.told if manner is Manner.POINTED]
    assert pointed == ["half marathn 11 apr", "     ^^^^^^^"]
    assert 'did you mean "marathon"?' in voice.text


def test_an_answer_that_does_not_hold_any_more_is_asked_again(target: Path) -> None:
    """A draft with a race that is over by now: told why, and only that question is asked again."""
    set_up(target, *EIGHT[:7], "quit")
    _, voice = set_up(target, "none", *EIGHT[7:], as_of=date(2027, 6, 1))
    assert "Your name and your race: what you said before does not hold any more." in voice.text
    assert "this race is in the past" in voice.text
    assert [heading[:6] for heading in voice.headings] == ["1 of 8", "7 of 8", "8 of 8"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema": "ironstride/init/1", "answers": {"race": [1]}}', "\x00"])
def test_a_damaged_draft_begins_anew(target: Path, text: str) -> None:
    """It is told, and the questions begin with the first."""
    target.with_suffix(".init.json").write_text(text, encoding="utf-8")
    written, voice = set_up(target, *EIGHT)
    assert written is not None
    assert "Beginning from the first question." in voice.text


def test_the_draft_holds_what_was_said(target: Path) -> None:
    """In the athlete's words, by question."""
    set_up(target, *EIGHT[:3], "quit")
    draft = target.with_suffix(".init.json")
    assert read_draft(draft) == {"race": [EIGHT[0]], "running": [EIGHT[1]], "week": [EIGHT[2]]}
    assert json.loads(draft.read_text(encoding="utf-8"))["schema"] == "ironstride/init/1"


def test_a_file_that_exists_stays(target: Path) -> None:
    """Nothing is asked and nothing is touched; the way on is named; --force replaces it."""
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(InvalidInput, match="--force replaces it"):
        set_up(target, *EIGHT)
    assert target.read_text(encoding="utf-8") == "mine"
    set_up(target, *EIGHT, force=True)
    assert target.read_text(encoding="utf-8").startswith("# Your athlete file")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A file where a folder should be: one clear sentence."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="cannot be"):
        set_up(tmp_path / "taken" / "kim.toml", *EIGHT)


def test_the_target_is_named_or_found(tmp_path: Path) -> None:
    """The name given, with .toml; else the only draft's; else athlete.toml. A folder is none."""
    assert target_of(Path("sam"), tmp_path) == Path("sam.toml")
    assert target_of(Path("sam.toml"), tmp_path) == Path("sam.toml")
    assert target_of(None, tmp_path) == Path("athlete.toml")
    (tmp_path / "kim.init.json").write_text("{}", encoding="utf-8")
    assert target_of(None, tmp_path) == Path("kim.toml")
    with pytest.raises(InvalidInput, match="a folder"):
        target_of(tmp_path, tmp_path)


def test_a_path_is_looked_up_as_it_was_typed(tmp_path: Path) -> None:
    """Strange paths are simply not there."""
    assert stands_at(str(tmp_path))
    for path in ("\0", "~nobody-at-all/x", "x" * 5000, ""):
        assert not stands_at(path) or path == ""
