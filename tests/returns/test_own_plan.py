"""One's own plan: sessions that somebody else gave, kept exactly, judged, moved only by the athlete."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.errors import InvalidInput, Refused
from ironstride.export.plan_json import plan_to_json
from ironstride.export.plan_reading import plan_from_json
from ironstride.planning.own_plan import is_own, make_own_plan
from ironstride.planning.own_sessions import OwnAsk
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import Kind
from ironstride.training.plan import Plan
from ironstride.training.session import SessionStatus
from ironstride.training.week_text import TextSession, WeekText, parse_week_text
from ironstride.use import athlete_edit
from ironstride.use.change.edit_life import Editing, edit_life
from ironstride.use.change.log_session import log_strength
from ironstride.use.change.move_session import MoveWish, list_moves, move
from ironstride.use.change.plan_change import PlanChange, make
from ironstride.use.change.running import Where
from ironstride.use.change.say_done import DoneWords, say_done, say_missed
from ironstride.use.change.skip_session import skip
from ironstride.use.plan_own import PlanOwn, plan_own
from ironstride.use.plan_season import PlanSeason, plan_season
from ironstride.use.stored_plan import open_plan
from ironstride.use.undo_change import undo_change
from tests.athlete.athletes import HEAD
from tests.planning.athlete_texts import athlete_of
from tests.season.people import MONDAY
from tests.store.places import place

WEEK = '[week]\nmon = "06:00-07:30"\ntue = "18:00-19:30"\nthu = "06:00-07:30, 18:00-19:30"\nsat = "08:00-11:00"\n'
PREGNANT = '[health]\nstatus = ["pregnant"]\n'
GIVEN = "Mon easy 30\nTue 18:15 strength 30\nThu AM easy 30 PM upper body 40\nSat 9:00 swim 60\n"


def own_plan(text: str, as_of: date = MONDAY, until: date | None = None, athlete: Athlete | None = None) -> Plan:
    """The plan of weeks as somebody writes them."""
    made = make_own_plan(
        OwnAsk(athlete or athlete_of(WEEK, PREGNANT), parse_week_text(text, "weeks.txt"), as_of, until)
    )
    assert made is not None
    return made.plan


def shown(plan: Plan) -> list[tuple[str, str, int, int]]:
    """Day, kind, start and minutes of every session."""
    return [(one.date.isoformat(), one.kind.value, one.start, one.minutes) for one in plan.sessions]


def test_a_week_without_dates_goes_on_until_its_day() -> None:
    """Two weeks and a Monday of the same five sessions; hours that are not said lie in the athlete's time slots."""
    plan = own_plan(GIVEN, until=MONDAY + timedelta(days=14))
    assert is_own(plan)
    assert shown(plan)[:5] == [
        ("2026-11-23", "easy", 370, 30),
        ("2026-11-24", "full-body", 1095, 30),
        ("2026-11-26", "easy", 370, 30),
        ("2026-11-26", "upper-core", 1090, 40),
        ("2026-11-28", "cross", 540, 60),
    ]
    assert len(plan.sessions) == 11
    assert [one.assumed_time for one in plan.sessions[:5]] == [True, False, True, True, False]


def test_dated_weeks_stand_once_and_only_from_the_first_day_on() -> None:
    """What was given for days behind is not planned again."""
    plan = own_plan("2026-11-20 easy 30\n2026-11-24 easy 40\n2026-12-03 long 80\n")
    assert shown(plan) == [("2026-11-24", "easy", 1090, 40), ("2026-12-03", "long", 370, 80)]
    assert [week.start for week in plan.weeks] == [MONDAY, MONDAY + timedelta(weeks=1)]
    assert make_own_plan(OwnAsk(athlete_of(WEEK), parse_week_text("2026-11-20 easy 30", "weeks.txt"), MONDAY)) is None


def test_it_begins_in_the_middle_of_a_week() -> None:
    """From Thursday on: Monday and Tuesday of the first week are gone."""
    plan = own_plan(GIVEN, as_of=MONDAY + timedelta(days=3), until=MONDAY + timedelta(days=7))
    assert [one.date.isoformat() for one in plan.sessions] == ["2026-11-26", "2026-11-26", "2026-11-28", "2026-11-30"]


