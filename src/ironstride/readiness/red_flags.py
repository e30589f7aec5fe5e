"""Signs that belong before a professional (evidence rows 74 to 79): calm words, no diagnosis, no way around them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from ironstride.training.check_in import RedFlag


class Urgency(StrEnum):
    """How soon."""

    EMERGENCY = "emergency"
    TODAY = "today"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class RedFlagAdvice:
    """What is said to a sign."""

    flag: RedFlag
    urgency: Urgency
    row: int
    """Of the evidence."""
    sign: str
    """As it is asked: "any of these?"."""
    text: str


_SAID: Final[Mapping[RedFlag, RedFlagAdvice]] = MappingProxyType(
    {
        one.flag: one
        for one in (
            RedFlagAdvice(
                RedFlag.CARDIAC,
                Urgency.EMERGENCY,
                75,
                "Pressure or pain in the chest, fainting, a racing or stumbling heart, breathless for no reason",
                "Please stop training now and get medical help at once. The plan waits.",
            ),
            RedFlagAdvice(
                RedFlag.HEAT,
                Urgency.EMERGENCY,
                76,
                "Confusion, collapse or no more sweat in the heat",
                "This can be an emergency: cool down first and call for help. The plan waits.",
            ),
            RedFlagAdvice(
                RedFlag.MUSCLE,
                Urgency.EMERGENCY,
                77,
                "Much swelling or weakness of muscles with dark urine, days after unaccustomed lifting",
                "Please have this looked at right away, today. The plan waits.",
            ),
            RedFlagAdvice(
                RedFlag.NERVE,
                Urgency.EMERGENCY,
                79,
                "A numb or weak leg, a numb saddle, a changed bladder; a calf swollen and warm after travel",
                "Please have this looked at right away, today. The plan waits.",
            ),
            RedFlagAdvice(
                RedFlag.BONE,
                Urgency.SOON,
                74,
                "Pain at one point of a bone, at night or at rest, on a hop, or deep in the groin",
                "No running and no jumps until somebody qualified has looked at it. The plan waits.",
            ),
            RedFlagAdvice(
                RedFlag.ENERGY,
                Urgency.SOON,
                78,
                "Periods missing for three months, weight lost fast, bone injuries that recur, trouble with eating",
                "Please talk to a doctor about this; training grows no further until then. The plan waits.",
            ),
        )
    }
)


def red_flag_advice(flags: Collection[RedFlag]) -> tuple[RedFlagAdvice, ...]:
    """What is said to each sign, the most urgent first."""
    order = list(Urgency)
    found = [_SAID[flag] for flag in flags]
    return tuple(sorted(found, key=lambda one: (order.index(one.urgency), one.row)))


def every_sign() -> tuple[RedFlagAdvice, ...]:
    """All signs, as they are asked."""
    return red_flag_advice(tuple(RedFlag))
