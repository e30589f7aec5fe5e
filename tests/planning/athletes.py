"""Athletes as hypothesis draws them: weeks, rotations, exceptions, locks, goals, what is fixed. Seasons are short."""

from datetime import date, timedelta

from hypothesis import strategies as st

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.training.athlete import (
    Amount,
    Athlete,
    FixedActivity,
    Goal,
    Lock,
    MobilityWish,
    Place,
    Preferences,
    Rotation,
    RunningProfile,
    StrengthProfile,
    WeekException,
    WeeklyWindow,
    WeekPattern,
)
from ironstride.training.kinds import Combine, Experience, Kind, Level, Priority, Strategy
from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, MARATHON_M, TEN_KM_M

MONDAY = date(2026, 11, 23)
PLACES = {"gym": Place("gym", ("barbell",), 12), "home": Place("home", ("band",))}
PLACE_ALLOWS = {None: (True, True), "home": (True, True), "gym": (False, True), "road": (True, False)}
MORNINGS = (330, 360, 420, 480)
NOONS = (690, 720, 750)
EVENINGS = (1020, 1080, 1140)
LENGTHS = (45, 60, 75, 90, 120)
LONGER = (90, 150, 240)
LOCKED_KINDS = (Kind.EASY, Kind.LONG, Kind.THRESHOLD, Kind.FULL_BODY, Kind.UPPER_CORE)


@st.composite
def windows(draw: st.DrawFn, *, weekend: bool = False) -> tuple[WeeklyWindow, ...]:
    """The windows of a day: none to three, in time order, apart from each other."""
    made = []
    lengths = LONGER if weekend else LENGTHS
    for starts in draw(
        st.sampled_from([(MORNINGS,), (EVENINGS,), (MORNINGS, EVENINGS), (MORNINGS, NOONS, EVENINGS), ()])
    ):
        place = draw(st.sampled_from([None, None, "home", "gym", "road"]))
        run, strength = PLACE_ALLOWS[place]
        start = draw(st.sampled_from(starts))
        length = draw(st.sampled_from(lengths if starts is MORNINGS else LENGTHS[:4]))
        made.append(WeeklyWindow(start, start + length, run, strength, place, draw(st.integers(0, 5)) == 0))
    return tuple(made)


@st.composite
def week_patterns(draw: st.DrawFn) -> WeekPattern:
    """A week with a long stretch on at least one day of the weekend."""
    days = [draw(windows(weekend=number >= 5)) for number in range(DAYS_PER_WEEK)]
    day = draw(st.sampled_from([5, 6]))
    if not any(one.allows_run for one in days[day]):
        days[day] = (WeeklyWindow(480, 720, True, True),)
    return WeekPattern(tuple(days))


@st.composite
def rotations(draw: st.DrawFn) -> Rotation:
    """Shifts by day (a shape is any day) or turns by week."""
    per_day = draw(st.booleans())
    names = draw(st.lists(st.sampled_from(["early", "late", "off"]), min_size=2, max_size=6))
    shapes = {}
    for name in sorted(set(names)):
        if per_day:
            shapes[name] = WeekPattern((draw(windows(weekend=name == "off")),) * DAYS_PER_WEEK)
        else:
            shapes[name] = draw(week_patterns())
    return Rotation(MONDAY + timedelta(days=draw(st.integers(-9, 9))), per_day, tuple(names), shapes)


@st.composite
def exceptions(draw: st.DrawFn) -> WeekException:
    """A few unusual days in the first eight weeks."""
    start = MONDAY + timedelta(days=draw(st.integers(-2, 50)))
    reason = draw(st.sampled_from(["travel", "holiday", "busy", "sick", "injured"]))
    free = () if reason == "sick" else draw(st.sampled_from([(), (WeeklyWindow(420, 495, True, True, "home"),)]))
    return WeekException(start, start + timedelta(days=draw(st.integers(0, 8))), reason, free or None)


@st.composite
def fixed_activities(draw: st.DrawFn) -> FixedActivity:
    """Something that happens anyway, weekly or once."""
    start = draw(st.sampled_from([720, 1110, 1170]))
    weekly = draw(st.booleans())
    day = draw(st.integers(0, 40))
    return FixedActivity(
        draw(st.sampled_from(["football", "choir", "bike commute"])),
        start,
        start + draw(st.sampled_from([45, 90])),
        draw(st.booleans()),
        draw(st.sampled_from(["none", "some", "heavy"])),
        weekday=day % DAYS_PER_WEEK if weekly else None,
        date=None if weekly else MONDAY + timedelta(days=day),
    )


