"""What a strength session is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ironstride.training.kinds import Kind, Phase


@dataclass(frozen=True, slots=True)
class StrengthAsk:
    """One session asked for."""

    kind: Kind
    """full-body, legs, upper-core, maintenance or plyometric."""
    minutes: int
    """All that it may take."""
    leg_sets: int
    """Most work sets for the legs; 0 = none."""
    upper_sets: int
    reps_left: int
    """Reps in reserve."""
    phase: Phase
    introductory: bool = False
    """Light loads, few sets, nothing that is known for soreness, no jumps beyond low hops (evidence row 27)."""
    primer: bool = False
    """Short, familiar, easy: a few days before a race (evidence row 36)."""
    heavy: bool = False
    """Main lifts of 3 to 6 repetitions; the athlete's choice once used to lifting (evidence row 25)."""
    jumps: bool = False
    """A few jumps first; the athlete's choice once used to lifting (evidence rows 26, 33)."""
    equipment: frozenset[str] = frozenset()
    """Words of what is there."""
    pain: frozenset[str] = frozenset()
    """Painful sites."""
    done_lately: Mapping[str, int] = field(default_factory=dict)
    """Exercise id -> how many times it was done in the last six weeks."""
    instead: Mapping[str, str] = field(default_factory=dict)
    """Exercise -> the one that the athlete does in its place."""
    able: frozenset[str] = frozenset()
    """Exercises that the athlete says they do: whatever their difficulty, and first."""
    avoid: frozenset[str] = frozenset()
    """Exercises that are left out where anything else would do: they hurt or got stuck."""
    calm: bool = False
    """Far from the limit on purpose: nothing that is known for much soreness, such as slow lowering."""
    may_be_new: bool = False
    """A week in which new exercises may enter: what can be loaded goes before what is known."""
    only_familiar: bool = False
    """Peak, taper and race: nothing new."""
    rehearse: tuple[frozenset[str], ...] = ()
    """What is there at places that come close to the race and never before: something for each movement is done
    twice before (COACHING: familiar set)."""
    number: int = 0
    """Sessions take turns: even ones and odd ones have exercises of their own."""
    after_a_run: bool = False
    """The warm-up is done."""
    most_difficulty: int = 2
    """1 to 3."""
