"""Border cases of gap rules: the last minute that is fine and the first that is not, and who is concerned."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ironstride.rules.placed import Origin, Placed
from ironstride.training.kinds import Kind, Tag
from tests.rules.made_sessions import (
    FRI,
    MON,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    at,
    easy,
    football,
    lift,
    long,
    quality,
    session,
    upper,
)


@dataclass(frozen=True, slots=True)
class GapCase:
    """What a rule answers about two sessions; steps 0 = nothing."""

    rule: str
    earlier: Placed
    later: Placed
    steps: int
    aspect: str = ""
    price_class: str = ""
    parameters: dict[str, float | int | str | bool] = field(default_factory=dict)


def test_run(day: int, hour: float) -> Placed:
    """A fitness test."""
    return session(Kind.TEST, day, hour, 30)


test_run.__test__ = False  # type: ignore[attr-defined]

NEW: Final[dict[str, float | int | str | bool]] = {"gap_hours": 48, "long_gap_hours": 48}
MINUTE: Final = 1 / 60
LIFT_END: Final = at(18) + 40
"""A lift of 40 min at 18:00."""
SAME_CLOCK: Final = 18 + 40 / 60

GAP_CASES: Final = (
    GapCase("one-body", easy(MON, 7, 60), lift(MON, 7.5), 1),
    GapCase("one-body", easy(MON, 7, 60), lift(MON, 8), 0),
    GapCase("one-body", football(WED, 19), quality(WED, 20), 1),
    GapCase("one-body", football(WED, 19), session(Kind.OTHER, WED, 20, origin=Origin.FIXED), 0),
    # Leg work before hard runs: 24 h adapted, 48 h new.
    GapCase("hard-run-after-leg-work", lift(MON), quality(TUE, SAME_CLOCK), 0),
    GapCase("hard-run-after-leg-work", lift(MON), quality(TUE, SAME_CLOCK - MINUTE), 1),
    GapCase("hard-run-after-leg-work", lift(MON), quality(TUE, 7), 2),
    GapCase("hard-run-after-leg-work", lift(MON, 7), quality(MON, 18), 4, "same-day"),
    GapCase("hard-run-after-leg-work", lift(FRI), long(SAT), 2),
    GapCase("hard-run-after-leg-work", lift(FRI), long(SAT, 7, 90, Tag.MARATHON_PACE), 3),
    GapCase("hard-run-after-leg-work", lift(THU), long(SAT), 0),
    GapCase("hard-run-after-leg-work", lift(MON), test_run(TUE, 7), 2),
    GapCase("hard-run-after-leg-work", lift(MON), easy(TUE), 0),
    GapCase("hard-run-after-leg-work", lift(MON), session(Kind.RACE, TUE, 9), 0),
    GapCase("hard-run-after-leg-work", lift(FRI), long(SAT), 3, parameters=NEW),
    GapCase("hard-run-after-leg-work", lift(MON), quality(WED, SAME_CLOCK - MINUTE), 1, parameters=NEW),
    GapCase("hard-run-after-leg-work", lift(MON), quality(WED, SAME_CLOCK), 0, parameters=NEW),
    GapCase(
        "hard-run-after-leg-work", lift(MON, 18, 40, Tag.NEW_EXERCISE), quality(WED, 7), 1, "new-exercise", "strong-A"
    ),
    GapCase(
        "hard-run-after-leg-work", football(WED, 19, Tag.HARD, Tag.LEG_WORK), quality(THU, 20.5), 0, parameters=NEW
    ),
    GapCase("hard-run-after-leg-work", football(WED, 19, Tag.HARD, Tag.LEG_WORK), quality(THU, 20), 1, parameters=NEW),
    # Beyond it fresher legs are preferred.
    GapCase("fresh-legs-preferred", lift(MON), quality(TUE, SAME_CLOCK - MINUTE), 0),
    GapCase("fresh-legs-preferred", lift(MON), quality(TUE, SAME_CLOCK), 2),
    GapCase("fresh-legs-preferred", lift(MON), quality(WED, 6 + 40 / 60 - MINUTE), 1),
    GapCase("fresh-legs-preferred", lift(MON), quality(WED, 6 + 40 / 60), 0),
    GapCase("fresh-legs-preferred", lift(MON), long(TUE, 20), 0),
    # Easy runs of legs new to lifting.
    GapCase("easy-run-after-leg-work", lift(WED), easy(THU, 7, 31), 3),
    GapCase("easy-run-after-leg-work", lift(WED), easy(THU, 7, 30), 1, "short", "tidiness"),
    GapCase("easy-run-after-leg-work", lift(WED), easy(FRI, SAME_CLOCK - MINUTE, 40), 1),
    GapCase("easy-run-after-leg-work", lift(WED), easy(FRI, SAME_CLOCK, 40), 0),
    GapCase("easy-run-after-leg-work", lift(WED, 7), easy(WED, 18), 0),
    GapCase("easy-run-after-leg-work", football(WED, 19, Tag.LEG_WORK), easy(THU), 0),
    GapCase("other-activity-after-leg-work", lift(TUE), football(WED, 19, Tag.HARD), 0),
    GapCase("other-activity-after-leg-work", lift(TUE, 19), football(WED, 19, Tag.HARD), 1),
    GapCase("other-activity-after-leg-work", lift(TUE, 19), football(WED, 19), 0),
    GapCase("other-activity-after-leg-work", football(TUE, 19, Tag.HARD, Tag.LEG_WORK), football(WED, 19, Tag.HARD), 0),
    # One day.
    GapCase("run-first", lift(MON, 7), easy(MON, 18, 46), 1),
    GapCase("run-first", lift(MON, 7), easy(MON, 18, 45), 1, "short", "tidiness"),
    GapCase("run-first", lift(MON), easy(TUE, 7, 60), 0),
    GapCase("run-first", upper(MON, 7), easy(MON, 18, 60), 0),
    GapCase("run-first", lift(MON, 7), easy(MON, 18, 60), 0, parameters={"strength_first": True}),
    GapCase("same-day-gap", quality(MON, 7, 60), lift(MON, 14), 0),
    GapCase("same-day-gap", quality(MON, 7, 60), lift(MON, 14 - MINUTE), 1),
    GapCase("same-day-gap", quality(MON, 7, 60), lift(MON, 11), 2),
    GapCase("same-day-gap", quality(MON, 7, 60), lift(MON, 11 - MINUTE), 4, "floor"),
    GapCase("same-day-gap", quality(MON, 7, 60), lift(MON, 8.1), 4, "floor"),
    GapCase("same-day-gap", quality(MON, 7, 60), upper(MON, 8.1), 0),
    GapCase("same-day-gap", easy(MON, 7, 45), lift(MON, 9), 0),
    GapCase("same-day-gap", easy(MON, 7, 60), lift(MON, 9), 4, "easy", "weak"),
    GapCase("same-day-gap", easy(MON, 7, 60), lift(MON, 8.5), 0),
    GapCase("same-day-gap", long(SUN, 22, 60), lift(SUN + 1, 1), 0),
    GapCase("combined-session", easy(MON, 7, 45), lift(MON, 7.75 + 15 / 60), 2, "if-needed", "preference"),
    GapCase("combined-session", easy(MON, 7, 45), lift(MON, 7.75 + 16 / 60), 3, "if-needed", "preference"),
    GapCase("combined-session", easy(MON, 7, 45), lift(MON, 8.75), 0),
    GapCase("combined-session", easy(MON, 7, 46), lift(MON, 8), 4, "long-easy", "weak"),
    GapCase("combined-session", easy(MON, 7, 45), upper(MON, 8), 1, "if-needed", "preference"),
    GapCase("combined-session", quality(MON, 7, 45), lift(MON, 8), 0),
    GapCase("combined-session", quality(MON, 7, 45), upper(MON, 8), 1, "if-needed", "preference"),
    GapCase("combined-session", lift(MON, 7), easy(MON, 8, 30), 3, "if-needed", "preference"),
    GapCase(
        "combined-session", easy(MON, 7, 45), lift(MON, 8), 4, "never", "strong-C", parameters={"preference": "never"}
    ),
    GapCase(
        "combined-session", easy(MON, 7, 45), lift(MON, 8), 2, "trained", "weak", parameters={"training": "trained"}
    ),
    GapCase(
        "combined-session", easy(MON, 7, 45), lift(MON, 8), 2, "moderate", "tidiness", parameters={"preference": "fine"}
    ),
    GapCase(
        "combined-session",
        easy(MON, 7, 45),
        lift(MON, 8),
        0,
        parameters={"preference": "fine", "training": "untrained"},
    ),
    GapCase(
        "combined-session",
        easy(MON, 7, 45),
        lift(MON, 8.5),
        1,
        "waiting",
        "tidiness",
        parameters={"preference": "fine", "training": "untrained"},
    ),
    # Spacing.
    GapCase("hard-runs-apart", quality(MON), quality(MON, 18), 4, "same-day"),
    GapCase("hard-runs-apart", quality(MON, 7), quality(TUE, 20), 2),
    GapCase("hard-runs-apart", quality(MON, 20), quality(WED, 6), 0),
    GapCase("hard-runs-apart", quality(FRI), long(SAT), 2),
    GapCase("hard-runs-apart", quality(FRI), easy(SAT), 0),
    GapCase("hard-runs-apart", football(WED, 19, Tag.HARD), quality(THU), 2),
    GapCase("hard-runs-apart", football(WED, 19, Tag.HARD, Tag.LEG_WORK), quality(THU), 0),
    GapCase("hard-runs-apart", session(Kind.RACE, SUN, 9), quality(SUN + 1), 0),
    GapCase(
        "hard-runs-apart",
        session(Kind.THRESHOLD, FRI, 7),
        long(SAT),
        0,
        parameters={"threshold_before_long": True},
    ),
    GapCase("masters-spacing", quality(MON), quality(TUE), 0),
    GapCase("masters-spacing", quality(MON), quality(WED), 2),
    GapCase("masters-spacing", quality(MON), quality(THU), 0),
    GapCase("leg-work-apart", lift(MON), lift(WED, 14 + 40 / 60), 0),
    GapCase("leg-work-apart", lift(MON), lift(WED, 14 + 40 / 60 - MINUTE), 1),
    GapCase("leg-work-apart", lift(MON), lift(TUE), 2),
    GapCase("leg-work-apart", lift(MON), upper(TUE), 0),
    # Nights.
    GapCase("early-after-late", lift(MON, 21, 60), easy(TUE, 7), 0),
    GapCase("early-after-late", lift(MON, 21, 60), easy(TUE, 7 - MINUTE), 1),
    GapCase("early-after-late", lift(MON, 17, 40), easy(TUE, 2), 0),
    GapCase("early-after-late", lift(MON, 21, 60), session(Kind.MOBILITY, TUE, 5), 0),
    GapCase("early-after-late", session(Kind.EASY, MON, 23.5, 60), easy(TUE, 8), 1),
    GapCase("early-after-late", session(Kind.EASY, TUE, 3, 60), easy(TUE, 8), 3),
    GapCase("early-after-late", football(MON, 21), easy(TUE, 6), 1),
)
