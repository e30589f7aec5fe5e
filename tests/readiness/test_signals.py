"""Every signal just below and at its border, with its guards; what is missing is no signal."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.readiness.body import (
    decoupling,
    heart_held_down,
    missed_sessions,
    monotony,
    resting_pulse,
    short_sleep,
    variability_low,
)
from ironstride.readiness.inputs import LiftDone, PlannedDone, ReadinessInputs, RunDone
from ironstride.readiness.performance import efficiency_drop, quality_miss, slower_trial, strength_drop
from ironstride.readiness.score import RULES
from ironstride.readiness.signal import Told, signal_on
from ironstride.readiness.subjective import dread, effort_drift, soreness_chronic, wellness_drop
from ironstride.training.check_in import CheckIn, SoreSpot
from ironstride.training.kinds import Kind
from ironstride.training.wellness import WellnessDay
from tests.readiness.days import TODAY, ago, easy_runs, known, lifts, nights, tired, usual_words


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_nothing_known_is_no_signal(rule: object) -> None:
    """Without any data every signal is not known, and none is active."""
    assert signal_on(rule, ReadinessInputs(), TODAY).told is Told.NOT_KNOWN  # type: ignore[arg-type]


def test_how_one_feels_against_the_own_usual() -> None:
    """Three bad days against six usual weeks speak; two do not, and without a usual nothing is known."""
    assert wellness_drop(known([*usual_words(45, 2), *tired((1, 0))]), TODAY).told is Told.QUIET
    bad = wellness_drop(known([*usual_words(45, 5), *tired((4, 3, 2, 1, 0))]), TODAY)
    assert (bad.told, bad.is_strong) == (Told.ACTIVE, True)
    assert wellness_drop(known(usual_words()), TODAY).told is Told.QUIET
    assert wellness_drop(known(tired((4, 3, 2, 1, 0))), TODAY).told is Told.NOT_KNOWN


def test_words_twice_a_week_suffice() -> None:
    """Three answers in ten days against nine weeks of two answers."""
    seldom = [one for one in usual_words(45, 10) if (TODAY - one.date).days % 3 == 0]
    assert wellness_drop(known([*seldom, *tired((8, 4, 1))]), TODAY).told is Told.ACTIVE
    assert wellness_drop(known([*seldom, *tired((4, 1))]), TODAY).told is not Told.ACTIVE


@pytest.mark.parametrize(("days", "told"), [(3, Told.QUIET), (4, Told.ACTIVE)])
def test_legs_sore_on_four_of_seven_days(days: int, told: Told) -> None:
    """Four of ten or more on four days; a spot of the lower body counts as the legs, an arm does not."""
    words = [CheckIn(ago(back), sore=(SoreSpot("calves", 4 if back < days else 1),)) for back in range(7)]
    assert soreness_chronic(known(words), TODAY).told is told
    arms = [CheckIn(ago(back), soreness=1, sore=(SoreSpot("biceps", 8),)) for back in range(7)]
    assert soreness_chronic(known(arms), TODAY).told is Told.QUIET


def test_soreness_of_new_exercises_is_expected() -> None:
    """On the three days after them it does not count; without new exercises it does."""
    words = [CheckIn(ago(back), soreness=6) for back in range(4)] + [
        CheckIn(ago(back), soreness=0) for back in (5, 6, 7)
    ]
    lift = LiftDone(ago(3), leg_work=True, new_exercises=True)
    assert soreness_chronic(known(words, lifted=[lift]), TODAY).told is not Told.ACTIVE
    assert soreness_chronic(known(words, lifted=[replace(lift, new_exercises=False)]), TODAY).told is Told.ACTIVE


def test_dread_by_word_and_by_deed() -> None:
    """No wish on three of five days, or two sessions left out for want of it; no time is no dread."""
    low = [CheckIn(ago(back), motivation=2 if back < 3 else 4) for back in range(5)]
    assert dread(known(low), TODAY).told is Told.ACTIVE
    assert dread(known(low[:2] + low[3:]), TODAY).told is Told.QUIET
    skipped = tuple(PlannedDone(ago(back), False, "did not want to") for back in (1, 6))
    assert dread(ReadinessInputs(planned=skipped), TODAY).told is Told.ACTIVE
    busy = tuple(replace(one, reason="no time") for one in skipped)
    assert dread(ReadinessInputs(planned=busy), TODAY).told is Told.NOT_KNOWN


@pytest.mark.parametrize(("effort", "told"), [(4.4, Told.QUIET), (4.5, Told.ACTIVE)])
def test_runs_that_feel_harder(effort: float, told: Told) -> None:
    """One and a half points over the usual of their kind; warm runs, hills and the days after legs do not count."""
    usual = easy_runs(range(20, 60, 5), effort=3.0)
    assert effort_drift(known(runs=[*usual, *easy_runs((10, 6, 2), effort=effort)]), TODAY).told is told
    for excuse in ({"is_warm": True}, {"is_hilly": True}, {"hours_after_legs": 47.0}):
        runs = [*usual, *easy_runs((10, 6, 2), effort=8.0, **excuse)]
        assert effort_drift(known(runs=runs), TODAY).told is Told.NOT_KNOWN


@pytest.mark.parametrize(("now", "told", "strong"), [(1.08, 1, False), (1.067, 2, False), (1.04, 2, True)])
def test_efficiency_against_six_weeks(now: float, told: int, strong: bool) -> None:
    """Three per cent less speaks, five speak loudly; two runs say nothing."""
    usual = easy_runs(range(16, 50, 6), efficiency=1.1)
    found = efficiency_drop(known(runs=[*usual, *easy_runs((9, 5, 1), efficiency=now)]), TODAY)
    assert (found.told is Told.ACTIVE, found.is_strong) == (told == 2, strong)
    few = known(runs=[*usual, *easy_runs((9, 1), efficiency=0.9)])
    assert efficiency_drop(few, TODAY).told is Told.NOT_KNOWN


def test_hard_runs_short_of_their_target() -> None:
    """Two of the last three by more than three per cent, or broken off; old ones are forgotten."""
    hard = [
        RunDone(ago(back), Kind.INTERVALS, 50, shortfall=short) for back, short in ((15, 0.0), (8, 0.031), (1, 0.05))
    ]
    assert quality_miss(known(runs=hard), TODAY).told is Told.ACTIVE
    assert quality_miss(known(runs=[*hard[:2], replace(hard[2], shortfall=0.03)]), TODAY).told is Told.QUIET
    cut = replace(hard[2], shortfall=None, broken_off=True)
    assert quality_miss(known(runs=[*hard[:2], cut]), TODAY).told is Told.ACTIVE
    assert quality_miss(known(runs=[replace(one, shortfall=None) for one in hard]), TODAY).told is Told.NOT_KNOWN


@pytest.mark.parametrize(("slower", "told"), [(0.019, Told.QUIET), (0.02, Told.ACTIVE)])
def test_a_slower_trial(slower: float, told: Told) -> None:
    """Two per cent, which is more than a test errs."""
    assert slower_trial(known(runs=[RunDone(ago(3), Kind.TEST, 20, trial_slower=slower)]), TODAY).told is told


def test_weaker_lifts() -> None:
    """Five per cent below the usual twice in a row, or much weaker once when it felt harder; once is nothing."""
    before = [(40, 100.0), (33, 101.0), (26, 100.0), (19, 100.0)]
    assert strength_drop(known(lifted=lifts([*before, (8, 94.0), (1, 94.0)])), TODAY).told is Told.ACTIVE
    assert strength_drop(known(lifted=lifts([*before, (8, 100.0), (1, 94.0)])), TODAY).told is Told.QUIET
    harder = [*lifts(before, 7.0), *lifts([(1, 92.0)], 8.0)]
    assert strength_drop(known(lifted=harder), TODAY).told is Told.ACTIVE
    assert strength_drop(known(lifted=lifts([(8, 94.0), (1, 60.0)])), TODAY).told is Told.NOT_KNOWN


def test_the_resting_pulse() -> None:
    """Five beats above the usual for three days; one high morning is nothing."""
    usual = [WellnessDay(ago(back), resting_heart_bpm=50.0 + back % 3) for back in range(40, 4, -1)]
    high = [WellnessDay(ago(back), resting_heart_bpm=58.0) for back in range(5)]
    assert resting_pulse(known(measured=[*usual, *high]), TODAY).told is Told.ACTIVE
    once = [WellnessDay(ago(back), resting_heart_bpm=58.0 if back == 0 else 51.0) for back in range(5)]
    assert resting_pulse(known(measured=[*usual, *once]), TODAY).told is Told.QUIET


def test_heart_rate_variability() -> None:
    """A week's mean below the band for three days, with three mornings a week at least."""
    usual = [WellnessDay(ago(back), hrv_ms=60.0 + back % 5) for back in range(45, 10, -1)]
    low = [WellnessDay(ago(back), hrv_ms=45.0) for back in range(11)]
    assert variability_low(known(measured=[*usual, *low]), TODAY).told is Told.ACTIVE
    same = [WellnessDay(ago(back), hrv_ms=62.0) for back in range(11)]
    assert variability_low(known(measured=[*usual, *same]), TODAY).told is Told.QUIET
    assert variability_low(known(measured=[*usual, *low[:1]]), TODAY).told is Told.NOT_KNOWN


