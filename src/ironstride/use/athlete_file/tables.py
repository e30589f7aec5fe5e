"""The athlete file's tables, as they stand in the file: the source of its JSON Schema."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Final

from pydantic import ConfigDict, Field

from ironstride.training.kinds import (
    KIND_FAMILIES,
    QUALITY_KINDS,
    RUN_KINDS,
    STRENGTH_KINDS,
    Combine,
    Kind,
    Level,
    Priority,
    Stability,
    Strategy,
)
from ironstride.use.athlete_file.contents_tables import AUTO, RunningTable, StrengthTable
from ironstride.use.athlete_file.values import (
    Clock,
    Day,
    Distance,
    DurationText,
    Flag,
    Text,
    Weekday,
    WeekdayTimeText,
    ZoneName,
    number,
    one_of,
    whole,
)
from ironstride.use.athlete_file.week_tables import (
    ExceptionTable,
    FixedTable,
    RotationTable,
    Table,
    WeekTable,
)

SCHEMA: Final = "ironstride/athlete/1"
HEALTH_STATES: Final = (
    "pregnant",
    "postpartum",
    "heart",
    "kidney",
    "eating-disorder",
    "recent-surgery",
    "told-not-to-train",
)
LOCKABLE_KINDS: Final = tuple(kind for kind in Kind if kind in RUN_KINDS | STRENGTH_KINDS and kind is not Kind.RACE)
"""A race is a goal, and what is neither a run nor strength is a fixed activity."""
NEVER_WORDS: Final = (
    *(kind.value for kind in Kind if kind in QUALITY_KINDS | STRENGTH_KINDS),
    *(family for family, kinds in KIND_FAMILIES.items() if kinds <= QUALITY_KINDS | STRENGTH_KINDS),
)
"""Without easy and long runs there is no plan."""
HABIT_WORDS: Final = (
    *(kind.value for kind in LOCKABLE_KINDS if kind is not Kind.TEST),
    *(family for family in KIND_FAMILIES if family not in set(Kind)),
)
LEAST_WEIGHT: Final = 0.25
MOST_WEIGHT: Final = 4.0


class AthleteTable(Table):
    """Who the athlete is."""

    name: Text
    """What the plan calls the athlete."""
    timezone: ZoneName
    """The IANA time zone of every time in the file."""
    born: Day | None = None
    """Date of birth."""
    sex: Annotated[str, one_of("female", "male")] | None = None
    """For heart-rate load constants only."""
    units: Annotated[str, one_of("metric", "imperial")] = "metric"
    """What people see."""
    level: Annotated[str, one_of(*Level, AUTO)] = AUTO
    """How much running the athlete is used to."""


class PlaceTable(Table):
    """A place."""

    equipment: tuple[Text, ...] = ()
    """What is there, such as "barbell", "dumbbells to 30 kg", "treadmill"."""
    minutes_to_get_there: Annotated[int, whole(0, 240)] = 0
    """The way there, inside every time slot at this place."""


class GoalTable(Table):
    """A dated race."""

    name: Text | None = None
    """What the race is called; left out: its distance."""
    date: Day
    """Race day."""
    distance: Distance
    """5 km, 10 km, half marathon, marathon, "<number> km" or "<number> mi"."""
    priority: Annotated[str, one_of(*Priority)] = Priority.A.value
    """A: the season is for it. B: eased into. C: takes a hard run's place."""
    time: DurationText | None = None
    """The time wished for."""
    start: Clock | None = None
    """When the race starts."""


class HealthTable(Table):
    """What someone qualified should look at first."""

    status: tuple[Annotated[str, one_of(*HEALTH_STATES)], ...] = ()
    """What holds at present."""


class LockTable(Table):
    """A session the athlete fixed."""

    date: Day
    """Its day."""
    kind: Annotated[str, one_of(*LOCKABLE_KINDS)]
    """What is done."""
    start: Clock | None = None
    """When it starts; left out: any time slot of the day."""
    minutes: Annotated[int, whole(5, 600)] | None = None
    """How long it lasts."""


class HeartRateTable(Table):
    """A heart rate."""

    bpm: Annotated[int, whole(25, 250)]
    """Beats a minute."""
    date: Day | None = None
    """When it was found."""


