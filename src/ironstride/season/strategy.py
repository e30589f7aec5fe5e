"""Which strategy a season follows, chosen together with what it asks: hard days hard, easy days, separate days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ironstride.season.feasibility import leg_sessions_possible
from ironstride.training.kinds import Experience, Level, Strategy


@dataclass(frozen=True, slots=True)
class GuideWords:
    """What the guide says of a strategy."""

    concept: str
    benefit: str
    drawback: str


GUIDE: Final[Mapping[Strategy, GuideWords]] = MappingProxyType(
    {
        Strategy.HARD_DAYS_HARD: GuideWords(
            "quality running and strength on the same days",
            "Easy days are truly easy. Full recovery days.",
            "Hard days are very demanding.",
        ),
        Strategy.EASY_DAYS: GuideWords(
            "strength on easy running days",
            "Hard running gets full recovery.",
            '"Easy" days aren\'t fully easy.',
        ),
        Strategy.SEPARATE_DAYS: GuideWords(
            "strength on days without running",
            "Each stimulus is separate and focused.",
            "Less running volume, tight schedule.",
        ),
    }
)
TRAINED_ORDER: Final = (Strategy.HARD_DAYS_HARD, Strategy.SEPARATE_DAYS, Strategy.EASY_DAYS)
"""Legs used to lifting (evidence row 15)."""
NEW_ORDER: Final = (Strategy.SEPARATE_DAYS, Strategy.EASY_DAYS, Strategy.HARD_DAYS_HARD)
"""Legs new to lifting, and beginners (evidence row 16)."""


@dataclass(frozen=True, slots=True)
class StrategyAsk:
    """What decides the strategy."""

    wish: Strategy | None
    level: Level
    experience: Experience
    runs: int
    lifts: int
    hard_runs: int
    """Hard runs of a usual build week, the long run counted."""
    gap_hours: float
    two_window_days: float
    """Days of a usual week with a run and, six hours later, a lift."""
    window_days: float
    strength_days: float


@dataclass(frozen=True, slots=True)
class StrategyChoice:
    """The strategy with the reason, and what each would bring."""

    strategy: Strategy
    reason: str
    choices: tuple[Mapping[str, str], ...]


def choose_strategy(ask: StrategyAsk) -> StrategyChoice:
    """The athlete's wish, else the strategy that holds most leg sessions in these time slots, ties by experience."""
    possible = {strategy: leg_sessions_held(ask, strategy) for strategy in Strategy}
    choices = tuple(
        MappingProxyType(
            {
                "strategy": str(strategy),
                "benefit": GUIDE[strategy].benefit,
                "drawback": GUIDE[strategy].drawback,
                "leg_sessions": str(possible[strategy]),
            }
        )
        for strategy in Strategy
    )
    if ask.wish is not None:
        return StrategyChoice(ask.wish, f"You chose {GUIDE[ask.wish].concept}.", choices)
    order = NEW_ORDER if ask.experience is not Experience.ADAPTED or ask.level is Level.BEGINNER else TRAINED_ORDER
    best = max(order, key=lambda one: (min(possible[one], 2), lifts_held(ask, one), -order.index(one)))
    return StrategyChoice(best, _reason(ask, best, possible), choices)


def leg_sessions_held(ask: StrategyAsk, strategy: Strategy) -> int:
    """Leg sessions a week of a strategy in these time slots: the table, cut by the days that exist."""
    return min(leg_sessions_possible(ask.hard_runs, strategy, ask.gap_hours), lifts_held(ask, strategy))


def lifts_held(ask: StrategyAsk, strategy: Strategy) -> int:
    """Strength sessions a week for which the time slots have a day of the strategy's kind."""
    days = {
        Strategy.HARD_DAYS_HARD: int(ask.two_window_days),
        Strategy.EASY_DAYS: int(ask.strength_days),
        Strategy.SEPARATE_DAYS: max(0, int(ask.window_days) - ask.runs),
    }[strategy]
    return min(days, ask.lifts)


def _reason(ask: StrategyAsk, best: Strategy, possible: Mapping[Strategy, int]) -> str:
    if not ask.lifts:
        return "No strength sessions are asked, so nothing has to share a day."
    legs = possible[best]
    sessions = "session" if legs == 1 else "sessions"
    others = [other for other in Strategy if other is not best]
    more = all(min(possible[other], 2) < min(legs, 2) for other in others)
    why = (
        "no other layout holds as many in your time slots"
        if more
        else "legs new to lifting do best with days of their own"
        if ask.experience is not Experience.ADAPTED
        else GUIDE[best].benefit[0].lower() + GUIDE[best].benefit[1:].rstrip(".").replace(". F", ", f")
    )
    return f"{GUIDE[best].concept[0].upper()}{GUIDE[best].concept[1:]}: {legs} leg {sessions} a week; {why}."
