"""What activities ask of the legs."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.activity_load import ActivityLoad, activity_load
from ironstride.load.dated_activity import dated
from ironstride.load.hard_sets import HardSets, hard_sets_logged, hard_sets_recorded
from ironstride.load.leg_load import LegLoad, lifting_leg_load, running_leg_load
from ironstride.load.leg_mark import LegMark, LegReason, heavier, tags_of
from ironstride.load.load_facts import LoadFacts
from ironstride.load.other_sports import OtherSportAnswer, other_sport, other_sport_leg_load
from ironstride.load.track_findings import track_findings
from ironstride.strength.catalogue import load_catalogue
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Kind, Sport, Tag
from ironstride.training.strength_log import LoggedExercise, LoggedSession, LoggedSet
from ironstride.training.track import Track
from tests.load.past import lift, run
from tests.load.tracks import steady

DAY = date(2026, 11, 3)
CATALOGUE = load_catalogue()
SQUAT = CATALOGUE.of("back-squat")


def load_of(
    activity: Activity, kind: Kind, track: Track | None = None, answers: tuple[OtherSportAnswer, ...] = ()
) -> ActivityLoad:
    (done,), _ = dated([activity], "Europe/Berlin")
    found = None if track is None else track_findings(track, LoadFacts(), run=True)
    return activity_load(done, kind, LoadFacts(), CATALOGUE, found=found, answers=answers)


def other(name: str, sport: Sport = Sport.OTHER, minutes: float = 60) -> Activity:
    return Activity(sport, datetime(2026, 11, 3, 18, tzinfo=UTC), name, duration_s=minutes * 60)


@pytest.mark.parametrize(
    ("distance", "down", "value", "mark"),
    [
        (0, 0, 0, LegMark.NONE),
        (10_000, None, 2.5, LegMark.NONE),
        (15_999, 0, 3.99975, LegMark.NONE),
        (16_000, 0, 4, LegMark.SOME),
        (31_999, 0, 7.99975, LegMark.SOME),
        (32_000, 0, 8, LegMark.HEAVY),
        (10_000, 399, 3.4975, LegMark.NONE),
        (10_000, 400, 3.5, LegMark.SOME),
        (20_000, 1_000, 7.5, LegMark.SOME),
        (20_000, 1_200, 8, LegMark.HEAVY),
    ],
)
def test_running_counts_by_distance_and_descent(
    distance: float, down: float | None, value: float, mark: LegMark
) -> None:
    """A quarter of a set a kilometre; a metre down counts as ten more metres; 400 m down is a long descent."""
    found = running_leg_load(distance, down)
    assert found.value == pytest.approx(value)
    assert found.mark is mark


def test_reasons_name_what_asked_the_legs() -> None:
    """Distance, hills, a long descent and a race each say so."""
    assert running_leg_load(10_000, 500, 500).reasons == {LegReason.HILLS, LegReason.LONG_DESCENT}
    assert running_leg_load(10_000, 100, 199).reasons == frozenset()
    assert running_leg_load(10_000, 100, 200) == replace(
        running_leg_load(10_000, 100), mark=LegMark.SOME, reasons=frozenset({LegReason.HILLS})
    )
    assert running_leg_load(42_195).reasons == {LegReason.DISTANCE}


@pytest.mark.parametrize(("metres", "mark"), [(5_000, LegMark.SOME), (20_600, LegMark.SOME), (20_700, LegMark.HEAVY)])
def test_a_race_leaves_its_mark(metres: float, mark: LegMark) -> None:
    """From the half marathon heavy, shorter ones some."""
    found = running_leg_load(metres, race=True)
    assert found.mark is mark
    assert LegReason.RACE in found.reasons


@pytest.mark.parametrize("bad", [(-1, 0, 0), (1, -1, 0), (1, 0, -1)])
def test_metres_below_zero_are_refused(bad: tuple[float, float, float]) -> None:
    """They are a caller's mistake."""
    with pytest.raises(ValueError, match="below zero"):
        running_leg_load(*bad)


