"""When something is offered, what, in which order, and how it is given back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from ironstride.readiness.inputs import LiftDone, PlannedDone, ReadinessInputs, RunDone
from ironstride.readiness.ladder import (
    HOLDS,
    NO_RECOVERY,
    RUNNING_STEPS,
    STRENGTH_STEPS,
    Step,
    order,
    relief_of,
)
from ironstride.readiness.readiness import AFTER_ILLNESS, FOUR_SIGNS, ILL, RACE_WEEK, readiness
from ironstride.readiness.score import RULES, Balance, states
from ironstride.readiness.signal import Told
from ironstride.readiness.sore_legs import HALVED, STOPPED
from ironstride.training.check_in import CheckIn, Illness
from ironstride.training.kinds import Kind
from ironstride.training.relief import Relief, ReliefCause
from ironstride.training.wellness import WellnessDay
from tests.readiness.days import TODAY, ago, easy_runs, known, nights, tired, usual_words


def strained(days: int = 8) -> ReadinessInputs:
    """Tired by word, with hard runs that miss their target, for so many days."""
    hard = [RunDone(ago(back), Kind.INTERVALS, 50, shortfall=0.06) for back in (15, days + 1, 1)]
    words = [*usual_words(50, days), *tired(range(days - 1, -1, -1))]
    words = [replace(one, soreness=5) if one.fatigue == 5 else one for one in words]
    return known(words, hard)


def with_taken(inputs: ReadinessInputs, steps: Sequence[Step], days_ago: int) -> ReadinessInputs:
    """The same after these steps were taken, the last one so many days ago."""
    return replace(inputs, taken=tuple(relief_of(step, inputs, ago(days_ago)) for step in steps))


def test_two_kinds_of_witness_for_most_of_a_week() -> None:
    """Poor balance needs the athlete's word and performance on five of seven days; a word alone only asks."""
    assert readiness(strained(9), TODAY).balance is Balance.POOR
    assert readiness(strained(5), TODAY).balance is not Balance.POOR
    alone = replace(strained(9), runs=())
    assert readiness(alone, TODAY).balance is not Balance.POOR


def test_the_athletes_own_word_alone_takes_strength_back() -> None:
    """Two different kinds of it for a week: strength only, no running."""
    words = [*usual_words(50, 14), *tired(range(13, -1, -1))]
    sore = replace(known(words), lifts=(LiftDone(ago(20), leg_work=True),))
    found = readiness(sore, TODAY)
    assert found.balance is Balance.STRENGTH_GIVES
    assert found.advice is not None
    assert found.advice.step is Step.STRENGTH_VOLUME
    for taken in range(1, len(STRENGTH_STEPS) + 1):
        advice = readiness(with_taken(sore, STRENGTH_STEPS[:taken], 6), TODAY).advice
        assert advice is not None
        assert advice.step in STRENGTH_STEPS


def test_logs_alone_can_fire() -> None:
    """Without a check-in or a watch: runs that feel harder, hard runs that miss their target, sessions not wanted."""
    usual = easy_runs(range(20, 70, 4), effort=3.0)
    harder = easy_runs((9, 7, 5, 3, 1), effort=6.0)
    hard = [RunDone(ago(back), Kind.INTERVALS, 50, shortfall=0.06) for back in (12, 8, 2)]
    skipped = tuple(PlannedDone(ago(back), False, "did not want to") for back in (8, 7))
    logs = replace(known(runs=[*usual, *harder, *hard]), planned=skipped)
    found = readiness(logs, TODAY)
    assert found.balance is Balance.POOR
    assert found.advice is not None
    assert found.advice.step is Step.STRENGTH_VOLUME


def test_one_good_day_ends_nothing() -> None:
    """Poor balance ends after five quiet days in a row, not before."""
    bad = strained(9)
    fine = [replace(one, date=TODAY + timedelta(days=ahead)) for ahead, one in enumerate(usual_words(14, 0)[:14], 1)]
    after = replace(bad, check_ins=(*bad.check_ins, *fine), runs=())
    shown = states(replace(after, runs=bad.runs), TODAY, TODAY + timedelta(days=35))
    ended = next(number for number, one in enumerate(shown) if one.since is None)
    assert shown[ended].quiet_days >= 5
    assert all(one.quiet_days < 5 for one in shown[:ended])


