"""How much the legs were asked: none, some or heavy, and the tags that the rules about sessions read."""

from __future__ import annotations

from enum import StrEnum

from ironstride.training.kinds import Tag


class LegMark(StrEnum):
    """The words of an athlete's fixed activities, for anything that was done."""

    NONE = "none"
    SOME = "some"
    HEAVY = "heavy"


class LegReason(StrEnum):
    """What asked the legs."""

    SETS = "sets"
    JUMPS = "jumps"
    DISTANCE = "distance"
    HILLS = "hills"
    LONG_DESCENT = "long-descent"
    RACE = "race"
    OTHER_SPORT = "other-sport"


def heavier(first: LegMark, second: LegMark) -> LegMark:
    """The heavier of two marks."""
    order = tuple(LegMark)
    return max(first, second, key=order.index)


def tags_of(mark: LegMark, *, hard: bool, lifting: bool = False) -> frozenset[Tag]:
    """The tags of what was done: heavy legs count as leg work, as does any lifting that loads them.

    Args:
        mark: How much the legs were asked.
        hard: Whether it was hard as a whole.
        lifting: Whether it was a strength session.
    """
    tags = {Tag.HARD} if hard else set()
    if mark is LegMark.HEAVY or (lifting and mark is not LegMark.NONE):
        tags.add(Tag.LEG_WORK)
    return frozenset(tags)
