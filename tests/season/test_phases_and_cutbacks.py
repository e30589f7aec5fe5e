"""Phases counted back, tapers in blocks of seven days, and lighter weeks."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest

from ironstride.season.phases import in_taper, kept_on, training_phases
from ironstride.season.race_calendar import PlannedRace
from ironstride.season.race_distance import FIVE_KM, HALF_MARATHON, LOW_VOLUME_TAPER, MARATHON, race_distance, taper_of
from ironstride.season.season_week import SeasonWeek
from ironstride.training.athlete import WeekException, WeeklyWindow
from ironstride.training.kinds import Level, Phase, Priority
from tests.season.people import HALF_M, MONDAY, beginner, goal, marathoner, running, sam, season

SUNDAY = date(2027, 4, 11)


def short(phases: tuple[Phase, ...]) -> str:
    """Phases as one letter each (b base, B build, p peak)."""
    letters = {Phase.BASE: "b", Phase.BUILD: "B", Phase.PEAK: "p"}
    return "".join(letters[phase] for phase in phases)


@pytest.mark.parametrize(
    ("weeks", "taper", "settling", "expected"),
    [
        (0, 1, 0, ""),
        (2, 1, 0, "pp"),
        (3, 1, 0, "BBp"),
        (5, 2, 0, "BBBpp"),
        (6, 2, 0, "BBBBpp"),
        (8, 2, 3, "bbbBBBpp"),
        (12, 2, 0, "bbbbbBBBBppp"),
        (30, 3, 0, "b" * 19 + "B" * 8 + "ppp"),
    ],
)
def test_phases_count_back(weeks: int, taper: int, settling: int, expected: str) -> None:
    """Under four weeks only a hold, under eight no base, then a base at least as long as settling in."""
    assert short(training_phases(weeks, taper, settling)) == expected


def test_taper_blocks_count_back_from_race_day() -> None:
    """Seven days before a half keep 42 %, the seven before them 70 %, race day nothing."""
    race = PlannedRace(goal("Half", SUNDAY, HALF_M), Priority.A, HALF_MARATHON)
    kept = [kept_on(SUNDAY - timedelta(days=days), race, HALF_MARATHON.taper) for days in (0, 1, 7, 8, 14, 15)]
    assert kept == [0.0, 0.42, 0.42, 0.70, 0.70, 1.0]
    assert [in_taper(SUNDAY - timedelta(days=days), race, HALF_MARATHON.taper) for days in (0, 14, 15)] == [
        False,
        True,
        False,
    ]


def test_little_running_tapers_a_week() -> None:
    """Under 150 min a week one block at 65 % will do."""
    assert taper_of(MARATHON, 149) == LOW_VOLUME_TAPER
    assert taper_of(MARATHON, 150) == MARATHON.taper


@pytest.mark.parametrize(("metres", "row"), [(3000, FIVE_KM), (16_000, HALF_MARATHON), (50_000, MARATHON)])
def test_other_lengths_take_the_nearest_row(metres: float, row: object) -> None:
    """A race of another length is prepared as the nearest distance."""
    assert race_distance(metres) is row


@pytest.mark.parametrize("metres", [0, -1, 50_001])
def test_lengths_without_a_row(metres: float) -> None:
    """Nothing and more than fifty kilometres have no row."""
    with pytest.raises(ValueError, match="not a distance"):
        race_distance(metres)


def cutbacks(weeks: Sequence[SeasonWeek]) -> list[int]:
    """Indexes of the lighter weeks."""
    return [place for place, week in enumerate(weeks) if week.cutback]


def test_every_fourth_week_is_lighter() -> None:
    """The clock starts when settling in ends (two weeks), and no lighter week stands before the taper."""
    made = season(sam())
    found = cutbacks(made.weeks)
    assert found[0] == 5
    assert all(later - earlier == 4 for earlier, later in pairwise(found))
    first_taper = next(place for place, week in enumerate(made.weeks) if week.phase is Phase.TAPER)
    assert first_taper - 1 not in found


@pytest.mark.parametrize("changes", [{"level": Level.BEGINNER}, {"born": date(1970, 1, 1)}])
def test_every_third_week_for_beginners_and_from_fifty(changes: dict[str, object]) -> None:
    """Beginners and people of fifty or more get a lighter week every third."""
    found = cutbacks(season(sam(**changes)).weeks)
    assert all(later - earlier == 3 for earlier, later in pairwise(found))


@pytest.mark.parametrize("shift", [-1, 1])
def test_a_lighter_week_moves_to_a_busy_week(shift: int) -> None:
    """A busy week beside the lighter one becomes it."""
    due = cutbacks(season(sam()).weeks)[0]
    monday = MONDAY + timedelta(weeks=due + shift)
    away = WeekException(monday, monday + timedelta(days=6), "busy", (WeeklyWindow(400, 460, True, True),))
    found = cutbacks(season(sam(exceptions=(away,))).weeks)
    assert due + shift in found
    assert due not in found


def test_never_two_lighter_weeks_within_fourteen_days() -> None:
    """Two busy weeks in a row are one lighter week, not two."""
    monday = MONDAY + timedelta(weeks=5)
    away = WeekException(monday, monday + timedelta(days=13), "busy", (WeeklyWindow(400, 460, True, True),))
    found = cutbacks(season(sam(exceptions=(away,))).weeks)
    assert all(later - earlier >= 3 for earlier, later in pairwise(found))


def test_running_and_sets_fall_together() -> None:
    """A lighter week has 20 to 30 % less running, a shorter long run and 40 to 50 % fewer leg sets."""
    made = season(sam())
    for place in cutbacks(made.weeks):
        before, lighter = made.weeks[place - 1].target, made.weeks[place].target
        assert 0.68 <= lighter.run_minutes / before.run_minutes <= 0.80
        assert lighter.long_run_minutes <= 0.76 * before.long_run_minutes
        assert 0.45 <= lighter.leg_sets / before.leg_sets <= 0.62


def test_the_first_two_weeks_are_never_lighter() -> None:
    """Even a busy second week is only a week with less room."""
    monday = MONDAY + timedelta(weeks=1)
    away = WeekException(monday, monday + timedelta(days=6), "busy", (WeeklyWindow(400, 460, True, True),))
    assert not season(marathoner(exceptions=(away,))).weeks[1].cutback


def test_a_b_race_week_counts_as_the_lighter_one() -> None:
    """A B race near the due week takes its place."""
    due = cutbacks(season(marathoner()).weeks)[0]
    saturday = MONDAY + timedelta(weeks=due + 1, days=5)
    races = (*marathoner().goals, goal("B", saturday, 10_000, Priority.B))
    assert due + 1 in cutbacks(season(marathoner(goals=races)).weeks)


def test_settling_in_is_at_the_beginning_of_somebody_new() -> None:
    """Two weeks of held running for two lifts a week; none for those who lift already."""
    made = season(sam())
    assert [week.settling_in for week in made.weeks[:3]] == [True, True, False]
    assert made.weeks[0].target.run_minutes == made.weeks[1].target.run_minutes
    assert not any(week.settling_in for week in season(marathoner()).weeks)


def test_a_new_runner_keeps_three_runs() -> None:
    """Three runs of twenty minutes to begin with, and a fourth offered in week four."""
    made = season(beginner())
    assert made.weeks[0].target.runs == 3
    assert made.weeks[0].target.run_minutes == 60
    offered = [place for place, week in enumerate(made.weeks) if any(d.name == "easy-optional" for d in week.demands)]
    assert offered == [3]


def test_a_stated_beginner_with_more_running_is_not_offered_a_run_twice() -> None:
    """The offer comes once and never inside the week's running."""
    made = season(sam(level=Level.BEGINNER, running=running(None, 100, 45)))
    week = made.weeks[3]
    runs = [demand for demand in week.demands if demand.name in {"easy", "easy-short", "long", "quality-1"}]
    assert sum(demand.count * demand.forms[0].minutes for demand in runs) == week.target.run_minutes
