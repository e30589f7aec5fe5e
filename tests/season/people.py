"""People whose seasons the tests make."""

from collections.abc import Sequence
from datetime import date, timedelta

from ironstride.season.fit import Fit
from ironstride.season.make_season import make_season
from ironstride.season.season_week import Ceilings, Season
from ironstride.season.starting_point import StartingPoint, stated_start
from ironstride.season.week_frame import season_span
from ironstride.training.athlete import (
    Amount,
    Athlete,
    FixedActivity,
    Goal,
    RaceResult,
    RunningProfile,
    StrengthProfile,
    WeekException,
    WeeklyWindow,
    WeekPattern,
)
from ironstride.training.availability import real_days
from ironstride.training.kinds import Experience, Level, Priority
from ironstride.training.refusal import Refusal
from ironstride.training.window_text import parse_windows
from tests.season.brute_fit import BruteFit

MONDAY = date(2026, 11, 23)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MORNING = "06:00-07:30"
ROOMY = dict.fromkeys(WEEKDAYS[:5], "06:00-07:45, 18:00-19:30") | {"sat": "07:00-12:00", "sun": "08:00-12:00"}
SIX_SLOTS = {
    "mon": "18:00-19:20",
    "tue": "18:00-19:20",
    "wed": "18:00-19:20",
    "thu": "18:00-19:20",
    "sat": "08:00-09:15",
    "sun": "08:00-09:25",
}
HALF_M = 21097.5
MARATHON_M = 42195.0


def week(**days: str) -> WeekPattern:
    """A week written as people write it."""
    return WeekPattern(tuple(parse_windows(days.get(name, ""), {}) for name in WEEKDAYS))


def running(
    runs: int | None, weekly: float | None, longest: float | None, result: RaceResult | None = None
) -> RunningProfile:
    """What somebody says about their running, in minutes."""
    return RunningProfile(
        runs,
        None if weekly is None else Amount(minutes=weekly),
        None if longest is None else Amount(minutes=longest),
        result,
    )


def goal(name: str, day: date, distance_m: float, priority: Priority = Priority.A, time_s: float | None = None) -> Goal:
    """A race at 09:30."""
    return Goal(name, day, distance_m, priority, time_s, 570)


def sam(**changes: object) -> Athlete:
    """Five runs, new to lifting, a half marathon in twenty weeks."""
    values: dict[str, object] = {
        "name": "Sam",
        "timezone": "Europe/Berlin",
        "week": week(
            mon=f"{MORNING} run",
            tue=f"{MORNING} run, 18:00-19:30",
            wed=MORNING,
            thu=f"{MORNING} run, 18:00-19:30",
            fri=MORNING,
            sat="08:00-12:00",
            sun="08:00-12:00",
        ),
        "born": date(1990, 5, 17),
        "level": Level.INTERMEDIATE,
        "running": running(5, 240, 80, RaceResult(10_000, 52 * 60 + 17, date(2026, 10, 4))),
        "strength": StrengthProfile(Experience.NEW, 2, 40),
        "goals": (goal("Spring half", date(2027, 4, 11), HALF_M, time_s=6900),),
    }
    return Athlete(**(values | changes))  # type: ignore[arg-type]


def beginner(**changes: object) -> Athlete:
    """Nothing is known but the hours and a race of 5 km."""
    values: dict[str, object] = {
        "name": "Noor",
        "timezone": "Europe/Berlin",
        "week": week(tue="18:00-19:00", thu="18:00-19:00", sat="09:00-10:30", sun="09:00-10:00"),
        "goals": (goal("Park 5", date(2027, 3, 21), 5000),),
    }
    return Athlete(**(values | changes))  # type: ignore[arg-type]


