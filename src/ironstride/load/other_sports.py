"""What other sports ask: a usual effort and leg mark for each, until the athlete says otherwise. All conventions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ironstride.load.leg_load import LegLoad
from ironstride.load.leg_mark import LegMark, LegReason
from ironstride.load.session_effort import EFFORTS
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport
from ironstride.training.own_name import name_key
from ironstride.units import MINUTES_PER_HOUR

HARD_FROM_EFFORT: Final = 6.0
"""An effort from here on makes an activity hard."""
SETS_AN_HOUR: Final[Mapping[LegMark, float]] = MappingProxyType(
    {LegMark.NONE: 0.0, LegMark.SOME: 3.0, LegMark.HEAVY: 8.0}
)
"""What an hour counts as in hard sets."""


@dataclass(frozen=True, slots=True)
class OtherSportAnswer:
    """What the athlete once said about a sport."""

    name: str
    """As their recordings call it."""
    effort: float
    """0 to 10."""
    legs: LegMark

    def __post_init__(self) -> None:
        if not EFFORTS[0] <= self.effort <= EFFORTS[1]:
            raise ValueError(f"an effort lies between 0 and 10, not {self.effort}")


@dataclass(frozen=True, slots=True)
class OtherSportGuess:
    """How a sport counts."""

    effort: float
    legs: LegMark
    known: bool
    """The athlete said so, or the sport is in the table; False = ask."""
    answered: bool = False
    """The athlete said so."""

    @property
    def hard(self) -> bool:
        """Whether it counts as hard."""
        return self.effort >= HARD_FROM_EFFORT


_TABLE: Final[tuple[tuple[tuple[str, ...], float, LegMark], ...]] = (
    (("soccer", "football", "futsal", "rugby", "handball", "basketball", "lacrosse"), 7.0, LegMark.HEAVY),
    (("hockey", "volleyball", "badminton", "squash", "racket", "frisbee"), 6.0, LegMark.HEAVY),
    (("tennis", "padel", "cricket", "baseball", "softball"), 5.0, LegMark.SOME),
    (("hiit", "crossfit", "amrap", "emom", "tabata", "bootcamp"), 7.0, LegMark.HEAVY),
    (("boxing", "kickboxing", "martial", "judo", "karate", "wrestling", "jitsu"), 7.0, LegMark.SOME),
    (("mountaineering", "snowshoeing", "snowshoe", "backcountry"), 5.0, LegMark.HEAVY),
    (("hiking", "hike", "trekking"), 4.0, LegMark.SOME),
    (("alpine", "snowboarding", "snowboard"), 5.0, LegMark.HEAVY),
    (("stair", "stairs", "floor"), 5.0, LegMark.SOME),
    (("skating", "skate", "inline"), 4.0, LegMark.SOME),
    (("bouldering", "climbing", "climb"), 5.0, LegMark.NONE),
    (("dance", "dancing", "aerobics", "zumba"), 4.0, LegMark.SOME),
    (("rope",), 5.0, LegMark.HEAVY),
    (("commute", "commuting", "e-biking", "ebike"), 2.0, LegMark.NONE),
    (("spin", "spinning", "mountain"), 5.0, LegMark.SOME),
    (("cycling", "bike", "biking", "ride", "virtual", "gravel"), 4.0, LegMark.SOME),
    (("elliptical", "skiing", "nordic"), 4.0, LegMark.SOME),
    (("rowing", "row"), 5.0, LegMark.SOME),
    (("swimming", "swim"), 4.0, LegMark.NONE),
    (("paddling", "paddleboarding", "kayaking", "canoeing", "rafting"), 4.0, LegMark.NONE),
    (("surfing", "windsurfing", "kitesurfing", "sailing"), 4.0, LegMark.NONE),
    (("walking", "walk", "golf"), 2.0, LegMark.NONE),
    (("yoga", "pilates", "stretching", "flexibility", "mobility", "breathing", "meditation"), 1.0, LegMark.NONE),
    (("driving", "motorcycling", "flying", "fishing", "boating"), 1.0, LegMark.NONE),
)
"""Words of a name -> effort and leg mark; the first line that knows a word decides."""
_UNKNOWN: Final = OtherSportGuess(4.0, LegMark.SOME, known=False)
_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)?")
_PART: Final = re.compile(r"[a-z]+")


def other_sport_name(activity: Activity) -> str | None:
    """What the recordings call a sport that is asked about; None for running, strength and mobility."""
    if activity.sport not in (Sport.CROSS, Sport.OTHER):
        return None
    return activity.name or activity.sport.value


def other_sport_of(activity: Activity, answers: Iterable[OtherSportAnswer] = ()) -> OtherSportGuess | None:
    """How an activity of another sport counts; None for running, strength and mobility."""
    name = other_sport_name(activity)
    return None if name is None else other_sport(name, answers, f"{activity.sub_sport} {activity.title}")


def other_sport(name: str, answers: Iterable[OtherSportAnswer] = (), more: str = "") -> OtherSportGuess:
    """How a sport counts: as the athlete said, else as the table says, else as some of both until somebody says.

    Args:
        name: What the recordings call it; answers are kept under it, whatever its capitals and spaces.
        answers: What the athlete said; of two about one sport the later one in the order given.
        more: Further words for the table, such as the finer word of a file (``commuting``).

    >>> other_sport("soccer").legs.value, other_sport("Morning Swim").legs.value
    ('heavy', 'none')
    """
    wanted = name_key(name)
    said = [answer for answer in answers if name_key(answer.name) == wanted]
    if said:
        return OtherSportGuess(said[-1].effort, said[-1].legs, known=True, answered=True)
    text = f"{name} {more}".casefold()
    words = set(_WORD.findall(text)) | set(_PART.findall(text))
    for known, effort, legs in _TABLE:
        if not words.isdisjoint(known):
            return OtherSportGuess(effort, legs, known=True)
    return _UNKNOWN


def other_sport_leg_load(guess: OtherSportGuess, minutes: float) -> LegLoad:
    """Leg load of so many minutes of a sport."""
    sets = SETS_AN_HOUR[guess.legs] * minutes / MINUTES_PER_HOUR
    reasons = frozenset() if guess.legs is LegMark.NONE else frozenset({LegReason.OTHER_SPORT})
    return LegLoad(other_sets=sets, mark=guess.legs, reasons=reasons)
