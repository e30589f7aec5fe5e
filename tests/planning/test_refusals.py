"""Every code of a refusal can be reached, and what a refusal offers really helps."""

from dataclasses import replace
from datetime import date

import pytest

from ironstride.calendar_time import WEEKDAYS, parse_clock
from ironstride.planning.make_plan import make_plan
from ironstride.planning.request import Planned, PlanRequest
from ironstride.training.athlete import Athlete, Lock, WeeklyWindow, WeekPattern
from ironstride.training.kinds import Kind
from ironstride.training.plan import Plan
from ironstride.training.refusal import Refusal, RefusalCode
from tests.planning.athlete_texts import MONDAY, RACE, TRAINED, WEEK, athlete_of, goal, lock, refused, right_plan
from tests.planning.promises import answer_for
from tests.season.people import MONDAY as SEASON_MONDAY
from tests.season.people import season

NARROW = '[week]\ntue = "06:00-07:00"\nthu = "06:00-07:00"\nsat = "08:00-11:00"\n'
"""Saturday alone holds a long run."""
SATURDAY = "2027-01-02"
"""In the build."""
PARKRUN = lock(SATURDAY, "easy", "08:10", 60)


def applied(athlete: Athlete, change: str) -> Athlete:
    """The athlete with one change of the catalogue."""
    verb, *words = change.split()
    if verb == "drop-lock":
        kept = tuple(one for one in athlete.locks if (one.date.isoformat(), one.kind.value) != (words[0], words[1]))
        return replace(athlete, locks=kept)
    assert isinstance(athlete.week, WeekPattern)
    days = list(athlete.week.days)
    weekday, start, minutes = WEEKDAYS.index(words[0]), parse_clock(words[1]), int(words[2])
    if verb == "widen-window":
        days[weekday] = tuple(replace(one, end=one.end + minutes * (one.start == start)) for one in days[weekday])
    else:
        assert verb == "add-window"
        days[weekday] = (WeeklyWindow(start, start + minutes, True, True),)
    return replace(athlete, week=WeekPattern(tuple(days)))


def test_a_held_run_in_the_only_slot_for_the_long_run() -> None:
    """The week is named, the long run too, and three different ways out."""
    told = refused(NARROW, TRAINED, RACE, PARKRUN)
    assert told.code is RefusalCode.LONG_RUN_HAS_NO_WINDOW
    assert "2026-12-28" in told.text
    assert "beside what you hold" in told.text
    assert len(told.relaxations) == 3
    assert len({one.change.split()[0] for one in told.relaxations}) == 3
    efforts = [one.effort for one in told.relaxations]
    assert efforts == sorted(efforts)


def test_what_a_refusal_offers_works() -> None:
    """Each change alone makes the season possible when the athlete takes it up."""
    athlete = athlete_of(NARROW, TRAINED, RACE, PARKRUN)
    told = refused(NARROW, TRAINED, RACE, PARKRUN)
    tried = [one for one in told.relaxations if not one.change.startswith("one-less")]
    assert len(tried) == 2
    for one in tried:
        assert "+" not in one.change
        assert isinstance(answer_for(applied(athlete, one.change), MONDAY), Plan), one


def test_what_a_refusal_offers_is_needed() -> None:
    """Half of the smallest widening is not enough: the offer is the smallest of its sort."""
    athlete = athlete_of(NARROW, TRAINED, RACE, PARKRUN)
    widening = next(o for o in refused(NARROW, TRAINED, RACE, PARKRUN).relaxations if o.change.startswith("widen"))
    *words, minutes = widening.change.split()
    assert int(minutes) == 30
    assert isinstance(answer_for(applied(athlete, " ".join([*words, "10"])), MONDAY), Refusal)


def test_two_held_sessions_at_one_time() -> None:
    """Where no file was read, planning itself finds the contradiction; dropping either helps."""
    locks = (Lock(date(2026, 12, 1), Kind.EASY, 1080, 60), Lock(date(2026, 12, 1), Kind.FULL_BODY, 1110, 40))
    athlete = replace(athlete_of(WEEK, TRAINED, RACE), locks=locks)
    told = make_plan(PlanRequest(athlete, None, MONDAY))
    assert isinstance(told, Refusal)
    assert told.code is RefusalCode.CONTRADICTORY_LOCKS
    assert len(told.relaxations) == 2
    for one in told.relaxations:
        assert isinstance(make_plan(PlanRequest(applied(athlete, one.change), None, MONDAY)), Planned)


def test_no_slots_and_the_way_out() -> None:
    """A slot of the offered length makes a season."""
    told = refused("[week]", TRAINED, RACE)
    assert told.code is RefusalCode.NOT_ENOUGH_WINDOWS
    minutes = int(told.relaxations[0].change.split()[-1])
    end = f"{8 + minutes // 60:02d}:{minutes % 60:02d}"
    assert right_plan(f'[week]\nsat = "08:00-{end}"\n', TRAINED, RACE).weeks


@pytest.mark.parametrize("status", ["pregnant", "postpartum", "heart", "kidney", "eating-disorder", "recent-surgery"])
def test_the_health_gate(status: str) -> None:
    """No season from a program, said kindly, and never a dead end."""
    told = refused(WEEK, TRAINED, RACE, f'[health]\nstatus = ["{status}"]\n')
    assert told.code is RefusalCode.NEEDS_A_PROFESSIONAL
    assert told.relaxations[0].change == "my-own-plan"


def test_somebody_under_eighteen() -> None:
    """On the eighteenth birthday the gate is open."""
    for born, answer in ((date(2008, 11, 24), Refusal), (date(2008, 11, 23), Plan)):
        athlete = replace(athlete_of(WEEK, TRAINED, RACE), born=born)
        assert isinstance(answer_for(athlete, MONDAY), answer)


def test_sixty_kilometres() -> None:
    """Longer than these seasons cover; fifty are covered."""
    told = refused(WEEK, TRAINED, goal("2027-06-24", "60 km"))
    assert told.code is RefusalCode.DISTANCE_NOT_COVERED
    assert right_plan(WEEK, TRAINED, goal("2027-06-24", "50 km")).weeks
    assert right_plan(WEEK, TRAINED).weeks


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((WEEK, TRAINED, goal("2026-12-20", "marathon")), RefusalCode.GOAL_TOO_SOON),
        (
            (WEEK, TRAINED.replace("180 min", "70 min").replace("60 min", "45 min"), goal("2027-04-11")),
            RefusalCode.VOLUME_TOO_LOW_FOR_GOAL,
        ),
        (
            ('[week]\ntue = "06:00-07:00"\nthu = "06:00-07:00"\nsat = "08:00-09:00"\n', TRAINED, RACE),
            RefusalCode.LONG_RUN_HAS_NO_WINDOW,
        ),
    ],
)
def test_a_target_is_refused_and_the_start_is_not(parts: tuple[str, ...], code: RefusalCode) -> None:
    """Who starts anyway gets a plan: the target is refused with the next best thing, the plan says so."""
    athlete = athlete_of(*parts)
    told = next(one for one in season(athlete, SEASON_MONDAY).refused_targets if one.code is code)
    assert told.relaxations
    plan = right_plan(*parts)
    assert told.text in plan.losses
    assert any(session.kind is Kind.RACE for session in plan.sessions)
