"""The ways to do each demand: the wanted one first, the least last. Prices of shorter ways are conventions."""

from __future__ import annotations

from typing import Final

from ironstride.season.capacity import LEAST_SESSION_MINUTES
from ironstride.season.long_run import on_grid
from ironstride.season.run_sizes import GRID_MINUTES
from ironstride.season.strength_dose import PRIMER_MINUTES, SHORT_MINUTES, StrengthDose, most_leg_sets, work_sets
from ironstride.training.demand import Form
from ironstride.training.kinds import HARD_LONG_MINUTES, Kind, Tag

EASY_LEAST_SHARE: Final = 0.6
LONG_LEAST_SHARE: Final = 0.85
QUALITY_LEAST_SHARE: Final = 0.75
QUALITY_LEAST_MINUTES: Final = 30
TEST_MINUTES: Final = 50
"""Thirty minutes of trial with warming up and cooling down."""
SHORT_EASY_PRICE: Final = 6
SHORT_QUALITY_PRICE: Final = 15
SHORT_LONG_PRICE: Final = 20
SHORT_LIFT_PRICE: Final = 10
UPPER_INSTEAD_PRICE: Final = 1
"""Beside the missing leg session, which has its own price."""


def easy_forms(
    minutes: int, *, kind: Kind = Kind.EASY, run_walk: bool = False, optional: bool = False
) -> tuple[Form, ...]:
    """An easy run, or what stands in for it."""
    tags = frozenset({Tag.OPTIONAL}) if optional else frozenset[Tag]()
    name = "run-walk" if run_walk else "full"
    least = max(LEAST_SESSION_MINUTES, _fives(EASY_LEAST_SHARE * minutes))
    wanted = Form(name, kind, minutes, tags)
    if least >= minutes or optional:
        return (wanted,)
    return (wanted, Form("short", kind, least, tags, SHORT_EASY_PRICE))


def long_forms(minutes: int, *, longest_ever: bool, marathon_pace: bool) -> tuple[Form, ...]:
    """The long run and the run of about 85 per cent that will do."""
    extra = {Tag.MARATHON_PACE} if marathon_pace else set[Tag]()
    new = {Tag.NEW_THING} if longest_ever else set[Tag]()
    wanted = Form("full", Kind.LONG, minutes, _long_tags(minutes) | extra | new)
    least = max(LEAST_SESSION_MINUTES, on_grid(LONG_LEAST_SHARE * minutes))
    if least >= minutes:
        return (wanted,)
    return (wanted, Form("short", Kind.LONG, least, _long_tags(least) | extra, SHORT_LONG_PRICE))


def quality_forms(kind: Kind, minutes: int, *, softened: bool, first_of_kind: bool) -> tuple[Form, ...]:
    """A hard run and its shorter way; softened ones are steady and do not count as hard days."""
    tags = {Tag.QUALITY} if softened else {Tag.QUALITY, Tag.HARD}
    new = {Tag.NEW_THING} if first_of_kind else set[Tag]()
    wanted = Form("softened" if softened else "full", kind, minutes, frozenset(tags | new))
    least = max(QUALITY_LEAST_MINUTES, _fives(QUALITY_LEAST_SHARE * minutes))
    if least >= minutes:
        return (wanted,)
    return (wanted, Form("short", kind, least, frozenset(tags | new), SHORT_QUALITY_PRICE))


def test_forms(minutes: int) -> tuple[Form, ...]:
    """A fitness test."""
    return (Form("full", Kind.TEST, minutes, frozenset({Tag.QUALITY, Tag.HARD})),)


def leg_forms(dose: StrengthDose, minutes: int, *, new_block: bool) -> tuple[Form, ...]:
    """A strength session that should load the legs, its shorter way, and upper & core alone."""
    leg_sets = min(dose.leg_sets_a_session, most_leg_sets(minutes) or dose.leg_sets_a_session)
    name = "primer" if dose.is_primer else "full"
    wanted = _leg_form(name, dose, minutes, leg_sets, 0, new_block=new_block)
    forms = [wanted]
    if minutes > SHORT_MINUTES:
        short = min(leg_sets, most_leg_sets(SHORT_MINUTES))
        forms.append(_leg_form("short", dose, SHORT_MINUTES, short, SHORT_LIFT_PRICE, new_block=new_block))
    if not dose.is_primer:
        forms += upper_forms(min(minutes, SHORT_MINUTES), price=UPPER_INSTEAD_PRICE)
    return tuple(forms)


def upper_forms(minutes: int, *, price: int = 0) -> tuple[Form, ...]:
    """Upper & core: no spacing to any run (evidence row 8)."""
    return (Form("upper-core", Kind.UPPER_CORE, minutes, frozenset(), price, upper_sets=work_sets(minutes)),)


def _leg_form(name: str, dose: StrengthDose, minutes: int, leg_sets: int, price: int, *, new_block: bool) -> Form:
    tags = {Tag.LEG_WORK}
    if dose.is_heavy:
        tags.add(Tag.HEAVY)
    if dose.is_hard and leg_sets == dose.leg_sets_a_session:
        tags.add(Tag.HARD)
    if new_block:
        tags |= {Tag.NEW_EXERCISE, Tag.NEW_THING}
    upper = 0 if minutes <= PRIMER_MINUTES else max(0, work_sets(minutes) - leg_sets)
    return Form(
        name, dose.kind, minutes, frozenset(tags), price, leg_exposure=True, leg_sets=leg_sets, upper_sets=upper
    )


def _long_tags(minutes: int) -> frozenset[Tag]:
    return frozenset({Tag.HARD}) if minutes >= HARD_LONG_MINUTES else frozenset()


def _fives(minutes: float) -> int:
    return int(minutes // GRID_MINUTES) * GRID_MINUTES
