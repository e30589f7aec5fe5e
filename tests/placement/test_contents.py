"""The contents of a day: all of them, each once, at canonical times."""

from __future__ import annotations

import pytest

from ironstride.placement.contents import contents_of, on_day, shape_of
from ironstride.placement.judging import Sessions
from ironstride.placement.problem import LockedSession, LockOption, ProblemDay
from ironstride.placement.profiles import Profiles
from ironstride.placement.sharing import sharing_of
from ironstride.rules.placed import DayContext, Slot
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import Kind
from tests.placement.drawn_books import drawn_books
from tests.placement.every_plan import every_content
from tests.placement.made_problems import SEASON, made_problem

EASY = Demand("easy", 2, (Form("full", Kind.EASY, 45, frozenset()),), (80, 80))
LIFT = Demand("strength", 2, (Form("full", Kind.FULL_BODY, 40, frozenset()),), (150, 300))


def starts(slots: tuple[Slot, ...], *demands: Demand, locked: tuple[LockedSession, ...] = ()) -> set[tuple[str, ...]]:
    """Every content as the clock starts of its sessions by demand; a combined one has a plus."""
    sessions = Sessions(Profiles(()))
    day = ProblemDay(DayContext(0), slots, (), locked)
    contents = contents_of(shape_of(day, demands), sharing_of(()), sessions)
    placed = sessions.placed
    return {
        tuple(f"{placed[m].demand}{'+' if placed[m].combined else ''} {placed[m].start}" for m in members)
        for members in contents.members
    }


def slot(start: int, end: int, way: int = 10) -> Slot:
    """A window that allows everything."""
    return Slot("anywhere", start, start + way, end)


@pytest.mark.parametrize(("end", "fits"), [(55, True), (54, False)])
def test_a_session_fits_to_the_minute(end: int, *, fits: bool) -> None:
    """Way and session fill the window exactly, or a minute is missing."""
    assert starts((slot(0, end),), EASY) == ({(), ("easy 10",)} if fits else {()})


@pytest.mark.parametrize(
    ("end", "runs"), [(89, set()), (90, {"easy+ 55"}), (91, {"easy+ 55", "easy 56"}), (100, {"easy+ 55", "easy 65"})]
)
def test_a_second_session_follows_or_ends_with_the_window(end: int, runs: set[str]) -> None:
    """After the change-over it is combined; where the window is longer it may also end with it."""
    run = Demand("easy", 1, (Form("full", Kind.EASY, 35, frozenset()),), (80,))
    pairs = [content for content in starts((slot(0, end),), LIFT, run) if len(content) == 2]
    assert {second for first, second in pairs if first == "strength 10" and second.startswith("easy")} == runs


def test_at_most_two_free_sessions_beside_what_is_held() -> None:
    """A locked session does not count among the two."""
    held = LockedSession("race", Form("race", Kind.RACE, 30, frozenset()), (LockOption(700, None),))
    found = starts((slot(0, 60), slot(300, 360), slot(900, 960)), EASY, LIFT, locked=(held,))
    assert max(len(content) for content in found) == 3
    assert all("race 700" in content for content in found)


def test_a_held_session_takes_one_of_its_places() -> None:
    """Each option gives its own contents; a session before it keeps the change-over."""
    held = LockedSession(
        "long", Form("long", Kind.LONG, 60, frozenset()), (LockOption(60, None), LockOption(400, None))
    )
    assert starts((), EASY, locked=(held,)) == {("long 60",), ("long 400",)}


@pytest.mark.parametrize("seed", range(12))
def test_contents_are_what_the_plain_reading_gives(seed: int) -> None:
    """On random days the maker gives exactly the contents of the plain recursion, each once."""
    problem = made_problem(seed, SEASON, drawn_books)
    for day in problem.days[:7]:
        demands = problem.week_of(day.day).demands
        sessions = Sessions(Profiles(()))
        contents = contents_of(shape_of(day, demands), sharing_of(()), sessions)
        made = [tuple(on_day(sessions.placed[m], day.day) for m in members) for members in contents.members]
        found = list(zip(made, (tuple(sorted(takes)) for takes in contents.takes), strict=True))
        plain = {
            (members, tuple(sorted(takes)))
            for members, takes in every_content(day, demands)
            if all(sum(d == taken for taken, _ in takes) <= demand.count for d, demand in enumerate(demands))
        }
        assert set(found) == plain
        assert len(found) == len(plain)
