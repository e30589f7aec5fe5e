"""The evidence roster: every row has a place in the product."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest

from ironstride.evidence.register import load_register
from ironstride.evidence.roster import (
    EVERYBODY,
    parameters_text,
    price_text,
    roster_faults,
    roster_markdown,
    rules_of_row,
)
from ironstride.evidence.stages import RowForce, RowStage, Stage, check_stages, load_stages
from ironstride.prescription.running_page import running_markdown
from ironstride.prescription.strength_page import strength_markdown
from ironstride.readiness.score import RULES


@dataclass(frozen=True, slots=True)
class ListedRule:
    """A rule as the roster is given it."""

    id: str = "hard-run-after-leg-work"
    force: str = "should"
    price_class: str = "strong-B"
    evidence: tuple[int, ...] = (9, 11)
    parameters: Mapping[str, str] = field(default_factory=lambda: {"new": "gap 48 h", "adapted": "gap 24 h"})


def row_line(page: str, row: int) -> str:
    """The table line of a row."""
    return next(line for line in page.splitlines() if line.startswith(f"| [{row}]("))


def test_every_row_of_the_register_has_a_stage() -> None:
    """Stages and register name the same rows."""
    assert [stage.row for stage in load_stages()] == [statement.row for statement in load_register().statements]


def test_what_is_not_done_is_not_promised() -> None:
    """Season, placement and readiness rows are done in this version; what is not implemented says so."""
    for stage in load_stages():
        if stage.stage in {Stage.SEASON, Stage.PLACEMENT, Stage.READINESS}:
            assert stage.done, stage.row
        if stage.stage is Stage.NOT_IMPLEMENTED:
            assert not stage.done, stage.row


def test_every_row_of_readiness_names_what_there_is() -> None:
    """A signal of the table, or one of the room's other answers."""
    known = {rule.id for rule in RULES} | {"red-flags", "pain", "no recovery", "two kinds of witness"}
    for stage in load_stages():
        if stage.stage is Stage.READINESS:
            assert {one.removeprefix("readiness: ") for one in stage.by} <= known | {"planning: catch-up"}, stage.row


@pytest.mark.parametrize("stage", [one for one in load_stages() if one.stage is Stage.WORKOUT], ids=lambda one: one.row)
def test_what_workouts_rest_on_is_on_their_pages(stage: RowStage) -> None:
    """A row that workouts keep is named on the page that says how they are made, and the row names the page."""
    pages = {"running.md": running_markdown(), "strength.md": strength_markdown()}
    named = {name for name, page in pages.items() if f"evidence-roster.md#row-{stage.row})" in page}
    assert named == {name for name in pages if stage.done and name in stage.note}
    assert bool(named) is stage.done


def test_evidence_is_priced_and_safety_is_not() -> None:
    """MUST stands only at rows of the body and of safety."""
    must = {stage.row for stage in load_stages() if stage.force is RowForce.MUST}
    assert must == {42, 70, 73, *range(74, 80), 81}


def test_the_roster_covers_every_row() -> None:
    """Each row has one line in the table and one statement below, with or without rules."""
    page = roster_markdown(())
    for statement in load_register().statements:
        assert page.count(f"| [{statement.row}](#row-{statement.row}) |") == 1
        assert page.count(f"### Row {statement.row}\n") == 1
        assert statement.text in page


def test_a_rule_brings_parameters_by_experience_and_its_price() -> None:
    """The line of a row shows what the rule asks of whom, and what falling short costs."""
    line = row_line(roster_markdown((ListedRule(),), {"strong-B": 60}), 9)
    assert "`hard-run-after-leg-work`" in line
    assert "new gap 48 h, adapted gap 24 h" in line
    assert "strong-B 60" in line
    assert "strong evidence (A)" in line


