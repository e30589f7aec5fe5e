"""What a simulated athlete says in the morning, and what their watch says: a test model."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import exp
from typing import Final

from ironstride.simulate.body import Body
from ironstride.simulate.do_run import resting_today
from ironstride.simulate.luck import Luck, Purpose
from ironstride.simulate.traits import CheckInHabit, Traits

MOST: Final = 10
ANSWERED: Final = 0.88
"""Share of the mornings on which they mean to answer and do."""
TWICE_A_WEEK: Final = frozenset({2, 6})
"""Weekdays, Monday 0."""
WORN: Final = 0.95
"""Share of the nights the watch is worn."""
FATIGUE_OF_REST: Final = 2.2
FATIGUE_PER_DEBT: Final = 0.95
FATIGUE_PER_SORENESS: Final = 0.12
FATIGUE_OF_ILLNESS: Final = 3.0
FATIGUE_NOISE: Final = 0.8
SORENESS_PER_DEBT: Final = 0.2
SORENESS_NOISE: Final = 0.45
WHERE_FROM: Final = 2.0
"""Muscles that are sorer than that are named."""
MOST_NAMED: Final = 3
SLEEP_QUALITY: Final = 7.0
QUALITY_PER_HOUR: Final = 1.4
QUALITY_NOISE: Final = 0.8
MOTIVATION: Final = 7.3
MOTIVATION_PER_DEBT: Final = 0.65
MOTIVATION_NOISE: Final = 0.8
SLEEP_ERROR_H: Final = 0.3
RESTING_NOISE_BPM: Final = 1.6
HRV_NOISE: Final = 0.11
HRV_PER_DEBT: Final = 0.045
HRV_PER_STRESS: Final = 0.04
HRV_OF_ILLNESS: Final = 0.25
MASS_NOISE_KG: Final = 0.5


@dataclass(frozen=True, slots=True)
class SimulatedCheckIn:
    """One morning. None = not said, not measured; 0 = said to be none. Words count from 0 (least) to 10 (most)."""

    day: date
    fatigue: int | None = None
    soreness: int | None = None
    """Of the sorest muscle."""
    sore_muscles: tuple[str, ...] = ()
    """The sorest first, in the catalogue's words for muscles; ``legs`` = from running."""
    sleep_quality: int | None = None
    """10 = slept very well."""
    motivation: int | None = None
    """10 = can hardly wait."""
    is_ill: bool | None = None
    sleep_h: float | None = None
    """By the watch."""
    resting_bpm: float | None = None
    hrv_ms: float | None = None
    """RMSSD."""
    mass_kg: float | None = None

    @property
    def is_answered(self) -> bool:
        """Whether they said something; else only the watch did."""
        return self.fatigue is not None


def in_steps(value: int, steps: int) -> int:
    """A word from 0 to 10 on a scale of 1 to `steps`.

    >>> [in_steps(value, 4) for value in (0, 3, 5, 8, 10)]
    [1, 2, 2, 3, 4]
    """
    return min(steps, 1 + value * steps // (MOST + 1))


def check_in_of(day: date, body: Body, traits: Traits, luck: Luck) -> SimulatedCheckIn | None:
    """The morning of a day; None where nobody answered and nothing was measured."""
    draw = luck.of_day(day, Purpose.CHECK_IN)
    answers, worn = draw.random() < ANSWERED, draw.random() < WORN
    noise = tuple(float(one) for one in draw.normal(0, 1, 8))
    due = traits.ways.check_ins is CheckInHabit.DAILY or (
        traits.ways.check_ins is CheckInHabit.TWICE_A_WEEK and day.weekday() in TWICE_A_WEEK
    )
    said = _said(day, body, traits, noise) if due and answers else SimulatedCheckIn(day)
    measured = _measured(said, body, traits, noise) if traits.ways.watch and worn else said
    return None if measured == SimulatedCheckIn(day) else measured


def _said(day: date, body: Body, traits: Traits, noise: tuple[float, ...]) -> SimulatedCheckIn:
    felt = body.soreness.by_muscle(body.slowness)
    sorest = body.most_sore
    tired = FATIGUE_OF_REST + FATIGUE_PER_DEBT * (body.debt - 1) + FATIGUE_PER_SORENESS * sorest + 0.8 * body.stress
    tired += FATIGUE_OF_ILLNESS * body.is_ill + FATIGUE_NOISE * noise[0]
    sore = sorest + SORENESS_PER_DEBT * max(0.0, body.debt - 1) + SORENESS_NOISE * noise[1]
    slept = SLEEP_QUALITY + QUALITY_PER_HOUR * (body.slept_h - traits.sleep_h) - 0.5 * body.stress
    keen = MOTIVATION - MOTIVATION_PER_DEBT * (body.debt - 1) - 0.6 * body.stress + MOTIVATION_NOISE * noise[3]
    named = tuple(name for name, value in felt.items() if value >= WHERE_FROM)[:MOST_NAMED]
    return SimulatedCheckIn(
        day,
        fatigue=_word(tired),
        soreness=_word(sore),
        sore_muscles=named,
        sleep_quality=_word(slept + QUALITY_NOISE * noise[2]),
        motivation=_word(keen - FATIGUE_OF_ILLNESS * body.is_ill),
        is_ill=body.is_ill,
    )


def _measured(said: SimulatedCheckIn, body: Body, traits: Traits, noise: tuple[float, ...]) -> SimulatedCheckIn:
    variability = traits.hrv_log - HRV_PER_DEBT * (body.debt - 1) - HRV_PER_STRESS * body.stress
    variability += HRV_NOISE * noise[5] - HRV_OF_ILLNESS * body.is_ill
    return SimulatedCheckIn(
        said.day,
        fatigue=said.fatigue,
        soreness=said.soreness,
        sore_muscles=said.sore_muscles,
        sleep_quality=said.sleep_quality,
        motivation=said.motivation,
        is_ill=said.is_ill,
        sleep_h=round(max(0.0, body.slept_h + SLEEP_ERROR_H * noise[4]), 1),
        resting_bpm=float(round(resting_today(traits, body) + RESTING_NOISE_BPM * noise[6])),
        hrv_ms=round(exp(variability), 1),
        mass_kg=round(traits.mass_kg + MASS_NOISE_KG * noise[7], 1),
    )


def _word(value: float) -> int:
    return min(MOST, max(0, round(value)))