@pytest.mark.parametrize(("hours", "told"), [(6.99, Told.ACTIVE), (7.0, Told.QUIET)])
def test_short_nights(hours: float, told: Told) -> None:
    """Seven hours on the mean of a week of at least four nights; who needs more is asked more."""
    assert short_sleep(known(measured=nights(hours, range(4))), TODAY).told is told
    assert short_sleep(known(measured=nights(5.0, range(3))), TODAY).told is Told.NOT_KNOWN
    much = replace(known(measured=nights(7.6, range(7))), sleep_need_h=9.0)
    assert short_sleep(much, TODAY).told is Told.ACTIVE


def test_weak_witnesses_of_runs() -> None:
    """Drift in two of three longer runs; a slower heart that feels harder; neither alone."""
    long_runs = [RunDone(ago(back), Kind.EASY, 50, drift=share) for back, share in ((9, 0.02), (5, 0.09), (1, 0.1))]
    assert decoupling(known(runs=long_runs), TODAY).told is Told.ACTIVE
    assert decoupling(known(runs=[replace(one, minutes=40) for one in long_runs]), TODAY).told is Told.NOT_KNOWN
    usual = easy_runs(range(16, 50, 6), efficiency=1.0, effort=3.0)
    held = easy_runs((9, 5, 1), efficiency=1.04, effort=4.0)
    assert heart_held_down(known(runs=[*usual, *held]), TODAY).told is Told.ACTIVE
    fitter = [replace(one, effort=2.0) for one in held]
    assert heart_held_down(known(runs=[*usual, *fitter]), TODAY).told is Told.QUIET