class HeartTable(Table):
    """Heart rates."""

    max: HeartRateTable | None = None
    """The highest reached."""
    resting: HeartRateTable | None = None
    """On waking."""
    threshold: HeartRateTable | None = None
    """At the pace held for about an hour."""


class MobilityTable(Table):
    """Mobility sessions."""

    per_week: Annotated[int, whole(0, 14)] = 0
    """How many a week."""
    minutes: Annotated[int, whole(5, 120)] = 15
    """How long each is."""


class PreferencesTable(Table):
    """Wishes."""

    strategy: Annotated[str, one_of(*Strategy, AUTO)] = AUTO
    """What leg work shares its day with."""
    long_run_day: Weekday | None = None
    """The weekday of the long run."""
    rest_day: Weekday | None = None
    """The weekday without training."""
    priority: Annotated[str, one_of("running", "strength")] = "running"
    """What gives last when time is short."""
    combine: Annotated[str, one_of(*Combine)] = Combine.IF_NEEDED.value
    """Whether an easy run and strength may share a time slot."""
    busy: tuple[Text, ...] = ()
    """Calendars (ICS files) whose busy times close time slots."""
    never: tuple[Annotated[str, one_of(*NEVER_WORDS)], ...] = ()
    """Kinds of session that are never planned."""
    stability: Annotated[str, one_of(*Stability)] = Stability.BALANCED.value
    """How much of the old plan a new one keeps."""
    planning_day: Weekday | None = None
    """The weekday on which suggestions are made that can wait; Sunday where nothing is said."""


class HabitTable(Table):
    """A session that the athlete likes to have at the same time every week."""

    kind: Annotated[str, one_of(*HABIT_WORDS)]
    """What is done."""
    when: WeekdayTimeText
    """A weekday and when it starts: "thu 18:00"."""


class RuleTable(Table):
    """Settings of one rule. Every other key is a parameter of that rule."""

    model_config = ConfigDict(extra="allow")
    extra_table: ClassVar[type[Table] | None] = None
    __pydantic_extra__: dict[str, Any] = Field(init=False)

    weight: Annotated[float, number(LEAST_WEIGHT, MOST_WEIGHT)] | None = None
    """How much more (or less) the rule counts."""
    off: Flag = False
    """Switches the rule off."""


class RulesTable(Table):
    """Rules switched off or re-weighed. Every other key is the id of a rule."""

    model_config = ConfigDict(extra="allow")
    extra_table: ClassVar[type[Table]] = RuleTable
    __pydantic_extra__: dict[str, RuleTable] = Field(init=False)

    off: tuple[Text, ...] = ()
    """Ids of rules that are switched off."""


class AthleteFile(Table):
    """An athlete file of Ironstride."""

    schema_: Annotated[str, one_of(SCHEMA)] = Field(alias="schema")
    """The version of this format."""
    athlete: AthleteTable
    """Who the athlete is."""
    running: RunningTable = RunningTable()
    """The athlete's running."""
    strength: StrengthTable = StrengthTable()
    """The athlete's strength training."""
    places: dict[str, PlaceTable] = Field(default_factory=dict)
    """Where training happens; road, track and home exist without being named."""
    week: WeekTable | None = None
    """The default week."""
    rotation: RotationTable | None = None
    """Instead of the week: a pattern that turns."""
    fixed: tuple[FixedTable, ...] = ()
    """What happens anyway."""
    exceptions: tuple[ExceptionTable, ...] = ()
    """Dated changes."""
    goals: tuple[GoalTable, ...] = ()
    """Races; none: keep fit."""
    health: HealthTable = HealthTable()
    """What someone qualified should look at first."""
    locks: tuple[LockTable, ...] = ()
    """Sessions the athlete fixed."""
    heart: HeartTable = HeartTable()
    """Heart rates."""
    mobility: MobilityTable = MobilityTable()
    """Mobility sessions."""
    preferences: PreferencesTable = PreferencesTable()
    """Wishes."""
    habits: tuple[HabitTable, ...] = ()
    """Sessions at the same time every week."""
    rules: RulesTable = RulesTable()
    """Rules switched off or re-weighed."""
