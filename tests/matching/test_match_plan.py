"""What became of a week, story by story, and what always holds."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.dated_activity import dated
from ironstride.matching.done_activity import DoneActivity, done_activity
from ironstride.matching.likeness import LEFT_ALONE, gain_of, unlikeness
from ironstride.matching.match import Link, Match, Outcome
from ironstride.matching.match_plan import match
from ironstride.training.kinds import Kind, Sport
from ironstride.training.session import Session, SessionStatus
from tests.load.past import AS_OF, run
from tests.matching.weeks import AFTER, MONDAY, did, planned

WEEK = (
    planned("easy", 0),
    planned("legs", 0, Kind.LEGS, 45, hour=18),
    planned("threshold", 1, Kind.THRESHOLD, 50),
    planned("recovery", 3, Kind.EASY, 30),
    planned("long", 5, Kind.LONG, 90),
)
DONE = (
    did("a", 0, minutes=41),
    did("b", 0, Kind.FULL_BODY, 43, hour=18),
    did("c", 1, Kind.THRESHOLD, 52),
    did("d", 3, minutes=30),
    did("e", 5, Kind.LONG, 95),
)


def outcomes(
    sessions: Iterable[Session], activities: Iterable[DoneActivity], links: Iterable[Link] = (), today: int = 28
) -> dict[str | None, tuple[str | None, str]]:
    found = match(sessions, activities, links, MONDAY + timedelta(days=today))
    assert all(one.why for one in found)
    return {one.session or one.activity: (one.activity, one.outcome.value) for one in found}


def test_a_week_as_planned_is_done() -> None:
    """Each session finds its activity, the guess legs or full body aside."""
    assert outcomes(WEEK, DONE) == {
        "easy": ("a", "done"),
        "legs": ("b", "done"),
        "threshold": ("c", "done"),
        "recovery": ("d", "done"),
        "long": ("e", "done"),
    }


@pytest.mark.parametrize(("minutes", "outcome"), [(32, "done"), (31.9, "partly"), (12, "partly"), (80, "done")])
def test_a_shorter_session_is_partly_done(minutes: float, outcome: str) -> None:
    """From 80 % of the minutes it is done; the share is told, above one too."""
    (found,) = match([planned("easy", 0)], [did("a", 0, minutes=minutes)], [], AFTER)
    assert found.outcome.value == outcome
    assert found.share == pytest.approx(minutes / 40)


def test_nothing_done_is_missed_before_today_and_still_ahead_from_today_on() -> None:
    """Today is not over."""
    assert outcomes([planned("a", 0), planned("b", 1), planned("c", 2)], [], today=1) == {
        "a": (None, "missed"),
        "b": (None, "planned"),
        "c": (None, "planned"),
    }


def test_two_sessions_on_each_others_days_are_swapped() -> None:
    """Threshold on Thursday and the easy run on Tuesday."""
    found = outcomes(
        [planned("q", 1, Kind.THRESHOLD, 50), planned("e", 3)], [did("a", 1), did("b", 3, Kind.THRESHOLD, 50)]
    )
    assert found == {"q": ("b", "swapped"), "e": ("a", "swapped")}


def test_a_session_done_a_day_late_is_done() -> None:
    """Days late are told; nothing is swapped."""
    (found,) = match([planned("easy", 1)], [did("a", 2)], [], AFTER)
    assert (found.outcome, found.days_late) == (Outcome.DONE, 1)
    assert "1 day late" in found.why


def test_another_week_is_another_story() -> None:
    """Sunday's session is not Monday's run."""
    assert outcomes([planned("long", 6, Kind.LONG, 90)], [did("a", 7, Kind.LONG, 90)]) == {
        "long": (None, "missed"),
        "a": ("a", "unplanned"),
    }


def test_a_race_is_run_on_its_day() -> None:
    """A run of the same length the day before is none; on the day any run is."""
    race = planned("race", 6, Kind.RACE, 100)
    assert outcomes([race], [did("a", 5, Kind.LONG, 100)])["race"] == (None, "missed")
    assert outcomes([race], [did("a", 6, Kind.LONG, 104)])["race"] == ("a", "done")


def test_sports_are_not_mixed_up() -> None:
    """A lift is no run; cross-training may stand for a run of the same day and length, not for one of another day."""
    assert outcomes([planned("easy", 0)], [did("a", 0, Kind.LEGS)])["easy"] == (None, "missed")
    assert outcomes([planned("easy", 0)], [did("a", 0, Kind.CROSS)])["easy"] == ("a", "done")
    assert outcomes([planned("easy", 0)], [did("a", 1, Kind.CROSS)])["easy"] == (None, "missed")
    assert unlikeness(planned("yoga", 0, Kind.MOBILITY), did("a", 0, Kind.OTHER)) is None


def test_an_activity_too_unlike_is_unplanned() -> None:
    """Eight minutes with the dog are not the long run."""
    found = outcomes([planned("long", 5, Kind.LONG, 120)], [did("a", 5, minutes=8)])
    assert found == {"long": (None, "missed"), "a": ("a", "unplanned")}


def test_two_readings_nearly_as_good_are_asked_about() -> None:
    """One session, two runs of the day that fit as well: both are named."""
    session = planned("easy", 0, minutes=40, hour=12)
    (found, extra) = match([session], [did("a", 0, minutes=36, hour=7), did("b", 0, minutes=44, hour=17)], [], AFTER)
    assert found.outcome is Outcome.AMBIGUOUS
    assert {found.activity, *found.candidates} == {"a", "b"}
    assert extra.outcome is Outcome.UNPLANNED


def test_one_run_between_two_sessions_is_asked_about() -> None:
    """A run on Wednesday, half way between the 40 easy minutes of Tuesday and the 45 of Thursday."""
    sessions = [planned("tue", 1, minutes=40), planned("thu", 3, minutes=46)]
    found = {one.session: one for one in match(sessions, [did("a", 2, minutes=44)], [], AFTER)}
    asked = [one for one in found.values() if one.outcome is Outcome.AMBIGUOUS]
    assert len(asked) == 1
    assert set(asked[0].candidates) | {asked[0].session} == {"tue", "thu"}


def test_equal_sessions_and_equal_activities_are_not_asked_about() -> None:
    """Which of two equal runs was which changes nothing: the earlier session has it."""
    sessions = [planned("one", 1), planned("two", 3)]
    assert outcomes(sessions, [did("a", 2)]) == {"one": ("a", "done"), "two": (None, "missed")}
    twice = [did("a", 0), replace(did("b", 0), minutes=41)]
    assert outcomes([planned("easy", 0)], twice)["easy"] == ("a", "done")


@pytest.mark.parametrize(("hour", "asked"), [(12, True), (9, True), (8, False)])
def test_asking_ends_where_one_reading_is_clearly_better(hour: int, asked: bool) -> None:
    """Two runs of one day, equally long and of other kinds, 40 points apart at most: an hour is worth ten."""
    session = planned("easy", 0, hour=7)
    other = did("b", 0, Kind.LONG, hour=7)
    (found, *_) = match([session], [did("a", 0, hour=hour), other], [], AFTER)
    assert (found.outcome is Outcome.AMBIGUOUS) is asked


@pytest.mark.parametrize(("minutes", "asked"), [(44.9, False), (45.0, True)])
def test_alike_is_less_than_five_minutes_apart(minutes: float, asked: bool) -> None:
    """Then which of two runs it was changes nothing."""
    activities = [did("a", 0, hour=9), did("b", 0, minutes=minutes, hour=7)]
    (found, *_) = match([planned("easy", 0)], activities, [], AFTER)
    assert (found.outcome is Outcome.AMBIGUOUS) is asked


def test_a_session_ahead_that_may_be_done_early_is_asked_about() -> None:
    """Wednesday: Tuesday's run was Thursday's, or something extra."""
    (found,) = match([planned("easy", 3)], [did("a", 1)], [], MONDAY + timedelta(days=2))
    assert (found.outcome, found.activity, found.days_late) == (Outcome.AMBIGUOUS, "a", -2)
    (later,) = match([planned("easy", 3)], [did("a", 1)], [], MONDAY + timedelta(days=3))
    assert later.outcome is Outcome.DONE


def test_the_athletes_links_win() -> None:
    """Even over sport, week and days; the rest is paired around them."""
    sessions, activities = [planned("one", 0), planned("two", 1)], [did("a", 0), did("b", 1)]
    crossed = [Link("one", "b"), Link("two", "a")]
    found = {one.session: one for one in match(sessions, activities, crossed, AFTER)}
    assert (found["one"].activity, found["two"].activity) == ("b", "a")
    assert all(one.manual for one in found.values())
    far = match([planned("long", 5, Kind.LONG)], [did("a", 20, Kind.LEGS)], [Link("long", "a")], AFTER)
    assert [(one.session, one.activity, one.manual) for one in far] == [("long", "a", True)]


def test_an_unlinked_pair_stays_apart() -> None:
    """The activity may still be another session; the last word stands."""
    sessions, activities = [planned("one", 0)], [did("a", 0)]
    apart, again = Link("one", "a", together=False), Link("one", "a")
    assert outcomes(sessions, activities, [apart]) == {"one": (None, "missed"), "a": ("a", "unplanned")}
    assert outcomes(sessions, activities, [apart, again])["one"] == ("a", "done")
    assert outcomes(sessions, activities, [again, apart])["one"] == (None, "missed")
    assert outcomes([*sessions, planned("two", 1)], activities, [apart])["two"] == ("a", "done")


def test_linking_again_moves_the_link() -> None:
    """A session and an activity keep the last link given; links to what is gone are left out."""
    sessions, activities = [planned("one", 0), planned("two", 1)], [did("a", 0), did("b", 1)]
    links = [Link("one", "a"), Link("two", "a"), Link("gone", "b"), Link("one", "gone")]
    found = {one.session: one for one in match(sessions, activities, links, AFTER)}
    assert (found["two"].activity, found["two"].manual) == ("a", True)
    assert not found["one"].manual


@pytest.mark.parametrize("status", [SessionStatus.SKIPPED, SessionStatus.CANCELLED])
def test_what_was_given_up_takes_no_activity_unless_linked(status: SessionStatus) -> None:
    """The run of that day is extra; the athlete may say otherwise."""
    session = planned("easy", 0, status=status)
    assert outcomes([session], [did("a", 0)]) == {"a": ("a", "unplanned")}
    assert outcomes([session], [did("a", 0)], [Link("easy", "a")]) == {"easy": ("a", "done")}


def test_the_same_activity_twice_counts_once_and_keys_are_unique() -> None:
    """Two different ones with one key are a caller's mistake, as are two sessions with one id."""
    assert outcomes([planned("easy", 0)], [did("a", 0), did("a", 0)]) == {"easy": ("a", "done")}
    with pytest.raises(ValueError, match="key 'a'"):
        match([], [did("a", 0), did("a", 1)], [], AFTER)
    with pytest.raises(ValueError, match="id 'easy'"):
        match([planned("easy", 0), planned("easy", 1)], [], [], AFTER)