@st.composite
def locks(draw: st.DrawFn) -> Lock:
    """A session that the athlete holds; inside their windows or not."""
    day = MONDAY + timedelta(days=draw(st.integers(0, 40)))
    start = draw(st.sampled_from([None, None, 370, 600, 1090]))
    return Lock(day, draw(st.sampled_from(LOCKED_KINDS)), start, draw(st.sampled_from([None, 30, 60])))


@st.composite
def goals(draw: st.DrawFn) -> tuple[Goal, ...]:
    """An A race in three to eight weeks, sometimes with a lesser one before it."""
    day = MONDAY + timedelta(days=draw(st.integers(14, 56)))
    distance = draw(st.sampled_from([FIVE_KM_M, FIVE_KM_M, TEN_KM_M, TEN_KM_M, HALF_MARATHON_M, MARATHON_M]))
    made = [Goal("the race", day, distance, Priority.A, None, draw(st.sampled_from([None, 570, 1110])))]
    if draw(st.integers(0, 3)) == 0:
        other = day - timedelta(days=draw(st.integers(1, 30)))
        priority = draw(st.sampled_from([Priority.A, Priority.B, Priority.C]))
        made.append(Goal("another", other, draw(st.sampled_from([FIVE_KM_M, TEN_KM_M])), priority))
    return tuple(made)


@st.composite
def running_profiles(draw: st.DrawFn) -> RunningProfile:
    """Runs, minutes and longest run that go together, or nothing at all."""
    runs = draw(st.integers(2, 6))
    weekly = draw(st.sampled_from([None, 60, 120, 180, 240, 330, 400]))
    if weekly is None:
        return RunningProfile(draw(st.sampled_from([None, runs])))
    longest = max(20, round(weekly * draw(st.sampled_from([0.3, 0.4, 0.5]))))
    return RunningProfile(runs, Amount(minutes=weekly), Amount(minutes=min(longest, 150)))


@st.composite
def preferences(draw: st.DrawFn) -> Preferences:
    """Wishes."""
    return Preferences(
        strategy=draw(st.sampled_from([None, None, *Strategy])),
        long_run_day=draw(st.sampled_from([None, 5, 6])),
        rest_day=draw(st.sampled_from([None, 0, 4, 6])),
        priority=draw(st.sampled_from(["running", "running", "strength"])),
        combine=draw(st.sampled_from(list(Combine))),
    )


@st.composite
def athletes(draw: st.DrawFn, *, ordinary: bool = False) -> Athlete:
    """Somebody with a short season; `ordinary` leaves out rotations, exceptions and locks."""
    week = draw(week_patterns()) if ordinary else draw(st.one_of(week_patterns(), week_patterns(), rotations()))
    unusual = st.just([]) if ordinary else st.lists(exceptions(), max_size=2)
    held = st.just([]) if ordinary else st.lists(locks(), max_size=2, unique_by=lambda lock: lock.date)
    return Athlete(
        name="Drawn",
        timezone="Europe/Berlin",
        week=week,
        born=draw(st.sampled_from([None, date(1990, 5, 17), date(1964, 2, 29)])),
        level=draw(st.sampled_from([None, *Level])),
        running=draw(running_profiles()),
        strength=StrengthProfile(
            draw(st.sampled_from([None, *Experience])),
            draw(st.sampled_from([None, 0, 1, 2, 2, 3])),
            draw(st.sampled_from([30, 40, 45])),
        ),
        places=PLACES,
        get_ready_minutes=draw(st.sampled_from([0, 10])),
        fixed=tuple(draw(st.lists(fixed_activities(), max_size=1))),
        exceptions=tuple(draw(unusual)),
        goals=draw(goals()),
        locks=tuple(draw(held)),
        mobility=MobilityWish(draw(st.integers(0, 2)), 15),
        preferences=draw(preferences()),
    )


def first_days() -> st.SearchStrategy[date]:
    """A first day of planning: any day of the first week, mostly its Monday."""
    return st.sampled_from([MONDAY, MONDAY, MONDAY, *(MONDAY + timedelta(days=number) for number in range(1, 7))])
