"""Other sports are listed with what they are taken for; the athlete answers once for each."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.load.leg_mark import LegMark
from ironstride.load.other_sports import OtherSportAnswer, OtherSportGuess, other_sport_name, other_sport_of
from ironstride.store.athletes import add_athlete
from ironstride.store.own_names import set_own_name
from ironstride.training.kinds import Sport
from ironstride.training.own_name import NameKind
from ironstride.use.own_names.recorded_past import recorded_past
from ironstride.use.own_names.say_sport import SportSaid, about_sport, forget_sport
from ironstride.use.own_names.sport_meaning import sport_answers, sport_meaning
from ironstride.use.own_names.sports import SportMet, list_sports, sports_json
from tests.own_names.recorded import keep, lift, played, some_past
from tests.store.places import place


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with somebody's recordings."""
    keep(tmp_path, some_past())
    return tmp_path


def answered(home: Path, *words: str) -> SportMet:
    """The sport after an answer."""
    said = about_sport(None, place(home), words)
    assert said.remembered
    assert said.sport is not None
    return said.sport


def told(sport: SportMet) -> tuple[float, LegMark, bool]:
    """What it is taken for, and whether the athlete said so."""
    return sport.taken_for.effort, sport.taken_for.legs, sport.answered


def test_the_unanswered_come_first(home: Path) -> None:
    """Unknown ones before those of the table, the most frequent first; runs and lifts are no other sports."""
    answered(home, "padel", "ok")
    found = list_sports(None, place(home))
    assert [(one.name, one.times, told(one)) for one in found] == [
        ("quidditch", 1, (4.0, LegMark.SOME, False)),
        ("cycling", 5, (4.0, LegMark.SOME, False)),
        ("football", 3, (7.0, LegMark.HEAVY, False)),
        ("Padel", 1, (5.0, LegMark.SOME, True)),
    ]
    assert found[1].others == ((OtherSportGuess(2.0, LegMark.NONE, known=True), 2),)
    assert not found[0].proposed.known


@pytest.mark.parametrize(
    ("words", "effort", "legs"),
    [
        (("football", "effort", "6", "legs", "no"), 6.0, LegMark.NONE),
        (("FOOTBALL", "legs", "some,", "effort", "6.5"), 6.5, LegMark.SOME),
        (("football effort 5/10; legs heavy",), 5.0, LegMark.HEAVY),
        (("football", "effort", "10"), 10.0, LegMark.HEAVY),
        (("football", "effort", "1"), 1.0, LegMark.HEAVY),
        (("football", "legs", "yes"), 7.0, LegMark.HEAVY),
        (("football", "ok"), 7.0, LegMark.HEAVY),
    ],
)
def test_an_answer_is_remembered(home: Path, words: tuple[str, ...], effort: float, legs: LegMark) -> None:
    """What is left out stays as proposed; the ledgers get it for every activity of that name."""
    split = words if len(words) > 1 else tuple(words[0].split())
    assert told(answered(home, *split)) == (effort, legs, True)
    answers = sport_answers(recorded_past(None, place(home)).sports)
    assert answers == (OtherSportAnswer("football", effort, legs),)
    guess = other_sport_of(played(200, "Football"), answers)
    assert guess == OtherSportGuess(effort, legs, known=True, answered=True)


def test_a_second_answer_changes_only_what_it_says(home: Path) -> None:
    """And forgotten, the proposal holds again, which can be done once."""
    answered(home, "football", "effort", "3", "legs", "no")
    assert told(answered(home, "football", "legs", "some")) == (3.0, LegMark.SOME, True)
    forgotten = forget_sport(None, place(home), ["football"])
    assert forgotten.forgotten
    assert forgotten.sport is not None
    assert told(forgotten.sport) == (7.0, LegMark.HEAVY, False)
    with pytest.raises(InvalidInput, match="nothing is remembered"):
        forget_sport(None, place(home), ["football"])


def test_a_look_changes_nothing(home: Path) -> None:
    """The name alone shows the sport."""
    said = about_sport(None, place(home), ["quidditch"])
    assert (said.remembered, said.sport and said.sport.name) == (False, "quidditch")
    assert recorded_past(None, place(home)).sports == {}


