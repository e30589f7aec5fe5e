"""The reviewer on finished sessions."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.rules.book import RuleBook, book_of
from ironstride.rules.catalogue import make_rule
from ironstride.rules.placed import DayContext, Origin, Placed
from ironstride.rules.review import ReviewFinding, review
from ironstride.rules.status import RuleStatus, book_for
from ironstride.rules.verdict import Force
from ironstride.training.kinds import Experience, Kind, Level, Tag
from tests.rules.drawn_sessions import sessions
from tests.rules.made_sessions import FRI, MON, SAT, SUN, THU, TUE, WED, easy, football, lift, long, quality, session

ADAPTED = book_for(RuleStatus(Level.INTERMEDIATE, strategy=None))
NEW = book_for(RuleStatus(Level.BEGINNER, Experience.NEW, strategy=None))


def reviewed(
    placed: list[Placed], book: RuleBook = ADAPTED, first: int = 0, last: int = 6
) -> tuple[ReviewFinding, ...]:
    """The findings of ordinary days."""
    return review(placed, {}, lambda _: book, first, last)


def named(findings: tuple[ReviewFinding, ...]) -> list[tuple[str, tuple[int, ...]]]:
    """Rule ids with their sessions."""
    return [(finding.rule.id, finding.sessions) for finding in findings]


def only(rule_id: str, **parameters: float | int | str | bool) -> RuleBook:
    """A book of one rule."""
    return book_of((make_rule(rule_id, parameters),))


def test_a_clean_week_has_no_findings() -> None:
    """Hard days hard, six hours between run and lift, a rest day."""
    week = [quality(TUE), lift(TUE), easy(WED), quality(FRI), lift(FRI), long(SUN)]
    assert named(reviewed(week)) == []


def test_the_latest_of_a_channel_alone_is_judged() -> None:
    """Two lifts before a hard run: the later one is named."""
    week = [lift(MON), lift(TUE), quality(WED)]
    assert named(reviewed(week, only("hard-run-after-leg-work"))) == [("hard-run-after-leg-work", (1, 2))]


def test_a_channel_keeps_its_latest_only() -> None:
    """A lift on Monday says nothing about Wednesday once another lift followed, and other kinds do not hide it."""
    book = only("hard-run-after-leg-work", gap_hours=48, long_gap_hours=48)
    assert named(reviewed([lift(MON, 20), easy(TUE, 19), quality(WED)], book)) == [("hard-run-after-leg-work", (0, 2))]


@pytest.mark.parametrize(("origin", "because"), [(Origin.PLANNED, None), (Origin.LOCKED, "locked")])
def test_what_the_athlete_holds_is_reported_not_refused(origin: Origin, because: str | None) -> None:
    """A MUST costs nothing; where only locks break it, that is said."""
    found = reviewed([easy(MON, 7, 60, origin=Origin.LOCKED), quality(MON, 7.5, origin=origin)], only("one-body"))
    assert [(f.force, f.because, f.price) for f in found] == [(Force.MUST, because, 0)]


def test_the_past_is_remembered_and_never_judged() -> None:
    """Yesterday's lift counts against today; yesterday's own faults are past."""
    past = [lift(MON, origin=Origin.PAST), quality(TUE, origin=Origin.PAST), lift(TUE, 18, origin=Origin.PAST)]
    assert named(reviewed([*past, quality(WED)], only("hard-run-after-leg-work"), WED)) == [
        ("hard-run-after-leg-work", (2, 3))
    ]


def test_fixed_activities_are_judged_as_the_later_only() -> None:
    """A hard match after leg work is reported; its own hours are not."""
    found = named(reviewed([lift(TUE, 20), football(WED, 19, Tag.HARD)], book_for(RuleStatus(Level.ADVANCED))))
    assert ("other-activity-after-leg-work", (0, 1)) in found


def test_week_totals_count_the_whole_week() -> None:
    """Past days of the week count, and so do empty ones; the finding stands at the week's end."""
    past = [quality(MON, origin=Origin.PAST), quality(TUE, origin=Origin.PAST)]
    found = reviewed([*past, quality(THU), long(SAT)], only("hard-days"), WED)
    assert [(f.rule.id, f.day, f.sessions, f.verdict.measured) for f in found] == [("hard-days", SUN, (0, 1, 2, 3), 4)]
    assert named(reviewed([], only("rest-days"))) == []
    assert named(reviewed([easy(day) for day in range(7)], only("rest-days"))) == [("rest-days", ())]


def test_a_total_saturates() -> None:
    """Far above the limit is judged like a little above it."""
    found = reviewed([quality(day) for day in range(7)], only("hard-days", limit=2))
    assert found[0].verdict.measured == 4


def test_a_streak_goes_over_weeks_and_from_the_past() -> None:
    """Each day above the limit is a finding; a day without running ends the streak."""
    runs = [easy(day, origin=Origin.PAST) for day in (-2, -1)] + [easy(day) for day in (0, 1, 3)]
    found = reviewed(runs, only("running-days-in-a-row", most=2))
    assert [f.day for f in found] == [0, 1]


def test_the_later_sessions_book_holds() -> None:
    """Across a change of status the rules of the later session's week are asked."""
    books = {0: NEW, 1: ADAPTED}
    placed = [lift(SUN, 7), quality(SUN + 1, 8)]
    found = review(placed, {}, books.__getitem__, 0, 13)
    gaps = [f for f in found if f.rule.id == "hard-run-after-leg-work"]
    assert gaps == []


def test_a_days_context_is_asked() -> None:
    """What is known of a day reaches the rules about it."""
    found = review([easy(MON)], {MON: DayContext(MON, reason="sick")}, lambda _: ADAPTED, 0, 0)
    assert named(found)[0] == ("sick-day", (0,))


@given(st.lists(sessions(), max_size=8), st.randoms(use_true_random=False))
def test_the_order_given_does_not_matter(placed: list[Placed], shuffler: random.Random) -> None:
    """The same sessions in another order have the same findings at the same price."""
    mixed = list(placed)
    shuffler.shuffle(mixed)
    if len({(one.start, one.end) for one in placed}) < len(placed):
        return
    one, other = reviewed(placed), reviewed(mixed)
    told = [[(f.rule.id, f.day, f.price, f.verdict) for f in found] for found in (one, other)]
    assert told[0] == told[1]


@given(st.lists(sessions(), max_size=8))
def test_findings_are_priced_by_the_table(placed: list[Placed]) -> None:
    """A MUST is free and a SHOULD never negative; only PLANNED sessions make a MUST bind."""
    for finding in reviewed(placed):
        bound = any(placed[index].origin is Origin.PLANNED for index in finding.sessions)
        assert finding.price >= 0
        if finding.force is Force.MUST:
            assert (finding.price, finding.because) == (0, None if bound else "locked")


def test_mobility_counts_for_nothing() -> None:
    """An add-on changes no finding about runs and lifts."""
    week = [lift(FRI), long(SAT), quality(TUE)]
    told = [(f.rule.id, f.price) for f in reviewed([*week, session(Kind.MOBILITY, WED, 12, 15)])]
    assert told == [(f.rule.id, f.price) for f in reviewed(week)]
