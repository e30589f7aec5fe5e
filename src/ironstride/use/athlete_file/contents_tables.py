"""The athlete file's tables about what is inside sessions: results, a trial, known lifts, and what hurts."""

from __future__ import annotations

from typing import Annotated, Final

from ironstride.strength.pain_sites import PAIN_SITES
from ironstride.training.kinds import Experience
from ironstride.use.athlete_file.values import AmountOfRunning, Day, Distance, DurationText, Flag, Text, one_of, whole
from ironstride.use.athlete_file.week_tables import Table

AUTO: Final = "auto"
MOST_REPS: Final = 10


class ResultTable(Table):
    """A race result."""

    distance: Distance
    """How far."""
    time: DurationText
    """h:mm:ss; with two parts mm:ss below the half marathon, h:mm from there on."""
    date: Day
    """When."""


class TrialTable(ResultTable):
    """Half an hour run alone as fast as can be held."""

    time: DurationText = "30:00"
    """How long it took: about half an hour."""
    heart: Annotated[int, whole(60, 240)] | None = None
    """Mean heart rate of the last twenty minutes."""


class RunningTable(Table):
    """The athlete's running. Weekly and longest are used when there is no history."""

    runs_per_week: Annotated[int, whole(1, 14)] | None = None
    """Runs a week; left out: by level."""
    weekly: AmountOfRunning | None = None
    """Running a week at present."""
    longest: AmountOfRunning | None = None
    """The longest run of the last 30 days."""
    result: ResultTable | None = None
    """A recent race."""
    results: tuple[ResultTable, ...] = ()
    """Further races and time trials: the best recent one decides, several tell critical speed."""
    trial: TrialTable | None = None
    """A threshold trial of half an hour: pace and heart rate."""


class LiftTable(Table):
    """A set the athlete can do."""

    exercise: Text
    """Its name: "back squat"."""
    load: Text
    """"80 kg" or "175 lb"."""
    reps: Annotated[int, whole(1, MOST_REPS)]
    """How many times."""
    left: Annotated[int, whole(0, MOST_REPS)] = 0
    """How many more would have been possible."""


class StrengthTable(Table):
    """The athlete's strength training."""

    experience: Annotated[str, one_of(*Experience, AUTO)] = AUTO
    """How used to lifting the athlete is."""
    sessions_per_week: Annotated[int, whole(0, 7)] | None = None
    """Strength sessions a week; left out: by level and phase."""
    session_minutes: Annotated[int, whole(10, 180)] = 40
    """Length of a session."""
    heavy: Flag = False
    """Main lifts of 3 to 6 repetitions, for those used to lifting."""
    jumps: Flag = False
    """A few jumps before the legs, for those used to lifting."""
    instead: dict[str, Text] | None = None
    """Exercises that are always done in place of others: "goblet squat" = "leg press"."""
    lifts: tuple[LiftTable, ...] = ()
    """Sets the athlete can do: first loads come from them until something is logged."""
    pain: tuple[Annotated[str, one_of(*PAIN_SITES)], ...] = ()
    """Where it hurts: what loads it is left out. Nothing here is a diagnosis."""
