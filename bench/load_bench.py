"""How long the ledgers of ten years take, made anew and with one more activity, and matching a season."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from typing import Final

import numpy as np

from ironstride.load.activity_load import activity_load
from ironstride.load.best_efforts import best_efforts
from ironstride.load.dated_activity import dated
from ironstride.load.dated_facts import DatedFacts
from ironstride.load.day_load import DayLoad
from ironstride.load.ledger import ledger_of
from ironstride.load.load_facts import LoadFacts
from ironstride.load.load_picture import load_picture, picture_with_day
from ironstride.load.points import Points
from ironstride.load.track_findings import TrackFindings, track_findings
from ironstride.matching.done_activity import DoneActivity
from ironstride.matching.match_plan import match
from ironstride.matching.training_record import Recorded, Said, TrainingRecord, training_record
from ironstride.running.heart import HeartFacts
from ironstride.strength.catalogue import load_catalogue
from ironstride.training.activity import Activity
from ironstride.training.athlete import HeartValue
from ironstride.training.kinds import Kind, Sport, sport_of
from ironstride.training.session import Session
from ironstride.training.track import Measure, Track
from ironstride.use.list_loads import loads_of

ACTIVITIES: Final = 5000
FIRST: Final = date(2016, 11, 21)
DAYS: Final = 3653
REPEATS: Final = 7
WANTED_ANEW_S: Final = 0.5
WANTED_ONE_MORE_MS: Final = 50
WEEKS: Final = 24
WEEK: Final = (
    (Kind.EASY, 40), (Kind.FULL_BODY, 40), (Kind.THRESHOLD, 50), (Kind.EASY, 45), (Kind.FULL_BODY, 35),
    (Kind.EASY, 30), (Kind.LONG, 90),
)  # fmt: skip
MARATHON_SECONDS: Final = 14_400
RUN_AT: Final = datetime(2026, 10, 4, 8, tzinfo=UTC)


def rows() -> list[tuple[str, str]]:
    """The best of seven each."""
    loads = stored_loads()
    last = FIRST + timedelta(days=DAYS - 1)
    anew = _best(lambda: load_picture(ledger_of(loads, FIRST, last)))
    picture = load_picture(ledger_of(loads, FIRST, last))
    day = FIRST + timedelta(days=DAYS // 2)
    of_that_day = [*(one for one in loads if one.day == day), DayLoad(day, 60, 3, 180, 45)]
    more = _best(lambda: picture_with_day(picture, day, of_that_day))
    recorded = stored_activities()
    whole = _best(lambda: loads_of(_record(recorded)))
    sessions, activities = season()
    matching = _best(lambda: match(sessions, activities, [], FIRST + timedelta(weeks=WEEKS)))
    track = marathon()
    (run,), _ = dated([Activity(Sport.RUN, RUN_AT, "running", duration_s=MARATHON_SECONDS)], "Europe/Berlin")
    catalogue, facts = load_catalogue(), LoadFacts(HeartFacts(HeartValue(190), HeartValue(50)), 270)
    found = track_findings(track, facts, run=True)
    from_track = _best(lambda: track_findings(track, facts, run=True))
    all_loads = _best(lambda: activity_load(run, Kind.LONG, facts, catalogue, found=found))
    return [
        (f"ledgers of {ACTIVITIES} activities, ten years", f"{anew * 1000:.1f} ms (wanted {WANTED_ANEW_S} s)"),
        (f"the same from {ACTIVITIES} stored activities", f"{whole:.2f} s (wanted {WANTED_ANEW_S} s)"),
        ("one more activity in the middle", f"{more * 1000:.1f} ms (wanted {WANTED_ONE_MORE_MS} ms)"),
        (f"all that one track of {MARATHON_SECONDS} points says", f"{from_track * 1000:.1f} ms"),
        ("all loads of one run after that", f"{all_loads * 1000:.3f} ms"),
        (f"matching {WEEKS} weeks of {len(WEEK)} sessions", f"{matching * 1000:.1f} ms"),
        (f"best efforts in {MARATHON_SECONDS} points", f"{_best(lambda: best_efforts(track)) * 1000:.1f} ms"),
    ]


def stored_loads() -> list[DayLoad]:
    """Stored daily values of activities spread over ten years."""
    found = []
    for index in range(ACTIVITIES):
        minutes = 20 + index * 37 % 90
        day = FIRST + timedelta(days=index * 7919 % DAYS)
        found.append(DayLoad(day, minutes * 0.9, minutes * 0.05, minutes * 3.5, float(minutes)))
    return found


def stored_activities() -> list[Recorded]:
    """Runs of ten years with what their tracks say, as they come from the data file."""
    found = []
    for index in range(ACTIVITIES):
        minutes = 20 + index * 37 % 90
        start = datetime(FIRST.year, FIRST.month, FIRST.day, 6, tzinfo=UTC) + timedelta(days=index * 7919 % DAYS)
        run = Activity(Sport.RUN, start, "running", duration_s=minutes * 60, distance_m=minutes * 170)
        found.append(Recorded(index, run, found=TrackFindings(heart=Points(minutes * 0.9, "heart rate"))))
    return found


def _record(recorded: list[Recorded]) -> TrainingRecord:
    last = FIRST + timedelta(days=DAYS)
    return training_record(recorded, [], Said({}), DatedFacts({}), load_catalogue(), "Europe/Berlin", last)


def season() -> tuple[list[Session], list[DoneActivity]]:
    """A season of seven sessions a week, done a little shorter or longer, some of them a day late."""
    sessions, activities = [], []
    for place in range(WEEKS * len(WEEK)):
        kind, minutes = WEEK[place % len(WEEK)]
        day = FIRST + timedelta(days=place)
        name, sport = f"s{place}", sport_of(kind)
        sessions.append(
            Session(name, day, 420, 420 + minutes, None, "", sport, kind, "", frozenset(), minutes, minutes, name)
        )
        done = minutes * (0.8 + place * 31 % 40 / 100)
        late = timedelta(days=int(place % 5 == 0 and day.weekday() < 6))
        activities.append(DoneActivity(f"a{place}", day + late, 425, done, sport, kind))
    return sessions, activities


def marathon() -> Track:
    """Four hours with a point a second, at a wavering pace."""
    time_s = np.arange(MARATHON_SECONDS, dtype=np.float64)
    wave = np.sin(time_s / 200)
    columns = {
        Measure.DISTANCE_M: np.cumsum(3.0 + 0.3 * wave),
        Measure.ALTITUDE_M: 100 + 40 * wave,
        Measure.HEART_BPM: np.round(150 + 8 * wave),
        Measure.CADENCE_PER_MIN: np.full(MARATHON_SECONDS, 86.0),
    }
    return Track(time_s, columns)


def _best(work: Callable[[], object]) -> float:
    """The least of the seconds that some calls take."""
    taken = []
    for _ in range(REPEATS):
        begun = perf_counter()
        work()
        taken.append(perf_counter() - begun)
    return min(taken)


if __name__ == "__main__":
    for what, value in rows():
        print(f"{what:60} {value}")
