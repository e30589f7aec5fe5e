"""Judged pairs: under the default prices the better week is the cheaper one."""

from __future__ import annotations

import pytest

from ironstride.evidence.register import load_register
from ironstride.rules.catalogue import CATALOGUE
from ironstride.rules.verdict import Force
from tests.judgements.judged_pairs import LEFT_OUT, Pair, findings_of, price_of, read_pairs

PAIRS = read_pairs()
FEWEST_PAIRS = 40


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_the_better_week_is_cheaper(pair: Pair) -> None:
    """The left week's compromises, and what it leaves out, cost strictly less than the right week's."""
    assert price_of(pair, "Left") < price_of(pair, "Right")


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_a_pair_is_fair(pair: Pair) -> None:
    """Both weeks keep every rule, and the reason is a sentence that says on what it rests."""
    for side in ("Left", "Right"):
        assert [one.rule.id for one in findings_of(pair, side) if one.force is Force.MUST] == []
    assert pair.because.startswith("Left is better because ")
    assert pair.says_on_what_it_rests
    load_register().rows(pair.rows)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_what_is_missing_is_said(pair: Pair) -> None:
    """A week with fewer sessions than the other says what it leaves out."""
    left, right = len(pair.sessions("Left")), len(pair.sessions("Right"))
    shrunk = ("minutes-", "second-leg", "only-leg")
    dropped = {side: sum(not one.startswith(shrunk) for one in pair.left_out(side)) for side in ("Left", "Right")}
    assert left + dropped["Left"] == right + dropped["Right"]


def test_there_are_enough_pairs() -> None:
    """Every pair has its own name, and there are enough to hold the prices in place."""
    assert len({pair.name for pair in PAIRS}) == len(PAIRS) >= FEWEST_PAIRS


def test_every_guideline_decides_some_pair() -> None:
    """For each guideline there is a pair whose worse week breaks it, and the better one not or less."""
    decided = set()
    for pair in PAIRS:
        paid: dict[str, int] = {}
        for sign, side in ((-1, "Left"), (1, "Right")):
            for one in findings_of(pair, side):
                paid[one.rule.id] = paid.get(one.rule.id, 0) + sign * one.price
        decided |= {rule for rule, price in paid.items() if price > 0}
    guidelines = {rule.id for rule in CATALOGUE if rule.force is Force.SHOULD}
    assert guidelines - decided == set()


def test_everything_that_can_be_left_out_is_weighed() -> None:
    """Each price of something left out stands in some pair."""
    weighed = {one for pair in PAIRS for side in ("Left", "Right") for one in pair.left_out(side)}
    assert set(LEFT_OUT) - weighed == set()