def test_run_load_tells_an_easy_run_from_a_hard_one_of_the_same_length() -> None:
    """Two runs of the day with one guess: the heavier is the harder session."""
    sessions = [planned("easy", 0, minutes=50), planned("quality", 0, Kind.THRESHOLD, 50)]
    light, heavy = replace(did("a", 0, minutes=50), run_load=36.0), replace(did("b", 0, minutes=50), run_load=75.0)
    assert gain_of(sessions[1], heavy) > gain_of(sessions[1], light)
    assert gain_of(sessions[0], light) > gain_of(sessions[0], heavy)


def test_a_recording_becomes_an_activity_of_its_local_day() -> None:
    """At 23:30 UTC it is the next day in Berlin."""
    (done,), _ = dated([replace(run(AS_OF, 40, hour=23))], "Europe/Berlin")
    found = done_activity(done, "a", Kind.EASY, 30)
    assert found == DoneActivity("a", AS_OF + timedelta(days=1), 0, 40, Sport.RUN, Kind.EASY, 30)


kinds = st.sampled_from([Kind.EASY, Kind.THRESHOLD, Kind.LONG, Kind.LEGS, Kind.UPPER_CORE, Kind.CROSS, Kind.RACE])
sessions_strategy = st.lists(st.tuples(st.integers(0, 13), kinds, st.sampled_from([30, 40, 60, 90])), max_size=7).map(
    lambda rows: [planned(f"s{place}", *row) for place, row in enumerate(rows)]
)
activities_strategy = st.lists(
    st.tuples(st.integers(0, 13), kinds, st.sampled_from([20.0, 38.0, 40.0, 61.0, 95.0])), max_size=7
).map(lambda rows: [did(f"a{place}", *row) for place, row in enumerate(rows)])
mixed_hours = st.lists(
    st.tuples(st.integers(0, 6), kinds, st.sampled_from([20.0, 55.0, 65.0]), st.integers(6, 10)), max_size=7
).map(lambda rows: [did(f"a{place}", *row) for place, row in enumerate(rows)])
links_strategy = st.lists(
    st.builds(Link, st.integers(0, 8).map("s{}".format), st.integers(0, 8).map("a{}".format), st.booleans()), max_size=3
)


