"""How much strength a week asks for: leg sets, upper & core sets, sessions. Numbers by phase are conventions
(rows 21, 22, 40).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ironstride.season.clocks import LateStart
from ironstride.training.kinds import Experience, Kind, Level, Phase

LEG_SETS: Final[Mapping[Phase, tuple[int, int]]] = MappingProxyType(
    {
        Phase.OFF_SEASON: (12, 16),
        Phase.BASE: (12, 16),
        Phase.BUILD: (10, 14),
        Phase.PEAK: (5, 8),
        Phase.TAPER: (2, 4),
        Phase.RACE: (2, 2),
        Phase.RECOVERY: (0, 6),
    }
)
"""Leg sets a week: least and most of each phase."""
LEVEL_PART: Final = {Level.BEGINNER: 0.0, Level.INTERMEDIATE: 0.5, Level.ADVANCED: 1.0}
INTRODUCTORY_SETS: Final = (6, 8, 10)
"""Leg sets in the first weeks of somebody new; back after a break one begins with the second."""
REPS_LEFT: Final[Mapping[Phase, int]] = MappingProxyType(
    {
        Phase.OFF_SEASON: 3,
        Phase.BASE: 3,
        Phase.BUILD: 2,
        Phase.PEAK: 3,
        Phase.TAPER: 3,
        Phase.RACE: 3,
        Phase.RECOVERY: 4,
    }
)
INTRODUCTORY_REPS_LEFT: Final = 4
RISE_SETS: Final = 3
"""Most leg sets more than in the last week that was not a lighter one."""
MOST_LEG_SETS: Final = 16
CUTBACK_SETS_KEPT: Final = 0.55
"""Sets fall by 40 to 50 % in a lighter week, load is kept (row 40)."""
SETS_PER_MINUTE: Final = 0.3
"""30 min hold 8-10 work sets, 45 min 12-15."""
LEAST_LEG_SETS_A_SESSION: Final = 2
"""Fewer are no exposure: then one session takes them all. A convention."""
LEG_PART: Final = 2 / 3
"""Most of a full body session's sets that load the legs; the rest is upper & core."""
THIRD_SESSION_RUNS: Final = 4
THIRD_SESSION_MINUTES: Final = 180
"""A third session, upper & core, only with few runs and little running."""
OLDER_FROM_YEARS: Final = 60
OLDER_PEAK_SETS: Final = 6
"""From sixty the peak keeps two sessions of two to three leg sets (row 23)."""
PRIMER_SETS: Final = 2
PRIMER_WEEKS: Final = 6
"""A primer before a race only after so many weeks of lifting."""
PRIMER_MINUTES: Final = 20
SHORT_MINUTES: Final = 30
HARD_SETS: Final = 8
HARD_REPS_LEFT: Final = 3
HEAVY_REPS_LEFT: Final = 2


@dataclass(frozen=True, slots=True)
class DoseAsk:
    """What decides a week's dose."""

    phase: Phase
    level: Level
    experience: Experience
    late: LateStart
    lifts: int
    legs_used: bool
    """Whether the 48-hour-legs clock has run out."""
    settled: bool
    cutback: bool
    recovery: int
    runs: int
    run_minutes: float
    minutes: int
    age: int | None
    lifting_weeks: int
    exposures_possible: int
    last_sets: int | None
    """Leg sets of the last week that was not a lighter one; None = no earlier week."""
    first_peak: bool = True
    strength_first: bool = False
    b_race: bool = False
    heavy_possible: bool = True
    """Whether a day is left before the race's last heavy day."""


