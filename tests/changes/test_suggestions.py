"""Suggestions: what speaks for one, when it is made, and what accept, accept a part and decline do."""

from datetime import timedelta
from pathlib import Path

import pytest

from ironstride.calendar_time import clock
from ironstride.errors import InvalidInput
from ironstride.export.plan_json import plan_to_json
from ironstride.planning.plan_diff import Changed
from ironstride.store.no_such_step import NothingProposed, ProposalOutdated
from ironstride.training.kinds import QUALITY_KINDS, Kind
from ironstride.training.session import Session, SessionStatus
from ironstride.use.change.plan_change import make
from ironstride.use.change.say_done import DoneWords, say_done, say_missed
from ironstride.use.decide_proposal import accept, decline
from ironstride.use.suggest.accept_part import accept_part
from ironstride.use.suggest.goal_effect import effect_sentence
from ironstride.use.suggest.looking import DECLINED_DAYS, after_missed, look, offer
from ironstride.use.suggest.questions import answer_no, answer_yes, open_questions
from ironstride.use.suggest.reason import ReasonCode
from ironstride.use.undo_change import undo_change
from tests.changes.hand_made_weeks import WIDE
from tests.changes.living_plan import LivingPlan
from tests.planning.athlete_texts import RACE, TRAINED

ONE_DAY = timedelta(days=1)


def begun(home: Path, more: str = "") -> LivingPlan:
    """Somebody trained with wide days, in the second week."""
    living = LivingPlan.begun(home, WIDE, TRAINED, RACE, more)
    living.today = min(one.date for one in living.week(2))
    return living


def hard_run(living: LivingPlan, week: int = 2) -> Session:
    """The hard run of a week."""
    return next(one for one in living.week(week) if one.kind in QUALITY_KINDS)


def miss(living: LivingPlan, session: Session) -> None:
    """It is said to be missed on the day after."""
    living.today = max(living.today, session.date + ONE_DAY)
    say_missed(living.where(), [session.id])


def test_nothing_speaks_for_a_change_of_a_plan_that_is_lived(tmp_path: Path) -> None:
    """Day by day, with nothing said: no suggestion, no remark, nothing waits."""
    living = begun(tmp_path)
    for _ in range(8):
        looked = look(living.where())
        assert (looked.suggestion, looked.remarks, looked.not_due) == (None, (), False)
        living.today += ONE_DAY
    assert living.plans.proposal() is None


def test_a_missed_hard_run_is_offered_another_day_at_once(tmp_path: Path) -> None:
    """With its reason, what changes and what that does on the way to the race; nothing changes before the word."""
    living = begun(tmp_path)
    missed = hard_run(living)
    miss(living, missed)
    before = plan_to_json(living.plan)
    looked = after_missed(living.where(), missed)
    assert looked is not None
    assert looked.suggestion is not None
    (reason,) = looked.suggestion.reasons
    assert (reason.code, reason.about, reason.is_urgent) == (ReasonCode.MISSED, (missed.id,), True)
    (added,) = [one for one in looked.suggestion.change.diff.sessions if one.what is Changed.ADDED]
    assert added.session.kind is missed.kind
    assert f"{clock(added.session.start)} holds it with every spacing kept" in reason.text
    assert effect_sentence(looked.suggestion.effect).startswith("Until the race: 45 min more running, 1 hard run more")
    assert plan_to_json(living.plan) == before
    accepted = accept(None, living.data)
    old, new = (next(o for o in accepted.after.sessions if o.id == key) for key in (missed.id, added.session.id))
    assert (old.date, old.status) == (missed.date, SessionStatus.MISSED)
    assert new.status is SessionStatus.PLANNED
    assert living.version.suggestion["reasons"][0]["code"] == "missed-key-session"
    undo_change(None, living.data)
    assert plan_to_json(living.plan) == before


def test_an_easy_run_that_was_missed_asks_for_nothing(tmp_path: Path) -> None:
    """No key session: not even looked."""
    living = begun(tmp_path)
    easy = next(one for one in living.week(2) if one.kind is Kind.EASY)
    miss(living, easy)
    assert after_missed(living.where(), easy) is None
    assert look(living.where()).suggestion is None


def test_what_was_declined_is_not_offered_again_for_a_while(tmp_path: Path) -> None:
    """Not for the same reason; asked for it comes again, and a new reason is a new suggestion."""
    living = begun(tmp_path)
    missed = hard_run(living)
    miss(living, missed)
    assert offer(living.where()).suggestion is not None
    decline(None, living.data, living.today)
    assert living.plans.proposal() is None
    looked = offer(living.where())
    assert looked.suggestion is None
    assert "declined" in looked.remarks[-1]
    assert offer(living.where(), again=True).suggestion is not None
    assert DECLINED_DAYS > 7, "a missed session is over with its week, so it never comes back by itself"


