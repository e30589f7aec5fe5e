"""Time slots by the names people give them: ``sun 8:00``, ``fri pm``, ``tomorrow``, ``2026-12-08/06:00-07:30``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import WEEKDAYS, clock, parse_clock
from ironstride.errors import InvalidInput
from ironstride.export.season_view import day_name
from ironstride.planning.moves import SlotOffer
from ironstride.training.problem_report import InputProblem
from ironstride.training.week_words import PART, part_of
from ironstride.use.ambiguous import Ambiguous, Choice
from ironstride.use.day_words import PARTS_OF_DAY, date_word, weekday_word

WANTED: Final = "a time slot such as: sun 8:00, fri pm, tomorrow, 2026-12-08, or 2026-12-08/06:00-07:30"
_CLOCK: Final = re.compile(r"\d{1,2}(?::\d{2})?(?=$|[\s,-])")
Test = Callable[[SlotOffer], bool]


def slot_named(offers: Sequence[SlotOffer], words: str, today: date) -> SlotOffer:
    """The one slot that is meant.

    Raises:
        InvalidInput: when none is meant.
        Ambiguous: when several are; they are listed.
    """
    text = " ".join(words.casefold().split())
    tests = _tests(text, today)
    found = [offer for offer in offers if all(test(offer) for test in tests)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise _problem(text, f"a time slot of that week from today on; there are: {_listed(offers)}")
    problem = InputProblem("move", "to", text, f"one time slot; it may be: {_listed(found)}")
    raise Ambiguous(problem, [Choice(slot_id(offer), slot_text(offer)) for offer in found])


def is_slot(words: str, today: date) -> bool:
    """Whether the words could name a slot at all (else they may name a session)."""
    try:
        return bool(_tests(" ".join(words.casefold().split()), today))
    except InvalidInput:
        return False


def slot_text(offer: SlotOffer) -> str:
    """``Thu 26 Nov 18:00-19:30``"""
    return f"{day_name(offer.day)} {clock(offer.slot.start)}-{clock(offer.slot.end)}"


def slot_id(offer: SlotOffer) -> str:
    """``2026-11-26/18:00-19:30``"""
    return f"{offer.day.isoformat()}/{clock(offer.slot.start)}-{clock(offer.slot.end)}"


def _tests(text: str, today: date) -> list[Test]:
    tests: list[Test] = []
    rest = text
    while rest:
        rest, test = _next(rest, text, today)
        tests.append(test)
        rest = rest.strip(" ,")
    if not tests:
        raise _problem(text, WANTED)
    return tests


def _next(rest: str, text: str, today: date) -> tuple[str, Test]:
    word, _, others = rest.partition(" ")
    day, slash, span = word.partition("/")
    if slash and date_word(day):
        return others, _spans(date_word(day), span)
    named = date_word(word) or {"today": today, "tomorrow": today + timedelta(days=1)}.get(word)
    if named:
        return others, lambda offer: offer.day == named
    name, dash, part = word.partition("-")
    weekday = weekday_word(name)
    if weekday is not None:
        return (f"{part} {others}" if dash else others), lambda offer: offer.day.weekday() == weekday
    if found := PART.match(rest):
        inside = PARTS_OF_DAY[part_of(found.group())]
        return rest[found.end() :], lambda offer: inside(offer.slot.start)
    if found := _CLOCK.match(rest):
        minute = _minute(found.group(), text)
        end = re.match(r"-\d{1,2}(?::\d{2})?", rest[found.end() :])
        after = rest[found.end() + (end.end() if end else 0) :]
        return after, lambda offer: offer.slot.start <= minute < offer.slot.end
    raise _problem(text, f'{WANTED}; "{word}" is none of these, days are {", ".join(WEEKDAYS)}')


def _spans(day: date | None, span: str) -> Test:
    return lambda offer: offer.day == day and slot_id(offer).endswith(f"/{span}")


def _minute(word: str, text: str) -> int:
    try:
        return parse_clock(word if ":" in word else f"{word}:00")
    except ValueError as error:
        raise _problem(text, "a time of day such as 18:00") from error


def _listed(offers: Sequence[SlotOffer]) -> str:
    return "; ".join(slot_text(offer) for offer in offers) or "none"


def _problem(text: str, wanted: str) -> InvalidInput:
    return InvalidInput([InputProblem("move", "to", text, wanted)])
