"""What a run is made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ironstride.running.targets import Targets, targets_for
from ironstride.training.kinds import QUALITY_KINDS, RUN_KINDS, Kind, Level, Phase, Tag
from ironstride.training.session import Session

LEAST_MINUTES: Final = 5
MOST_MINUTES: Final = 1440
RUN_WALK_FORM: Final = "run-walk"
SOFTENED_FORM: Final = "softened"
_BY_EFFORT: Final = targets_for()


@dataclass(frozen=True, slots=True)
class RunAsk:
    """One run asked for.

    Raises:
        ValueError: when the kind is no run, or minutes, distance or counts are none.
    """

    kind: Kind
    minutes: int
    """All that it takes, warm-up and cool-down included."""
    phase: Phase
    level: Level
    distance_m: float | None = None
    """Of the race the season is for; for a race its own. None = no race."""
    tags: frozenset[Tag] = frozenset()
    run_walk: bool = False
    softened: bool = False
    """Settling in to lifting: less work, steady instead of hard."""
    cutback: bool = False
    times_done: int = 0
    """How many runs of its series came before in this season (`run_progress.series_of`)."""
    last_work_s: int | None = None
    """Most work of the last runs of its series (`run_progress.RunProgress`): this one goes on from there. None = not
    known: progression goes by `times_done` alone.
    """
    week_minutes: float | None = None
    """Running minutes of the week; hard work stays inside its share of them. None = not known."""
    targets: Targets = field(default=_BY_EFFORT)
    treadmill: bool = False
    hot: bool = False
    """A hot day: by effort, without paces."""
    legs_heavy: bool = False
    """The day after leg work."""
    main_race: bool = True
    """For a race: whether it is the one that the season is for."""

    def __post_init__(self) -> None:
        if self.kind not in RUN_KINDS:
            raise ValueError(f"{self.kind} is no run")
        if not LEAST_MINUTES <= self.minutes <= MOST_MINUTES:
            raise ValueError(f"a run takes {LEAST_MINUTES} to {MOST_MINUTES} minutes, not {self.minutes}")
        if self.distance_m is not None and self.distance_m <= 0:
            raise ValueError(f"a race has a distance above zero, not {self.distance_m} m")
        if self.times_done < 0 or (self.last_work_s is not None and self.last_work_s < 0):
            raise ValueError(f"counts are not below zero, not {self.times_done} times and {self.last_work_s} s")
        if self.week_minutes is not None and self.week_minutes < 0:
            raise ValueError(f"a week's running is not below zero, not {self.week_minutes} min")


def is_softened(session: Session) -> bool:
    """Whether a session of the plan is a hard run made soft: by its form, or (a shorter form) by not being hard."""
    quiet = Tag.QUALITY in session.tags and Tag.HARD not in session.tags
    return session.form == SOFTENED_FORM or (session.kind in QUALITY_KINDS and quiet)
