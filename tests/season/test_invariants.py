"""What holds for every athlete's season."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.season.long_run import REFERENCE_DAYS, next_step
from ironstride.season.season_week import Ceilings, Season, SeasonWeek
from ironstride.season.starting_point import stated_start
from ironstride.season.volume import GROWTH_MINUTES
from ironstride.training.athlete import Athlete, Preferences, StrengthProfile, WeekException, WeeklyWindow
from ironstride.training.demand import Demand
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Combine, Experience, Kind, Level, Phase, Priority, Tag
from ironstride.training.refusal import Refusal
from tests.season.brute_fit import BruteFit
from tests.season.people import MONDAY, WEEKDAYS, goal, made, running, week

SLOTS = [
    "",
    "06:00-07:00 run",
    "06:30-08:00",
    "18:00-19:20",
    "06:00-07:15 run, 18:00-19:00",
    "08:00-12:00",
    "12:00-12:40 maybe",
]
LOADING = {Phase.OFF_SEASON, Phase.BASE, Phase.BUILD, Phase.PEAK}


@st.composite
def races(draw: st.DrawFn) -> tuple[object, ...]:
    """None to three races within a year."""
    count = draw(st.integers(0, 3))
    chosen = []
    for place in range(count):
        day = MONDAY + timedelta(days=draw(st.integers(0, 300)))
        distance = draw(st.sampled_from([5000.0, 10_000.0, 21_097.5, 42_195.0]))
        chosen.append(goal(f"race {place}", day, distance, draw(st.sampled_from(list(Priority)))))
    return tuple(chosen)


@st.composite
def breaks(draw: st.DrawFn) -> tuple[WeekException, ...]:
    """Up to two spells away, some with windows."""
    spells = []
    for _ in range(draw(st.integers(0, 2))):
        first = MONDAY + timedelta(days=draw(st.integers(0, 150)))
        reason = draw(st.sampled_from(["travel", "holiday", "busy", "sick", "injured"]))
        windows = draw(st.sampled_from([None, (WeeklyWindow(420, 480, True, True),)]))
        spells.append(WeekException(first, first + timedelta(days=draw(st.integers(0, 30))), reason, windows))
    return tuple(spells)


@st.composite
def athletes(draw: st.DrawFn) -> Athlete:
    """People of every level, with every kind of week."""
    slots = {name: draw(st.sampled_from(SLOTS)) for name in WEEKDAYS}
    slots["sat"] = draw(st.sampled_from(SLOTS[1:]))
    weekly = draw(st.integers(60, 450))
    return Athlete(
        name="any",
        timezone="Europe/Berlin",
        week=week(**slots),
        born=draw(st.sampled_from([None, date(1990, 1, 1), date(1972, 1, 1), date(1960, 1, 1)])),
        level=draw(st.sampled_from([None, *Level])),
        running=running(draw(st.integers(2, 7)), weekly, draw(st.integers(20, max(20, weekly // 2)))),
        strength=StrengthProfile(
            draw(st.sampled_from([None, *Experience])), draw(st.integers(0, 3)), draw(st.sampled_from([30, 40, 45]))
        ),
        goals=draw(races()),  # type: ignore[arg-type]
        exceptions=draw(breaks()),
        preferences=Preferences(combine=draw(st.sampled_from(list(Combine)))),
    )


def season_of(athlete: Athlete, as_of: date) -> Season | None:
    """The season; None where there is no room for any run."""
    answer = made(athlete, as_of, fit=BruteFit(athlete.preferences.combine))
    return None if isinstance(answer, Refusal) else answer


def run_demands(one: SeasonWeek) -> list[Demand]:
    """The week's runs, optional ones left out."""
    return [d for d in one.demands if d.forms[0].kind in RUN_KINDS and Tag.OPTIONAL not in d.forms[0].tags]


def longest_run(one: SeasonWeek) -> int:
    """The longest run that the week asks for."""
    return max((form.minutes for demand in run_demands(one) for form in demand.forms), default=0)


DAYS = st.integers(0, 6).map(lambda days: MONDAY + timedelta(days=days))


@settings(max_examples=100)
@given(athletes(), DAYS)
def test_every_season(athlete: Athlete, as_of: date) -> None:
    """Sums, windows, growth, long runs, lighter weeks, strength dose and prices, for anybody."""
    made_season = season_of(athlete, as_of)
    if made_season is None:
        return
    start = stated_start(athlete)
    for place, one in enumerate(made_season.weeks):
        before = made_season.weeks[:place]
        check_demands(one)
        check_room(one)
        check_growth(before, one, start.week_minutes, made_season.level)
        check_longest(made_season, before, one, start.longest_minutes, as_of)
        check_strength(before, one)
    check_lighter_weeks(made_season.weeks)
    check_words(made_season)


def check_demands(one: SeasonWeek) -> None:
    """Names are unique, prices ascend, forms shrink, and the runs sum up to the target."""
    names = [demand.name for demand in one.demands]
    assert len(names) == len(set(names))
    for demand in one.demands:
        assert 1 <= demand.count <= 7
        assert 1 <= len(demand.forms) <= 4
        assert len(demand.unplaced) == demand.count
        assert list(demand.unplaced) == sorted(demand.unplaced)
        assert len(demand.missing_exposure) == demand.leg_exposures <= demand.count
        assert len({form.name for form in demand.forms}) == len(demand.forms)
        runs = [form.minutes for form in demand.forms]
        assert runs == sorted(runs, reverse=True)
        assert not demand.required or demand.name == "long"
        if demand.name.startswith("easy"):
            assert all(20 <= form.minutes <= 75 for form in demand.forms)
    runs_asked = run_demands(one)
    assert sum(demand.count * demand.forms[0].minutes for demand in runs_asked) == one.target.run_minutes
    assert sum(demand.count for demand in runs_asked) == one.target.runs
    lifts = [demand for demand in one.demands if demand.forms[0].kind in STRENGTH_KINDS]
    assert sum(demand.count for demand in lifts) == one.target.strength_sessions


