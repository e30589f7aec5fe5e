"""A year or date of birth, or an age, as people type it. Under 18 and from 50 on a plan differs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from ironstride.season.gate import ADULT_YEARS
from ironstride.training.text_values import NotReadable
from ironstride.use.set_up.wording import DATE, dates_in, day_text

OLDEST_YEARS: Final = 110
_BORN: Final = re.compile(r"^(?:i was |i'm |i am )?born(?:\s+(?:in|on))?\s*:?\s*(?P<what>.*)$", re.IGNORECASE)
_AGE: Final = re.compile(
    r"^(?:(?:i am|i'm|age|aged)\s*:?\s*)?(?P<years>\d{1,3})(?:\s*(?:years?|y)(?:\s*old)?)?$", re.IGNORECASE | re.ASCII
)
_YEAR: Final = re.compile(r"^(?:19|20)\d{2}$", re.ASCII)


@dataclass(frozen=True, slots=True)
class Birth:
    """A date of birth, and how exactly it is known."""

    day: date
    note: str
    said: str


def birth_from(text: str, as_of: date) -> Birth | None:
    """The birth a text names; None when it is about something else.

    Raises:
        NotReadable: when the day lies in the future or too far back, or a year leaves open whether somebody is 18.
    """
    plain = text.strip(" .")
    born = _BORN.match(plain)
    what = born["what"].strip(" .") if born else plain
    if _YEAR.match(what):
        return _from_year(what, as_of)
    if DATE.fullmatch(what):
        days, _ = dates_in(what, as_of)
        return Birth(_possible(days[0], what, as_of), "", day_text(days[0]))
    age = _AGE.match(what)
    if age:
        return _from_age(int(age["years"]), what, as_of)
    if born:
        raise NotReadable(what, "a year or a date after born, such as born 1990 or born 17 May 1990")
    return None


def _from_year(text: str, as_of: date) -> Birth:
    year = int(text)
    day = _possible(date(year, 1, 1), text, as_of)
    if as_of.year - year == ADULT_YEARS and (as_of.month, as_of.day) != (12, 31):
        raise NotReadable(text, f"the whole date, such as born 17 May {year}: under {ADULT_YEARS} no season is made")
    return Birth(day, "only the year was said; January is the careful side", text)


def _from_age(years: int, text: str, as_of: date) -> Birth:
    if not 0 < years <= OLDEST_YEARS:
        raise NotReadable(text, f"an age from 1 to {OLDEST_YEARS}")
    month, day = (as_of.month, as_of.day) if (as_of.month, as_of.day) != (2, 29) else (2, 28)
    born = date(as_of.year - years, month, day)
    return Birth(born, "only the age was said; the day is that of the first answer", f"{years} years ago")


def _possible(day: date, text: str, as_of: date) -> date:
    if not as_of.year - OLDEST_YEARS <= day.year or day >= as_of:
        raise NotReadable(text, "a year or a date of birth, such as born 1990")
    return day
