"""Each rule at its borders."""

from __future__ import annotations

import pytest

from ironstride.rules.catalogue import CATALOGUE, make_rule
from ironstride.rules.scopes import GapRule, SessionRule, StreakRule, WeekRule
from ironstride.rules.verdict import Verdict
from tests.rules.gap_cases import GAP_CASES, GapCase
from tests.rules.session_cases import SESSION_CASES, SessionCase
from tests.rules.total_cases import AMOUNT_CASES, TOTAL_CASES, AmountCase, TotalCase


def said(verdict: Verdict | None) -> tuple[int, str, str]:
    """Steps (0 = nothing), aspect and price class of a verdict."""
    return (0, "", "") if verdict is None else (verdict.steps, verdict.aspect, verdict.price_class)


def gap_verdict(case: GapCase) -> Verdict | None:
    """The rule's answer as search and reviewer ask for it."""
    rule = make_rule(case.rule, case.parameters)
    assert isinstance(rule, GapRule)
    if case.later.start - case.earlier.end >= rule.reach or not rule.concerns(case.later):
        return None
    return rule.judge(case.earlier, case.later)


def session_verdict(case: SessionCase) -> Verdict | None:
    """The rule's answer about a session."""
    rule = make_rule(case.rule, case.parameters)
    assert isinstance(rule, SessionRule)
    return rule.judge(case.session, case.context, case.others)


@pytest.mark.parametrize("case", GAP_CASES, ids=lambda case: case.rule)
def test_a_gap_rule_at_its_border(case: GapCase) -> None:
    """The last minute that is fine, and the first that is not."""
    assert said(gap_verdict(case)) == (case.steps, case.aspect, case.price_class)


@pytest.mark.parametrize("case", SESSION_CASES, ids=lambda case: case.rule)
def test_a_session_rule_at_its_border(case: SessionCase) -> None:
    """The last place that is fine, and the first that is not."""
    assert said(session_verdict(case)) == (case.steps, case.aspect, case.price_class)


@pytest.mark.parametrize("case", AMOUNT_CASES, ids=lambda case: case.rule)
def test_what_a_day_counts(case: AmountCase) -> None:
    """What a day adds to a week's total, or to a streak."""
    rule = make_rule(case.rule, {})
    if isinstance(rule, StreakRule):
        assert rule.counts(case.day) is bool(case.amount)
    else:
        assert isinstance(rule, WeekRule)
        assert rule.amount(case.day) == case.amount


@pytest.mark.parametrize("case", TOTAL_CASES, ids=lambda case: case.rule)
def test_a_total_at_its_border(case: TotalCase) -> None:
    """The last total that is fine, and the first that is not."""
    rule = make_rule(case.rule, case.parameters)
    assert isinstance(rule, WeekRule | StreakRule)
    assert said(rule.verdict(case.total))[0] == case.steps


@pytest.mark.parametrize("rule_id", [rule.id for rule in CATALOGUE])
def test_every_rule_has_its_borders(rule_id: str) -> None:
    """A rule of the catalogue comes with a case in which it speaks and one in which it is silent."""
    cases = (*GAP_CASES, *SESSION_CASES, *TOTAL_CASES)
    assert {bool(case.steps) for case in cases if case.rule == rule_id} == {True, False}