def check_room(one: SeasonWeek) -> None:
    """Nothing is asked that the week's time slots cannot hold."""
    assert one.target.run_minutes <= one.capacity_minutes
    assert one.target.long_run_minutes <= one.longest_window_minutes


def check_growth(before: Sequence[SeasonWeek], one: SeasonWeek, start: float, level: Level) -> None:
    """Never above the highest of the last four weeks by more than ten per cent or the level's minutes.

    One run of twenty minutes is always allowed.
    """
    highest = max([week.target.run_minutes for week in before[-4:]] + ([start] if len(before) < 4 else []))
    if highest:
        assert one.target.run_minutes <= max(1.10 * highest, highest + GROWTH_MINUTES[level], 20) + 1e-6
    if before and before[-1].cutback and one.phase in LOADING and highest:
        assert one.target.run_minutes <= max(1.05 * highest, 20) + 1e-6


def check_longest(
    made_season: Season, before: Sequence[SeasonWeek], one: SeasonWeek, start: float, as_of: date
) -> None:
    """No run is longer than a step beyond the longest of thirty days, wherever in its week it lies."""
    known = [longest_run(week) for week in before if (one.last_day - week.first_day).days <= REFERENCE_DAYS]
    if (one.last_day - as_of).days <= REFERENCE_DAYS - 7:
        known.append(round(start))
    for race in made_season.races:
        if race.goal.priority is Priority.A and 0 <= (one.last_day - race.goal.date).days <= REFERENCE_DAYS:
            known += [longest_run(week) for week in before if week.start < race.goal.date] + [round(start)]
    if max(known, default=0):
        assert longest_run(one) <= max(20, next_step(max(known)))
    else:
        assert longest_run(one) <= max([20, next_step(start), *(longest_run(week) for week in before)]) / 2 + 20


def check_strength(before: Sequence[SeasonWeek], one: SeasonWeek) -> None:
    """At most sixteen leg sets, and at most three more than in the last week that was not a lighter one."""
    assert one.target.leg_sets <= 16
    earlier = [week.target.leg_sets for week in before if not week.cutback and week.target.leg_sets]
    if earlier and not one.cutback:
        assert one.target.leg_sets <= max(earlier[-1] + 3, 8)
    if one.phase in {Phase.TAPER, Phase.RACE}:
        assert one.target.leg_sets <= 4


def check_lighter_weeks(weeks: Sequence[SeasonWeek]) -> None:
    """Not in the first two weeks, not before a taper, and three weeks apart or more."""
    found = [place for place, one in enumerate(weeks) if one.cutback]
    assert all(place >= 2 for place in found)
    assert all(later - earlier >= 3 for earlier, later in pairwise(found))
    assert all(weeks[place].phase in LOADING for place in found)
    assert all(place + 1 == len(weeks) or weeks[place + 1].phase not in {Phase.TAPER, Phase.RACE} for place in found)


def check_words(made_season: Season) -> None:
    """People read time slots and lighter weeks."""
    notes = [one.note for one in made_season.weeks]
    for sentence in (*made_season.losses, *made_season.assumptions, made_season.strategy_reason, *notes):
        assert not any(word in sentence for word in ("window", "cutback", "unplaced", "demand", "capacity"))


@settings(max_examples=15)
@given(athletes(), DAYS, st.sampled_from([0.7, 0.9]))
def test_ceilings_only_lower(athlete: Athlete, as_of: date, share: float) -> None:
    """What placement really held bounds the next round."""
    first = season_of(athlete, as_of)
    if first is None:
        return
    ceilings = Ceilings(
        {one.start: int(share * one.target.long_run_minutes) for one in first.weeks},
        {one.start: int(share * one.target.run_minutes) for one in first.weeks},
        {one.start: max(0, one.target.strength_sessions - 1) for one in first.weeks},
    )
    second = made(athlete, as_of, fit=BruteFit(athlete.preferences.combine), ceilings=ceilings)
    assert isinstance(second, Season)
    for one in second.weeks:
        assert one.target.long_run_minutes <= ceilings.long_run_minutes[one.start]
        assert one.target.run_minutes <= max(ceilings.run_minutes[one.start], 40)
        assert one.target.strength_sessions <= ceilings.strength_sessions[one.start]


@settings(max_examples=8)
@given(athletes(), DAYS)
def test_the_same_question_has_the_same_answer(athlete: Athlete, as_of: date) -> None:
    """Making a season twice gives the same season."""
    assert made(athlete, as_of) == made(athlete, as_of)


@settings(max_examples=15)
@given(athletes())
def test_health_decides_first(athlete: Athlete) -> None:
    """No combination of anything gets past the health gate."""
    from dataclasses import replace

    assert isinstance(made(replace(athlete, health=("heart",))), Refusal)


def test_injured_runs_are_of_no_kind_of_run() -> None:
    """Cross-training is not counted as running."""
    assert Kind.CROSS not in RUN_KINDS