@given(
    sessions_strategy,
    activities_strategy | mixed_hours,
    links_strategy,
    st.integers(0, 15),
    st.randoms(use_true_random=False),
)
def test_whatever_happens_everything_is_told_once(
    sessions: list[Session], activities: list[DoneActivity], links: list[Link], today: int, chance: Random
) -> None:
    """Every session and activity exactly once, in any order given; links are kept; what is apart stays apart."""
    as_of = MONDAY + timedelta(days=today)
    found = match(sessions, activities, links, as_of)
    told = [one.session for one in found if one.session is not None]
    used = [key for one in found for key in (one.activity, *one.parts) if key is not None]
    assert sorted(told) == sorted(one.id for one in sessions)
    assert sorted(used) == sorted(one.key for one in activities)
    chance.shuffle(sessions)
    chance.shuffle(activities)
    assert match(sessions, activities, links, as_of) == found
    _links_hold(found, links, {one.id for one in sessions}, {one.key for one in activities})


def _links_hold(found: tuple[Match, ...], links: list[Link], sessions: set[str], activities: set[str]) -> None:
    pairs = {(one.session, one.activity) for one in found if one.session and one.activity}
    last = links[-1] if links else None
    if last is not None and last.session in sessions and last.activity in activities:
        assert ((last.session, last.activity) in pairs) is last.together


