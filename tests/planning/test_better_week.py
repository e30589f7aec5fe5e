"""A pasted week: read, held, bettered, and what is said about it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.placement.search import Optimum, solve
from ironstride.placement.table_cache import TableCache
from ironstride.planning.better_week import better_week, kindest_times
from ironstride.planning.own_week import OwnSession, own_week, placed_week, week_before
from ironstride.planning.own_week_problem import free_problem, held_problem
from ironstride.planning.week_findings import priced_findings, review_week
from ironstride.rules.book import RuleBook
from ironstride.rules.placed import Origin, Slot
from ironstride.rules.status import RuleStatus, book_for
from ironstride.rules.verdict import Force
from ironstride.training.kinds import Experience, Kind, Level, Tag
from ironstride.training.week_text import parse_week_text

ADAPTED = RuleStatus(Level.INTERMEDIATE, strategy=None)
NEW = RuleStatus(Level.BEGINNER, Experience.NEW, strategy=None)
LIFT = frozenset({Tag.LEG_WORK})
HARD = frozenset({Tag.QUALITY, Tag.HARD})
CACHE = TableCache()


def week(*lines: str) -> tuple[OwnSession, ...]:
    """A week from its lines."""
    text = parse_week_text("\n".join(lines), "week.txt")
    assert text.problems == ()
    return own_week(text)


def cost(sessions: tuple[OwnSession, ...], book: RuleBook) -> int:
    """What the reviewer charges the week as one that repeats."""
    return sum(one.price for one in priced_findings(sessions, placed_week(sessions, Origin.PLANNED), book))


def test_the_lift_moves_behind_the_long_run() -> None:
    """For new legs the move is said in plain words, with what goes and what stays."""
    beginner = week("Tue AM easy 30", "Wed PM strength 30", "Thu AM easy 30", "Fri PM strength 30", "Sat AM long 50")
    found = better_week(beginner, book_for(NEW))
    assert [move.text for move in found.moves] == ["Friday's lift moves to Saturday evening, after the long run"]
    assert [one.rule for one in found.goes] == ["hard-run-after-leg-work"]
    assert found.comes == ()
    assert found.proved


def test_a_clean_week_stays() -> None:
    """Where nothing can be bettered the pasted week itself is the answer."""
    found = better_week(week("Tue AM intervals 50 PM strength 40", "Sat AM long 90"), book_for(ADAPTED))
    assert not found.is_better
    assert found.best is found.pasted
    assert (found.moves, found.goes, found.comes) == ((), (), ())
    assert found.proved


def test_sunday_counts_for_monday() -> None:
    """The week repeats: a lift on Sunday evening is on the eve of Monday's hard run."""
    sessions = week("Mon AM intervals 50", "Sun PM strength 40")
    [finding] = [one for one in review_week(sessions, book_for(ADAPTED)) if one.rule == "hard-run-after-leg-work"]
    assert finding.days == (6, 0)
    assert better_week(sessions, book_for(ADAPTED)).best.cost == 0


def test_of_equal_weeks_the_fewest_sessions_move() -> None:
    """One session on the wrong day is one move, whatever else the week holds."""
    sessions = week(
        "Mon AM easy 45 PM strength 45", "Tue AM intervals 60", "Wed AM easy 40", "Fri AM easy 40", "Sat AM long 90"
    )
    found = better_week(sessions, book_for(ADAPTED))
    assert found.best.cost == 0
    assert len(found.moves) == 1


def test_the_long_run_keeps_its_day_where_something_else_can_move() -> None:
    """A week is built around its long run."""
    sessions = week("Tue AM easy 40", "Fri AM intervals 50", "Sat AM long 90")
    [move] = better_week(sessions, book_for(ADAPTED)).moves
    assert move.was.kind is Kind.INTERVALS