def test_what_can_wait_waits_for_the_planning_day(tmp_path: Path) -> None:
    """A lift done a day late is looked at on Sunday, or when the athlete asks."""
    living = begun(tmp_path, '[preferences]\nplanning_day = "sun"\n')
    lift = next(one for one in living.week(2) if one.demand == "strength")
    while living.today <= lift.date:
        living.today += ONE_DAY
    say_done(living.where(), [lift.id], DoneWords(day=lift.date + ONE_DAY))
    asked = look(living.where())
    if asked.suggestion is not None:
        assert {one.code for one in asked.suggestion.reasons} == {ReasonCode.DONE_OTHERWISE}
        assert look(living.where(), whenever=False).not_due
    say_done(living.where(), [lift.id], DoneWords(day=lift.date))
    assert look(living.where()).suggestion is None


def test_an_edited_athlete_file_is_offered_at_once_and_taken_as_a_whole(tmp_path: Path) -> None:
    """The file that the athlete changed by hand: the plan for it waits, and only one suggestion waits at a time."""
    living = begun(tmp_path)
    living.file.write_text(living.text.replace('sat = "08:00-16:00"', 'sat = "12:00-16:00"'), encoding="utf-8")
    first = offer(living.where(), whenever=False)
    assert first.suggestion is not None
    assert [one.code for one in first.suggestion.reasons] == [ReasonCode.FILE_CHANGED]
    second = offer(living.where(), whenever=False)
    assert second.suggestion is not None
    waiting = living.plans.proposal()
    assert waiting is not None
    assert waiting.plan == second.suggestion.change.draft.plan
    assert accept(None, living.data).version == living.version.number
    assert look(living.where()).suggestion is None


def test_a_part_of_a_suggestion_can_be_taken(tmp_path: Path) -> None:
    """One of the sessions that move goes where it was offered; the others stay where they are."""
    living = begun(tmp_path)
    monday = living.today
    living.file.write_text(
        living.text + f"[[exceptions]]\nfrom = {monday}\nto = {monday}\nreason = 'busy'\n", encoding="utf-8"
    )
    looked = offer(living.where())
    assert looked.suggestion is not None
    moved = [one for one in looked.suggestion.change.diff.sessions if one.what is Changed.MOVED]
    assert moved
    wanted = moved[0]
    change = accept_part(living.where(), [wanted.session.id])
    after = {one.id: one for one in change.after.sessions}
    assert wanted.after is not None
    assert (after[wanted.session.id].date, after[wanted.session.id].start) == (wanted.after.date, wanted.after.start)
    make(change)
    assert living.plans.proposal() is None
    assert not [one for one in living.plan.findings if one.force == "must"]


def test_a_part_that_is_none_is_told(tmp_path: Path) -> None:
    """Without a suggestion, with an outdated one, or with a session it leaves alone: what was wanted is said."""
    living = begun(tmp_path)
    with pytest.raises(NothingProposed):
        accept_part(living.where(), ["tue easy"])
    miss(living, hard_run(living))
    assert offer(living.where()).suggestion is not None
    left_alone = next(one for one in living.week(4) if one.kind is Kind.LONG)
    with pytest.raises(InvalidInput, match="one that the suggestion changes"):
        accept_part(living.where(), [left_alone.id])
    before = plan_to_json(living.plan)
    miss(living, next(one for one in living.week(2) if one.kind is Kind.EASY))
    with pytest.raises(ProposalOutdated):
        accept_part(living.where(), [left_alone.id])
    assert plan_to_json(living.plan)["sessions"] != before["sessions"]


def test_the_same_move_twice_becomes_a_question_once(tmp_path: Path) -> None:
    """The easy run goes to Sunday in two weeks: make it a habit? A no is remembered, a yes changes the file."""
    living = begun(tmp_path)
    moved = []
    for week in (2, 3):
        easy = max((one for one in living.week(week) if one.demand == "easy"), key=lambda one: one.date)
        living.today = min(one.date for one in living.week(week))
        living.move(easy, "sun")
        moved.append(easy)
    assert moved[0].date.weekday() == moved[1].date.weekday()
    (question,) = open_questions(living.where())
    assert question.name.startswith("habit-easy-")
    assert "In 2 of the last 3 weeks" in question.text
    change = answer_yes(living.where(), question.name)
    assert "every Sunday" in change.reason
    assert open_questions(living.where()) == ()


def test_strength_left_out_three_times_of_six_is_asked_about_once(tmp_path: Path) -> None:
    """Would one lift a week fit better? No is taken for an answer."""
    living = begun(tmp_path)
    lifts = [one for week in range(1, 5) for one in living.week(week) if one.demand.startswith("strength")][:6]
    for one in lifts[3:]:
        assert open_questions(living.where()) == ()
        miss(living, one)
    (question,) = open_questions(living.where())
    assert question.name == "one-lift"
    assert "3 of your last 6 strength sessions" in question.text
    with pytest.raises(InvalidInput, match="one-lift"):
        answer_no(living.where(), "two-lifts")
    answer_no(living.where(), "one-lift")
    assert open_questions(living.where()) == ()
