"""Every sentence of the guide's pages names what it rests on, and says no more than that."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from ironstride.evidence.register import load_register
from ironstride.guide.numbers import general_numbers
from ironstride.guide.question import load_questions, themes
from ironstride.guide.race_week import load_race_week
from ironstride.guide.recovery import load_recovery
from ironstride.guide.sentence import OWN, Basis, Sentence, Told, rows_behind, sentences_of, told
from tests.guide.words_and_grades import faults_of, speaks_of

REGISTER = load_register()


def every_sentence() -> Iterator[tuple[str, Sentence]]:
    """Where it stands, and the sentence."""
    groups = [(f"question {one.id}", one.sentences) for one in load_questions()]
    groups += [(f"recovery {one.id}", one.sentences) for one in load_recovery()]
    race = load_race_week()
    groups += [(f"race day -{one.first}", one.sentences) for one in race.notes]
    groups += [(f"race {name}", sentences) for name, _, _, sentences in race.parts]
    groups += [(f"ill {name}", sentences) for name, _, sentences in race.ill]
    for where, sentences in groups:
        for number, sentence in enumerate(sentences, start=1):
            yield f"{where} {number}", sentence


SENTENCES = list(every_sentence())


@pytest.mark.parametrize("sentence", [one for _, one in SENTENCES], ids=[where for where, _ in SENTENCES])
def test_a_sentence_says_no_more_than_its_evidence(sentence: Sentence) -> None:
    """Rows exist, the words are no firmer than their grade, nothing forbidden is said, and no number stands in it."""
    assert faults_of(sentence, REGISTER) == []


@pytest.mark.parametrize(
    "sentence",
    [one for _, one in SENTENCES if one.basis is Basis.EVIDENCE and not one.text.startswith("{")],
    ids=[where for where, one in SENTENCES if one.basis is Basis.EVIDENCE and not one.text.startswith("{")],
)
def test_a_sentence_speaks_of_what_its_rows_speak_of(sentence: Sentence) -> None:
    """A row that shares no word with the sentence was named by mistake."""
    assert speaks_of(sentence, REGISTER)


@pytest.mark.parametrize(
    ("text", "rows", "fault"),
    [
        ("Trials agree on it.", (36,), "speaks of studies that its rows have not read"),
        ("It usually helps.", (83,), "is firmer than grade A verified allows"),
        ("You must sleep.", (57,), "is absolute on a weak row"),
        ("Lift every day.", (99,), "names row 99, which does not exist"),
        ("Keep away for 48 hours.", (9,), "states a number that belongs to the code"),
        ("Lifting prevents injuries.", (82,), "claims what may not be claimed (row 84)"),
        ("Running creates a caloric deficit.", (82,), "says what is never said"),
    ],
)
def test_a_fault_is_found(text: str, rows: tuple[int, ...], fault: str) -> None:
    """The judge sees each kind of fault."""
    assert fault in faults_of(Sentence(text, Basis.EVIDENCE, rows), REGISTER)


def test_a_convention_may_not_lean_on_studies() -> None:
    """Words about trials without a row are a fault."""
    assert faults_of(Sentence("Trials show it.", Basis.CONVENTION), REGISTER)
    assert not faults_of(Sentence("We chose it.", Basis.CONVENTION), REGISTER)


def test_who_claims_economy_says_that_it_is_not_for_everybody() -> None:
    """Row 82 may only be said together with row 83."""
    for question in load_questions():
        rows = {row for one in question.sentences for row in one.rows}
        assert 82 not in rows or 83 in rows, question.id


def test_every_number_is_known_and_every_general_one_is_used() -> None:
    """A name is either the athlete's own or in the table; the table holds nothing that no sentence says."""
    names = {name for _, one in SENTENCES for name in one.names}
    general = {name for name in names if not name.startswith(OWN)}
    assert general <= set(general_numbers())
    assert set(general_numbers()) - general <= {"carb_long_below"}


def test_without_a_plan_every_question_still_has_an_answer() -> None:
    """At least two sentences need nothing of the athlete's own, and two of them do not repeat each other."""
    for question in load_questions():
        plain = told(question.sentences, general_numbers())
        assert len(plain) >= 2, question.id
        assert len({one.text for one in plain}) == len(plain), question.id


def test_the_guide_is_answered() -> None:
    """Its three common questions, its five others, and why both; with its themes in the order of the page."""
    asked = {one.id for one in load_questions()}
    assert asked >= {
        *("before-or-after", "yoga", "still-lift-before-race"),
        *("slower", "how-often", "run-days-or-rest-days", "sore", "eat-more"),
        *("why-both", "running-enough", "bulky"),
    }
    assert themes() == ("Why both", "The week", "In the gym", "Getting used to it", "Races", "Recovery")


def test_a_sentence_names_rows_or_a_basis() -> None:
    """Neither and both are faults of the data."""
    for fields in ({"text": "a"}, {"text": "a", "rows": [1], "basis": "guide"}, {"rows": [1]}):
        with pytest.raises(ValueError, match="names rows or a basis"):
            sentences_of({"say": [fields]})


def test_an_unknown_number_is_a_mistake_and_an_own_one_is_left_out() -> None:
    """What only the athlete's plan knows may be missing; anything else is a slip of the data."""
    own = Sentence("Week {own_week}.", Basis.CONVENTION)
    assert told([own], {}) == ()
    assert told([own], {"own_week": "3"}) == (Told("Week 3.", Basis.CONVENTION),)
    with pytest.raises(ValueError, match="no such number: nothing"):
        told([replace(own, text="{nothing}")], {})


def test_a_mark_says_how_good_the_evidence_is() -> None:
    """Rows of a kind stand together; a convention is called one."""
    assert Told("", Basis.EVIDENCE, (9, 11)).mark(REGISTER) == "strong evidence 9; some evidence 11"
    assert Told("", Basis.EVIDENCE, (36, 38)).mark(REGISTER) == "convention 36, 38"
    assert Told("", Basis.CONVENTION).mark(REGISTER) == "convention"
    assert Told("", Basis.GUIDE).mark(REGISTER) == "the guide says so; we found no study"
    assert [one.row for one in rows_behind([Told("", Basis.EVIDENCE, (11, 9)), Told("", Basis.GUIDE)], REGISTER)] == [
        9,
        11,
    ]
