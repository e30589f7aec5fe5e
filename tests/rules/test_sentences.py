"""What people read about rules."""

from __future__ import annotations

import re

import pytest

from ironstride.rules.catalogue import CATALOGUE, make_rule
from ironstride.rules.scopes import Rule, StreakRule, WeekRule
from ironstride.rules.sentences import SENTENCES, say, title_of
from ironstride.rules.verdict import Unit, Verdict
from tests.rules.gap_cases import GAP_CASES
from tests.rules.session_cases import SESSION_CASES
from tests.rules.test_borders import gap_verdict, session_verdict
from tests.rules.total_cases import TOTAL_CASES

CODE_WORDS = ("finding", "MUST", "SHOULD", "shortfall", "demand", "bound", "window", "cutback", "force", "None")


def verdicts() -> list[tuple[Rule, Verdict]]:
    """Every verdict of the border cases, with its rule."""
    found: list[tuple[Rule, Verdict | None]] = [(make_rule(c.rule, c.parameters), gap_verdict(c)) for c in GAP_CASES]
    found += [(make_rule(case.rule, case.parameters), session_verdict(case)) for case in SESSION_CASES]
    for case in TOTAL_CASES:
        rule = make_rule(case.rule, case.parameters)
        assert isinstance(rule, WeekRule | StreakRule)
        found.append((rule, rule.verdict(case.total)))
    return [(rule, verdict) for rule, verdict in found if verdict is not None]


def test_every_verdict_can_be_said() -> None:
    """Whatever a rule answers has a sentence, whole, in people's words."""
    for rule, verdict in verdicts():
        text = say(rule, verdict, "Monday's lift", "Tuesday's run")
        assert not re.search(r"[{}]", text)
        assert text[0].isupper() or text[0].isdigit()
        assert not [word for word in CODE_WORDS if re.search(rf"\b{word}\b", text)]


def test_every_sentence_is_somebodys() -> None:
    """No sentence waits for a verdict that no rule gives, and none is borrowed where the aspect has its own."""
    said = {f"{rule.id}/{verdict.aspect}" if verdict.aspect else rule.id for rule, verdict in verdicts()}
    assert said == set(SENTENCES)


@pytest.mark.parametrize("key", SENTENCES)
def test_numbers_come_from_parameters(key: str) -> None:
    """A number is never written into a sentence."""
    assert not re.search(r"\d", SENTENCES[key])


@pytest.mark.parametrize("rule_id", [rule.id for rule in CATALOGUE])
def test_a_title_is_a_whole_sentence_without_numbers_of_its_own(rule_id: str) -> None:
    """Titles follow the parameters."""
    rule = make_rule(rule_id, {})
    assert not re.search(r"\d", rule.title)
    assert title_of(rule).endswith(".")
    assert not re.search(r"[{}]", title_of(rule))


def test_a_gap_is_said_as_asked_and_there() -> None:
    """The words of the screen: 24 h asked, 13 h there."""
    rule = make_rule("hard-run-after-leg-work", {})
    text = say(rule, Verdict(13 * 60, 24 * 60, Unit.MINUTES, 2), "Friday's lift", "Saturday's long run")
    assert text == "Saturday's long run comes soon after Friday's lift, on heavy legs: 24 h asked, 13 h there"


def test_a_saturated_count_says_so() -> None:
    """A total beyond which nothing is counted is told as "or more"."""
    rule = make_rule("hard-days", {})
    assert "5 or more" in say(rule, Verdict(5, 3, Unit.COUNT, 3), "", "")
