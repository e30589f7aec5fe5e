"""One plain sentence for the weeks that need one."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from ironstride.season.facts import SeasonFacts
from ironstride.season.season_week import WeekTarget
from ironstride.season.week_frame import WeekFrame
from ironstride.training.kinds import Phase, Priority
from ironstride.training.relief import ReliefCause
from ironstride.training.unusual_days import STOPPED

STOPPED_NOTE: Final = "Training is stopped: nothing is planned and nothing is owed until somebody qualified clears you."
CAUSES: Final = {
    ReliefCause.ILLNESS: "On the way back from illness: easy days first, and light strength.",
    ReliefCause.LAYOFF: "On the way back after days without training: nothing hard at first.",
    ReliefCause.PAIN: "Less this week, for what hurts.",
    ReliefCause.SORENESS: "Less this week, for sore legs.",
    ReliefCause.BALANCE: "Less this week, as you chose.",
}
"""What is said of a week in which something is taken back, the most important first."""


def week_note(
    frame: WeekFrame, facts: SeasonFacts, *, injured: bool, target: WeekTarget, causes: Collection[ReliefCause] = ()
) -> str:
    """What makes this week special; empty for an ordinary one. `causes` are those of what is taken back."""
    taken_back = next((text for cause, text in CAUSES.items() if cause in causes), "")
    usual = _usual_note(frame, facts, injured=injured, target=target)
    return " ".join(part for part in (usual, taken_back) if part) if not (injured or STOPPED_NOTE in usual) else usual


def _usual_note(frame: WeekFrame, facts: SeasonFacts, *, injured: bool, target: WeekTarget) -> str:
    reasons = sorted({day.reason for day in frame.days if day.reason is not None})
    if injured:
        return "Injured: cross-training instead of runs; running minutes are never owed."
    for race in frame.races:
        if race.priority is Priority.A:
            return f"Race week: {race.goal.name}."
        if race.priority is Priority.B:
            return (
                f"{race.goal.name} (B) takes the place of this week's hard run; the last four days before it are eased."
            )
        return f"{race.goal.name} (C) counts as this week's {'long run' if race.distance.is_long else 'hard run'}."
    if not frame.is_whole and frame.index == 0:
        return "The week has begun: only its share is planned."
    if not target.run_minutes and not target.strength_sessions and STOPPED in reasons:
        return STOPPED_NOTE
    if not target.run_minutes and not target.strength_sessions:
        return f"No training: {', '.join(reasons) or 'no time slots'}."
    if frame.cutback:
        return (
            f"Lighter week, moved to where life is lighter anyway ({', '.join(reasons)})."
            if reasons
            else "Lighter week."
        )
    if reasons:
        return f"Less room this week ({', '.join(reasons)})."
    if frame.settling_in:
        return "Settling in: running is held while the legs get used to lifting."
    if frame.hold and frame.phase is Phase.PEAK:
        return "The race is too near to build: running is held."
    if facts.start.run_walk and frame.index == 0:
        return "Run-walk: walking breaks whenever you like, until twenty minutes go without."
    return ""