@pytest.mark.parametrize(
    ("sets", "contacts", "mark"),
    [
        (0, 0, LegMark.NONE),
        (0.9, 0, LegMark.NONE),
        (1, 0, LegMark.SOME),
        (7.9, 0, LegMark.SOME),
        (8, 0, LegMark.HEAVY),
        (0, 60, LegMark.SOME),
        (0, 61, LegMark.HEAVY),
        (4, 40, LegMark.HEAVY),
    ],
)
def test_lifting_counts_by_sets_and_jumps(sets: float, contacts: int, mark: LegMark) -> None:
    """Eight hard sets or more than sixty jumps are heavy; ten contacts weigh as much as a set."""
    found = lifting_leg_load(sets, contacts)
    assert found.value == pytest.approx(sets + contacts / 10)
    assert found.mark is mark
    with pytest.raises(ValueError, match="below zero"):
        lifting_leg_load(-1)
    assert [lifting_leg_load(0, jumps).hard for jumps in (60, 61)] == [False, True]
    assert [lifting_leg_load(sets).hard for sets in (7.9, 8)] == [False, True]
    assert [lifting_leg_load(10, 0, close).hard for close in (7, 8)] == [False, True]


@pytest.mark.parametrize(
    ("one", "wanted"),
    [
        (StrengthSet(5, exercise="Squat (Barbell)"), HardSets(SQUAT.leg_load, close=1)),
        (StrengthSet(5, exercise="Squat (Barbell)", reps_left=3), HardSets(SQUAT.leg_load, close=1)),
        (StrengthSet(5, exercise="Squat (Barbell)", reps_left=3.5), HardSets(SQUAT.leg_load)),
        (StrengthSet(5, exercise="Squat (Barbell)", reps_left=4), HardSets(SQUAT.leg_load)),
        (StrengthSet(5, exercise="Squat (Barbell)", reps_left=4.5), HardSets()),
        (StrengthSet(5, exercise="Squat (Barbell)", warm_up=True), HardSets()),
        (StrengthSet(5, exercise="bench-press"), HardSets()),
        (StrengthSet(5, category="squat"), HardSets(0.8, close=1)),
        (StrengthSet(5, category="row"), HardSets()),
        (StrengthSet(12, category="plyo"), HardSets(contacts=12)),
        (StrengthSet(None, category="plyo"), HardSets(contacts=5)),
        (StrengthSet(5), HardSets(0.5, close=1, unnamed=1)),
        (StrengthSet(5, reps_left=6), HardSets(0.0, unnamed=1)),
    ],
)
def test_a_recorded_set_counts_by_what_is_known_of_it(one: StrengthSet, wanted: HardSets) -> None:
    """The catalogue first, then the movement, then half; warm-ups and easy sets not at all."""
    assert hard_sets_recorded([one], CATALOGUE) == wanted


def test_a_log_counts_by_the_catalogue() -> None:
    """Three hard sets of squats, one easy one, two sets of jumps, push-ups, and something unknown."""
    jump = next(one for one in CATALOGUE.exercises if one.contacts_per_rep == 1)
    sets = (LoggedSet(5, 80, 2), LoggedSet(5, 80, 1), LoggedSet(5, 80), LoggedSet(5, 60, 6))
    log = LoggedSession(
        "w01-legs-1",
        DAY,
        (
            LoggedExercise("back-squat", sets),
            LoggedExercise(jump.id, (LoggedSet(6), LoggedSet(6))),
            LoggedExercise("push-up", (LoggedSet(10),)),
            LoggedExercise("own-thing", (LoggedSet(10),)),
            LoggedExercise("hip-hinge"),
        ),
    )
    found = hard_sets_logged(log, CATALOGUE)
    assert found.leg_sets == pytest.approx(3 * SQUAT.leg_load + 0.5)
    assert (found.contacts, found.close, found.unnamed) == (12, 4, 1)