def test_sessions_not_done_and_weeks_without_an_easier_day() -> None:
    """Three of ten for no good reason; a monotonous week counts only when it was among the heaviest."""
    planned = [PlannedDone(ago(back), done=back not in {1, 4, 7}) for back in range(10)]
    assert missed_sessions(ReadinessInputs(planned=tuple(planned)), TODAY).told is Told.ACTIVE
    excused = tuple(one if one.done else replace(one, reason="no time") for one in planned)
    assert missed_sessions(ReadinessInputs(planned=excused), TODAY).told is Told.QUIET
    assert monotony(ReadinessInputs(monotony=2.1, strain_rank=0.9), TODAY).told is Told.ACTIVE
    assert monotony(ReadinessInputs(monotony=2.1, strain_rank=0.89), TODAY).told is Told.QUIET
    assert monotony(ReadinessInputs(monotony=2.0, strain_rank=1.0), TODAY).told is Told.QUIET


@given(st.randoms(use_true_random=False), st.integers(0, 40))
def test_order_and_later_days_change_nothing(chance: object, later: int) -> None:
    """Inputs in any order, with days that are still to come, say the same."""
    words = [*usual_words(45, 5), *tired((4, 3, 2, 1, 0))]
    runs = [*easy_runs(range(16, 60, 4), efficiency=1.1, effort=3.0), *easy_runs((9, 5, 1), efficiency=1.0, effort=6.0)]
    plain = known(words, runs)
    coming = [replace(one, date=ago(-1 - later)) for one in tired([0])]
    mixed = [*words, *coming], [*runs]
    for part in mixed:
        chance.shuffle(part)  # type: ignore[attr-defined]
    shuffled = known(*mixed)
    for rule in RULES:
        assert signal_on(rule, plain, TODAY) == signal_on(rule, shuffled, TODAY)