@dataclass(frozen=True, slots=True)
class StrengthDose:
    """A week's strength."""

    sessions: int = 0
    exposures: int = 0
    """Sessions that load the legs; the others are upper & core."""
    leg_sets: int = 0
    upper_sets: int = 0
    minutes: int = 0
    reps_left: int = REPS_LEFT[Phase.BASE]
    kind: Kind = Kind.FULL_BODY
    is_primer: bool = False
    is_introductory: bool = False

    @property
    def leg_sets_a_session(self) -> int:
        """Leg sets of each session that loads the legs, the larger half rounded up."""
        return -(-self.leg_sets // self.exposures) if self.exposures else 0

    @property
    def is_hard(self) -> bool:
        """Whether a leg session counts as a hard day."""
        enough = self.leg_sets_a_session >= HARD_SETS and self.reps_left <= HARD_REPS_LEFT
        return enough and not self.is_introductory

    @property
    def is_heavy(self) -> bool:
        """Whether the loads are those of the build."""
        return bool(self.exposures) and self.reps_left <= HEAVY_REPS_LEFT


def work_sets(minutes: int) -> int:
    """Work sets that fit in a strength session.

    >>> [work_sets(minutes) for minutes in (30, 40, 45)]
    [9, 12, 13]
    """
    return int(minutes * SETS_PER_MINUTE)


def most_leg_sets(minutes: int) -> int:
    """Leg sets that fit in a full body session."""
    return int(work_sets(minutes) * LEG_PART)


def strength_dose(ask: DoseAsk) -> StrengthDose:
    """The dose of a week; empty where nothing is asked."""
    introductory = ask.experience is not Experience.ADAPTED and (ask.late is LateStart.INTRODUCTION or not ask.settled)
    sessions = _sessions(ask)
    if not sessions:
        return StrengthDose()
    exposures = _exposures(ask, sessions)
    minutes = _minutes(ask)
    wanted = _wanted_sets(ask, introductory=introductory or ask.late is LateStart.INTRODUCTION)
    most = min(exposures * most_leg_sets(minutes), MOST_LEG_SETS)
    if ask.last_sets is not None and not ask.cutback:
        most = min(most, max(ask.last_sets + RISE_SETS, INTRODUCTORY_SETS[0] if exposures else 0))
    exposures = min(exposures, max(1, min(wanted, most) // LEAST_LEG_SETS_A_SESSION))
    leg_sets = _in_equal_sessions(min(wanted, most), exposures, wanted if ask.cutback else most)
    if not leg_sets:
        exposures = 0
    primer = ask.phase is Phase.RACE or (ask.phase is Phase.TAPER and not ask.heavy_possible)
    reps = INTRODUCTORY_REPS_LEFT if introductory or ask.late is LateStart.INTRODUCTION else REPS_LEFT[ask.phase]
    maintenance = ask.phase in {Phase.PEAK, Phase.TAPER, Phase.RACE}
    return StrengthDose(
        sessions=sessions,
        exposures=exposures,
        leg_sets=leg_sets,
        upper_sets=0 if primer else max(0, sessions * work_sets(minutes) - leg_sets),
        minutes=minutes,
        reps_left=reps,
        kind=Kind.MAINTENANCE if maintenance else Kind.FULL_BODY,
        is_primer=primer,
        is_introductory=introductory or ask.late is LateStart.INTRODUCTION,
    )


def _in_equal_sessions(leg_sets: int, exposures: int, most: int) -> int:
    """The sets that so many equal sessions hold: a little more where that is allowed, else a little less."""
    if not exposures:
        return 0
    more = -(-leg_sets // exposures) * exposures
    return more if more <= most else leg_sets // exposures * exposures


def _sessions(ask: DoseAsk) -> int:
    used = ask.legs_used
    if ask.late is LateStart.NOT_YET and ask.phase is not Phase.RECOVERY:
        return 0
    few = min(ask.lifts, 2)
    if ask.phase is Phase.RACE:
        return min(ask.lifts, int(used and ask.lifting_weeks >= PRIMER_WEEKS))
    if ask.phase is Phase.TAPER or ask.phase is Phase.RECOVERY:
        return min(ask.lifts, int(ask.phase is Phase.RECOVERY or used or ask.late is LateStart.UPPER_CORE))
    if ask.b_race:
        return min(ask.lifts, 1)
    if ask.phase is Phase.PEAK:
        older = ask.age is not None and ask.age >= OLDER_FROM_YEARS
        return few if ask.first_peak or older else min(few, 1)
    third = ask.strength_first or (ask.runs <= THIRD_SESSION_RUNS and ask.run_minutes <= THIRD_SESSION_MINUTES)
    base = ask.phase in {Phase.BASE, Phase.OFF_SEASON}
    return ask.lifts if base and third and not ask.cutback else few


def _exposures(ask: DoseAsk, sessions: int) -> int:
    if ask.late in {LateStart.UPPER_CORE, LateStart.NOT_YET} and ask.phase is not Phase.RECOVERY:
        return 0
    if ask.phase is Phase.RECOVERY:
        return min(sessions, int(ask.recovery > 1))
    if ask.phase is Phase.TAPER and not ask.heavy_possible and ask.lifting_weeks < PRIMER_WEEKS:
        return 0
    if ask.phase in {Phase.TAPER, Phase.RACE}:
        return min(sessions, 1)
    return min(sessions, 2, max(1, ask.exposures_possible))


def _minutes(ask: DoseAsk) -> int:
    if ask.phase is Phase.RACE:
        return min(ask.minutes, PRIMER_MINUTES)
    short = ask.cutback or ask.phase in {Phase.PEAK, Phase.TAPER, Phase.RECOVERY}
    return min(ask.minutes, SHORT_MINUTES) if short else ask.minutes


def _wanted_sets(ask: DoseAsk, *, introductory: bool) -> int:
    least, most = LEG_SETS[ask.phase]
    wanted = round(least + LEVEL_PART[ask.level] * (most - least))
    if ask.phase is Phase.RECOVERY:
        wanted = most if ask.recovery > 1 else least
    if ask.phase is Phase.PEAK and ask.age is not None and ask.age >= OLDER_FROM_YEARS:
        wanted = max(wanted, OLDER_PEAK_SETS)
    if ask.phase is Phase.RACE:
        wanted = PRIMER_SETS
    if introductory:
        began = INTRODUCTORY_SETS[0] if ask.experience is Experience.NEW else INTRODUCTORY_SETS[1]
        rising = began if not ask.last_sets else min(ask.last_sets + 2, INTRODUCTORY_SETS[-1])
        wanted = min(wanted, rising)
    elif ask.last_sets is None:
        wanted = min(wanted, least)
    if ask.cutback:
        reference = min(wanted, ask.last_sets) if ask.last_sets else wanted
        wanted = round(CUTBACK_SETS_KEPT * reference)
    return wanted
