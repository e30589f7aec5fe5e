"""Judged pairs of weeks, read from the Markdown files beside this one.

A pair is a heading, an athlete line, perhaps what else is known, two weeks as indented text, and why the left is
better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAYS
from ironstride.planning.own_week import OwnSession, class_names, own_week, placed_week, week_before, week_contexts
from ironstride.rules.book import RuleBook
from ironstride.rules.placed import DayContext, Eased, OldPlace, Origin, Placed, RaceNear, RhythmWish, Slot
from ironstride.rules.prices import UNPLACED_PRICES
from ironstride.rules.race_days import RACE_DAYS
from ironstride.rules.review import ReviewFinding, review
from ironstride.rules.status import RuleStatus, book_for
from ironstride.season.demands import MISSING_LEGS_PRICES
from ironstride.season.forms import (
    SHORT_EASY_PRICE,
    SHORT_LIFT_PRICE,
    SHORT_LONG_PRICE,
    SHORT_QUALITY_PRICE,
    UPPER_INSTEAD_PRICE,
)
from ironstride.training.kinds import Combine, Experience, Level, Phase, Priority, Strategy
from ironstride.training.week_text import parse_week_text
from ironstride.units import MINUTES_PER_DAY

HERE: Final = Path(__file__).parent
LEFT_OUT: Final[Mapping[str, int]] = {
    **UNPLACED_PRICES,
    "second-leg-session": MISSING_LEGS_PRICES[0] + UPPER_INSTEAD_PRICE,
    "only-leg-session": MISSING_LEGS_PRICES[1] + UPPER_INSTEAD_PRICE,
    "minutes-of-an-easy-run": SHORT_EASY_PRICE,
    "minutes-of-a-quality-run": SHORT_QUALITY_PRICE,
    "minutes-of-the-long-run": SHORT_LONG_PRICE,
    "minutes-of-a-lift": SHORT_LIFT_PRICE,
}
"""What a side may leave out of what was asked, and its price in the product's own tables."""
EXPERIENCE: Final = {
    "new to lifting": Experience.NEW,
    "returning to lifting": Experience.RETURNING,
    "used to lifting": Experience.ADAPTED,
}
_FACT: Final = re.compile(r"^(Athlete|Race|Eased|Maybe|Left leaves out|Right leaves out): (.+?)\.?$")
_BLOCK: Final = re.compile(r"^(Left|Right|Usual|Present plan):$")
_RACE: Final = re.compile(r"([ABC]), (.+), (\d+) days (after|before) Monday")
_ROWS: Final = re.compile(r"\((?:rows? ([\d, ]+)|convention|wish)\)")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two weeks, of which the left is better."""

    name: str
    file: str
    facts: Mapping[str, str]
    weeks: Mapping[str, str]
    because: str

    @property
    def rows(self) -> tuple[int, ...]:
        """Evidence rows named in the reason; empty for a convention or a wish."""
        found = _ROWS.search(self.because)
        return tuple(int(row) for row in found[1].split(",")) if found and found[1] else ()

    @property
    def says_on_what_it_rests(self) -> bool:
        """Whether the reason ends with its rows, or says that it is a convention or a wish."""
        return bool(_ROWS.search(self.because))

    def sessions(self, side: str) -> tuple[OwnSession, ...]:
        """The sessions of a week; a week that cannot be read whole is a fault of the file."""
        text = parse_week_text(self.weeks[side], f"{self.file}: {self.name}, {side}")
        assert text.problems == (), text.problems
        assert text.passed_over == ()
        assert text.weeks == 1
        return own_week(text)

    def left_out(self, side: str) -> tuple[str, ...]:
        """What a side leaves out of what was asked."""
        return tuple(one for one in self.facts.get(f"{side} leaves out", "").split(", ") if one)


def read_pairs() -> tuple[Pair, ...]:
    """Every judged pair, by file and in its order."""
    return tuple(pair for path in sorted(HERE.glob("*.md")) for pair in _pairs_of(path))


def _pairs_of(path: Path) -> Iterator[Pair]:
    for part in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, *lines = part.splitlines()
        yield _pair(name.strip(), path.name, lines)


def _pair(name: str, file: str, lines: list[str]) -> Pair:
    facts: dict[str, str] = {}
    weeks: dict[str, list[str]] = {}
    prose: list[str] = []
    block = ""
    for line in lines:
        if line.startswith("    "):
            weeks[block].append(line.strip())
        elif found := _FACT.match(line):
            facts[found[1]] = found[2]
        elif found := _BLOCK.match(line):
            block = found[1]
            weeks[block] = []
        elif line.strip():
            prose.append(line.strip())
    return Pair(name, file, facts, {side: "\n".join(text) for side, text in weeks.items()}, " ".join(prose))


def status_of(pair: Pair) -> RuleStatus:
    """Who the athlete line speaks of."""
    words = pair.facts["Athlete"].split(", ")
    status = RuleStatus(Level(words[0]), EXPERIENCE[words[1]], strategy=None)
    for word in words[2:]:
        status = _with(status, word)
    return replace(status, eased="Eased" in pair.facts)


def _with(status: RuleStatus, word: str) -> RuleStatus:
    if word.endswith(" years"):
        return replace(status, age=int(word.removesuffix(" years")))
    if word in list(Phase):
        return replace(status, phase=Phase(word))
    name, _, value = word.partition(" ")
    if name == "strategy":
        return replace(status, strategy=Strategy(value))
    if name == "combine":
        return replace(status, combine=Combine(value))
    if word.startswith("long run on "):
        return replace(status, long_run_day=WEEKDAYS.index(word[-3:].casefold()))
    if word.startswith("rest on "):
        return replace(status, rest_day=WEEKDAYS.index(word[-3:].casefold()))
    raise AssertionError(f"{word!r} says nothing about an athlete")


def book_of_pair(pair: Pair) -> RuleBook:
    """The rules for that athlete at default prices."""
    return book_for(status_of(pair))


def findings_of(pair: Pair, side: str) -> tuple[ReviewFinding, ...]:
    """What the reviewer says of one week of the pair; the week repeats."""
    sessions = pair.sessions(side)
    placed = [_in_slot(one, pair) for one in _named(pair, side)]
    contexts = _contexts(pair, sessions)
    book = book_of_pair(pair)
    return review([*placed, *week_before(placed)], contexts, lambda _: book, 0, DAYS_PER_WEEK - 1)


def price_of(pair: Pair, side: str) -> int:
    """The total price: compromises, and what was left out."""
    return sum(one.price for one in findings_of(pair, side)) + sum(LEFT_OUT[one] for one in pair.left_out(side))


def _named(pair: Pair, side: str) -> tuple[Placed, ...]:
    """A week's sessions, placed by Ironstride; the same class of session has the same name in all the pair's weeks."""
    everything = [(one, pair.sessions(one)) for one in pair.weeks]
    names = class_names([session for _, sessions in everything for session in sessions])
    start = 0
    for one, sessions in everything:
        if one == side:
            own = names[start : start + len(sessions)]
            placed = placed_week(sessions, Origin.PLANNED)
            return tuple(replace(p, demand=n) for p, n in zip(placed, own, strict=True))
        start += len(sessions)
    raise AssertionError(f"{pair.name} has no week called {side}")


def _in_slot(session: Placed, pair: Pair) -> Placed:
    if WEEKDAYS[session.weekday].capitalize() != pair.facts.get("Maybe"):
        return session
    start = session.clock_start
    return replace(session, slot=Slot("anywhere", start, start, MINUTES_PER_DAY, maybe=True))


def _contexts(pair: Pair, sessions: tuple[OwnSession, ...]) -> dict[int, DayContext]:
    contexts = week_contexts(sessions)
    if "Race" in pair.facts:
        contexts = {day: _near_race(context, pair.facts["Race"]) for day, context in contexts.items()}
    if "Eased" in pair.facts:
        days = {WEEKDAYS.index(word.casefold()) for word in pair.facts["Eased"].split()}
        contexts = {
            day: replace(context, eased=Eased(no_quality=True)) if day in days else context
            for day, context in contexts.items()
        }
    if "Usual" in pair.weeks:
        places: dict[str, list[tuple[int, int]]] = {}
        for one in _named(pair, "Usual"):
            places.setdefault(one.demand, []).append((one.weekday, one.clock_start))
        wishes = tuple(RhythmWish(demand, tuple(where)) for demand, where in sorted(places.items()))
        contexts = {day: replace(context, rhythm=wishes) for day, context in contexts.items()}
    if "Present plan" in pair.weeks:
        there = _named(pair, "Present plan")
        contexts = {
            day: replace(context, old=tuple(OldPlace(o.demand, o.clock_start) for o in there if o.weekday == day))
            for day, context in contexts.items()
        }
    return contexts


def _near_race(context: DayContext, text: str) -> DayContext:
    found = _RACE.fullmatch(text)
    assert found, text
    distance = next(row.distance_m for row in RACE_DAYS if row.name == found[2])
    day = int(found[3]) if found[4] == "after" else -int(found[3])
    race = RaceNear(day - context.day, Priority(found[1]), distance, lifting_weeks=12)
    return replace(context, next_race=race) if race.days >= 0 else replace(context, last_race=race)