def test_a_rule_stands_at_every_row_it_names() -> None:
    """Also at a row whose stage does not name the rule."""
    rule = ListedRule(id="some-rule", evidence=(24,))
    assert "`some-rule`" in row_line(roster_markdown((rule,)), 24)
    assert rules_of_row(RowStage(24, Stage.PLACEMENT, RowForce.SHOULD, True), {"some-rule": rule}) == (rule,)


def test_a_rule_without_rows_is_listed_as_a_wish() -> None:
    """Conventions and wishes are not hidden."""
    page = roster_markdown((ListedRule(id="long-run-day", price_class="preference", evidence=()),))
    assert "| `long-run-day` | SHOULD |" in page


def test_what_comes_later_says_so() -> None:
    """A reader sees what this version does not do yet."""
    assert "workout, not implemented yet" in row_line(roster_markdown(()), 71)
    assert "not implemented |" in row_line(roster_markdown(()), 44)


def test_parameters_for_everybody_need_no_name() -> None:
    """What holds for all is not repeated by experience."""
    assert parameters_text(ListedRule(parameters={EVERYBODY: "gap 6 h"})) == "gap 6 h"
    assert parameters_text(ListedRule(parameters={})) == ""


def test_a_must_has_no_price() -> None:
    """What may not be broken is not for sale."""
    assert price_text(ListedRule(force="MUST", price_class="must"), {"must": 0}) == "MUST"
    assert price_text(ListedRule(), {}) == "strong-B"


def test_the_roster_refuses_what_does_not_fit() -> None:
    """Two rules of one id, or a rule on an unknown row, are mistakes."""
    with pytest.raises(ValueError, match="comes twice"):
        roster_markdown((ListedRule(), ListedRule()))
    with pytest.raises(ValueError, match="no evidence row 999"):
        roster_markdown((ListedRule(evidence=(999,)),))


def rules_as_the_stages_say() -> list[ListedRule]:
    """One rule for each id the stages name, resting on the rows that name it."""
    ids = {rule_id for stage in load_stages() for rule_id in stage.rule_ids}
    rows = {rule_id: tuple(stage.row for stage in load_stages() if rule_id in stage.rule_ids) for rule_id in ids}
    return [ListedRule(id=rule_id, evidence=rows[rule_id]) for rule_id in sorted(ids)]


def test_rules_that_agree_with_the_stages_have_no_fault() -> None:
    """When each rule names the rows that name it, nothing is said."""
    assert roster_faults(rules_as_the_stages_say()) == ()


def test_a_rule_and_a_stage_that_disagree_are_named() -> None:
    """A missing rule, a row the rule adds and a row the rule forgets are three different sentences."""
    first, second, third, *others = rules_as_the_stages_say()
    rules = [replace(second, evidence=(*second.evidence, 999)), replace(third, evidence=third.evidence[1:]), *others]
    faults = roster_faults(rules)
    assert f"row {first.evidence[0]} names {first.id}, which is no rule" in faults
    assert f"{second.id} rests on row 999, whose stage does not name it" in faults
    assert f"row {third.evidence[0]} names {third.id}, which does not rest on it" in faults


def test_the_roster_is_the_same_each_time() -> None:
    """Generated pages differ only when their data does."""
    assert roster_markdown((ListedRule(),)) == roster_markdown((ListedRule(),))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda stages: stages[1:], "every row of the register once"),
        (lambda stages: (*stages, stages[0]), "every row of the register once"),
        (lambda stages: (replace(stages[0], by=()), *stages[1:]), "row 1 is done by nobody"),
        (
            lambda stages: (replace(stages[0], stage=Stage.NOT_IMPLEMENTED), *stages[1:]),
            "row 1 is done and not implemented",
        ),
    ],
)
def test_broken_stages_are_refused(change, fault: str) -> None:  # type: ignore[no-untyped-def]
    """A row without a place, or done by nobody, is never given out."""
    with pytest.raises(ValueError, match=fault):
        check_stages(change(load_stages()), load_register())