def test_heavier_and_tags() -> None:
    """Heavy legs are leg work for the rules; so is any lifting that loads them."""
    assert heavier(LegMark.SOME, LegMark.NONE) is LegMark.SOME
    assert heavier(LegMark.SOME, LegMark.HEAVY) is LegMark.HEAVY
    assert tags_of(LegMark.HEAVY, hard=True) == {Tag.HARD, Tag.LEG_WORK}
    assert tags_of(LegMark.SOME, hard=False) == frozenset()
    assert tags_of(LegMark.SOME, hard=False, lifting=True) == {Tag.LEG_WORK}
    assert tags_of(LegMark.NONE, hard=False, lifting=True) == frozenset()


@pytest.mark.parametrize(
    ("name", "more", "effort", "legs"),
    [
        ("soccer", "", 7, "heavy"),
        ("cycling", "", 4, "some"),
        ("cycling", "commuting", 2, "none"),
        ("e-biking", "", 2, "none"),
        ("swimming", "open water", 4, "none"),
        ("alpine skiing", "", 5, "heavy"),
        ("cross-country skiing", "", 4, "some"),
        ("Lunch Walk", "", 2, "none"),
        ("rock climbing", "", 5, "none"),
        ("floor climbing", "", 5, "some"),
        ("hiking", "", 4, "some"),
        ("yoga", "", 1, "none"),
        ("jump rope", "", 5, "heavy"),
    ],
)
def test_a_known_sport_has_a_proposal(name: str, more: str, effort: float, legs: str) -> None:
    """The names that recorders write."""
    found = other_sport(name, (), more)
    assert (found.effort, found.legs.value, found.known, found.answered) == (effort, legs, True, False)


def test_an_unknown_sport_is_asked_about() -> None:
    """It counts as some of both until somebody says."""
    found = other_sport("quidditch")
    assert (found.effort, found.legs, found.known) == (4, LegMark.SOME, False)


def test_the_athletes_word_goes_before_the_table() -> None:
    """Whatever capitals and spaces; the later of two words stands."""
    answers = (OtherSportAnswer("Soccer", 3, LegMark.SOME), OtherSportAnswer(" soccer ", 5, LegMark.NONE))
    found = other_sport("soccer", answers, "match")
    assert (found.effort, found.legs, found.answered, found.hard) == (5, LegMark.NONE, True, False)
    with pytest.raises(ValueError, match="effort"):
        OtherSportAnswer("soccer", 11, LegMark.NONE)


def test_other_sports_load_legs_by_the_hour() -> None:
    """Ninety minutes of football are as heavy as twelve sets, a walk is nothing."""
    assert other_sport_leg_load(other_sport("soccer"), 90).value == pytest.approx(12)
    assert other_sport_leg_load(other_sport("walking"), 90) == LegLoad()


def test_football_counts_in_both_ledgers_and_marks_the_legs() -> None:
    """Effort 7 for an hour is 100 of run load, eight sets of leg load, hard and leg work; it is no run."""
    found = load_of(other("soccer"), Kind.OTHER)
    assert found.run is not None
    assert found.run.value == pytest.approx(100)
    assert found.leg.value == pytest.approx(8)
    assert found.tags == {Tag.HARD, Tag.LEG_WORK}
    assert (found.day.effort_load, found.day.run_minutes) == (420, 0)
    kind = load_of(other("soccer"), Kind.OTHER, answers=(OtherSportAnswer("soccer", 3, LegMark.NONE),))
    assert kind.tags == frozenset()


def test_a_strength_session_counts_by_its_sets_or_by_its_minutes() -> None:
    """Ten sets of squats are heavy; a bare recording counts by what its kind usually has."""
    squats = replace(lift(DAY), sets=(StrengthSet(5, exercise="back-squat"),) * 10)
    found = load_of(squats, Kind.LEGS)
    assert found.run is None
    assert found.leg.value == pytest.approx(10 * SQUAT.leg_load)
    assert found.tags == {Tag.HARD, Tag.LEG_WORK}
    bare = load_of(lift(DAY), Kind.FULL_BODY)
    assert bare.leg.value == pytest.approx(6)
    assert bare.tags == {Tag.LEG_WORK}
    assert load_of(lift(DAY), Kind.UPPER_CORE).tags == frozenset()
    assert (bare.day.run_load, bare.day.effort_load) == (0, 200)


