"""Which forms may lie on one day at all: what the MUST rules say that read nothing but kinds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ironstride.placement.contents import place
from ironstride.rules.placed import DayContext, Origin
from ironstride.rules.scopes import SessionRule
from ironstride.rules.verdict import Force
from ironstride.training.demand import Form
from ironstride.training.kinds import Kind
from ironstride.units import MINUTES_PER_DAY


@dataclass(slots=True)
class SharingRules:
    """The rules that decide it, with their answers."""

    rules: tuple[SessionRule, ...]
    _known: dict[tuple[Kind, Kind], bool] = field(default_factory=dict)

    def may_share(self, one: Form, other: Form) -> bool:
        """Whether two planned sessions of these forms may lie on one day."""
        key = (one.kind, other.kind)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._ask(one, other)
        return known

    def _ask(self, one: Form, other: Form) -> bool:
        early = place(one, "", 0, None, Origin.PLANNED)
        late = place(other, "", MINUTES_PER_DAY // 2, None, Origin.PLANNED)
        pairs, day = ((early, late), (late, early)), DayContext(0)
        return all(rule.judge(session, day, (beside,)) is None for rule in self.rules for session, beside in pairs)


def sharing_of(rules: Iterable[SessionRule]) -> SharingRules:
    """The sharing rules among these."""
    return SharingRules(tuple(rule for rule in rules if rule.reads_kinds_only and rule.force is Force.MUST))