@pytest.mark.parametrize(
    ("words", "value", "wanted"),
    [
        (("football", "effort", "11"), "11", "a number from 1 to 10"),
        (("football", "effort", "0.9"), "0.9", "a number from 1 to 10"),
        (("football", "effort", "nan"), "nan", "a number from 1 to 10"),
        (("football", "effort", "hard"), "hard", "a number from 1 to 10"),
        (("football", "effort"), "effort", "behind effort"),
        (("football", "legs"), "legs", "behind legs"),
        (("football", "legs", "thick"), "thick", "no, some or yes"),
        (("football", "fun"), "fun", "effort 1 to 10"),
        (("footbal", "ok"), "footbal ok", "it may be: football"),
    ],
)
def test_answers_that_are_not_clear(home: Path, words: tuple[str, ...], value: str, wanted: str) -> None:
    """The word itself is named, and nothing is remembered."""
    with pytest.raises(InvalidInput, match=wanted) as slip:
        about_sport(None, place(home), words)
    assert slip.value.problems[0].value == value
    assert recorded_past(None, place(home)).sports == {}


def test_forgetting_takes_a_name_alone(home: Path) -> None:
    """More words are a slip, and so is a sport nobody spoke of."""
    answered(home, "padel", "ok")
    with pytest.raises(InvalidInput, match="nothing behind the name"):
        forget_sport(None, place(home), ["padel", "ok"])
    with pytest.raises(InvalidInput, match="there are: padel"):
        forget_sport(None, place(home), ["football"])


def test_a_sport_that_is_in_no_recording_any_more(tmp_path: Path) -> None:
    """It is listed while it is remembered, and gone when it is forgotten."""
    with place(tmp_path).file.open().writing() as connection:
        sam = add_athlete(connection, tmp_path / "sam.toml").id
        answer = OtherSportAnswer("chess boxing", 9.0, LegMark.SOME)
        set_own_name(connection, sam, NameKind.SPORT, answer.name, sport_meaning(answer))
    (one,) = list_sports(None, place(tmp_path))
    assert (one.name, one.times, told(one)) == ("chess boxing", 0, (9.0, LegMark.SOME, True))
    assert forget_sport(None, place(tmp_path), ["chess", "boxing"]) == SportSaid(None, forgotten=True)


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"effort": 99, "legs": "some"}', '{"effort": 5, "legs": "x"}'])
def test_a_damaged_answer_can_be_forgotten(home: Path, text: str) -> None:
    """It is named with the way out, and the way out works."""
    with place(home).file.open().writing() as connection:
        set_own_name(connection, 1, NameKind.SPORT, "football", text)
    with pytest.raises(UnreadableFile, match=r'sports "football" --forget'):
        list_sports(None, place(home))
    assert forget_sport(None, place(home), ["football"]).forgotten
    assert len(list_sports(None, place(home))) == 4


@given(
    st.builds(OtherSportAnswer, st.text(min_size=1, max_size=9), st.floats(0, 10), st.sampled_from(tuple(LegMark))),
)
def test_an_answer_is_the_same_after_its_text(answer: OtherSportAnswer) -> None:
    """Nothing is lost."""
    assert sport_answers({answer.name: sport_meaning(answer)}) == (answer,)


def test_only_other_sports_have_a_name() -> None:
    """Runs, races, lifts and mobility are never asked about; without a name the kind stands for it."""
    assert [other_sport_name(played(0, "x", sport=one)) for one in Sport] == [None, None, None, None, "x", "x"]
    assert other_sport_name(played(0, "")) == "other"
    assert other_sport_of(lift(0)) is None


def test_the_document(home: Path) -> None:
    """What a sport is taken for, whether the athlete said so, and what was proposed."""
    answered(home, "cycling", "effort", "6", "legs", "yes")
    document = sports_json(list_sports(None, place(home)))
    assert document["schema"] == "ironstride/sports/1"
    assert document["sports"][-1] == {
        "name": "cycling",
        "times": 5,
        "effort": 6.0,
        "legs": "heavy",
        "answered": True,
        "known": True,
        "proposed": {"effort": 4.0, "legs": "some"},
        "others": [{"times": 2, "effort": 2.0, "legs": "none"}],
    }
