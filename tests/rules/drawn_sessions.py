"""Sessions and rules for hypothesis."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from ironstride.rules.catalogue import CATALOGUE, make_rule
from ironstride.rules.placed import Origin, Placed, Slot
from ironstride.rules.scopes import GapRule, Rule
from ironstride.training.kinds import STRENGTH_KINDS, Kind, Tag
from ironstride.units import MINUTES_PER_DAY

DRAWN_TAGS = (Tag.HARD, Tag.HEAVY, Tag.NEW_EXERCISE, Tag.NEW_THING, Tag.MARATHON_PACE)
ALL_RULES: tuple[Rule, ...] = tuple(make_rule(rule.id, {}) for rule in CATALOGUE)
GAP_RULES: tuple[GapRule, ...] = tuple(rule for rule in ALL_RULES if isinstance(rule, GapRule))


@st.composite
def sessions(draw: st.DrawFn, first_day: int = 0, last_day: int = 6) -> Placed:
    """A session of any kind that ends on its day."""
    kind = draw(st.sampled_from(Kind))
    tags = set(draw(st.frozensets(st.sampled_from(DRAWN_TAGS), max_size=2)))
    if kind in STRENGTH_KINDS and kind is not Kind.UPPER_CORE:
        tags.add(Tag.LEG_WORK)
    minutes = draw(st.sampled_from((20, 30, 31, 45, 46, 60, 90)))
    day = draw(st.integers(first_day, last_day))
    start = day * MINUTES_PER_DAY + draw(st.integers(0, MINUTES_PER_DAY - 1 - minutes))
    origin = draw(st.sampled_from(Origin))
    return Placed(kind, frozenset(tags), minutes, start, start + minutes, demand=kind.value, origin=origin)


def in_disguise(session: Placed) -> Placed:
    """The same session under another name, form and window."""
    return replace(session, form="other", demand="other", slot=Slot("elsewhere", 0, 0, MINUTES_PER_DAY, maybe=True))
