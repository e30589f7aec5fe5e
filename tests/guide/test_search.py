"""The question that somebody means is found by words, whatever their case, accents and endings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.guide.question import load_questions
from ironstride.guide.search import found_questions, stems

QUESTIONS = load_questions()


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("will I get slower", "slower"),
        ("BULKY", "bulky"),
        ("injuries", "injury"),
        ("how many times a week should runners strength train", "how-often"),
        ("strength train on running days or rest days", "run-days-or-rest-days"),
        ("what if I'm sore from lifting", "sore"),
        ("should I eat more if doing both", "eat-more"),
        ("lift before or after running", "before-or-after"),
        ("yoga/stretching", "yoga"),
        ("I'm training for a race, should I still lift", "still-lift-before-race"),
        ("how much protien", "protein"),
        ("proteín", "protein"),
        ("after-race", "after-race"),
        ("too much", "too-much"),
        ("fever", "ill"),
        ("10 percent", "how-fast-to-grow"),
        ("doms", "sore"),
    ],
)
def test_the_question_that_is_meant_comes_first(words: str, meant: str) -> None:
    """Those of the guide in its order of words, ids, slips and accents."""
    assert found_questions(words, QUESTIONS)[0].question.id == meant


@pytest.mark.parametrize("words", ["", "   ", "xylophone", "what is the", "?!"])
def test_nothing_is_found_where_nothing_is_meant(words: str) -> None:
    """Empty words mean no question."""
    assert found_questions(words, QUESTIONS) == ()


def test_each_question_finds_itself() -> None:
    """Typed as it is asked, and by its id."""
    for question in QUESTIONS:
        assert found_questions(question.ask, QUESTIONS)[0].question is question
        assert found_questions(question.id, QUESTIONS)[0].question is question


@given(st.text(max_size=60))
def test_any_text_is_searched(text: str) -> None:
    """Scores fall, nothing comes twice, and case does not matter to plain words."""
    found = found_questions(text, QUESTIONS)
    assert len({one.question.id for one in found}) == len(found)
    if not any(one.id == text.strip().casefold().replace(" ", "-") for one in QUESTIONS):
        assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(one.score > 0 for one in found)


@given(st.text(max_size=40))
def test_stems_ignore_case(text: str) -> None:
    """Upper case changes nothing where it is only another writing."""
    if text.upper().casefold() == text.casefold():
        assert stems(text.upper()) == stems(text)