def test_a_race_mobility_and_other_activities_stay() -> None:
    """What happens anyway is spaced around, never moved."""
    sessions = week(
        "Mon AM mobility 20", "Tue PM football 90 hard", "Wed AM intervals 50", "Thu PM strength 40", "Sat AM race 25"
    )
    found = better_week(sessions, book_for(ADAPTED))
    assert found.best.cost < found.pasted.cost
    kept = {(one.kind, one.day, one.start) for one in found.best.sessions}
    assert {(Kind.MOBILITY, 0, 420), (Kind.OTHER, 1, 1080), (Kind.RACE, 5, 420)} <= kept


def test_time_slots_bind_the_better_week() -> None:
    """With the athlete's own time slots every moved session lies inside one of them."""
    sessions = week("Fri PM strength 40", "Sat AM long 90", "Sun AM intervals 50")
    slots = {day: (Slot("road", 360, 370, 480),) for day in (1, 3)} | {5: (Slot("road", 480, 490, 720),)}
    found = better_week(sessions, book_for(ADAPTED), slots)
    assert found.is_better
    for one in found.best.sessions:
        [slot] = slots[one.day]
        assert slot.usable_start <= (one.start or 0)
        assert (one.start or 0) + one.minutes <= slot.end


def test_slots_that_hold_nothing_leave_the_week_as_it_is() -> None:
    """Where the sessions fit nowhere else there is no better week, and no proof."""
    found = better_week(week("Fri PM strength 40", "Sat AM long 90"), book_for(ADAPTED), {0: ()})
    assert not found.is_better
    assert not found.proved


