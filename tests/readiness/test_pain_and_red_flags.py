"""Pain asks for less or for a stop; red flags send people to a professional, in calm words that name no illness."""

import re
from dataclasses import replace

import pytest

from ironstride.readiness.pain import PainAnswer, pain_answer
from ironstride.readiness.readiness import readiness
from ironstride.readiness.red_flags import Urgency, every_sign, red_flag_advice
from ironstride.training.check_in import CheckIn, Pain, RedFlag
from tests.readiness.days import TODAY, ago, known, tired, usual_words

DIAGNOSES = re.compile(r"fracture|infarct|rhabdo|overtrain|syndrome|stroke|thrombos|REDs|disorder|injur", re.IGNORECASE)


@pytest.mark.parametrize(
    ("pain", "answer"),
    [
        (Pain("knee", 3), PainAnswer.GO_ON),
        (Pain("knee", 4), PainAnswer.LESS),
        (Pain("knee", 5), PainAnswer.LESS),
        (Pain("knee", 6), PainAnswer.STOP),
        (Pain("knee", 1, changes_gait=True), PainAnswer.STOP),
        (Pain("knee", 2, worse_next_morning=True), PainAnswer.STOP),
    ],
)
def test_what_a_pain_asks_for(pain: Pain, answer: PainAnswer) -> None:
    """Up to three go on, four and five less, above five or limping or worse in the morning a stop."""
    assert pain_answer(pain) is answer


def test_a_pain_is_answered_by_its_worst() -> None:
    """Two days without running, exercises that spare every place, and nothing said of what it is."""
    said = CheckIn(TODAY, pains=(Pain("knee", 2), Pain("achilles", 7)))
    found = readiness(known([said]), TODAY).pain
    assert found is not None
    assert found.answer is PainAnswer.STOP
    stop, spare = found.reliefs
    assert (stop.no_running, (stop.to - stop.start).days) == (True, 1)
    assert spare.spared == {"knee", "achilles"}
    assert not DIAGNOSES.search(found.text)
    assert readiness(known([CheckIn(TODAY, pains=(Pain("knee", 0),))]), TODAY).pain is None
    assert readiness(known([CheckIn(ago(3), pains=(Pain("knee", 7),))]), TODAY).pain is None


@pytest.mark.parametrize("flag", list(RedFlag), ids=lambda flag: flag.value)
def test_a_red_flag_stops_everything_else(flag: RedFlag) -> None:
    """Calm words, somebody qualified, no suggestion beside it, no diagnosis."""
    words = [
        *usual_words(45, 9),
        *tired(range(8, 0, -1)),
        CheckIn(TODAY, fatigue=5, soreness=9, red_flags=frozenset({flag})),
    ]
    found = readiness(known(words), TODAY)
    assert [one.flag for one in found.red_flags] == [flag]
    assert (found.advice, found.sore, found.pain, found.needs_help) == (None, None, None, True)
    (advice,) = found.red_flags
    assert re.search(r"medical help|call for help|looked at|qualified|doctor", advice.text)
    assert "plan waits" in advice.text
    assert not DIAGNOSES.search(advice.text)
    assert "!" not in advice.text


def test_a_red_flag_stays_until_it_is_answered() -> None:
    """Days later too; until the athlete is well again or was cleared. Pain in the chest is one by itself."""
    said = CheckIn(ago(9), red_flags=frozenset({RedFlag.CARDIAC}))
    assert readiness(known([said]), TODAY).red_flags
    assert not readiness(known([said, CheckIn(ago(1), is_well=True)]), TODAY).red_flags
    assert not readiness(replace(known([said]), cleared=ago(3)), TODAY).red_flags
    chest = readiness(known([CheckIn(TODAY, pains=(Pain("chest", 2),))]), TODAY)
    assert [one.flag for one in chest.red_flags] == [RedFlag.CARDIAC]


def test_a_pain_that_running_does_not_load_stops_no_run() -> None:
    """The shoulder is spared in the gym."""
    found = readiness(known([CheckIn(TODAY, pains=(Pain("left shoulder", 8),))]), TODAY).pain
    assert found is not None
    assert not any(one.no_running for one in found.reliefs)


def test_every_sign_has_words_and_the_most_urgent_come_first() -> None:
    """One row each, of 74 to 79."""
    signs = every_sign()
    assert {one.flag for one in signs} == set(RedFlag)
    assert sorted(one.row for one in signs) == list(range(74, 80))
    urgencies = [list(Urgency).index(one.urgency) for one in signs]
    assert urgencies == sorted(urgencies)
    assert red_flag_advice(()) == ()
