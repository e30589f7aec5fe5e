"""Several weeks reviewed as they follow each other; a single week is reviewed as one that repeats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.planning.findings import person_name
from ironstride.planning.own_week import WEEK_MINUTES, own_week, placed_week
from ironstride.planning.own_week_problem import EPOCH
from ironstride.planning.week_findings import WeekFinding
from ironstride.rules.book import RuleBook
from ironstride.rules.placed import DayContext, Placed
from ironstride.rules.review_ranges import RangeFinding, review_range
from ironstride.rules.sentences import say_range, way_out
from ironstride.training.week_text import WeekText


def review_season(text: WeekText, book: RuleBook) -> tuple[WeekFinding, ...]:
    """Every compromise of the weeks, in their order; each says its week."""
    placed: list[Placed] = []
    unknown: list[int] = []
    for number in range(text.weeks):
        own = own_week(text, number)
        unknown += [len(placed) + at for at, one in enumerate(own) if one.start is None]
        placed += [_later(one, number) for one in placed_week(own)]
    last_day = text.weeks * DAYS_PER_WEEK - 1
    days = {day: DayContext(day) for day in range(last_day + 1)}
    found = review_range(placed, unknown, days, lambda _: book, 0, last_day)
    return tuple({(one.rule, one.text): one for one in (_finding(one, placed) for one in found)}.values())


def _later(session: Placed, weeks: int) -> Placed:
    return replace(session, start=session.start + weeks * WEEK_MINUTES, end=session.end + weeks * WEEK_MINUTES)


def _finding(finding: RangeFinding, placed: Sequence[Placed]) -> WeekFinding:
    names = [person_name(placed[index], EPOCH) for index in finding.sessions] or [""]
    later = names[-1] if finding.rule.scope == "gap" else names[0]
    text = say_range(finding.rule, finding.worst, finding.most, names[0], later)
    if finding.clears:
        text += f"; {way_out((person_name(placed[index], EPOCH), start) for index, start in finding.clears)}"
    week = finding.day // DAYS_PER_WEEK
    return WeekFinding(
        finding.rule.id,
        finding.rule.force,
        f"Week {week + 1}: {text}",
        tuple(dict.fromkeys(placed[index].weekday for index in finding.sessions)),
        finding.most_price,
        finding.least_price,
        finding.certain,
        finding.rule.evidence,
    )
