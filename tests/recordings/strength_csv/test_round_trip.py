"""Random sessions, written as Hevy writes them, are read back equal."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.training.activity import StrengthSet
from tests.recordings.strength_csv.exports import HEVY_HEADER, read_export

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), include_characters='\n,";é💪'), max_size=30
).map(str.strip)
NAMES = WORDS.filter(bool)
SETS = st.builds(
    StrengthSet,
    reps=st.none() | st.integers(1, 1000),
    weight_kg=st.none() | st.integers(1, 4000).map(lambda quarter: quarter / 4),
    duration_s=st.none() | st.integers(1, 7200).map(float),
    exercise=NAMES,
    reps_left=st.none() | st.integers(0, 18).map(lambda half: half / 2),
    warm_up=st.booleans(),
    distance_m=st.none() | st.integers(1, 20000).map(float),
)


NEVER = datetime(1, 1, 1)


@dataclass(frozen=True)
class Session:
    """What Hevy knows of a session."""

    title: str
    start: datetime
    minutes: int | None
    note: str
    sets: tuple[StrengthSet, ...]


def minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


SESSIONS = st.lists(
    st.builds(
        Session,
        title=WORDS,
        start=st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(minute),
        minutes=st.none() | st.integers(1, 1440),
        note=WORDS,
        sets=st.lists(SETS, min_size=1, max_size=6).map(tuple),
    ),
    max_size=6,
    unique_by=lambda one: one.start,
)


def hevy_text(sessions: Sequence[Session]) -> str:
    """An export of the sessions."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(HEVY_HEADER.replace('"', "").split(","))
    for one in sessions:
        start = one.start.strftime("%d %b %Y, %H:%M").lstrip("0")
        end = "" if one.minutes is None else (one.start + timedelta(minutes=one.minutes)).strftime("%d %b %Y, %H:%M")
        for number, done in enumerate(one.sets):
            kind = "warmup" if done.warm_up else "normal"
            kilometres = "" if done.distance_m is None else f"{done.distance_m / 1000:.3f}"
            effort = "" if done.reps_left is None else 10 - done.reps_left
            said = (done.weight_kg, done.reps, kilometres, done.duration_s, effort)
            values = ["" if value is None else value for value in said]
            writer.writerow([one.title, start, end, one.note, done.exercise, "", "", number, kind, *values])
    return written.getvalue()


@settings(max_examples=200)
@given(SESSIONS)
def test_what_was_written_is_read(sessions: list[Session]) -> None:
    """Titles, starts, lengths, notes and sets come back as they were, in order of time."""
    found = read_export(hevy_text(sessions), zone="UTC")
    assert found.problems == ()
    ours = [
        Session(
            one.summary.title,
            one.summary.start_local or NEVER,
            None if one.summary.duration_s is None else round(one.summary.duration_s / 60),
            one.summary.note,
            one.summary.sets,
        )
        for one in found.activities
    ]
    assert ours == sorted(sessions, key=lambda one: one.start)