def test_the_order_of_the_ladder() -> None:
    """Strength before running; running first where the cause lies there, sleep is short, or strength is the goal."""
    plain = strained()
    state = states(plain, TODAY, TODAY)[-1]
    usual = order(plain, state)
    assert usual == (*STRENGTH_STEPS, *RUNNING_STEPS, Step.EASY_DAYS)
    running_first = (*RUNNING_STEPS, *STRENGTH_STEPS, Step.EASY_DAYS)
    assert order(replace(plain, run_jump=True), state) == running_first
    assert order(replace(plain, strength_first=True), state) == running_first
    short = replace(plain, measured=tuple(nights(5.5, range(7))))
    assert order(short, states(short, TODAY, TODAY)[-1]) == running_first


def test_each_step_holds_a_week_and_the_next_comes_on_top() -> None:
    """Fresh steps are left alone; then the next one joins those that hold."""
    inputs = strained(9)
    first = readiness(inputs, TODAY).advice
    assert first is not None
    assert (first.step, first.is_question, len(first.reliefs)) == (Step.STRENGTH_VOLUME, False, 1)
    assert first.reliefs[0].to - first.reliefs[0].start == HOLDS - timedelta(days=1)
    assert readiness(with_taken(inputs, STRENGTH_STEPS[:1], 4), TODAY).advice is None
    second = readiness(with_taken(inputs, STRENGTH_STEPS[:1], 6), TODAY).advice
    assert second is not None
    assert [one.step for one in second.reliefs] == [step.value for step in STRENGTH_STEPS[:2]]


def test_what_was_taken_back_comes_again_one_step_a_week() -> None:
    """Back in balance: the last step goes first, the others stay another week; with none left all is as planned."""
    fine = known(usual_words(50, 0), easy_runs(range(2, 40, 4), effort=3.0))
    assert readiness(with_taken(fine, STRENGTH_STEPS[:2], 6), TODAY).advice is None
    back = readiness(with_taken(fine, STRENGTH_STEPS[:2], 7), TODAY).advice
    assert back is not None
    assert (back.gives_back, back.step) == (True, Step.STRENGTH_INTENSITY)
    assert [one.step for one in back.reliefs] == [Step.STRENGTH_VOLUME.value]
    last = readiness(with_taken(fine, STRENGTH_STEPS[:1], 7), TODAY).advice
    assert last is not None
    assert (last.gives_back, last.reliefs) == (True, ())


def test_no_recovery_in_two_weeks_sends_to_somebody_qualified() -> None:
    """Although things were taken back; not a day earlier, and without a name for it."""
    inputs = strained(22)
    for days, help_now in ((NO_RECOVERY.days - 1, False), (NO_RECOVERY.days, True)):
        taken = Relief(ago(days), TODAY, ReliefCause.BALANCE, Step.STRENGTH_VOLUME.value)
        found = readiness(replace(inputs, taken=(taken,)), TODAY)
        since = found.since
        assert since is not None
        assert found.needs_help is (help_now and TODAY - since >= NO_RECOVERY)


def test_before_a_usual_is_known_absolute_limits_hold() -> None:
    """Very sore legs halve the next leg work, the second time in a row they stop it for a week."""
    sore = known([CheckIn(TODAY, soreness=7)])
    first = readiness(sore, TODAY).sore
    assert first is not None
    assert (first[0].step, first[0].leg_set_share) == (HALVED, 0.5)
    assert readiness(known([CheckIn(TODAY, soreness=6)]), TODAY).sore is None
    again = replace(sore, taken=(replace(first[0], start=ago(5), to=ago(2)),))
    same = readiness(again, TODAY).sore
    assert same is not None
    assert same[0].step == HALVED, "without leg work in between it is the same soreness"
    again = replace(again, lifts=(LiftDone(ago(2), leg_work=True),))
    second = readiness(again, TODAY).sore
    assert second is not None
    assert (second[0].step, second[0].leg_sessions) == (STOPPED, 0)
    late = replace(known([CheckIn(TODAY, soreness=4)]), lifts=(LiftDone(ago(4), leg_work=True),))
    assert readiness(late, TODAY).sore is not None
    early = replace(late, lifts=(LiftDone(ago(3), leg_work=True),))
    assert readiness(early, TODAY).sore is None


