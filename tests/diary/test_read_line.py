"""The diary's one line: what it reads, where it points, and that what is written back reads the same."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.diary.activity_words import REASONS
from ironstride.diary.entries import Entry, SaidActivity, SaidFeeling, SaidMissed, SaidSets
from ironstride.diary.read_line import diary_text, read_diary
from ironstride.training.check_in import CheckIn, Illness, Pain, SoreSpot
from ironstride.training.kinds import Kind
from ironstride.training.week_words import activity_of

TODAY = date(2026, 11, 24)
"""A Tuesday."""
MONDAY = date(2026, 11, 23)


def read(text: str) -> tuple[Entry, ...]:
    """The entries of a line without problems."""
    found = read_diary(text, TODAY)
    assert found.problems == ()
    return found.entries


def test_the_line_that_everything_is_written_in() -> None:
    """A run with its effort, sets, and sore calves, all of Tuesday."""
    run, sets, felt = read("tue easy 42 effort 3; squat 3x8 40kg left 3; calves sore 4")
    assert run == SaidActivity(TODAY, "easy", Kind.EASY, minutes=42.0, effort=3.0)
    assert sets == SaidSets(TODAY, "squat 3x8 40kg left 3", 22)
    assert felt == SaidFeeling(CheckIn(TODAY, sore=(SoreSpot("calves", 4),)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("easy 8 km", SaidActivity(TODAY, "easy", Kind.EASY, distance_m=8000)),
        ("yesterday long run 1:50 18km", SaidActivity(MONDAY, "long run", Kind.LONG, minutes=110, distance_m=18000)),
        ("mon swim 45 min", SaidActivity(MONDAY, "swim", Kind.CROSS, minutes=45)),
        ("sun tempo 40 hr 162", SaidActivity(date(2026, 11, 22), "tempo", Kind.THRESHOLD, minutes=40, heart_bpm=162)),
        ("2026-11-01 race 5 mi", SaidActivity(date(2026, 11, 1), "race", Kind.RACE, distance_m=8046.72)),
        ("easy 30 treadmill at 18:05", SaidActivity(TODAY, "easy", Kind.EASY, minutes=30, start=1085, treadmill=True)),
        ("football 1.5 h note with Kim", SaidActivity(TODAY, "football", Kind.OTHER, minutes=90, note="with Kim")),
        ("lift effort 7", SaidActivity(TODAY, "lift", Kind.FULL_BODY, effort=7)),
    ],
)
def test_what_was_done(text: str, said: SaidActivity) -> None:
    """Minutes or distance or both, in the order that people like."""
    assert read(text) == (said,)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tired 4, slept 2, keen 3", CheckIn(TODAY, fatigue=4, sleep_quality=2, motivation=3)),
        ("legs sore 6", CheckIn(TODAY, soreness=6)),
        ("sore calves 3; quads sore 5", CheckIn(TODAY, sore=(SoreSpot("calves", 3), SoreSpot("quads", 5)))),
        ("knee pain 4, limping", CheckIn(TODAY, pains=(Pain("knee", 4, changes_gait=True),))),
        ("pain in the left shin 6", CheckIn(TODAY, pains=(Pain("left shin", 6),))),
        ("slept 7,5 h; pulse 52; hrv 61", CheckIn(TODAY, sleep_h=7.5, resting_heart_bpm=52, hrv_ms=61)),
        ("weight 157 lb", CheckIn(TODAY, weight_kg=71.214)),
        ("cold", CheckIn(TODAY, illness=Illness.HEAD_COLD)),
        ("fresh; note a good day", CheckIn(TODAY, fatigue=1, note="a good day")),
    ],
)
def test_how_it_felt(text: str, said: CheckIn) -> None:
    """Steps of five, soreness and pain of ten, and what a watch or a scale says."""
    assert read(text) == (SaidFeeling(said),)


def test_what_was_missed_and_why() -> None:
    """With a reason from the list, or none."""
    assert read("missed tue lift: no time") == (SaidMissed(TODAY, "tue lift", "no time"),)
    assert read("mon missed: didn't want to") == (SaidMissed(MONDAY, "", "did not want to"),)
    assert read("skipped sat long") == (SaidMissed(TODAY, "sat long"),)


def test_a_day_holds_to_the_end_of_its_line() -> None:
    """The next line begins with today again; comments are passed over."""
    text = "# my week\nmon easy 40; tired 2\nswim 30  # after work"
    found = read(text)
    assert [(type(one).__name__, one.day) for one in found] == [
        ("SaidActivity", MONDAY),
        ("SaidActivity", TODAY),
        ("SaidFeeling", MONDAY),
    ]


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("easi 40", "easi", 'did you mean "easy"?'),
        ("easy 42 efort 3", "efort", "effort 3"),
        ("easy", "easy", "how long or how far"),
        ("easy 10 km 8 km", "8", "one distance only"),
        ("easy 40 effort 11", "effort", "an effort from 0 to 10"),
        ("tired 6", "6", "a whole number from 1 to 5"),
        ("calves sore 4; quads sore 11", "11", "a whole number from 0 to 10"),
        ("limping", "limping", "the pain before it"),
        ("tired 3, bananas", "bananas", "how you feel"),
        ("missed lift: lazy", " lazy", "one of no time"),
        ("2026-11-25 easy 40", "2026-11-25", "a day up to today"),
        ("2026-13-01 easy 40", "2026-13-01", "a date such as"),
        ("rest", "rest", "a rest day needs no word"),
        ("pulse 300", "300", "beats a minute from 25 to 140"),
        ("", "", "what was done"),
    ],
)
def test_problems_point_at_the_word(text: str, word: str, wanted: str) -> None:
    """Where it stands, what it is, and what was wanted."""
    (problem,) = read_diary(text, TODAY).problems
    assert text[problem.start : problem.end] == word
    assert wanted in problem.wanted


def test_every_problem_is_told_at_once() -> None:
    """In the order of the text."""
    text = "easi 40; tired 9; swim"
    assert [text[one.start : one.end] for one in read_diary(text, TODAY).problems] == ["easi", "9", "swim"]


days = st.integers(0, 60).map(lambda back: TODAY - timedelta(days=back))
words = st.sampled_from(["easy", "long run", "tempo", "intervals", "swim", "football", "hills", "yoga"])
amounts = st.one_of(st.none(), st.integers(1, 1440).map(float))


@st.composite
def activities(draw: st.DrawFn) -> SaidActivity:
    """Something done, with any of its amounts."""
    word = draw(words)
    minutes, metres = draw(amounts), draw(st.one_of(st.none(), st.integers(1, 4000).map(lambda one: one * 100.0)))
    kind = activity_of(word)
    assert isinstance(kind, Kind)
    return SaidActivity(
        draw(days),
        word,
        kind,
        40.0 if minutes is None and metres is None else minutes,
        metres,
        draw(st.one_of(st.none(), st.integers(0, 10).map(float))),
        draw(st.one_of(st.none(), st.integers(40, 230).map(float))),
        draw(st.one_of(st.none(), st.integers(0, 1439))),
        draw(st.booleans()),
        draw(st.sampled_from(["", "with Kim", "felt 10 out of 10"])),
    )


steps = st.one_of(st.none(), st.integers(1, 5))
feelings = st.builds(
    CheckIn,
    days,
    steps,
    steps,
    steps,
    st.one_of(st.none(), st.integers(0, 10)),
    st.sampled_from([(), (SoreSpot("calves", 3),), (SoreSpot("quads", 0), SoreSpot("hip flexors", 10))]),
    st.sampled_from([(), (Pain("knee", 4),), (Pain("shin", 2, True), Pain("achilles", 5, None, True))]),
    st.sampled_from([None, Illness.ILL, Illness.HEAD_COLD]),
    resting_heart_bpm=st.one_of(st.none(), st.integers(25, 140).map(float)),
    sleep_h=st.one_of(st.none(), st.integers(1, 32).map(lambda one: one / 2)),
    weight_kg=st.one_of(st.none(), st.integers(30, 200).map(float)),
    note=st.sampled_from(["", "a long day"]),
).filter(lambda one: not one.is_empty)
missed = st.builds(
    SaidMissed, days, st.sampled_from(["", "tue lift", "sat long"]), st.sampled_from([None, *REASONS.values()])
)


@given(st.lists(st.one_of(activities(), missed, feelings.map(SaidFeeling)), min_size=1, max_size=5, unique_by=str))
def test_what_is_written_reads_the_same(entries: list[Entry]) -> None:
    """Whatever was read can be written as one line that reads as the same again."""
    felt: dict[date, SaidFeeling] = {}
    for one in entries:
        if isinstance(one, SaidFeeling):
            felt[one.day] = one
    ordered = [one for one in entries if not isinstance(one, SaidFeeling)] + [felt[day] for day in sorted(felt)]
    found = read_diary(diary_text(ordered), TODAY)
    assert found.problems == ()
    assert list(found.entries) == ordered


@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    """Any text is entries or problems inside it, never a crash."""
    found = read_diary(text, TODAY)
    assert found.entries or found.problems
    assert all(0 <= one.start <= one.end <= max(len(text), 1) for one in found.problems)
