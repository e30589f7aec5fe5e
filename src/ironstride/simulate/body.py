"""The hidden state of a simulated athlete, and what a day of training and a night make of it: a test model.

Load is counted in points, 100 for an hour as hard as can be held for an hour. What is not recovered from adds up as
*debt*, in days of usual training: around 1 in ordinary weeks, 5 and more when training and life outrun recovery.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import exp
from types import MappingProxyType
from typing import Final

from ironstride.simulate.luck import Luck, Purpose
from ironstride.simulate.soreness import Soreness
from ironstride.simulate.strength_gains import StrengthGains
from ironstride.simulate.traits import Course, Traits
from ironstride.training.kinds import Experience

POINTS_PER_MINUTE: Final = 0.95
"""Of usual mixed running."""
USUAL_DAYS: Final = 42.0
LEAST_USUAL: Final = 0.6
"""Share of the first usual load that it never falls below."""
MOST_DEBT: Final = 10.0
FIRST_DEBT: Final = 0.8
DEBT_HELPS: Final = 0.15
"""The more debt, the faster it is worked off."""
POOR_RECOVERY: Final = 0.6
"""Share of recovery that is lost."""
ILL_RECOVERY: Final = 0.6
SLEEP_HELPS: Final = 0.05
"""A share of recovery, for each hour of sleep beside the usual."""
GAIN_A_DAY: Final = 1 / 110
"""Of what can still be gained, on a day of usual training."""
LOSS_A_DAY: Final = 0.0012
"""Of race fitness, on a day without training."""
MOST_LOST: Final = 0.15
FORM_PER_DEBT: Final = 0.011
ORDINARY_DEBT: Final = 1.0
FORM_PER_SORENESS: Final = 0.004
ILL_FORM: Final = 0.10
STRESS_KEPT: Final = 0.85
STRESS_NOISE: Final = 0.35
SLEEP_NOISE_H: Final = 0.55
PROTECTED: Final[Mapping[Experience, float]] = MappingProxyType(
    {Experience.NEW: 0.0, Experience.RETURNING: 0.35, Experience.ADAPTED: 0.85}
)
"""How used to lifting the muscles are on the first day."""
HOURS_OF_A_NIGHT: Final = 24.0
SORE_SLOWNESS: Final = 0.035
"""Each day of debt draws soreness out by that share."""


@dataclass(frozen=True, slots=True)
class Body:
    """The state of a morning."""

    debt: float
    """Days of usual training that are not recovered from, 0 to 10."""
    usual_load: float
    """Points a day they are used to."""
    gained: float = 0.0
    """Share of the first race fitness gained since; below zero when lost."""
    soreness: Soreness = field(default_factory=Soreness)
    strength: StrengthGains = field(default_factory=StrengthGains)
    stress: float = 0.0
    """Of everything else in life; ordinary days lie between -1 and 1."""
    slept_h: float = 7.3
    is_ill: bool = False

    @property
    def slowness(self) -> float:
        """How much longer soreness lasts than usual; 1 = as usual."""
        return 1 + SORE_SLOWNESS * max(0.0, self.debt - ORDINARY_DEBT)

    @property
    def most_sore(self) -> float:
        """Soreness of the sorest muscle, 0 to 10."""
        return max(self.soreness.by_muscle(self.slowness).values(), default=0.0)

    @property
    def form(self) -> float:
        """What is left of race fitness and strength today; 1 = all."""
        tired = FORM_PER_DEBT * max(0.0, self.debt - ORDINARY_DEBT)
        return 1 - tired - FORM_PER_SORENESS * self.most_sore - (ILL_FORM if self.is_ill else 0.0)

    def fitness(self, traits: Traits) -> float:
        """Race fitness on a fresh day."""
        return traits.race_fitness * (1 + self.gained)

    def later_today(self, hours: float) -> Body:
        """The body some hours later on the same day."""
        return replace(self, soreness=self.soreness.later(hours))


def first_body(traits: Traits) -> Body:
    """The state before the first day of the season."""
    usual = traits.weekly_minutes / 7 * POINTS_PER_MINUTE
    protected = PROTECTED[traits.ways.experience]
    return Body(FIRST_DEBT, usual, soreness=Soreness(first_protection=protected), slept_h=traits.sleep_h)


def first_usual_load(traits: Traits) -> float:
    """Points a day of the weeks before the season."""
    return traits.weekly_minutes / 7 * POINTS_PER_MINUTE


@dataclass(frozen=True, slots=True)
class Night:
    """What a night closes."""

    points: float
    """Load of the day."""
    is_overloaded: bool
    """Whether an overloaded course has turned."""


def after_night(body: Body, traits: Traits, night: Night, luck: Luck, ordinal: int) -> Body:
    """The next morning; `ordinal` is the number of the day that ends."""
    draw = luck.of_person(Purpose.NIGHT, str(ordinal))
    sleep_noise, stress_noise = draw.normal(0, SLEEP_NOISE_H), draw.normal(0, STRESS_NOISE)
    relative = night.points / body.usual_load
    poor = night.is_overloaded and traits.ways.course is Course.POOR_RECOVERY
    strength = traits.recovery * (1 + SLEEP_HELPS * (body.slept_h - traits.sleep_h))
    strength *= (1 - POOR_RECOVERY * traits.severity * poor) * (ILL_RECOVERY if body.is_ill else 1.0)
    debt = body.debt + relative - strength * (1 + DEBT_HELPS * body.debt)
    usual = body.usual_load + (night.points - body.usual_load) * (1 - exp(-1 / USUAL_DAYS))
    stress = STRESS_KEPT * body.stress + float(stress_noise)
    worried = 0.12 * max(0.0, debt - 3 * ORDINARY_DEBT)
    return replace(
        body,
        debt=min(MOST_DEBT, max(0.0, debt)),
        usual_load=max(usual, LEAST_USUAL * first_usual_load(traits)),
        gained=_gained(body, traits, relative),
        strength=body.strength.after_night(),
        stress=stress,
        slept_h=max(3.0, traits.sleep_h + float(sleep_noise) - 0.15 * stress - worried),
    )


def _gained(body: Body, traits: Traits, relative: float) -> float:
    """Training gains what can still be gained; a day without it loses a little."""
    more = GAIN_A_DAY * min(relative, 2.0) * (traits.fitness_gain - body.gained)
    lost = LOSS_A_DAY * (relative <= 0)
    return max(-MOST_LOST, body.gained + more - lost)
