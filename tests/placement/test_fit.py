"""What a week can hold by MUST rules alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ironstride.placement.fit import fit
from ironstride.placement.problem import Problem, ProblemDay, ProblemWeek
from ironstride.placement.search import Optimum, solve
from ironstride.rules.book import book_of
from ironstride.rules.catalogue import make_rule
from ironstride.rules.placed import DayContext, Slot
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import Kind
from ironstride.training.window import RealDay, Window

MONDAY = date(2026, 11, 23)
BOOK = book_of(tuple(make_rule(rule, {}) for rule in ("one-of-each-a-day", "sessions-per-day", "one-body")))


def week(*windows: str) -> tuple[RealDay, ...]:
    """Days with windows of minutes: ``60 90run 45lift``."""
    days = []
    for number, text in enumerate(windows):
        day = MONDAY + timedelta(days=number)
        made = []
        for place, word in enumerate(text.split()):
            minutes = int(word.rstrip("runlift"))
            start = 360 + 240 * place
            made.append(
                Window(
                    day, start, start + minutes, start, not word.endswith("lift"), not word.endswith("run"), "anywhere"
                )
            )
        days.append(RealDay(day, tuple(made)))
    return tuple(days)


def run(name: str, count: int, *minutes: int, price: int = 80, required: bool = False) -> Demand:
    """A running demand with a form per length."""
    forms = tuple(Form(f"{m}", Kind.EASY, m, frozenset()) for m in minutes)
    return Demand(name, count, forms, (price,) * count, required)


def lift(count: int) -> Demand:
    """Half an hour of strength."""
    return Demand("strength", count, (Form("full", Kind.FULL_BODY, 30, frozenset()),), (150,) * count)


@pytest.mark.parametrize(
    ("windows", "demands", "held"),
    [
        (("60", "60", "60"), (run("easy", 3, 60),), (3,)),
        (("60", "59", "60"), (run("easy", 3, 60),), (2,)),
        (("60", "59", "60"), (run("easy", 3, 60, 45),), (3,)),
        (("180", "180"), (run("easy", 4, 30),), (2,)),
        (("60lift", "60run"), (run("easy", 2, 30), lift(2)), (1, 1)),
        (("60", "60"), (run("easy", 2, 30), lift(2)), (0, 2)),
        (("65", "60"), (run("easy", 2, 30), lift(2)), (1, 2)),
        (("30 30", "30"), (run("easy", 2, 30), lift(2)), (1, 2)),
        (("", ""), (run("easy", 2, 30),), (0,)),
        (("90", "45", "45"), (run("long", 1, 90, price=500), run("easy", 3, 40)), (1, 2)),
    ],
)
def test_a_week_holds_what_its_windows_hold(
    windows: tuple[str, ...], demands: tuple[Demand, ...], held: tuple[int, ...]
) -> None:
    """Least forms, a run and a lift a day, the change-over between two in a window, the dearest first."""
    assert tuple(fit(week(*windows), demands).placed[demand.name] for demand in demands) == held


def test_a_required_demand_goes_first() -> None:
    """Even where another would be dearer to leave out."""
    days, long = week("60"), run("long", 1, 60, price=1, required=True)
    other = run("easy", 1, 60, price=900)
    assert fit(days, (long, other)).placed == {"long": 1, "easy": 0}
    assert fit(days, (long, other)).all_required_held
    assert not fit(week("59"), (long, other)).all_required_held


def test_days_of_a_sport_may_hold_more_when_the_athlete_says_so() -> None:
    """The sharing rules are those of the book."""
    book = book_of((make_rule("one-of-each-a-day", {"runs": 2}), make_rule("sessions-per-day", {})))
    assert fit(week("180"), (run("easy", 2, 30),)).placed == {"easy": 1}
    assert fit(week("180"), (run("easy", 2, 30),), book).placed == {"easy": 2}


@pytest.mark.parametrize(
    "windows",
    [
        ("60", "60run", "60", "60lift", "60", "120 60", "90"),
        ("45 45", "", "45", "100", "", "120", "30 30 30"),
        ("35", "70", "35", "70", "35", "70", ""),
    ],
)
def test_the_search_holds_as_much(windows: tuple[str, ...]) -> None:
    """The exact search under the same MUST rules leaves out sessions of the same price."""
    days = week(*windows)
    demands = (run("long", 1, 75, 60, price=500), run("easy", 4, 45, 30), lift(3))
    held = fit(days, demands, BOOK)
    problem = Problem(
        MONDAY,
        tuple(
            ProblemDay(
                DayContext(number),
                tuple(
                    Slot(w.place, w.start, w.usable_start, w.end, w.allows_run, w.allows_strength) for w in day.windows
                ),
            )
            for number, day in enumerate(days)
        ),
        (ProblemWeek(0, demands, "book"),),
        {"book": BOOK},
    )
    found = solve(problem)
    assert isinstance(found, Optimum)
    left = sum(sum(d.unplaced[: d.count - held.placed[d.name]]) for d in demands)
    assert found.cost == left
