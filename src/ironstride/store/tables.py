"""The tables of the data file. Times are UTC text with the local date and zone beside them; documents are compressed.

No SQL of one database alone stands here; what SQLite needs of its own is in `sqlite_settings`.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _athlete(*, primary_key: bool = False) -> Column[int]:
    return Column("athlete_id", ForeignKey("athletes.id", ondelete="CASCADE"), primary_key=primary_key, nullable=False)


def _activity() -> Column[int]:
    return Column("activity_id", ForeignKey("activities.id", ondelete="CASCADE"), primary_key=True)


ATHLETES: Final = Table(
    "athletes",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", String(200), nullable=False, unique=True),
    Column("file", Text),
)
"""`file`: the athlete file that belongs to it, as an absolute path."""

PLAN_VERSIONS: Final = Table(
    "plan_versions",
    METADATA,
    _athlete(primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("parent", Integer),
    Column("reason", Text, nullable=False),
    Column("restores", Integer),
    Column("document", LargeBinary, nullable=False),
)
"""Only ever added to. The one with the highest number is in force."""

PROPOSALS: Final = Table(
    "proposals", METADATA, _athlete(primary_key=True), Column("document", LargeBinary, nullable=False)
)

SESSIONS: Final = Table(
    "sessions",
    METADATA,
    _athlete(primary_key=True),
    Column("id", String(100), primary_key=True),
    Column("date", String(10), nullable=False, index=True),
    Column("start", String(5), nullable=False),
    Column("end", String(5), nullable=False),
    Column("sport", String(20), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("status", String(20), nullable=False),
    Column("title", Text, nullable=False),
)
"""Of the plan in force; local dates and times."""

LOGGED_SESSIONS: Final = Table(
    "logged_sessions",
    METADATA,
    _athlete(primary_key=True),
    Column("session", String(100), primary_key=True),
    Column("date", String(10), primary_key=True),
    Column("document", Text, nullable=False),
)
"""What was lifted in planned sessions, set by set; ids of sessions begin again with every season."""

ORIGINALS: Final = Table(
    "originals",
    METADATA,
    Column("id", Integer, primary_key=True),
    _athlete(),
    Column("sha256", String(64), nullable=False),
    Column("source", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    UniqueConstraint("athlete_id", "sha256"),
)
"""Files as they were given, gzipped; the hash and size are of the unpacked content."""

FILES_SEEN: Final = Table(
    "files_seen",
    METADATA,
    _athlete(primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("source", Text, nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("reason", Text, nullable=False),
)
"""Every recording that an import came to its end with, so that the next one need not read it again."""

ACTIVITIES: Final = Table(
    "activities",
    METADATA,
    Column("id", Integer, primary_key=True),
    _athlete(),
    Column("original_id", ForeignKey("originals.id")),
    Column("same_as", ForeignKey("activities.id", ondelete="SET NULL")),
    Column("sport", String(20), nullable=False),
    Column("start_utc", String(32), nullable=False),
    Column("start_local", String(26)),
    Column("name", Text, nullable=False),
    Column("sub_sport", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("duration_s", Float),
    Column("elapsed_s", Float),
    Column("distance_m", Float),
    Column("mean_heart_bpm", Float),
    Column("max_heart_bpm", Float),
    Column("mean_power_w", Float),
    Column("ascent_m", Float),
    Column("descent_m", Float),
    Column("effort", Float),
    Column("device", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("source_id", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("problems", Text, nullable=False),
    Index("ix_activities_athlete_start", "athlete_id", "start_utc"),
    Index("ix_activities_athlete_source_id", "athlete_id", "source_id"),
    Index("ix_activities_same_as", "same_as"),
)
"""`same_as`: the activity that this one is another recording of; None = it stands for itself."""

LAPS: Final = Table(
    "laps",
    METADATA,
    _activity(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("start_s", Float, nullable=False),
    Column("elapsed_s", Float),
    Column("duration_s", Float),
    Column("distance_m", Float),
    Column("mean_heart_bpm", Float),
    Column("max_heart_bpm", Float),
    Column("name", Text, nullable=False),
)

SETS: Final = Table(
    "sets",
    METADATA,
    _activity(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("reps", Integer),
    Column("weight_kg", Float),
    Column("duration_s", Float),
    Column("category", Text),
    Column("exercise", Text, nullable=False),
    Column("reps_left", Float),
    Column("warm_up", Boolean, nullable=False),
    Column("distance_m", Float),
    Column("note", Text, nullable=False),
)
"""`exercise`: the name as it was recorded; what it means is asked of the catalogue and of the athlete's own names."""

TRACKS: Final = Table(
    "tracks",
    METADATA,
    _activity(),
    Column("points", Integer, nullable=False),
    Column("document", LargeBinary, nullable=False),
)
"""Columns, compressed (`track_document`)."""

LINKS: Final = Table(
    "links",
    METADATA,
    _athlete(primary_key=True),
    Column("activity_id", ForeignKey("activities.id", ondelete="CASCADE"), primary_key=True),
    Column("session", String(100)),
)
"""What the athlete said an activity was: a planned session, or (None) none."""

ACTIVITY_LOADS: Final = Table(
    "activity_loads",
    METADATA,
    _activity(),
    Column("inputs", String(64), nullable=False),
    Column("document", Text, nullable=False),
)
"""What was worked out of an activity, with a digest of what it was worked out from."""

WELLNESS: Final = Table(
    "wellness",
    METADATA,
    _athlete(primary_key=True),
    Column("date", String(10), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("document", Text, nullable=False),
)
"""Days as watches, scales and diaries say them, each saying once; the hash is of the document."""

CHECK_INS: Final = Table(
    "check_ins",
    METADATA,
    _athlete(primary_key=True),
    Column("date", String(10), primary_key=True),
    Column("document", Text, nullable=False),
)

THRESHOLDS: Final = Table(
    "thresholds",
    METADATA,
    _athlete(primary_key=True),
    Column("kind", String(40), primary_key=True),
    Column("valid_from", String(10), primary_key=True),
    Column("value", Float, nullable=False),
    Column("source", Text, nullable=False),
)
"""Values that hold from a day on; history is never rewritten."""

OWN_NAMES: Final = Table(
    "own_names",
    METADATA,
    _athlete(primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("name", String(300), primary_key=True),
    Column("meaning", Text, nullable=False),
)
"""What names in recordings mean to the athlete: an exercise of the catalogue, a sport's effort and legs."""

SETTINGS: Final = Table(
    "settings",
    METADATA,
    _athlete(primary_key=True),
    Column("key", String(100), primary_key=True),
    Column("value", Text, nullable=False),
)
