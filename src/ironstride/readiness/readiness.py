"""Readiness on a day: the state in one sentence, what speaks for it, and what could be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ironstride.readiness.answers import soreness_days
from ironstride.readiness.inputs import ReadinessInputs
from ironstride.readiness.ladder import Advice, advice, needs_help
from ironstride.readiness.pain import PainAdvice, pain_advice
from ironstride.readiness.red_flags import RedFlagAdvice, red_flag_advice
from ironstride.readiness.score import Balance, State, state_on
from ironstride.readiness.signal import Signal, Told
from ironstride.readiness.sore_legs import is_expected, sore_legs, sore_text
from ironstride.readiness.weight import weight_remark
from ironstride.training.check_in import CheckIn, RedFlag
from ironstride.training.kinds import EASY_KINDS
from ironstride.training.relief import Relief

EASY_LOOKED_AT: Final = 6
EASY_TOO_HARD: Final = 4
"""Four of the last six easy runs (COACHING 8)."""
EASY_WITHIN: Final = timedelta(days=42)
SAID_WITHIN: Final = timedelta(days=2)
"""A pain that was said is answered on its day and the day after."""
FLAGS_WITHIN: Final = timedelta(days=28)
"""A red flag is answered until the athlete says that they are well, or was cleared; no longer than that."""
CHEST: Final = frozenset({"chest", "heart"})
RACE_WEEK: Final = "A race is near: nothing is told of balance now."
FOUR_SIGNS: Final = (
    ("persistent fatigue", ("wellness-drop",)),
    ("running performance declining", ("ef-drop", "quality-miss", "performance-trial")),
    ("chronic soreness", ("soreness-chronic",)),
    ("dreading workouts", ("dread",)),
)
"""As the guide names them, and the signals that tell of each."""
SENTENCES: Final = {
    Balance.NOT_KNOWN: "Nothing is known yet of how you are: a word now and then is enough.",
    Balance.BALANCED: "Nothing speaks against the plan.",
    Balance.WATCH: "Something may be getting too much; worth a look.",
    Balance.STRENGTH_GIVES: "You have said for a week that it is much: strength gives way first.",
    Balance.POOR: "Training and recovery do not balance now.",
}
ILL: Final = "You are ill: rest now. Nothing else is told until you are back."
AFTER_ILLNESS: Final = "You are on the way back from illness: feeling fresh now is rest, not fitness."


@dataclass(frozen=True, slots=True)
class Sign:
    """One of the guide's four signs of poor balance."""

    name: str
    told: Told
    text: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """What is known on a day."""

    day: date
    balance: Balance
    sentence: str
    since: date | None
    signals: tuple[Signal, ...]
    """Every signal: active, quiet or not known; empty on days on which nothing is told."""
    ends: str
    """What would end the state; empty where there is nothing to end."""
    signs: tuple[Sign, ...]
    """The guide's four."""
    advice: Advice | None
    sore: tuple[Relief, str] | None
    """What sore legs ask for, and why."""
    pain: PainAdvice | None
    red_flags: tuple[RedFlagAdvice, ...]
    needs_help: bool
    remarks: tuple[str, ...]

    @property
    def is_ill(self) -> bool:
        """Whether the athlete says so today."""
        return self.sentence == ILL

    @property
    def active(self) -> tuple[Signal, ...]:
        """What speaks."""
        return tuple(one for one in self.signals if one.is_active)


def readiness(inputs: ReadinessInputs, as_of: date) -> Readiness:
    """Readiness at the end of a day; what lies after it is left out.

    Nothing known gives no alarm: what is missing is no signal.
    """
    state = state_on(inputs, as_of)
    flags = red_flag_advice(_flags(inputs, as_of))
    relief = sore_legs(inputs, as_of) if not flags else None
    sore = dict(soreness_days(inputs)).get(as_of)
    quiet = as_of in inputs.quiet
    return Readiness(
        day=as_of,
        balance=state.balance,
        sentence=_sentence(inputs, state, as_of),
        since=state.since,
        signals=state.today.signals,
        ends=_ends(state),
        signs=_signs(state),
        advice=None if flags or quiet else advice(inputs, state, as_of),
        sore=None if relief is None or sore is None else (relief, sore_text(relief, sore)),
        pain=None if flags else _pain(inputs, as_of),
        red_flags=flags,
        needs_help=bool(flags) or needs_help(inputs, state, as_of),
        remarks=_remarks(inputs, as_of, sore),
    )


def easy_too_hard(inputs: ReadinessInputs, day: date) -> int | None:
    """How many of the last six easy runs were too hard, where that is too many; else None."""
    easy = [
        one.too_hard
        for one in sorted(inputs.runs, key=lambda run: run.day)
        if one.kind in EASY_KINDS and one.too_hard is not None and day - EASY_WITHIN < one.day <= day
    ][-EASY_LOOKED_AT:]
    return sum(easy) if sum(easy) >= EASY_TOO_HARD else None


def _sentence(inputs: ReadinessInputs, state: State, day: date) -> str:
    if any(one.illness is not None for one in inputs.check_ins if one.date == day):
        return ILL
    if day in inputs.after_illness:
        return AFTER_ILLNESS
    return RACE_WEEK if day in inputs.quiet else SENTENCES[state.balance]


def _flags(inputs: ReadinessInputs, day: date) -> set[RedFlag]:
    """Red flags that nobody has answered: said lately, not well since, not cleared since. Chest pain is one."""
    found: set[RedFlag] = set()
    for one in sorted(inputs.check_ins, key=lambda said: said.date):
        if not day - FLAGS_WITHIN < one.date <= day or (inputs.cleared is not None and one.date <= inputs.cleared):
            continue
        if one.is_well:
            found.clear()
        found |= one.red_flags
        if any(pain.amount > 0 and CHEST & set(pain.where.casefold().split()) for pain in one.pains):
            found.add(RedFlag.CARDIAC)
    return found


def _said_lately(inputs: ReadinessInputs, day: date) -> list[CheckIn]:
    return [one for one in inputs.check_ins if day - SAID_WITHIN < one.date <= day]


def _pain(inputs: ReadinessInputs, day: date) -> PainAdvice | None:
    said = [one for one in _said_lately(inputs, day) if one.pains]
    return pain_advice(max(said, key=lambda one: one.date), day) if said else None


def _signs(state: State) -> tuple[Sign, ...]:
    by_id = {one.id: one for one in state.today.signals}
    found = []
    for name, ids in FOUR_SIGNS:
        own = [by_id[one] for one in ids if one in by_id]
        speaking = [one for one in own if one.is_active]
        known = any(one.told is Told.QUIET for one in own)
        told = Told.ACTIVE if speaking else Told.QUIET if known else Told.NOT_KNOWN
        found.append(Sign(name, told, " ".join(one.text for one in speaking)))
    return tuple(found)


def _ends(state: State) -> str:
    parts = list(dict.fromkeys(one.ends for one in state.today.signals if one.is_active))
    if state.since is None or not parts:
        return ""
    return f"It ends when {', and '.join(parts)}, for some days."


def _remarks(inputs: ReadinessInputs, day: date, sore: int | None) -> tuple[str, ...]:
    said = []
    hard = easy_too_hard(inputs, day)
    if hard is not None:
        said.append(
            f"{hard} of your last {EASY_LOOKED_AT} easy runs were harder than easy. Slower ones come before any cut."
        )
    lighter = weight_remark(inputs, day)
    if lighter:
        said.append(lighter)
    if sore and is_expected(inputs, day):
        said.append("Sore legs are expected in the first sessions with new exercises; they fade within weeks.")
    return tuple(said)