def marathoner(**changes: object) -> Athlete:
    """Six runs, used to lifting; a C race, travel, a B race and a marathon."""
    values: dict[str, object] = {
        "name": "Ada",
        "timezone": "Europe/Berlin",
        "week": week(**ROOMY),
        "level": Level.ADVANCED,
        "running": running(6, 400, 110, RaceResult(HALF_M, 5500, date(2026, 10, 1))),
        "strength": StrengthProfile(Experience.ADAPTED, 2, 45),
        "goals": (
            goal("Parkrun", date(2027, 1, 16), 5000, Priority.C),
            goal("Tune-up half", date(2027, 3, 7), HALF_M, Priority.B),
            goal("City marathon", date(2027, 4, 11), MARATHON_M, time_s=11_400),
        ),
        "exceptions": (
            WeekException(date(2027, 1, 18), date(2027, 1, 24), "travel", (WeeklyWindow(420, 480, True, True),)),
        ),
    }
    return Athlete(**(values | changes))  # type: ignore[arg-type]


def busy(**changes: object) -> Athlete:
    """Six time slots of 75 to 85 minutes for five runs and two lifts."""
    values: dict[str, object] = {
        "name": "Kim",
        "timezone": "Europe/Berlin",
        "week": week(**SIX_SLOTS),
        "level": Level.INTERMEDIATE,
        "running": running(5, 200, 60),
        "strength": StrengthProfile(Experience.ADAPTED, 2, 30),
        "goals": (goal("City 10", date(2027, 2, 28), 10_000),),
    }
    return Athlete(**(values | changes))  # type: ignore[arg-type]


def football() -> tuple[FixedActivity, ...]:
    """Football on Wednesday evenings."""
    return (FixedActivity("football", 19 * 60, 20 * 60 + 30, True, "heavy", weekday=2),)


def made(
    athlete: Athlete,
    as_of: date = MONDAY,
    start: StartingPoint | None = None,
    fit: Fit | None = None,
    ceilings: Ceilings | None = None,
) -> Season | Refusal:
    """The season, or the refusal."""
    first, last = season_span(athlete, as_of)
    days = real_days(athlete, first, last)
    return make_season(athlete, start or stated_start(athlete), days, as_of, fit or BruteFit(), ceilings)


def season(
    athlete: Athlete,
    as_of: date = MONDAY,
    start: StartingPoint | None = None,
    fit: Fit | None = None,
    ceilings: Ceilings | None = None,
) -> Season:
    """The season, which must not be refused."""
    answer = made(athlete, as_of, start, fit, ceilings)
    assert isinstance(answer, Season), answer
    return answer


def refusal(athlete: Athlete, as_of: date = MONDAY) -> Refusal:
    """The refusal, which must come."""
    answer = made(athlete, as_of)
    assert isinstance(answer, Refusal), answer
    return answer


def weeks_before(day: date, weeks: int) -> date:
    """The day so many weeks earlier."""
    return day - timedelta(weeks=weeks)


def as_text(made_season: Season) -> str:
    """The season, readable: one line a week."""
    lines = [
        f"{made_season.level}, {made_season.strategy}: {made_season.strategy_reason}",
        "week        phase       run long runs hard  lift legs upper  sessions",
    ]
    for one in made_season.weeks:
        t = one.target
        mark = "lighter" if one.cutback else "settling" if one.settling_in else ""
        sessions = ", ".join(
            f"{demand.name} {demand.count}x{'/'.join(str(form.minutes) for form in demand.forms)}"
            + ("*" if demand.required else "")
            for demand in one.demands
        )
        lines.append(
            f"{one.start}  {one.phase:<10} {t.run_minutes:4d} {t.long_run_minutes:4d} {t.runs:4d} "
            f"{t.quality_sessions:4d}  {t.strength_sessions:4d} {t.leg_sets:4d} {t.upper_sets:5d}  {sessions}"
        )
        remarks = " | ".join(word for word in (mark, str(one.experience), one.note) if word)
        lines.append(f"            {remarks}")
    lines += [
        f"race: {race.goal.name} ({race.goal.priority}) {race.goal.date}, {race.minutes} min"
        for race in made_season.races
    ]
    lines += section("taken for granted", made_season.assumptions) + section("cannot", made_season.losses)
    lines += [
        f"target refused: {one.code}: {', '.join(r.change for r in one.relaxations)}"
        for one in made_season.refused_targets
    ]
    return "\n".join(lines) + "\n"


def section(title: str, sentences: Sequence[str]) -> list[str]:
    """Sentences under a title."""
    return [f"{title}: {sentence}" for sentence in sentences]
