"""How a week's sessions are done: kinds, first times, run-walk, what is offered."""

from __future__ import annotations

from typing import Final

from ironstride.season.cutbacks import LOADING_PHASES
from ironstride.season.demands import WeekStyle
from ironstride.season.quality import quality_kinds
from ironstride.season.refused_kinds import hard_kinds_left
from ironstride.season.week_context import WeekContext
from ironstride.season.week_runs import BEGINNER_RUNS
from ironstride.training.kinds import Kind, Level, Phase

OPTIONAL_RUN_WEEK: Final = 4
"""Beginners are offered a fourth run in this week."""
MARATHON_PACE_EVERY: Final = 2
RUN_WALK_WEEKS: Final = 8
"""Weeks for which somebody who starts with run-walk keeps to it. A convention."""


def style_asked(context: WeekContext, long: int) -> WeekStyle:
    """How the week's sessions are done."""
    frame, facts, past = context.frame, context.facts, context.past
    distance = facts.distance_of(frame.goal)
    usual = quality_kinds(frame.phase, distance, settling_in=frame.settling_in)
    kinds = hard_kinds_left(usual, facts.athlete.preferences.never)
    new = frozenset(kinds) - past.kinds_done if facts.level is Level.BEGINNER else frozenset[Kind]()
    marathon = distance is not None and distance.name == "marathon" and facts.level is not Level.BEGINNER
    return WeekStyle(
        quality_kinds=kinds,
        softened=frame.settling_in,
        first_of_kind=new,
        longest_ever=long > past.longest_ever,
        marathon_pace=marathon and frame.phase is Phase.PEAK and context.place % MARATHON_PACE_EVERY == 0,
        run_walk=facts.start.run_walk and context.place < RUN_WALK_WEEKS,
        cross=context.without_running,
        new_block=context.new_block,
    )


def offers_fourth_run(context: WeekContext) -> bool:
    """Whether a beginner is offered a fourth run this week."""
    facts, frame = context.facts, context.frame
    beginner = facts.level is Level.BEGINNER and facts.runs == BEGINNER_RUNS
    ordinary = frame.phase in LOADING_PHASES and not (frame.is_unusual or frame.cutback)
    return beginner and context.place == OPTIONAL_RUN_WEEK - 1 and ordinary
