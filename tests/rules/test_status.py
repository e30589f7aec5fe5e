"""Which rules hold for whom, and what the athlete may set."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.rules.book import RuleBook, book_of
from ironstride.rules.book_document import book_document, book_from
from ironstride.rules.catalogue import CATALOGUE, known_rules, make_rule, parameters_of
from ironstride.rules.prices import Prices
from ironstride.rules.scopes import Rule
from ironstride.rules.status import RuleStatus, book_for, settings_problems
from ironstride.rules.verdict import Force, Unit, Verdict
from ironstride.training.athlete import RuleSettings
from ironstride.training.kinds import Combine, Experience, Level, Phase, Strategy

USUAL = RuleStatus(Level.INTERMEDIATE)
statuses = st.builds(
    RuleStatus,
    level=st.sampled_from(Level),
    experience=st.sampled_from(Experience),
    phase=st.sampled_from(Phase),
    eased=st.booleans(),
    age=st.sampled_from((None, 30, 49, 50, 70)),
    strategy=st.sampled_from((None, *Strategy)),
    combine=st.sampled_from(Combine),
    long_run_day=st.sampled_from((None, 5)),
    rest_day=st.sampled_from((None, 6)),
    priority=st.sampled_from(("running", "strength")),
)


def rule_in(book: RuleBook, rule_id: str) -> Rule | None:
    """The rule of that id, or None where it does not hold."""
    return next((rule for rule in book.rules if rule.id == rule_id), None)


def values(book: RuleBook, rule_id: str) -> dict[str, float | int | str | bool]:
    """The parameters of a rule that holds."""
    rule = rule_in(book, rule_id)
    assert rule is not None
    return parameters_of(rule)


@given(statuses)
def test_every_status_has_a_book(status: RuleStatus) -> None:
    """Whoever the athlete is, every rule of the book is made and in range; no MUST is ever missing."""
    book = book_for(status)
    must = {rule.id for rule in CATALOGUE if rule.force is Force.MUST}
    assert must <= {rule.id for rule in book.rules}


@given(statuses, st.sampled_from((0.25, 1.0, 4.0)))
def test_a_book_survives_its_document(status: RuleStatus, weight: float) -> None:
    """A book is the same after a trip through JSON, keys sorted or not."""
    settings = RuleSettings(parameters={"rhythm": {"weight": weight}})
    book = book_for(status, settings)
    assert book_from(json.loads(json.dumps(book_document(book)))) == book
    kept = book_from(json.loads(json.dumps(book_document(book), sort_keys=True)))
    assert set(kept.rules) == set(book.rules)


def test_prices_survive_the_document() -> None:
    """Other prices than the usual come back."""
    book = book_of((make_rule("rhythm", {}),), Prices({"rhythm": 7}, {"optional": 1}))
    assert book_from(book_document(book)) == book


@pytest.mark.parametrize("experience", Experience)
def test_legs_new_to_lifting_ask_for_more(experience: Experience) -> None:
    """48 h and grade A while legs are new, or new again; 24 h and grade B afterwards."""
    book = book_for(RuleStatus(Level.BEGINNER, experience))
    rule = rule_in(book, "hard-run-after-leg-work")
    assert rule is not None
    new = experience is not Experience.ADAPTED
    assert values(book, "hard-run-after-leg-work")["gap_hours"] == (48 if new else 24)
    assert rule.price_class == ("strong-A" if new else "strong-B")
    assert (rule_in(book, "easy-run-after-leg-work") is not None) is new
    assert (rule_in(book, "fresh-legs-preferred") is None) is new


@pytest.mark.parametrize(("age", "holds"), [(None, False), (49, False), (50, True)])
def test_masters_spacing_begins_at_fifty(age: int | None, holds: bool) -> None:
    """Age unknown is not old."""
    assert (rule_in(book_for(RuleStatus(Level.ADVANCED, age=age)), "masters-spacing") is not None) is holds


def test_a_guideline_can_be_switched_off_weighed_and_set() -> None:
    """The athlete's word holds."""
    settings = RuleSettings(
        off=frozenset({"rhythm"}),
        parameters={"hard-run-after-leg-work": {"weight": 1.5, "gap_hours": 30}, "sessions-per-day": {"limit": 1}},
    )
    book = book_for(USUAL, settings)
    assert rule_in(book, "rhythm") is None
    assert values(book, "hard-run-after-leg-work")["gap_hours"] == 30
    assert values(book, "sessions-per-day")["limit"] == 1


def test_a_neighbouring_rule_follows() -> None:
    """Fresher legs are preferred from where the stronger guideline ends."""
    settings = RuleSettings(parameters={"hard-run-after-leg-work": {"gap_hours": 30}})
    assert values(book_for(USUAL, settings), "fresh-legs-preferred")["after_hours"] == 30


def test_a_rule_that_does_not_hold_can_be_asked_for() -> None:
    """A parameter calls a rule in; a weight alone does not."""
    asked = RuleSettings(parameters={"masters-spacing": {"days": 3}})
    weighed = RuleSettings(parameters={"masters-spacing": {"weight": 2}})
    assert rule_in(book_for(USUAL, asked), "masters-spacing") is not None
    assert rule_in(book_for(USUAL, weighed), "masters-spacing") is None


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        (RuleSettings(off=frozenset({"one-body"})), "one-body"),
        (RuleSettings(off=frozenset({"no-such-rule"})), "no-such-rule"),
        (RuleSettings(parameters={"race-day": {"weight": 2}}), "race-day"),
        (RuleSettings(parameters={"rhythm": {"weight": 4.1}}), "weight"),
        (RuleSettings(parameters={"rhythm": {"weight": 0.2}}), "weight"),
        (RuleSettings(parameters={"leg-work-apart": {"gap_hours": 73}}), "72"),
        (RuleSettings(parameters={"hard-runs-apart": {"days": 4}}), "72"),
        (RuleSettings(parameters={"hard-runs-apart": {"hours": 4}}), "hours"),
        (RuleSettings(parameters={"hard-days": {"limit": 0}}), "limit"),
        (RuleSettings(parameters={"long-run-day": {"weekday": 7}}), "weekday"),
        (RuleSettings(parameters={"strategy": {"strategy": "all-out"}}), "all-out"),
        (RuleSettings(parameters={"combined-session": {"training": "super"}}), "super"),
    ],
)
def test_what_cannot_be_is_named(settings: RuleSettings, word: str) -> None:
    """A rule that is no guideline stays; unknown names and values out of range are refused by name."""
    assert any(word in problem for problem in settings_problems(settings))
    with pytest.raises(ValueError, match=word):
        book_for(USUAL, settings)


def test_the_athlete_file_knows_every_parameter() -> None:
    """Guidelines with all parameters, rules with their limits only."""
    known = known_rules()
    for rule in CATALOGUE:
        names = {field.name for field in fields(rule)}
        wanted = names if rule.force is Force.SHOULD else names - {"weight"}
        assert set(known.get(rule.id, {})) == wanted
    assert known["strategy"]["strategy"] is str
    assert known["hard-days"]["limit"] is int
    assert known["run-first"]["strength_first"] is bool


def test_a_price_is_class_times_steps_times_weight() -> None:
    """The finding's own class goes before the rule's."""
    rule, prices = make_rule("easy-run-after-leg-work", {"weight": 2}), Prices()
    assert prices.of(rule, Verdict(1, 2, Unit.MINUTES, 3)) == 60
    assert prices.of(rule, Verdict(1, 2, Unit.MINUTES, 1, "short", "tidiness")) == 2
