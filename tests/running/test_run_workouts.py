"""Every run of the library, whatever is asked."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.running.build_run import run_workout
from ironstride.running.ladders import TAPER_PHASES
from ironstride.running.run_ask import RunAsk, is_softened
from ironstride.running.run_progress import RunProgress, series_of
from ironstride.running.run_steps import work_seconds
from ironstride.running.targets import Intensity, targets_for
from ironstride.training.kinds import EASY_KINDS, QUALITY_KINDS, RUN_KINDS, Kind, Level, Phase, Tag
from ironstride.training.run_workout import RepeatedSteps, StepKind
from ironstride.training.run_workout_json import run_workout_from_json, run_workout_to_json
from ironstride.training.run_workout_lines import workout_lines
from ironstride.units import HALF_MARATHON_M, MARATHON_M
from tests.plans import session
from tests.running.run_people import DAY, HARD, TARGETS, asks, total_s

LEAST_STEP_S = 15


def ask(kind: Kind, minutes: int = 50, **more: object) -> RunAsk:
    """An ordinary ask of a runner in the middle of a half-marathon season."""
    usual = RunAsk(kind, minutes, Phase.BUILD, Level.INTERMEDIATE, HALF_MARATHON_M, targets=TARGETS[HALF_MARATHON_M])
    return replace(usual, **more)  # type: ignore[arg-type]


@given(asks())
def test_steps_last_exactly_the_minutes(asked: RunAsk) -> None:
    """Warm-up, work, recoveries and cool-down together are the run's minutes to the second; no step is a blink."""
    workout = run_workout(asked)
    assert total_s(workout) == asked.minutes * 60
    assert min(step.seconds or 0 for step in workout.all_steps()) >= LEAST_STEP_S
    assert all(step.metres is None for step in workout.all_steps())
    assert all(step.times > 1 for step in workout.steps if isinstance(step, RepeatedSteps) and asked.minutes >= 30)


@given(asks(least=5, most=19))
def test_very_short_runs_work_too(asked: RunAsk) -> None:
    """A run that is too short for its kind still has steps, and its minutes."""
    workout = run_workout(asked)
    assert total_s(workout) == asked.minutes * 60
    assert min(step.seconds or 0 for step in workout.all_steps()) >= LEAST_STEP_S


@given(asks())
def test_targets_stay_inside_their_ranges(asked: RunAsk) -> None:
    """Effort is always there; paces are among those that were given; a hot day has none."""
    workout = run_workout(asked)
    for step in workout.all_steps():
        target = step.target
        assert 1 <= target.effort_low <= target.effort_high <= 10
        fast, slow = target.pace_fast_s_per_km, target.pace_slow_s_per_km
        assert (fast is None) == (slow is None)
        if fast is not None and slow is not None:
            assert fast <= slow
            assert not asked.hot
        if target.heart_low_bpm is not None and target.heart_high_bpm is not None:
            assert 54 < target.heart_low_bpm < target.heart_high_bpm <= 186
        outside = step.kind in {StepKind.WALK, StepKind.RECOVERY} or not asked.treadmill
        assert (target.grade_percent is None) == outside


@given(asks())
def test_the_same_ask_gives_the_same_workout_and_survives_json(asked: RunAsk) -> None:
    """Workouts are plain values: made twice they are equal, and written and read they are the same."""
    workout = run_workout(asked)
    assert workout == run_workout(asked)
    assert run_workout_from_json(run_workout_to_json(workout)) == workout
    assert workout_lines(workout)[0] == f"{workout.title}: {workout.text}"


@given(asks(QUALITY_KINDS, least=30))
def test_the_next_of_a_kind_is_no_jump(asked: RunAsk) -> None:
    """One more time done in the same minutes is at most 15 per cent or one repeat more work."""
    calm = replace(asked, softened=False, cutback=False, run_walk=False, phase=Phase.BUILD, last_work_s=None)
    first, second = (run_workout(replace(calm, times_done=calm.times_done + more)) for more in (0, 1))
    before, after = work_seconds(first), work_seconds(second)
    repeat = max(step.seconds or 0 for step in second.all_steps() if step.kind is StepKind.WORK)
    assert before / 1.15 <= after <= max(1.15 * before, before + repeat)


@given(
    st.sampled_from(sorted(QUALITY_KINDS)),
    st.sampled_from(Level),
    st.lists(
        st.tuples(st.integers(30, 90), st.sampled_from([Phase.BASE, Phase.BUILD, Phase.PEAK]), st.booleans()),
        max_size=12,
    ),
)
def test_a_season_never_jumps_whatever_the_minutes(
    kind: Kind, level: Level, weeks: list[tuple[int, Phase, bool]]
) -> None:
    """With the progress handed on, changing minutes and lighter weeks lead to no jump either."""
    progress, series = RunProgress(), series_of(kind)
    for minutes, phase, cutback in weeks:
        last = progress.last_work_s(series)
        asked = ask(
            kind,
            minutes,
            level=level,
            phase=phase,
            cutback=cutback,
            times_done=progress.times_done(series),
            last_work_s=last,
        )
        workout = run_workout(asked)
        if last is not None:
            repeat = max(step.seconds or 0 for step in workout.all_steps() if step.kind is StepKind.WORK)
            assert work_seconds(workout) <= max(1.15 * last, last + repeat)
        progress = progress.after(series, workout)
    assert progress.times_done(series) == len(weeks)