def test_sore_legs_of_the_first_weeks_are_expected_and_said_to_be() -> None:
    """A remark, not a signal."""
    new = replace(known([CheckIn(TODAY, soreness=5)]), lifts=(LiftDone(ago(2), leg_work=True, new_exercises=True),))
    assert any("expected" in one for one in readiness(new, TODAY).remarks)
    assert readiness(new, TODAY).active == ()


@pytest.mark.parametrize(("kilos", "said"), [(68.7, False), (68.5, True)])
def test_weight_that_falls_is_a_word_to_somebody_qualified(kilos: float, said: bool) -> None:
    """Two per cent in four weeks: a remark and never a signal, and no diet."""
    days = [WellnessDay(ago(back), weight_kg=70.0) for back in (29, 31, 33)]
    days += [WellnessDay(ago(back), weight_kg=kilos) for back in (0, 2, 4)]
    found = readiness(known(measured=days), TODAY)
    assert any("talk to a doctor" in one for one in found.remarks) is said
    assert (found.advice, found.active) == (None, ())


def test_easy_runs_too_hard_come_before_any_cut() -> None:
    """Four of the last six: a remark; three are none, and heat or hills tell nothing."""
    assert any("Slower ones" in one for one in readiness(_easy([True] * 4 + [False] * 2), TODAY).remarks)
    assert readiness(_easy([True] * 3 + [False] * 3), TODAY).remarks == ()


def _easy(hard: Sequence[bool]) -> ReadinessInputs:
    return known(runs=[RunDone(ago(3 * place), Kind.EASY, 40, too_hard=one) for place, one in enumerate(hard)])


def test_on_the_way_back_from_illness_fresh_is_not_ready() -> None:
    """On quiet days nothing is told, and the sentence says why."""
    fresh = known([*usual_words(45, 1), CheckIn(TODAY, fatigue=1, motivation=5, soreness=0, sleep_quality=5)])
    quiet: frozenset[date] = frozenset({TODAY})
    found = readiness(replace(fresh, quiet=quiet, after_illness=quiet), TODAY)
    assert readiness(replace(fresh, quiet=quiet), TODAY).sentence == RACE_WEEK
    assert (found.sentence, found.advice, found.signals) == (AFTER_ILLNESS, None, ())


def test_who_is_ill_is_told_to_rest() -> None:
    """Today's word goes before everything that is told of balance."""
    found = readiness(known([*usual_words(45, 1), CheckIn(TODAY, illness=Illness.ILL)]), TODAY)
    assert (found.is_ill, found.sentence) == (True, ILL)


def test_the_four_signs_have_their_names() -> None:
    """As the guide calls them, each with the signals that tell of it."""
    found = readiness(strained(9), TODAY).signs
    assert [one.name for one in found] == [name for name, _ in FOUR_SIGNS]
    told = {one.name: one.told for one in found}
    assert told["persistent fatigue"] is Told.ACTIVE
    assert told["running performance declining"] is Told.ACTIVE
    assert {one for _, ids in FOUR_SIGNS for one in ids} <= {rule.id for rule in RULES}


@pytest.mark.parametrize("step", list(Step), ids=lambda step: step.value)
def test_every_step_takes_something_back(step: Step) -> None:
    """And holds for a week."""
    relief = relief_of(step, ReadinessInputs(), TODAY)
    bare = Relief(relief.start, relief.to, relief.cause, relief.step)
    assert relief != bare
    assert relief.holds_on(TODAY + HOLDS - timedelta(days=1))
    assert not relief.holds_on(TODAY + HOLDS)
