"""The seventh answer: when the athlete was born, what happens anyway, and anything medical."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from ironstride.calendar_time import WEEKDAYS
from ironstride.training.text_values import NotReadable, span_text
from ironstride.use.set_up.answers import Answers, Away, Fixed, Life, Misunderstood, Setting, Understood
from ironstride.use.set_up.birth import birth_from
from ironstride.use.set_up.health_words import health_in
from ironstride.use.set_up.wording import (
    DATE,
    DATE_WANTED,
    SPAN,
    dates_in,
    day_text,
    leading_weekdays,
    span_from,
    weekdays_of,
)

NOTHING: Final = ("none", "no", "nothing", "nothing fixed", "nothing medical")
WANTED: Final = (
    'parts between ";" such as: born 1990; football wed 19-20:30 hard; pregnant; injured; away 24 Dec to 3 Jan; '
    'note anything else; or "none"'
)
REASONS: Final = {
    "injured": "injured",
    "injury": "injured",
    "sick": "sick",
    "ill": "sick",
    "away": "travel",
    "travel": "travel",
    "holiday": "holiday",
    "holidays": "holiday",
    "vacation": "holiday",
    "busy": "busy",
}
NOTE: Final = "note"
OPEN_ENDED: Final = ("injured", "sick")
EFFORTS: Final = ("easy", "hard")
LEGS: Final = ("none", "some", "heavy")
LONGEST_NAME: Final = 60
_TO: Final = re.compile(r"^(?:from|to|until|till|since|and|\u2013|-|,|\.)$", re.IGNORECASE)


@dataclass(slots=True)
class _Found:
    """What the parts gave so far."""

    life: Life = field(default_factory=Life)
    echo: list[str] = field(default_factory=list)


def read_life(lines: Sequence[str], before: Answers, setting: Setting) -> Understood | Misunderstood:
    """Birth, fixed activities, days away, and health, as parts between ";"."""
    line = lines[-1].strip()
    found = _Found()
    if line.casefold().rstrip(".") in NOTHING:
        return Understood(replace(before, life=Life()), ("Nothing fixed, nothing medical; your age stays unknown.",))
    try:
        for part in line.split(";"):
            if part.strip(" ."):
                _read_part(" ".join(part.split()), found, setting)
    except NotReadable as error:
        return Misunderstood(error.text, error.wanted)
    if not found.echo:
        return Misunderstood("", WANTED)
    return Understood(replace(before, life=found.life), tuple(found.echo))


def _read_part(part: str, found: _Found, setting: Setting) -> None:
    life = found.life
    first, _, rest = part.partition(" ")
    if first.casefold() == NOTE and rest:
        found.life = replace(life, notes=(*life.notes, rest))
        found.echo.append(f"Noted in the file: {rest}")
        return
    if born := birth_from(part, setting.as_of):
        found.life = replace(life, born=born.day, born_note=born.note)
        found.echo.append(f"Born {born.said}.")
        return
    health = health_in(part)
    if health:
        found.life = life = replace(life, health=tuple(dict.fromkeys((*life.health, *health))))
        found.echo.append(f"Medical: {', '.join(health).replace('-', ' ')}.")
    reason = _reason_in(part)
    if SPAN.search(DATE.sub(" ", part)):
        fixed = _fixed(part, setting)
        found.life = replace(life, fixed=(*life.fixed, fixed))
        found.echo.append(f"Fixed: {fixed.name}, {fixed.when}, {fixed.effort}, legs {fixed.legs}.")
    elif reason is not None:
        away = _away(*reason, setting.as_of)
        found.life = replace(life, away=(*life.away, away))
        until = f"to {day_text(away.to)}" if away.to else "until you say it is over"
        found.echo.append(f"{away.reason.capitalize()} from {day_text(away.start)} {until}.")
    elif not health and part.casefold().rstrip(".") not in NOTHING:
        raise NotReadable(part, WANTED)


def _reason_in(part: str) -> tuple[str, str] | None:
    """The word that says why somebody is away, and what comes after it; an injury may be named before it."""
    words = part.split()
    for at, word in enumerate(words):
        plain = word.casefold().strip(",.:")
        if plain in REASONS and (at == 0 or REASONS[plain] in OPEN_ENDED):
            return plain, " ".join(words[at + 1 :])
    return None


def _away(word: str, rest: str, as_of: date) -> Away:
    """Days away: open-ended only for illness and injury."""
    reason = REASONS[word]
    days, left = dates_in(rest.replace("\u2013", " - "), as_of)
    unknown = [one for one in left.split() if not _TO.match(one)]
    if unknown:
        raise NotReadable(unknown[0], f"{word} and its days, such as {word} 24 Dec to 3 Jan; or note before it")
    if not days and reason in OPEN_ENDED:
        return Away(as_of, None, reason)
    if len(days) == 1 and reason in OPEN_ENDED and not re.search(r"\b(?:from|since)\b", left):
        days = [as_of, days[0]]
    if len(days) == 1 and re.search(r"\b(?:from|since)\b", left) and reason in OPEN_ENDED:
        return Away(days[0], None, reason)
    if len(days) == 1:
        days *= 2
    if len(days) != 2:
        raise NotReadable(rest or word, f"its first and last day, such as {word} 24 Dec to 3 Jan")
    if days[1] < days[0]:
        raise NotReadable(days[1].isoformat(), f"a last day on or after {days[0]}: {DATE_WANTED}")
    return Away(days[0], days[1], reason)


def _fixed(part: str, setting: Setting) -> Fixed:
    """``football wed 19-20:30 hard``: a name, days or a date, from-to, and how hard it is."""
    dates, text = dates_in(part, setting.as_of)
    spans = list(SPAN.finditer(text))
    if len(spans) != 1:
        raise NotReadable(part, 'a name, days and one from-to, such as football wed 19-20:30; ";" between activities')
    span = span_text(*span_from(spans[0]))
    head, tail = text[: spans[0].start()].split(), text[spans[0].end() :].split()
    days = _trailing_weekdays(head)
    if not days and not dates:
        days, after = leading_weekdays(" ".join(tail))
        tail = after.split()
    name = " ".join(head).strip(" ,:")
    if not name or len(name) > LONGEST_NAME:
        raise NotReadable(name or part, "a name first, such as football wed 19-20:30")
    if bool(days) == bool(dates) or len(dates) > 1:
        raise NotReadable(part, "weekdays or one date, such as football wed 19-20:30")
    effort, legs = _effort_and_legs(tail)
    when = dates[0].isoformat() if dates else " ".join(WEEKDAYS[day] for day in days)
    return Fixed(name, f"{when} {span}", effort, legs)


def _trailing_weekdays(words: list[str]) -> tuple[int, ...]:
    """The weekdays that end the words; they are taken away."""
    days: list[tuple[int, ...]] = []
    while words and (words[-1].casefold() in ("on", "and", "every", ",") or weekdays_of(words[-1])):
        named = weekdays_of(words.pop())
        if named:
            days.insert(0, named)
    return tuple(dict.fromkeys(day for named in days for day in named))


def _effort_and_legs(words: list[str]) -> tuple[str, str]:
    """Effort and legs; a hard activity is heavy on the legs unless said otherwise."""
    effort, legs = EFFORTS[0], None
    for word in (one.casefold().strip(",.") for one in words):
        if word in EFFORTS:
            effort = word
        elif word in LEGS:
            legs = word
        elif word not in ("legs", "effort", "", "no"):
            raise NotReadable(word, f"{' or '.join(EFFORTS)}, and legs {', '.join(LEGS)} after the times")
        elif word == "no":
            legs = LEGS[0]
    return effort, legs or (LEGS[2] if effort == EFFORTS[1] else LEGS[1])