def test_eight_sets_close_to_the_end_make_a_hard_day() -> None:
    """Introductory sets with four repetitions left load the legs and make no hard day; lighter exercises may."""
    squats = tuple(StrengthSet(5, exercise="back-squat", reps_left=4) for _ in range(10))
    assert load_of(replace(lift(DAY), sets=squats), Kind.LEGS).tags == {Tag.LEG_WORK}
    calves = tuple(StrengthSet(12, exercise="calf-raise", reps_left=3) for _ in range(8))
    assert load_of(replace(lift(DAY), sets=calves), Kind.LEGS).tags == {Tag.LEG_WORK, Tag.HARD}
    assert load_of(replace(lift(DAY), sets=calves[1:]), Kind.LEGS).tags == {Tag.LEG_WORK}


def test_sets_that_say_nothing_leave_it_to_the_kind() -> None:
    """Twelve nameless sets of an upper-body session ask nothing of the legs; a log says it all."""
    nameless = replace(lift(DAY), sets=(StrengthSet(10),) * 12)
    assert load_of(nameless, Kind.UPPER_CORE).leg.value == 0
    assert load_of(nameless, Kind.FULL_BODY).leg.value == pytest.approx(6)
    one_named = replace(nameless, sets=(StrengthSet(10), StrengthSet(10, category="row")))
    assert load_of(one_named, Kind.UPPER_CORE).leg.value == pytest.approx(0.5)
    log = LoggedSession("s", DAY, (LoggedExercise("back-squat", (LoggedSet(5, 80, 2),) * 3),))
    (done,), _ = dated([nameless], "Europe/Berlin")
    found = activity_load(done, Kind.UPPER_CORE, LoadFacts(), CATALOGUE, log=log)
    assert found.leg.sets == pytest.approx(3 * SQUAT.leg_load)
    skipped = replace(log, exercises=(LoggedExercise("back-squat"),))
    assert activity_load(done, Kind.LEGS, LoadFacts(), CATALOGUE, log=skipped).leg.value == 0


def test_a_run_counts_by_the_recorders_descent_and_else_by_the_tracks() -> None:
    """An hour at 6:00 down 5 % is ten kilometres and 500 m down."""
    down = steady(60, slope=-0.05)
    assert load_of(run(DAY, 60), Kind.EASY, down).leg.value == pytest.approx(3.75, abs=0.01)
    said = replace(run(DAY, 60), descent_m=100)
    assert load_of(said, Kind.EASY, down).leg.value == pytest.approx(2.75)
    assert load_of(run(DAY, 60, pace=None), Kind.EASY, down).leg.value == pytest.approx(3.75, abs=0.01)
    assert load_of(run(DAY, 60, pace=None), Kind.EASY).leg.value == pytest.approx(2.5)


@pytest.mark.parametrize(
    ("kind", "minutes", "tags"),
    [
        (Kind.EASY, 90, set()),
        (Kind.LONG, 74, set()),
        (Kind.LONG, 75, {Tag.HARD}),
        (Kind.THRESHOLD, 40, {Tag.HARD, Tag.QUALITY}),
        (Kind.RACE, 20, {Tag.HARD, Tag.QUALITY}),
        (Kind.RACE, 130, {Tag.HARD, Tag.QUALITY, Tag.LEG_WORK}),
    ],
)
def test_runs_have_the_tags_that_rules_read(kind: Kind, minutes: float, tags: set[Tag]) -> None:
    """Quality, hard by kind and length; a long race is leg work too."""
    found = load_of(run(DAY, minutes), kind)
    assert found.tags == tags
    assert (found.day.race, found.day.run_minutes) == (kind is Kind.RACE, minutes)


@given(st.floats(0, 60_000), st.floats(0, 3_000), st.floats(0, 3_000))
def test_more_descent_never_asks_less(distance: float, down: float, more: float) -> None:
    """Nor does a longer run."""
    less, most = running_leg_load(distance, down), running_leg_load(distance + more, down + more)
    assert less.value <= most.value
    assert heavier(less.mark, most.mark) is most.mark
