"""Time slots as text, and what places hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.training.athlete import Place, WeeklyWindow
from ironstride.training.text_values import NotReadable, span_text
from ironstride.training.window_text import overlaps, parse_window, parse_windows, place_holds

GYM = Place("gym", ("barbell",), 12)
TREADMILL_GYM = Place("gym", ("Treadmill (old)", "rack"))
PLACES = {"gym": GYM, "office": Place("office", ("kettlebell",)), "park": Place("park")}


@pytest.mark.parametrize(
    ("name", "places", "holds"),
    [
        (None, {}, (True, True)),
        ("home", {}, (True, True)),
        ("road", {}, (True, False)),
        ("track", {}, (True, False)),
        ("gym", {"gym": GYM}, (False, True)),
        ("gym", {"gym": TREADMILL_GYM}, (True, True)),
        ("office", PLACES, (True, True)),
        ("park", PLACES, (True, False)),
    ],
)
def test_a_place_holds_what_it_can(name: str | None, places: dict[str, Place], holds: tuple[bool, bool]) -> None:
    """Runs need a door or a treadmill, strength needs equipment; nothing named is the door and home."""
    assert place_holds(name, places) == holds


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("06:00-07:30", WeeklyWindow(360, 450, True, True)),
        ("06:00-07:30 run", WeeklyWindow(360, 450, True, False)),
        ("06:00-07:30 strength", WeeklyWindow(360, 450, False, True)),
        ("06:00-07:30 run strength", WeeklyWindow(360, 450, True, True)),
        ("18:00-19:30 gym", WeeklyWindow(1080, 1170, False, True, "gym")),
        ("18:00-19:30 GYM Strength", WeeklyWindow(1080, 1170, False, True, "gym")),
        ("14:00-15:00 home maybe", WeeklyWindow(840, 900, True, True, "home", True)),
        ("14:00-15:00 maybe home run", WeeklyWindow(840, 900, True, False, "home", True)),
        ("14:00-15:00 road", WeeklyWindow(840, 900, True, False, "road")),
        ("22:00-24:00 track", WeeklyWindow(1320, 1440, True, False, "track")),
        ("22:00-01:00", WeeklyWindow(1320, 1500, True, True)),
        ("06:00 - 07:30 office", WeeklyWindow(360, 450, True, True, "office")),
    ],
)
def test_a_window_is_read(text: str, window: WeeklyWindow) -> None:
    """Words come in any order and restrict what the place holds."""
    assert parse_window(text, PLACES) == window


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("06:00-07:30 rum", 'did you mean "run"'),
        ("06:00-07:30 offise", 'did you mean "office"'),
        ("06:00-07:30 gym run", "gym has no treadmill"),
        ("06:00-07:30 road strength", "holds strength"),
        ("06:00-07:30 home road", "one place"),
        ("run 06:00-07:30", "from-to and then"),
        ("06:00-07:305", "after the times"),
        ("", "from-to"),
    ],
)
def test_what_is_wrong_with_a_window_is_said(text: str, wanted: str) -> None:
    """The word that is wrong is named, with the nearest right one."""
    with pytest.raises(NotReadable, match=wanted):
        parse_window(text, PLACES)


def test_an_undescribed_gym_says_how_to_describe_it() -> None:
    """Only road, track and home exist without being described."""
    with pytest.raises(NotReadable, match=r"\[places\.gym\]"):
        parse_window("18:00-19:30 gym", {})


def test_windows_of_a_day_come_in_time_order_and_may_touch() -> None:
    """Order in the text does not matter; sharing a border is no overlap."""
    windows = parse_windows("18:00-19:30 gym, 06:00-07:00 run, 07:00-08:00", PLACES)
    assert [window.start for window in windows] == [360, 420, 1080]
    assert parse_windows("  ", PLACES) == ()
    with pytest.raises(NotReadable, match="do not overlap"):
        parse_windows("06:00-07:01 run, 07:00-08:00", PLACES)


spans = st.tuples(st.integers(0, 1380), st.integers(1, 720)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(spans, max_size=6))
def test_overlap_is_found_exactly_when_two_share_a_minute(found: list[tuple[int, int]]) -> None:
    """The neighbour test agrees with the definition over all pairs."""
    windows = [WeeklyWindow(start, end, True, True) for start, end in found]
    shared = any(
        one.start < other.end and other.start < one.end
        for number, one in enumerate(windows)
        for other in windows[:number]
    )
    assert bool(overlaps(windows)) == shared


@given(
    spans,
    st.sampled_from(["", "run", "strength", "run strength"]),
    st.sampled_from(["", "home", "office"]),
    st.booleans(),
)
def test_what_is_written_is_read(span: tuple[int, int], allow: str, place: str, maybe: bool) -> None:
    """Every combination of words that a place holds is read back."""
    window = parse_window(f"{span_text(*span)} {allow} {place} {'maybe' if maybe else ''}", PLACES)
    assert (window.start, window.end, window.maybe) == (*span, maybe)
    assert window.place == (place or None)
    assert window.allows_run == (allow != "strength")
    assert window.allows_strength == (allow != "run")