@given(asks(QUALITY_KINDS, least=30))
def test_softened_lighter_and_taper_runs_have_less_work(asked: RunAsk) -> None:
    """Softened, lighter-week, taper and race-week runs hold less work than the ordinary one in the same minutes."""
    usual = replace(asked, softened=False, cutback=False, phase=Phase.PEAK, last_work_s=None)
    work = work_seconds(run_workout(usual))
    softened = run_workout(replace(usual, softened=True))
    assert work_seconds(softened) <= max(0.6 * work, 30)
    assert work_seconds(run_workout(replace(usual, cutback=True))) <= max(0.75 * work, 30)
    for phase in TAPER_PHASES:
        assert work_seconds(run_workout(replace(usual, phase=phase))) <= max(0.6 * work, 30)
    hardest = max(step.target.effort_high for step in softened.all_steps() if step.kind is not StepKind.STRIDE)
    assert hardest <= 6


@given(asks(QUALITY_KINDS, least=30), st.floats(120, 600))
def test_hard_work_stays_inside_its_share_of_run_and_week(asked: RunAsk, week: float) -> None:
    """Work is under half of the run, and inside the week's share of its kind unless that is under a single repeat."""
    work = work_seconds(run_workout(replace(asked, week_minutes=week)))
    assert work <= 0.45 * asked.minutes * 60
    share = {Kind.THRESHOLD: 0.10, Kind.INTERVALS: 0.08, Kind.HILLS: 0.05, Kind.RACE_PACE: 0.20}[asked.kind]
    assert work <= max(share * week * 60, 30)


@given(asks(frozenset({Kind.EASY, Kind.RECOVERY, Kind.LONG})))
def test_run_walks_have_walks_and_others_none(asked: RunAsk) -> None:
    """A run-walk walks before, between and after; what runs is easy; other runs do not walk."""
    workout = run_workout(asked)
    walks = [step for step in workout.all_steps() if step.kind is StepKind.WALK]
    assert bool(walks) == asked.run_walk
    if asked.run_walk:
        assert len(walks) >= 4
        assert workout.all_steps()[0].kind is StepKind.WALK
        assert workout.all_steps()[-1].kind is StepKind.WALK
        assert work_seconds(workout) == 0


@given(st.integers(20, 90), st.integers(0, 60))
def test_run_walks_grow_gently(minutes: int, times: int) -> None:
    """From one run-walk to the next the time that is run grows by at most about a fifth: the turns are whole."""

    def run_s(done: int) -> int:
        workout = run_workout(ask(Kind.EASY, minutes, run_walk=True, times_done=done))
        return sum(step.seconds or 0 for step in workout.all_steps() if step.kind is StepKind.EASY)

    assert run_s(times + 1) <= 1.2 * run_s(times)


@given(asks(frozenset(EASY_KINDS)))
def test_easy_runs_are_easy(asked: RunAsk) -> None:
    """Nothing in an easy or recovery run is harder than effort 4, strides apart."""
    for step in run_workout(asked).all_steps():
        assert step.target.effort_high <= (8 if step.kind is StepKind.STRIDE else 4)


def test_strides_only_where_asked() -> None:
    """Strides come by their tag, and grow in number with time up to a few."""
    counts = [
        sum(
            step.kind is StepKind.STRIDE
            for step in run_workout(ask(Kind.EASY, 45, tags=tags, times_done=done)).all_steps()
        )
        for tags, done in ((frozenset(), 0), (frozenset({Tag.STRIDES}), 0), (frozenset({Tag.STRIDES}), 40))
    ]
    assert counts == [0, 4, 6]


def test_long_runs_by_what_is_asked() -> None:
    """Plain first, a steady finish every second time once long, race pace where the tag says so, easy for beginners."""
    ids = [
        run_workout(ask(Kind.LONG, 110, **more)).id
        for more in (
            {"times_done": 4},
            {"times_done": 5},
            {"times_done": 5, "cutback": True},
            {"times_done": 5, "phase": Phase.BASE},
            {"times_done": 5, "level": Level.BEGINNER},
            {"tags": frozenset({Tag.MARATHON_PACE}), "distance_m": MARATHON_M},
        )
    ]
    assert ids == ["long", "long-steady-finish", "long", "long", "long", "long-race-pace"]