def test_rules_say_what_they_see_and_change_nothing() -> None:
    """Heavy legs before intervals are told; the sessions stay where they were given."""
    plan = own_plan("Tue 18:00 legs 60\nWed 7:00 intervals 50\n", until=MONDAY + timedelta(days=6))
    assert {one.rule for one in plan.findings} >= {"hard-run-after-leg-work", "inside-time-slot"}
    assert all(one.because == "locked" for one in plan.findings if one.force == "must")
    assert shown(plan) == [("2026-11-24", "legs", 1080, 60), ("2026-11-25", "intervals", 420, 50)]


def test_an_injury_in_the_file_is_told_beside_what_was_given() -> None:
    """On days after an illness a hard run is told to be too early."""
    ill = '[[exceptions]]\nfrom = 2026-11-17\nto = 2026-11-22\nreason = "sick"\n'
    plan = own_plan("Tue 18:10 intervals 50\n", until=MONDAY + timedelta(days=13), athlete=athlete_of(WEEK, ill))
    texts = [one.text for one in plan.findings if one.rule == "sick-day"]
    assert texts == ["Tuesday's interval run is hard on one of the easy days that follow your illness"]


def test_the_document_reads_back() -> None:
    """As any plan: written and read it is the same."""
    plan = own_plan(GIVEN)
    assert plan_from_json(plan_to_json(plan), "own") == plan


