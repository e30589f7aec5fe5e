"""The minutes of each run."""

from hypothesis import given
from hypothesis import strategies as st

from ironstride.season.run_sizes import HardRun, Room, room_for_runs, size_runs
from ironstride.training.availability import real_days
from ironstride.training.kinds import Combine
from tests.season.people import MONDAY, busy, sam


def fives(least: int, most: int) -> st.SearchStrategy[int]:
    """Minutes in fives."""
    return st.integers(least // 5, most // 5).map(lambda n: n * 5)


@given(
    st.integers(60, 500),
    fives(20, 150),
    st.integers(0, 2),
    st.integers(0, 5),
    st.lists(st.integers(20, 200), min_size=1, max_size=7),
)
def test_sizes_keep_their_bounds(target: int, long: int, quality: int, easy: int, windows: list[int]) -> None:
    """Every run lies in its bounds, the sum never passes the most by more than the least runs need."""
    days = tuple(sorted(windows, reverse=True))
    room = Room(days)
    hard = [HardRun(50, 30, 60)] * quality
    long = min(long, days[0])
    sizes = size_runs(target, target, long, hard, easy, room, 75)
    assert all(20 <= minutes <= 75 for minutes in sizes.easy)
    assert all(minutes <= window for minutes, window in zip(sizes.quality, days[bool(long) :], strict=False))
    least = long + sum(sizes.quality) + 20 * len(sizes.easy)
    assert sizes.total <= max(target, least)
    assert len(sizes.easy) <= easy


def test_the_sum_is_met_when_windows_allow() -> None:
    """240 minutes as 80 + 55 + 3 x 35: the hard run gives five minutes so that the sum is met."""
    sizes = size_runs(240, 240, 80, [HardRun(50, 30, 60)], 3, Room((120,) * 7), 90)
    assert (sizes.quality, sizes.easy, sizes.total) == ((55,), (35, 35, 35), 240)


def test_short_easy_runs_are_left_out() -> None:
    """Fifty minutes for four easy runs are two of 25."""
    sizes = size_runs(130, 130, 80, [], 4, Room((120,) * 7), 90)
    assert sizes.easy == (25, 25)


def test_six_slots_hold_five_runs_and_two_lifts_with_one_combined() -> None:
    """With lifts in six slots of which five hold runs, one easy run is sized to share its slot with a lift."""
    days = real_days(busy(), MONDAY, MONDAY.fromordinal(MONDAY.toordinal() + 6))
    assert room_for_runs(days, 5, 2, 30, Combine.IF_NEEDED).combined == (35,)
    assert room_for_runs(days, 4, 2, 30, Combine.IF_NEEDED).combined == ()
    assert room_for_runs(days, 5, 2, 30, Combine.NEVER).combined == ()


def test_lifts_with_windows_of_their_own_share_nothing() -> None:
    """Two evenings beside morning runs house both lifts."""
    days = real_days(sam(), MONDAY, MONDAY.fromordinal(MONDAY.toordinal() + 6))
    assert room_for_runs(days, 5, 2, 40, Combine.IF_NEEDED).combined == ()
