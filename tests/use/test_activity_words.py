"""One activity in plain words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ironstride.load.best_efforts import BestEffort
from ironstride.load.leg_load import LegLoad
from ironstride.load.leg_mark import LegMark, LegReason
from ironstride.load.run_load import LoadMethod
from ironstride.load.was_it_easy import EasyBasis, EasyVerdict
from ironstride.matching.training_record import DoneSession, TrainingRecord
from ironstride.training.activity import Activity
from ironstride.training.kinds import Kind, Sport
from ironstride.training.run_workout_lines import IMPERIAL, METRIC
from ironstride.training.strength_log import LoggedSet
from ironstride.use.activity_page import ActivityPage, ShownEffort
from ironstride.use.activity_words import LEG_REASONS, METHODS, VERDICTS, facts_of, leg_words, name_of, sport_of
from ironstride.use.easy_answer import easy_answer
from ironstride.use.set_words import sets_text
from tests.matching.weeks import MONDAY, planned
from tests.use.done_record import TODAY, lifted, ran, record

TUESDAY = MONDAY + timedelta(days=1)


def page_of(made: TrainingRecord, units: str = METRIC) -> ActivityPage:
    """The page of the first activity of a record."""
    done = made.done[0]
    session = None if done.match is None else made.session(done.match.session)
    activity = done.done.activity
    return ActivityPage(
        id=1,
        activity=activity,
        begun=done.done.start,
        recordings=(activity,),
        laps=(),
        problems=(),
        done=done,
        planned=session,
        easy=easy_answer(done, None),
        exercises=(),
        by_log=False,
        efforts=(ShownEffort(BestEffort(1000, 300, 0), is_record=True),),
        units=units,
    )


def said(activity: Activity, units: str = METRIC) -> dict[str, str]:
    """The facts of an activity without a plan."""
    return dict(facts_of(page_of(record([activity]), units)))


def test_numbers_are_said_in_words() -> None:
    """Time, distance, pace, heart and climb, each only where it is known."""
    activity = replace(
        ran(TUESDAY, 40, 8000), mean_heart_bpm=141.6, max_heart_bpm=160.0, ascent_m=120.0, descent_m=0.0, elapsed_s=2430
    )
    found = said(activity)
    assert found["when"] == "Tue 3 Nov 2026, 07:00"
    assert found["time"] == "40:00, 40:30 with pauses"
    assert found["distance"] == "8.00 km, 5:00 /km"
    assert found["heart"] == "142 on average, 160 at most"
    assert found["climb"] == "120 m up, 0 m down"
    assert {"heart", "climb", "effort", "planned"} & set(said(ran(TUESDAY, 40, None))) == set()


def test_miles_are_said_to_those_who_use_them() -> None:
    """Distance, pace and climb in their units."""
    found = said(replace(ran(TUESDAY, 40, 8000), ascent_m=100.0), IMPERIAL)
    assert (found["distance"], found["climb"]) == ("4.97 mi, 8:03 /mi", "328 ft up")


def test_a_treadmill_has_a_speed() -> None:
    """As its display shows it, and the page says that it was one."""
    belt = ran(TUESDAY, 40, 8000, sub_sport="treadmill")
    assert said(belt)["distance"] == "8.00 km, 12.0 km/h"
    assert sport_of(page_of(record([belt]))) == "run, treadmill"


def test_a_ride_has_no_pace() -> None:
    """Only runs are told in minutes a kilometre."""
    assert said(replace(ran(TUESDAY), sport=Sport.CROSS, name="cycling"))["distance"] == "6.00 km"


def test_a_planned_session_is_named_with_its_reason() -> None:
    """What it was taken for, which session, how much of it, why."""
    found = dict(facts_of(page_of(record([ran(TUESDAY, 38)], [planned("a", 1, minutes=40)]))))
    assert found["taken for"] == "easy run, as planned"
    assert found["planned"] == "a, Tue 3 Nov 07:00, 40 min: done; 38 of 40 min on its day"


def test_what_was_never_planned_says_so() -> None:
    """A guess is called a guess, and a run beside the plan is none of its sessions."""
    made = record([ran(TUESDAY)], [planned("a", 1, Kind.FULL_BODY, hour=18)])
    found = dict(facts_of(page_of(made)))
    assert found["taken for"] == "easy run, a guess from what was recorded"
    assert found["planned"].startswith("no session of the plan")
    ruled_out = record([ran(TUESDAY)], [planned("a", 1)], links={1: None})
    assert dict(facts_of(page_of(ruled_out)))["planned"] == (
        "no session of the plan; you said that it was none of the plan's"
    )


def test_the_load_says_what_it_rests_on() -> None:
    """Twenty-four minutes at effort seven are forty points, by the athlete's own word."""
    found = said(replace(ran(TUESDAY, 24), effort=7.0))
    assert found["running"] == "40 by your effort (an hour at threshold is 100)"
    assert found["effort"] == "7 of 10, as you said"
    assert said(ran(TUESDAY, 70))["running"] == "50 by minutes, at the usual effort (an hour at threshold is 100)"