def test_a_test_is_half_an_hour_where_it_fits() -> None:
    """Fifty minutes hold the half-hour trial; shorter sessions a shorter one that asks for the distance."""
    long, short = run_workout(ask(Kind.TEST, 50)), run_workout(ask(Kind.TEST, 40))
    assert (long.id, work_seconds(long)) == ("trial-30-min", 1800)
    assert (short.id, work_seconds(short)) == ("trial-20-min", 1200)
    assert "heart rate" in long.notes[0]
    assert "3 km" in short.notes[0]


def test_race_day_starts_held_back_and_says_nothing_new() -> None:
    """The first part has the slow end of the range, and the notes hold warm-up and the old rule."""
    race = run_workout(ask(Kind.RACE, 115, phase=Phase.RACE))
    opening, middle, closing = race.all_steps()
    assert (opening.target.pace_fast_s_per_km or 0) > (middle.target.pace_fast_s_per_km or 0)
    assert opening.target.pace_slow_s_per_km == middle.target.pace_slow_s_per_km
    assert closing.target.effort_high == 10
    assert any("Nothing new" in note for note in race.notes)
    assert run_workout(ask(Kind.RACE, 25, main_race=False)).id == "tune-up-race"


def test_a_treadmill_has_speeds_and_inclines() -> None:
    """Flat running stands at 1 %, hills at more with a slower belt, and downhill is said to be missing."""
    hills = run_workout(ask(Kind.HILLS, treadmill=True))
    work = next(step.target for step in hills.all_steps() if step.kind is StepKind.WORK)
    flat = TARGETS[HALF_MARATHON_M].flat_paces[Intensity.INTERVAL]
    assert (work.grade_percent or 0) >= 4
    assert (work.pace_fast_s_per_km or 0) > flat.slow_s_per_km
    assert any("downhill" in note for note in hills.notes)
    lines = "\n".join(workout_lines(hills))
    assert "km/h" in lines
    assert "/km" not in lines.replace("km/h", "")
    assert "mph" in "\n".join(workout_lines(hills, "imperial"))


def test_heavy_legs_and_heat_are_run_by_effort() -> None:
    """The easy run after leg work and every hot run say so and show no pace."""
    heavy, hot = run_workout(ask(Kind.EASY, legs_heavy=True)), run_workout(ask(Kind.INTERVALS, hot=True))
    for workout, word in ((heavy, "Legs may feel heavy"), (hot, "Hot")):
        assert all(step.target.pace_fast_s_per_km is None for step in workout.all_steps())
        assert any(note.startswith(word) for note in workout.notes)
    hard = run_workout(ask(Kind.THRESHOLD, legs_heavy=True))
    assert any(step.target.pace_fast_s_per_km for step in hard.all_steps())


def test_hills_while_settling_in_are_strides() -> None:
    """Settling in to lifting has no hills."""
    assert run_workout(ask(Kind.HILLS, softened=True)).id == "easy-strides"


def test_series_keep_apart_what_does_not_go_on_from_each_other() -> None:
    """Long runs with race pace, run-walks and runs with strides are counted on their own."""
    names = {series_of(kind) for kind in RUN_KINDS}
    assert len(names) == len(RUN_KINDS)
    assert series_of(Kind.EASY, run_walk=True) == series_of(Kind.LONG, run_walk=True) == "run-walk"
    assert series_of(Kind.INTERVALS, run_walk=True) == "intervals"
    assert series_of(Kind.EASY, frozenset({Tag.STRIDES})) not in names


@pytest.mark.parametrize(
    ("form", "tags", "softened"),
    [
        ("softened", {Tag.QUALITY}, True),
        ("short", {Tag.QUALITY}, True),
        ("full", HARD, False),
        ("short", HARD, False),
        ("own", set(), False),
    ],
)
def test_softened_sessions_are_known_by_form_or_tags(form: str, tags: set[Tag], softened: bool) -> None:
    """The shorter form of a softened run is softened too; a run of the athlete's own is not."""
    planned = session("w01-quality-1", DAY, Kind.THRESHOLD, 420, 45)
    assert is_softened(replace(planned, form=form, tags=frozenset(tags))) is softened


@pytest.mark.parametrize(
    "bad",
    [
        {"minutes": 4},
        {"minutes": 2000},
        {"kind": Kind.LEGS},
        {"distance_m": -5},
        {"times_done": -1},
        {"last_work_s": -1},
        {"week_minutes": -1},
    ],
)
def test_asks_that_make_no_sense(bad: dict[str, object]) -> None:
    """Minutes, kinds, distances and counts that cannot be are a caller's mistake."""
    with pytest.raises(ValueError, match=r"run|race|counts|week"):
        replace(ask(Kind.EASY), **bad)  # type: ignore[arg-type]


def test_without_anything_known_a_run_has_effort_alone() -> None:
    """Somebody without results or a watch gets the same steps by effort."""
    known, unknown = run_workout(ask(Kind.THRESHOLD)), run_workout(ask(Kind.THRESHOLD, targets=targets_for()))
    assert [step.seconds for step in known.all_steps()] == [step.seconds for step in unknown.all_steps()]
    assert all(step.target.heart_high_bpm is None for step in unknown.all_steps())