def test_double_runs_are_held_where_the_week_has_them() -> None:
    """Two runs a day are a rule broken, and reported; more runs than days still find their place."""
    lines = [f"{day} AM easy 30" for day in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")]
    sessions = week(*lines[:6], "Sun AM long 60 PM recovery 20")
    found = better_week(sessions, book_for(ADAPTED))
    assert found.pasted.broken == 1
    assert len(found.best.sessions) == len(sessions)
    assert not found.proved


def test_overlapping_sessions_are_pulled_apart() -> None:
    """A week with two sessions at once is never as good as one without."""
    sessions = week("Tue 18:00 intervals 50, 18:30 strength 40", "Sat AM long 90")
    found = better_week(sessions, book_for(ADAPTED))
    assert found.pasted.broken == 1
    assert found.best.broken == 0
    assert found.is_better


def test_unknown_times_are_given_the_benefit_of_the_doubt() -> None:
    """The kindest of all times on the same days is what the better week is compared with."""
    sessions = week("Tue intervals 50", "Wed easy 40 + strength 40", "Thu intervals 50", "Sat long 90")
    book = book_for(ADAPTED)
    kind = kindest_times(sessions, book, CACHE)
    assert [(one.day, one.kind) for one in kind] == [(one.day, one.kind) for one in sessions]
    starts = (420, 720, 1080)
    choices = [
        tuple(replace(one, start=at) for one, at in zip(sessions, times, strict=True))
        for times in product(starts, repeat=len(sessions))
    ]
    possible = [
        one for one in choices if not any(f.force is Force.MUST for f in priced_findings(one, placed_week(one), book))
    ]
    assert cost(kind, book) <= min(cost(one, book) for one in possible)
    assert better_week(sessions, book).times_assumed


def test_known_times_are_kept_beside_unknown_ones() -> None:
    """Only what is unknown is chosen."""
    sessions = week("Tue 06:15 intervals 50, strength 40", "Sat long 90")
    kind = kindest_times(sessions, book_for(ADAPTED))
    assert kind[0] == sessions[0]
    assert all(one.start is not None for one in kind)


def test_three_unknown_sessions_on_a_day_are_still_told_apart() -> None:
    """More than the search places on one day take morning, evening and noon, in that order."""
    sessions = week("Tue easy 30 + strength 40 + mobility 20", "Sat long 90")
    kind = kindest_times(sessions, book_for(ADAPTED))
    assert len({one.start for one in kind if one.day == 1}) == len([one for one in kind if one.day == 1])


@pytest.mark.parametrize(("day", "minutes"), [(-1, 30), (7, 30), (0, 0), (0, -5)])
def test_a_session_outside_the_week_is_a_mistake(day: int, minutes: int) -> None:
    """Days are 0 to 6 and minutes positive."""
    with pytest.raises(ValueError, match=r"day of the week|minutes must be positive"):
        OwnSession(day, Kind.EASY, minutes)


def test_what_is_not_written_is_assumed() -> None:
    """A distance becomes minutes, a kind alone its usual length, a part of the day its hour, nothing else a time."""
    distance, alone, unknown = week("Tue AM easy 10 km", "Thu PM strength", "Sat long 90")
    assert (distance.minutes, distance.start) == (60, 420)
    assert (alone.minutes, alone.start) == (40, 1080)
    assert unknown.start is None
    assert Tag.HARD in unknown.tags


def test_only_the_asked_week_of_a_text_is_taken() -> None:
    """Weeks are counted from 0."""
    text = parse_week_text("Mon easy 30\nSat long 60\nTue easy 40", "two.txt")
    assert [one.kind for one in own_week(text, 1)] == [Kind.EASY]


def test_the_week_before_is_the_same_week_done() -> None:
    """What a repeating week remembers lies a week earlier and belongs to the past."""
    placed = placed_week(week("Tue AM intervals 50 PM strength 40"))
    before = week_before(placed)
    assert [one.start for one in before] == [one.start - 7 * 24 * 60 for one in placed]
    assert {one.origin for one in before} == {Origin.PAST}


KINDS = st.sampled_from(
    [
        (Kind.EASY, 40, frozenset[Tag]()),
        (Kind.INTERVALS, 50, HARD),
        (Kind.LONG, 90, frozenset({Tag.HARD})),
        (Kind.FULL_BODY, 40, LIFT),
        (Kind.UPPER_CORE, 30, frozenset[Tag]()),
    ]
)
SESSIONS = st.builds(
    lambda day, kind, start: OwnSession(day, kind[0], kind[1], start, kind[2]),
    st.integers(0, 6),
    KINDS,
    st.sampled_from([420, 720, 1080]),
)
WEEKS = st.lists(SESSIONS, min_size=2, max_size=8, unique_by=lambda one: (one.day, one.start)).map(tuple)
BOOKS = {status: book_for(status) for status in (ADAPTED, NEW)}


@given(WEEKS, st.sampled_from(list(BOOKS)))
@settings(max_examples=40)
def test_better_is_never_worse(sessions: tuple[OwnSession, ...], status: RuleStatus) -> None:
    """Same sessions, no rule more broken, never dearer; and the goes and comes make up the difference."""
    found = better_week(sessions, BOOKS[status], cache=CACHE)
    assert (found.best.broken, found.best.cost) <= (found.pasted.broken, found.pasted.cost)
    assert sorted((one.kind, one.minutes) for one in found.best.sessions) == sorted(
        (one.kind, one.minutes) for one in sessions
    )
    gain = sum(one.price for one in found.goes) - sum(one.price for one in found.comes)
    assert gain == found.pasted.cost - found.best.cost
    assert found.is_better or not found.moves
    again = better_week(found.best.sessions, BOOKS[status], cache=CACHE)
    assert again.best.cost <= found.best.cost


@given(WEEKS, st.sampled_from(list(BOOKS)))
@settings(max_examples=40)
def test_a_held_week_comes_back_as_it_is(sessions: tuple[OwnSession, ...], status: RuleStatus) -> None:
    """Locked whole, the search returns exactly the week, at the price that the reviewer finds."""
    book = BOOKS[status]
    found = solve(held_problem(sessions, book), CACHE)
    assert isinstance(found, Optimum)
    held = [one for day in found.days for one in day.sessions]
    assert sorted((one.start, one.kind) for one in held) == sorted(
        (one.start, one.kind) for one in placed_week(sessions)
    )
    assert found.cost == sum(one.price for one in priced_findings(sessions, held, book))


def test_the_free_problem_is_the_same_each_time() -> None:
    """Nothing but the week decides the problem."""
    sessions = week("Tue AM intervals 50 PM strength 40", "Sat AM long 90")
    book = book_for(ADAPTED)
    assert free_problem(sessions, book) == free_problem(sessions, book)
