"""What reliefs leave of a week: shares by the days they cover, numbers, and the days they close."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.rules.placed import Eased
from ironstride.season.eased_week import EasedWeek, eased_on, eased_week
from ironstride.training.availability import real_days
from ironstride.training.relief import Relief, ReliefCause
from tests.season.people import MONDAY, busy

WEEK = real_days(busy(), MONDAY, MONDAY + timedelta(days=6))
"""Six days with a time slot; Friday has none."""


def relief(first: int = 0, last: int = 6, **what: object) -> Relief:
    """A relief from one weekday to another."""
    made = Relief(MONDAY + timedelta(days=first), MONDAY + timedelta(days=last), ReliefCause.BALANCE)
    return replace(made, **what)  # type: ignore[arg-type]


def eased(*reliefs: Relief) -> EasedWeek:
    """The week with these."""
    return eased_week(WEEK, reliefs)


def test_without_a_relief_nothing_is_taken_back() -> None:
    """Nor by one of another week."""
    assert eased() == eased(relief(7, 9, run_share=0.5)) == EasedWeek()


def test_shares_count_by_the_training_days_they_cover() -> None:
    """Half of the running from Thursday on: Thursday, Saturday and Sunday of six days."""
    assert eased(relief(3, 6, run_share=0.5)).run_share == pytest.approx(0.75)
    assert eased(relief(4, 4, run_share=0.0)).run_share == 1.0
    assert eased(relief(leg_set_share=0.0)).leg_set_share == 0.0
    assert eased(relief(strength_set_share=0.5)).leg_set_share == 0.5


def test_of_several_the_smallest_holds() -> None:
    """On each day for itself; of the reserve the largest."""
    both = eased(relief(run_share=0.8, reps_left=3), relief(0, 2, run_share=0.5, reps_left=4))
    assert both.run_share == pytest.approx((3 * 0.5 + 3 * 0.8) / 6)
    assert both.reps_left == 4


def test_numbers_hold_where_half_of_the_week_is_covered() -> None:
    """At most one hard run a week says nothing about a week of which it covers two days."""
    assert eased(relief(0, 2, quality_runs=1)).most_quality == 1
    assert eased(relief(0, 1, quality_runs=1)).most_quality is None


def test_none_closes_its_days() -> None:
    """No hard run until Wednesday: the days after it are open; lifts and leg work have the days that are left."""
    closed = eased(relief(0, 2, quality_runs=0, strength_sessions=0, leg_sessions=0))
    assert closed.no_quality_on == {MONDAY + timedelta(days=n) for n in range(3)}
    assert (closed.most_lifts, closed.most_leg_sessions, closed.most_quality) == (3, 2, None)


def test_without_running_it_is_a_week_of_other_training() -> None:
    """Where most of its running days are closed to running."""
    assert eased(relief(0, 4, no_running=True)).no_running
    assert not eased(relief(0, 1, no_running=True)).no_running


def test_rules_see_what_is_closed_on_a_day() -> None:
    """Easy days after an illness are not only a guideline."""
    ill = replace(relief(0, 1, quality_runs=0), cause=ReliefCause.ILLNESS)
    assert eased_on([ill], MONDAY) == Eased(after_illness=True)
    assert eased_on([relief(quality_runs=0, leg_sessions=0)], MONDAY) == Eased(no_quality=True, no_leg_work=True)
    assert eased_on([relief(run_share=0.5), relief(7, 9, quality_runs=0)], MONDAY) is None


SHARES = st.sampled_from([0.0, 0.5, 0.8, 1.0])
RELIEFS = st.lists(
    st.builds(
        relief,
        first=st.integers(-3, 6),
        last=st.integers(0, 9),
        run_share=SHARES,
        long_run_share=SHARES,
        strength_set_share=SHARES,
        leg_set_share=SHARES,
        quality_runs=st.sampled_from([None, 0, 1]),
    ),
    max_size=4,
)


@given(
    RELIEFS, st.builds(relief, run_share=SHARES, strength_set_share=SHARES, quality_runs=st.sampled_from([None, 0, 1]))
)
def test_one_more_never_gives_back(reliefs: list[Relief], more: Relief) -> None:
    """Every share lies between nothing and all, and another relief makes none of them larger."""
    before, after = eased(*reliefs), eased(*reliefs, more)
    for one in ("run_share", "long_run_share", "leg_set_share", "set_share"):
        assert 0.0 <= getattr(after, one) <= getattr(before, one) + 1e-9 <= 1.0 + 2e-9
    assert before.no_quality_on <= after.no_quality_on


def test_a_day_is_a_date() -> None:
    """Closed days are those of the week alone."""
    assert all(isinstance(day, date) for day in eased(relief(-3, 20, quality_runs=0)).no_quality_on)
    assert len(eased(relief(-3, 20, quality_runs=0)).no_quality_on) == 7
