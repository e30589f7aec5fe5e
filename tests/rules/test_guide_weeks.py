"""The guide's six printed weeks before the rules: AM is 07:00, PM 18:00; two strategies print no times."""

from __future__ import annotations

from typing import Final

import pytest

from ironstride.evidence.guide_differences import GuideWeek, expected_findings
from ironstride.rules.placed import Placed
from ironstride.rules.review import review
from ironstride.rules.review_ranges import review_range
from ironstride.rules.status import RuleStatus, book_for
from ironstride.training.kinds import Experience, Level, Strategy
from tests.rules.made_sessions import FRI, MON, SAT, SUN, THU, TUE, WED, easy, lift, long, quality

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKS: Final[dict[GuideWeek, tuple[Placed, ...]]] = {
    GuideWeek.STRATEGY_1: (
        *(quality(MON), lift(MON), easy(TUE), easy(WED), quality(THU), lift(THU), easy(FRI), long(SAT)),
    ),
    GuideWeek.STRATEGY_2: (quality(TUE), easy(WED), lift(WED), quality(THU), easy(FRI), lift(FRI), long(SAT)),
    GuideWeek.STRATEGY_3: (lift(MON), quality(TUE), easy(WED), lift(THU), quality(FRI), long(SAT)),
    GuideWeek.BEGINNER: (easy(TUE, 7, 30), lift(WED, 18, 30), easy(THU, 7, 30), lift(FRI, 18, 30), long(SAT, 7, 60)),
    GuideWeek.INTERMEDIATE: (
        *(quality(TUE), lift(TUE), easy(WED), quality(THU), easy(FRI, 7, 35), lift(FRI), long(SAT)),
    ),
    GuideWeek.ADVANCED: (
        *(easy(MON, 7, 45), lift(MON, 18, 45), quality(TUE, 7, 70), easy(WED, 7, 50), quality(THU, 7, 70)),
        *(lift(THU, 18, 45), easy(FRI), long(SAT, 7, 120), easy(SUN, 7, 30)),
    ),
}
STATUS: Final[dict[GuideWeek, RuleStatus]] = {
    GuideWeek.STRATEGY_1: RuleStatus(Level.INTERMEDIATE, strategy=Strategy.HARD_DAYS_HARD),
    GuideWeek.STRATEGY_2: RuleStatus(Level.INTERMEDIATE, strategy=Strategy.EASY_DAYS),
    GuideWeek.STRATEGY_3: RuleStatus(Level.INTERMEDIATE, strategy=Strategy.SEPARATE_DAYS),
    GuideWeek.BEGINNER: RuleStatus(Level.BEGINNER, Experience.NEW, strategy=None),
    GuideWeek.INTERMEDIATE: RuleStatus(Level.INTERMEDIATE, strategy=None),
    GuideWeek.ADVANCED: RuleStatus(Level.ADVANCED, strategy=None),
}
TIMELESS: Final = (GuideWeek.STRATEGY_2, GuideWeek.STRATEGY_3)


def found_in(week: GuideWeek) -> set[tuple[str, str, str]]:
    """Rule, weekday of the earlier and of the later session of every finding; a total stands at the week's end."""
    placed, book = WEEKS[week], book_for(STATUS[week])
    told = set()
    if week in TIMELESS:
        findings = review_range(placed, set(range(len(placed))), {}, lambda _: book, MON, SUN)
        told = {(f.rule.id, f.sessions, f.day) for f in findings}
    else:
        told = {(f.rule.id, f.sessions, f.day) for f in review(placed, {}, lambda _: book, MON, SUN)}
    return {(rule, WEEKDAYS[placed[s[0]].day if s else day], WEEKDAYS[day]) for rule, s, day in told}


@pytest.mark.parametrize("week", GuideWeek)
def test_the_review_of_the_guides_week_names_its_faults(week: GuideWeek) -> None:
    """Every place where guide and evidence differ is found in the printed week."""
    expected = {(one.rule, one.earlier, one.later) for one in expected_findings(week)}
    assert expected <= found_in(week)


def test_hard_days_hard_is_clean_for_adapted_legs() -> None:
    """The first strategy's week has no compromise."""
    assert found_in(GuideWeek.STRATEGY_1) == set()


def test_the_beginner_week_is_faulted_for_the_long_run_above_all() -> None:
    """The lift on the eve of the long run is the dearest finding; the short run after a lift is only a note."""
    placed, book = WEEKS[GuideWeek.BEGINNER], book_for(STATUS[GuideWeek.BEGINNER])
    prices = {f.rule.id: f.price for f in review(placed, {}, lambda _: book, MON, SUN)}
    assert max(prices, key=prices.__getitem__) == "hard-run-after-leg-work"
    assert prices["easy-run-after-leg-work"] == 1