TEXTS = st.lists(
    st.builds(
        TextSession,
        day=st.integers(0, 13),
        kind=st.sampled_from([Kind.EASY, Kind.LONG, Kind.FULL_BODY, Kind.CROSS, Kind.MOBILITY, Kind.OTHER]),
        minutes=st.none() | st.integers(10, 180),
        start=st.none() | st.integers(0, 1200),
        part=st.sampled_from([None, "am", "pm"]),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60)
@given(TEXTS, st.booleans(), st.integers(0, 6), st.integers(0, 40))
def test_every_session_that_is_given_is_there_and_no_other(
    sessions: list[TextSession], dated: bool, first: int, days: int
) -> None:
    """Its kind, its minutes and its hour where they are said; ids are unique; the same request gives the same plan."""
    sessions = sorted(sessions, key=lambda one: one.day)
    text = WeekText(tuple(sessions), 2, MONDAY if dated else None)
    as_of = MONDAY + timedelta(days=first)
    until = as_of + timedelta(days=days)
    made = make_own_plan(OwnAsk(athlete_of(WEEK), text, as_of, until))
    wanted = [
        (day, one)
        for block in range(1 if dated else 8)
        for one in sessions
        if as_of <= (day := MONDAY + timedelta(days=14 * block + one.day)) <= until
    ]
    if made is None:
        assert not wanted
        return
    plan = made.plan
    assert sorted((one.date, one.kind.value) for one in plan.sessions) == sorted((d, w.kind.value) for d, w in wanted)
    assert len({one.id for one in plan.sessions}) == len(plan.sessions)
    said = sorted((day, one.start) for day, one in wanted if one.start is not None)
    assert said == sorted((one.date, one.start) for one in plan.sessions if not one.assumed_time)
    again = make_own_plan(OwnAsk(athlete_of(WEEK), text, as_of, until))
    assert again is not None
    assert again.plan == plan


class Mia:
    """Pregnant, with the sessions her physiotherapist gave her, and a data file of her own."""

    def __init__(self, home: Path) -> None:
        self.home, self.today = home, MONDAY
        self.file, self.given = home / "mia.toml", home / "weeks.txt"
        self.file.write_text(HEAD + WEEK + PREGNANT, encoding="utf-8")
        self.given.write_text(GIVEN, encoding="utf-8")

    def store(self, **how: date) -> None:
        """The sessions become the plan."""
        plan_own(PlanOwn(self.file, self.given, self.today, place(self.home), **how))

    @property
    def plan(self) -> Plan:
        """The plan in force."""
        return open_plan(None, place(self.home)).plan

    def where(self) -> Where:
        """Seen from today."""
        return Where(None, place(self.home), self.today)

    def edit(self, editing: Editing) -> PlanChange:
        """The athlete file changed by a command."""
        change = edit_life(self.where(), editing)
        make(change)
        return change

    def status(self, name: str) -> SessionStatus:
        """What became of a session."""
        return next(one.status for one in self.plan.sessions if one.id == name)


def test_pregnant_with_a_plan_of_her_own(tmp_path: Path) -> None:
    """A season is refused with this way; then everything works: done, log, missed, move, skip, ill and back, undo."""
    mia = Mia(tmp_path)
    with pytest.raises(Refused) as refused:
        plan_season(PlanSeason(mia.file, MONDAY, place(tmp_path)))
    assert "--own" in refused.value.refusal.relaxations[0].text
    mia.store(until=MONDAY + timedelta(days=27))
    before = shown(mia.plan)
    mia.today += timedelta(days=2)
    assert say_done(mia.where(), ["mon easy"], DoneWords(minutes=25)).status is SessionStatus.DONE
    log_strength(mia.where(), ["tue"], "squat 2x8")
    say_missed(mia.where(), ["tue"])
    assert mia.status("w01-full-body-1") is SessionStatus.MISSED
    assert shown(mia.plan) == before
    change = move(mia.where(), MoveWish(["thu easy"], "fri 7:00"))
    make(change)
    assert [(one.what.value, one.session.id) for one in change.diff.sessions] == [("moved", "w01-easy-2")]
    assert change.diff.compromises_new[0].rule == "inside-time-slot" if change.diff.compromises_new else True
    make(skip(mia.where(), ["sat"]))
    assert mia.status("w01-cross-1") is SessionStatus.SKIPPED
    mia.today += timedelta(days=2)
    mia.edit(lambda text, athlete, today: athlete_edit.sick(text, [], athlete, today))
    assert {one.status for one in mia.plan.sessions if one.date >= mia.today} <= {
        SessionStatus.CANCELLED,
        SessionStatus.SKIPPED,
    }
    mia.today += timedelta(days=4)
    mia.edit(lambda text, athlete, today: athlete_edit.back(text, [], athlete, today))
    coming = [one for one in mia.plan.sessions if one.date >= mia.today]
    assert coming
    assert all(one.status is SessionStatus.PLANNED and one.workout is None for one in coming)
    undo_change(None, place(tmp_path))
    assert all(one.status is SessionStatus.CANCELLED for one in mia.plan.sessions if one.date >= mia.today)


def test_new_weeks_take_the_place_of_the_old_ones_and_keep_their_ids(tmp_path: Path) -> None:
    """The physiotherapist sends other weeks: what is the same keeps its id, so calendars update."""
    mia = Mia(tmp_path)
    mia.store(until=MONDAY + timedelta(days=13))
    ids = {(one.date, one.kind): one.id for one in mia.plan.sessions}
    mia.given.write_text(GIVEN.replace("Sat 9:00 swim 60", "Sun 9:00 swim 45"), encoding="utf-8")
    mia.store(until=MONDAY + timedelta(days=13))
    for one in mia.plan.sessions:
        assert one.id == ids.get((one.date, one.kind), one.id)
    assert [one.minutes for one in mia.plan.sessions if one.kind is Kind.CROSS] == [45, 45]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", "a session goes to the day and the time that you say"),
        ("somewhere", "a day, a time or both"),
        ("2026-11-01 18:00", "a day from today"),
        ("thu 25:00", "a time of day"),
        ("thu 6:10", "it is there already"),
    ],
)
def test_a_move_that_is_none_is_told(tmp_path: Path, words: str, wanted: str) -> None:
    """In plain words, with what was wanted."""
    mia = Mia(tmp_path)
    mia.store()
    with pytest.raises(InvalidInput, match=wanted):
        move(mia.where(), MoveWish(["thu easy"], words))
    with pytest.raises(InvalidInput, match="such as: fri 18:00"):
        list_moves(mia.where(), ["thu easy"])


def test_half_a_plan_is_none(tmp_path: Path) -> None:
    """A line that cannot be read stores nothing; neither does an end before the beginning, or nothing at all."""
    mia = Mia(tmp_path)
    mia.given.write_text(GIVEN + "Sun flying 30\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match="flying"):
        mia.store()
    mia.given.write_text("2026-01-05 easy 30\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match="lie before it"):
        mia.store()
    mia.given.write_text(GIVEN, encoding="utf-8")
    with pytest.raises(InvalidInput, match="--until"):
        mia.store(until=MONDAY - timedelta(days=1))
    with pytest.raises(InvalidInput):
        open_plan(None, place(tmp_path))
