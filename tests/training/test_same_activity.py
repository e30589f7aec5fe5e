"""Recordings of one activity are found, in whatever order and however split they come."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Sport
from ironstride.training.same_activity import SAME_START, filled_from, same_groups

START = datetime(2026, 11, 2, 6, 0, tzinfo=UTC)
RUN = Activity(Sport.RUN, START, duration_s=1800.0, distance_m=5000.0, sha256="a")

ACTIVITIES = st.lists(
    st.builds(
        lambda seconds, sport, file, number, full: replace(
            RUN,
            start_utc=START + timedelta(seconds=seconds),
            sport=sport,
            sha256=file,
            source_id=number,
            duration_s=full,
        ),
        st.integers(0, 400),
        st.sampled_from([Sport.RUN, Sport.STRENGTH, Sport.OTHER]),
        st.sampled_from("abcdef"),
        st.sampled_from(["", "", "", "strava:1", "strava:2"]),
        st.sampled_from([1.0, 2.0]),
    ),
    max_size=9,
    unique_by=lambda one: (one.start_utc, one.sha256, one.sport),
)


def as_values(activities: list[Activity]) -> set[frozenset[Activity]]:
    """The groups as sets of the activities themselves."""
    return {frozenset(activities[place] for place in group) for group in same_groups(activities)}


@given(ACTIVITIES, st.randoms())
def test_the_order_does_not_matter(activities: list[Activity], random: object) -> None:
    """Folders are listed in any order."""
    mixed = list(activities)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert as_values(mixed) == as_values(activities)


@given(ACTIVITIES)
def test_every_activity_is_in_one_group_and_no_group_has_two_of_a_file(activities: list[Activity]) -> None:
    """Nothing is lost, and two sessions of one file stay two."""
    groups = same_groups(activities)
    assert sorted(place for group in groups for place in group) == list(range(len(activities)))
    for group in groups:
        files = [activities[place].sha256 for place in group]
        assert len(set(files)) == len(files)


@given(ACTIVITIES)
def test_what_is_far_away_changes_nothing(activities: list[Activity]) -> None:
    """So a store may look at the neighbours alone."""
    far = replace(RUN, start_utc=START + timedelta(days=1), sha256="far", source_id="strava:9")
    assert as_values([*activities, far]) == {*as_values(activities), frozenset([far])}


def test_the_same_number_of_a_service_is_the_same() -> None:
    """Even when the start was edited there; of another service it says nothing."""
    edited = replace(RUN, start_utc=START + timedelta(hours=2), sha256="b", source_id="strava:7")
    assert len(same_groups([replace(RUN, source_id="strava:7"), edited])) == 1
    assert len(same_groups([replace(RUN, source_id="garmin:7"), edited])) == 2


def test_just_a_minute_is_another() -> None:
    """The border of the convention."""
    assert len(same_groups([RUN, replace(RUN, sha256="b", start_utc=START + SAME_START)])) == 2
    earlier = SAME_START - timedelta(seconds=1)
    assert len(same_groups([RUN, replace(RUN, sha256="b", start_utc=START + earlier)])) == 1


def test_blanks_are_filled_and_what_is_known_stays() -> None:
    """The watch knows the distance, the service its title."""
    other = replace(RUN, title="Morning run", distance_m=4900.0, sets=(StrengthSet(5),), sha256="b")
    full = filled_from(RUN, [other, replace(other, title="Other")])
    assert (full.title, full.distance_m, full.sets, full.sha256) == ("Morning run", 5000.0, (StrengthSet(5),), "a")
    assert filled_from(RUN, []) is RUN