@given(sessions_strategy, activities_strategy)
def test_no_pairing_of_the_plan_saves_more(sessions: list[Session], activities: list[DoneActivity]) -> None:
    """Of small plans every pairing is tried, each session with each activity or none."""
    few, done = sessions[:4], activities[:4]
    saved = {(one.session, one.activity) for one in match(few, done, [], AFTER) if one.session and one.activity}
    by_id, by_key = {one.id: one for one in few}, {one.key: one for one in done}
    total = sum(gain_of(by_id[one], by_key[other]) for one, other in saved if one and other)
    assert total == _most(few, done)


def _most(sessions: list[Session], activities: list[DoneActivity]) -> int:
    if not sessions:
        return 0
    first, rest = sessions[0], sessions[1:]
    taken = [
        gain_of(first, one) + _most(rest, [other for other in activities if other is not one])
        for one in activities
        if gain_of(first, one) > 0
    ]
    return max([_most(rest, activities), *taken])


@given(st.integers(0, 6), st.integers(0, 6), kinds, kinds, st.floats(1, 300), st.integers(1, 300))
def test_no_pair_gains_more_than_a_perfect_one(
    day: int, other: int, kind: Kind, guess: Kind, minutes: float, asked: int
) -> None:
    """Points are never below zero, and none are lost on a session done as planned."""
    points = unlikeness(planned("s", day, kind, asked), did("a", other, guess, minutes))
    assert points is None or points >= 0
    assert gain_of(planned("s", day, kind, asked), did("a", day, kind, asked)) == LEFT_ALONE