def test_lifting_has_no_running() -> None:
    """Three squats are three hard sets for the legs."""
    found = said(lifted(TUESDAY))
    assert "running" not in found
    assert found["legs"] == "some, as much as 3 hard sets: leg sets"


@pytest.mark.parametrize(
    ("leg", "words"),
    [
        (LegLoad(), "none"),
        (LegLoad(running_m=4000), "none to speak of, as much as 1 hard set"),
        (
            LegLoad(running_m=34_000, mark=LegMark.HEAVY, reasons=frozenset({LegReason.DISTANCE, LegReason.HILLS})),
            "heavy, as much as 8.5 hard sets: the distance, hills",
        ),
    ],
)
def test_legs_are_said_in_a_word(leg: LegLoad, words: str) -> None:
    """None, some or heavy, as how many hard sets, and what asked them."""
    page = page_of(record([ran(TUESDAY)]))
    assert page.done is not None
    done: DoneSession = replace(page.done, load=replace(page.done.load, leg=leg))
    assert leg_words(replace(page, done=done)) == words


def test_an_easy_run_is_judged_with_its_reason() -> None:
    """By the athlete's word where nothing else is known; other runs are not judged."""
    assert said(replace(ran(TUESDAY), effort=3.0))["easy?"] == "yes: effort 3 of 10, easy ends at 4"
    assert said(replace(ran(TUESDAY), effort=6.0))["easy?"] == "no, too hard: effort 6 of 10, easy ends at 4"
    unknown = easy_answer(record([ran(TUESDAY)]).done[0], None)
    assert unknown is not None
    assert (unknown.verdict, unknown.basis) == (EasyVerdict.UNKNOWN, EasyBasis.NOTHING)
    assert easy_answer(record([lifted(TUESDAY)]).done[0], None) is None


def test_what_is_not_counted_says_why() -> None:
    """A watch left running for two days has no load."""
    page = replace(page_of(record([ran(TODAY)])), done=None, easy=None)
    found = dict(facts_of(page))
    assert found["taken for"].startswith("nothing: it has no believable length")
    assert {"running", "legs", "planned"} & set(found) == set()


def test_its_own_title_goes_first() -> None:
    """Else what the recorder calls it."""
    page = page_of(record([ran(TODAY)]))
    assert name_of(page) == "Running"
    assert name_of(replace(page, activity=replace(page.activity, title="Sunday with Jo"))) == "Sunday with Jo"


def test_every_code_word_has_plain_words() -> None:
    """Nothing that the loads can answer is left without words."""
    assert set(METHODS) == set(LoadMethod)
    assert set(LEG_REASONS) == set(LegReason)
    assert set(VERDICTS) == set(EasyVerdict)


@pytest.mark.parametrize(
    ("sets", "text"),
    [
        ([], ""),
        ([LoggedSet(8, 60.0)] * 3, "3x8 60 kg"),
        ([LoggedSet(8, 60.0), LoggedSet(7, 60.0), LoggedSet(6, 60.0)], "8, 7, 6 x 60 kg"),
        ([LoggedSet(8, 60.0, 2), LoggedSet(8, 62.5, 1)], "1x8 60 kg, 2 left; 1x8 62.5 kg, 1 left"),
        ([LoggedSet(10, None, 3), LoggedSet(10, None, 1)], "2x10, 1-3 left"),
        ([LoggedSet(10, None, 3), LoggedSet(10)], "2x10"),
        ([LoggedSet(hold_s=30)] * 2, "2x30 s"),
        ([LoggedSet(hold_s=30), LoggedSet(hold_s=40)], "30, 40 s"),
        ([LoggedSet()], "1x?"),
    ],
)
def test_sets_are_written_as_in_a_log(sets: list[LoggedSet], text: str) -> None:
    """Alike ones together, loads once, repetitions left where all say them."""
    assert sets_text(sets) == text


def test_sets_in_pounds() -> None:
    """For those who lift in pounds."""
    assert sets_text([LoggedSet(5, 61.23)], IMPERIAL) == "1x5 135 lb"
