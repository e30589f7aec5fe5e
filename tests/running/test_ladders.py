"""The ladders of hard work and the climb on them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.running.choose_rung import MOST_GROWTH, Room, choose_rung, cut_to, grows_gently, on_grid, scaled
from ironstride.running.ladders import HILLS, INTERVALS, LONG_RACE_PARTS, RACE_LADDERS, THRESHOLD, Rung, race_ladder
from ironstride.running.run_walk import LADDER as RUN_WALK
from ironstride.units import HALF_MARATHON_M, TEN_KM_M

LADDERS = {
    "threshold": THRESHOLD,
    "intervals": INTERVALS,
    "hills": HILLS,
    "long": LONG_RACE_PARTS,
    **{row.name: row.rungs for row in RACE_LADDERS},
}
rungs = st.builds(
    Rung, st.integers(1, 12), st.integers(2, 80).map(lambda n: 15 * n), st.integers(2, 20).map(lambda n: 15 * n)
)


@pytest.mark.parametrize("name", sorted(LADDERS))
def test_no_rung_is_a_jump(name: str) -> None:
    """From rung to rung work never falls and grows by at most 15 per cent or one repeat."""
    for before, after in pairwise(LADDERS[name]):
        assert after.total_work_s >= before.total_work_s
        assert grows_gently(before, after), (before, after)


@pytest.mark.parametrize("row", RACE_LADDERS, ids=lambda row: row.name)
def test_race_week_is_less_than_taper_is_less_than_training(row: object) -> None:
    """The nearer the race, the less of its pace."""
    ladder = next(one for one in RACE_LADDERS if one is row)
    assert ladder.race_week.total_work_s < ladder.taper.total_work_s < ladder.rungs[0].total_work_s


def test_the_share_of_running_in_run_walks_grows_gently() -> None:
    """Each rung runs more of the time than the one below, at most 15 per cent more."""
    for before, after in pairwise(RUN_WALK):
        assert before.share < after.share <= MOST_GROWTH * before.share


def test_every_distance_has_a_ladder() -> None:
    """Odd distances take the nearest; without a race it is 10 km."""
    assert race_ladder(None).distance_m == TEN_KM_M
    assert race_ladder(16_000).distance_m == HALF_MARATHON_M
    assert race_ladder(50_000).name == "marathon"


@given(rungs, st.integers(60, 3600), st.integers(30, 3600), st.none() | st.integers(1, 3000))
def test_what_is_cut_is_never_more(rung: Rung, span: int, work: int, last: int | None) -> None:
    """Cutting gives at most what there was, in steps of at least half a minute, and fits wherever one repeat does."""
    room = Room(span, work, last)
    found = cut_to(rung, room)
    assert found.total_work_s <= rung.total_work_s
    assert found.work_s >= 30
    assert room.holds(found) or found.times == 1


@given(rungs, st.floats(0.1, 1.0))
def test_scaled_work_keeps_its_share(rung: Rung, share: float) -> None:
    """Scaled work is at most the share asked for, or the least repeat there is."""
    found = scaled(rung, share)
    assert found.total_work_s <= max(share * rung.total_work_s + 1e-6, 30)
    assert found.times <= rung.times


@given(
    st.sampled_from(sorted(LADDERS)),
    st.integers(0, 4),
    st.integers(0, 30),
    st.integers(300, 5000),
    st.integers(200, 5000),
)
def test_the_climb_never_jumps(name: str, start: int, times: int, span: int, work: int) -> None:
    """In the same room, the next run is at most 15 per cent or one repeat more, and hardly less."""
    ladder, room = LADDERS[name], Room(span, work)
    before, after = (choose_rung(ladder, start, done, room) for done in (times, times + 1))
    assert MOST_GROWTH * after.total_work_s >= before.total_work_s
    assert grows_gently(before, after)


@given(st.sampled_from(sorted(LADDERS)), st.integers(0, 30), st.integers(60, 3000))
def test_a_wider_room_is_no_jump_either(name: str, times: int, last: int) -> None:
    """After a run with little work, the next goes on from it however much time there is."""
    found = choose_rung(LADDERS[name], 3, times, Room(9000, 9000, last))
    assert found.total_work_s <= max(MOST_GROWTH * last, last + found.work_s)


@pytest.mark.parametrize(("seconds", "grid"), [(29, 15), (89, 60), (200, 180), (299, 240), (30.5, 30)])
def test_times_are_easy_to_say(seconds: float, grid: int) -> None:
    """Repeats last quarters, halves or whole minutes, the longer the rounder."""
    assert on_grid(seconds) == grid
