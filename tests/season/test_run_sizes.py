"""The minutes of each run."""

from hypothesis import given
from hypothesis import strategies as st

from ironstride.season.run_sizes import HardRun, Room, room_for_runs, size_runs
from ironstride.training.athlete import Preferences
from ironstride.training.availability import real_days
from ironstride.training.kinds import Combine, Kind, Phase
from ironstride.training.window import CHANGE_OVER_MINUTES
from tests.season.brute_fit import BruteFit
from tests.season.people import MONDAY, busy, sam, season


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


def test_six_slots_over_a_season() -> None:
    """Six slots of 65 to 75 usable minutes give four or five runs and two lifts in every ordinary week."""
    ordinary = [one for one in season(busy()).weeks if one.phase in {Phase.BASE, Phase.BUILD} and not one.cutback]
    assert {one.target.strength_sessions for one in ordinary} == {2}
    assert {one.target.runs for one in ordinary} <= {4, 5}
    for one in ordinary:
        runs = [form.minutes for demand in one.demands for form in demand.forms if form.kind is Kind.EASY]
        assert min(runs) + CHANGE_OVER_MINUTES + 30 <= 75


def test_without_combining_a_run_gives_way_to_a_lift() -> None:
    """In six slots that may not be shared, four runs and two lifts are left: the further easy run goes first."""
    apart = busy(preferences=Preferences(combine=Combine.NEVER))
    weeks = season(apart, fit=BruteFit(Combine.NEVER)).weeks
    assert {(one.target.runs, one.target.strength_sessions) for one in weeks if one.phase is Phase.BUILD} == {(4, 2)}
