"""The three cards in words and small bars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ironstride.use.measure_words import single_text
from ironstride.use.progress.clocks import clock_sentence
from ironstride.use.progress.doing import Kept
from ironstride.use.progress.progress_words import (
    balance_sentence,
    doing_sentence,
    efficiency_sentence,
    kept_words,
    lift_sentence,
    sign_words,
    signs_sentence,
    working_sentences,
)
from ironstride.use.progress.show_progress import Progress
from ironstride.use.show_plan import short_date


@dataclass(frozen=True, slots=True)
class Bar:
    """Done in fill, planned in outline; both as shares of the longest, 0 to 100."""

    label: str
    hue: str
    done: float
    planned: float
    words: str


@dataclass(frozen=True, slots=True)
class SignLine:
    """A sign, and whether it is there: ``yes``, ``no`` or ``?``."""

    told: str
    text: str


@dataclass(frozen=True, slots=True)
class Cards:
    """What the three cards show."""

    anything: bool
    doing: tuple[str, ...]
    bars: tuple[Bar, ...]
    working: tuple[str, ...]
    lifts: tuple[Bar, ...]
    balance: str
    signs: tuple[SignLine, ...]
    facts_sentence: str
    facts: tuple[SignLine, ...]


TOLD = {"active": "yes", "quiet": "no", "not-known": "?"}


def progress_cards(progress: Progress) -> Cards:
    """The cards of a day."""
    now = progress.readiness
    return Cards(
        bool(progress.signs) or progress.doing.anything,
        (doing_sentence(progress.doing), *(clock_sentence(one) for one in progress.clocks)),
        tuple(_kept_bars(progress)),
        (*working_sentences(progress.working), efficiency_sentence(progress.working)),
        tuple(_lift_bars(progress)),
        "" if now is None else balance_sentence(now),
        () if now is None else tuple(_sign(TOLD[one.told.value], one.name, one.text) for one in now.signs),
        signs_sentence(progress.signs) if progress.signs else "",
        tuple(SignLine(_word(one.told.value), sign_words(one)) for one in progress.signs),
    )


def _sign(told: str, name: str, text: str) -> SignLine:
    return SignLine(told, f"{name.capitalize()}{f': {text}' if text else ''}")


def _word(told: str) -> str:
    return {"yes": "yes", "no": "no"}.get(told, "?")


def _kept_bars(progress: Progress) -> Iterator[Bar]:
    for hue in ("run", "lift"):
        weeks = [(one.start, one.runs if hue == "run" else one.lifts) for one in progress.doing.weeks]
        highest = max((_most(kept) for _, kept in weeks), default=0.0) or 1.0
        for start, kept in weeks:
            planned = 100 * (kept.planned_minutes or 0) / highest
            yield Bar(short_date(start), hue, 100 * kept.done_minutes / highest, planned, kept_words(kept))


def _most(kept: Kept) -> float:
    return max(kept.done_minutes, kept.planned_minutes or 0.0)


def _lift_bars(progress: Progress) -> Iterator[Bar]:
    for lift in progress.working.lifts:
        singles = [None if one is None else one.single_kg for one in (lift.before, lift.now)]
        highest = max((one for one in singles if one is not None), default=0.0) or 1.0
        now = singles[1]
        text = "-" if now is None else single_text(now, progress.units)
        done, before = (100 * (one or 0.0) / highest for one in (singles[1], singles[0]))
        yield Bar(lift.name, "lift", done, before, f"{text}, {lift_sentence(lift, progress.units)}")
