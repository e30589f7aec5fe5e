"""The guide's six printed weeks: reviewed, held, and bettered."""

from __future__ import annotations

import pytest

from ironstride.calendar_time import WEEKDAYS
from ironstride.evidence.guide_differences import GuideWeek, expected_findings
from ironstride.placement.search import Optimum, solve
from ironstride.planning.better_week import better_week, kindest_times
from ironstride.planning.own_week import OwnSession, placed_week
from ironstride.planning.own_week_problem import held_problem
from ironstride.planning.week_findings import WeekFinding, priced_findings, review_week
from ironstride.rules.placed import Origin
from ironstride.rules.verdict import Force
from tests.guide.guide_weeks import book_of_week, findings_text, week_of

FAULTY = [week for week in GuideWeek if week is not GuideWeek.STRATEGY_1]
TIMELESS = (GuideWeek.STRATEGY_2, GuideWeek.STRATEGY_3)


def found_in(week: GuideWeek) -> tuple[WeekFinding, ...]:
    """The review of a printed week."""
    return review_week(week_of(week), book_of_week(week))


def as_text(week: GuideWeek) -> str:
    """Review and better week as in the reference files."""
    lines = ["Compromises:", *(_line(finding) for finding in found_in(week))]
    better = better_week(week_of(week), book_of_week(week))
    lines += ["", f"Price: {better.pasted.cost}, at best {better.best.cost}"]
    lines += [f"  {move.text}" for move in better.moves]
    return "\n".join(lines) + "\n"


def _line(finding: WeekFinding) -> str:
    how = "certain" if finding.certain else "possible"
    price = f"{finding.price}" if finding.least_price == finding.price else f"{finding.least_price}-{finding.price}"
    return f"  {finding.rule} ({how}, {price}): {finding.text}"


@pytest.mark.parametrize("week", GuideWeek)
def test_the_review_names_what_the_page_of_differences_promises(week: GuideWeek) -> None:
    """Every difference between guide and evidence that a printed week shows is in its review, on those days."""
    found = {(one.rule, WEEKDAYS[one.days[0]], WEEKDAYS[one.days[-1]]) for one in found_in(week)}
    assert {(one.rule, one.earlier, one.later) for one in expected_findings(week)} <= found


@pytest.mark.parametrize("week", GuideWeek)
def test_the_review_reads_as_written_down(week: GuideWeek) -> None:
    """Compromises, prices and moves of each printed week are those of the reference file."""
    assert as_text(week) == findings_text(week)


def test_hard_days_hard_is_clean() -> None:
    """The first strategy has no compromise for legs that are used to lifting, and nothing moves."""
    assert found_in(GuideWeek.STRATEGY_1) == ()
    better = better_week(week_of(GuideWeek.STRATEGY_1), book_of_week(GuideWeek.STRATEGY_1))
    assert better.proved
    assert not better.is_better


def test_the_beginners_easy_run_after_a_lift_is_a_note() -> None:
    """The short run on Thursday costs next to nothing; the lift on the eve of the long run costs most."""
    prices = {(one.rule, one.days): one.price for one in found_in(GuideWeek.BEGINNER)}
    assert prices["easy-run-after-leg-work", (2, 3)] == 1
    assert prices["hard-run-after-leg-work", (4, 5)] == max(prices.values())


@pytest.mark.parametrize("week", TIMELESS)
def test_unknown_times_are_ranges(week: GuideWeek) -> None:
    """A lift on the eve of a hard run may or may not be too late: the range ends at what is asked; a way is named."""
    legs = [one for one in found_in(week) if one.rule == "hard-run-after-leg-work"]
    assert len(legs) == len(TIMELESS)
    assert all(not one.certain and one.least_price == 0 < one.price for one in legs)
    assert all("24 h asked, 12.3-24 h there" in one.text and "would do" in one.text for one in legs)


def test_a_hard_run_on_the_eve_of_the_long_run_is_certain() -> None:
    """Days count whatever the times are."""
    apart = next(one for one in found_in(GuideWeek.STRATEGY_3) if one.rule == "hard-runs-apart")
    assert apart.certain
    assert apart.days == (4, 5)


@pytest.mark.parametrize("week", FAULTY)
def test_a_week_with_a_fault_has_a_better_one(week: GuideWeek) -> None:
    """With the same sessions a week that costs strictly less exists, is proved, and what changed is said."""
    better = better_week(week_of(week), book_of_week(week))
    assert better.best.cost < better.pasted.cost
    assert better.proved
    assert better.moves
    assert better.goes
    gain = sum(one.price for one in better.goes) - sum(one.price for one in better.comes)
    assert gain == better.pasted.cost - better.best.cost


@pytest.mark.parametrize("week", FAULTY)
def test_a_better_week_has_the_same_sessions(week: GuideWeek) -> None:
    """Nothing is dropped, shortened or softened."""

    def what(sessions: tuple[OwnSession, ...]) -> list[tuple[str, int]]:
        return sorted((one.kind.value, one.minutes) for one in sessions)

    better = better_week(week_of(week), book_of_week(week))
    assert what(better.best.sessions) == what(week_of(week))
    assert all(one.force is Force.SHOULD for one in better.best.findings)


@pytest.mark.parametrize("week", GuideWeek)
def test_a_printed_week_can_be_held_locked(week: GuideWeek) -> None:
    """Locked whole, the search gives back exactly this week, at the price that the reviewer finds."""
    book = book_of_week(week)
    timed = kindest_times(week_of(week), book)
    found = solve(held_problem(timed, book))
    assert isinstance(found, Optimum)
    held = [one for day in found.days for one in day.sessions]
    assert all(one.origin is Origin.LOCKED for one in held)
    assert [(one.start, one.kind, one.minutes) for one in held] == sorted(
        ((one.start, one.kind, one.minutes) for one in placed_week(timed)), key=lambda one: one[0]
    )
    findings = priced_findings(timed, held, book)
    assert findings == priced_findings(timed, placed_week(timed), book)
    assert found.cost == sum(one.price for one in findings)
