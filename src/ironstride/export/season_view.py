"""A plan looked at by weeks: the sessions of each, its number, and the words its pages share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAYS, monday_of
from ironstride.export.session_card import Card, cards_of
from ironstride.training.athlete import Goal
from ironstride.training.plan import Plan, PlanFinding, PlanWeek
from ironstride.units import MINUTES_PER_HOUR

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MOST_WEEKS_SHOWN: Final = 4


@dataclass(frozen=True, slots=True)
class WeekView:
    """A week of the season with its sessions."""

    number: int
    """1 is the season's first."""
    week: PlanWeek
    cards: tuple[Card, ...]
    races: tuple[Goal, ...]
    findings: tuple[PlanFinding, ...]
    """Compromises that touch a session of this week, the dearest first."""
    not_fitting: tuple[str, ...]
    """A sentence for each session that did not fit."""

    @property
    def last_day(self) -> date:
        """Sunday."""
        return self.week.start + timedelta(days=DAYS_PER_WEEK - 1)

    def on(self, day: date) -> tuple[Card, ...]:
        """The day's sessions in time order."""
        return tuple(card for card in self.cards if card.day == day)

    @property
    def days(self) -> tuple[date, ...]:
        """Monday to Sunday."""
        return tuple(self.week.start + timedelta(days=number) for number in range(DAYS_PER_WEEK))


def week_views(plan: Plan) -> tuple[WeekView, ...]:
    """Every week of the plan in order."""
    return tuple(week_view(plan, number) for number in range(1, len(plan.weeks) + 1))


def week_view(plan: Plan, number: int) -> WeekView:
    """Week `number` of the plan, counted from 1.

    Raises:
        ValueError: when the plan has no such week.
    """
    if not 1 <= number <= len(plan.weeks):
        raise ValueError(f"week {number} is outside 1 to {len(plan.weeks)}")
    week = plan.weeks[number - 1]
    sessions = [one for one in plan.sessions if monday_of(one.date) == week.start]
    ids = {one.id for one in sessions}
    return WeekView(
        number,
        week,
        cards_of(sessions),
        tuple(goal for goal in plan.goals if monday_of(goal.date) == week.start),
        dearest(one for one in plan.findings if ids & set(one.sessions)),
        tuple(one.text for one in plan.unplaced if monday_of(one.week) == week.start),
    )


def number_of(plan: Plan, day: date) -> int | None:
    """The number of the week that holds a day; None outside the season."""
    monday = monday_of(day)
    return next((number for number, week in enumerate(plan.weeks, start=1) if week.start == monday), None)


def dearest(findings: Iterable[PlanFinding]) -> tuple[PlanFinding, ...]:
    """Compromises by price, the dearest first; equals keep their order."""
    return tuple(sorted(findings, key=lambda one: -one.price))


@dataclass(frozen=True, slots=True)
class Repeated:
    """A compromise that the season makes in the same words in one week or in several."""

    finding: PlanFinding
    weeks: tuple[int, ...]
    """Numbers of the weeks, in order; empty where it touches no session."""
    price: int
    """Of all of them."""

    @property
    def text(self) -> str:
        """Its sentence after the weeks it is made in."""
        sentence = in_words(self.finding)
        if not self.weeks:
            return sentence
        shown = ", ".join(str(number) for number in self.weeks[:MOST_WEEKS_SHOWN])
        more = f" and {len(self.weeks) - MOST_WEEKS_SHOWN} more" if len(self.weeks) > MOST_WEEKS_SHOWN else ""
        return f"Week{'s' if len(self.weeks) > 1 else ''} {shown}{more}: {sentence}"


def repeated(plan: Plan) -> tuple[Repeated, ...]:
    """The plan's compromises, the same ones together: broken rules first, then by price, the dearest first."""
    days = {session.id: session.date for session in plan.sessions}
    groups: dict[tuple[str, str], list[PlanFinding]] = {}
    for finding in plan.findings:
        if finding.price or finding.because:
            groups.setdefault((finding.rule, finding.text), []).append(finding)
    found = []
    for same in groups.values():
        numbers = {number_of(plan, days[one.sessions[-1]]) for one in same if one.sessions and one.sessions[-1] in days}
        weeks = tuple(sorted(number for number in numbers if number))
        found.append(Repeated(same[0], weeks, sum(one.price for one in same)))
    return tuple(sorted(found, key=lambda one: (one.finding.force != "must", -one.price)))


def day_name(day: date) -> str:
    """``Tue 8 Dec``"""
    return f"{WEEKDAYS[day.weekday()].capitalize()} {short_date(day)}"


def short_date(day: date) -> str:
    """``8 Dec``"""
    return f"{day.day} {MONTHS[day.month - 1]}"


def long_date(day: date) -> str:
    """``8 Dec 2026``"""
    return f"{short_date(day)} {day.year}"


def hours_text(minutes: int) -> str:
    """``4 h 05``; under an hour ``45 min``."""
    hours, rest = divmod(minutes, MINUTES_PER_HOUR)
    return f"{hours} h {rest:02d}" if hours else f"{rest} min"


def week_marks(view: WeekView) -> tuple[str, ...]:
    """What is special about a week, in words: races, lighter, settling in."""
    marks = [f"{goal.priority.value} race: {goal.name}" for goal in view.races]
    marks += ["lighter week"] if view.week.cutback else []
    marks += ["settling in"] if view.week.settling_in else []
    return tuple(marks)


def counted(number: int, noun: str) -> str:
    """``1 run``, ``2 runs``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def in_words(finding: PlanFinding) -> str:
    """A compromise in one line, with what was asked and what is there where its text does not say so."""
    text = finding.text.rstrip(".")
    said = all(amount in text for amount in (finding.asked, finding.measured))
    none_asked = finding.asked.startswith("0 ") and finding.measured in text
    if said or none_asked or not finding.asked or not finding.measured:
        return f"{text}."
    return f"{text} ({finding.asked} asked, {finding.measured} there)."


def remedy_text(finding: PlanFinding) -> str:
    """What would remove a compromise, as a sentence; empty where it is not known."""
    if not finding.remedy:
        return ""
    return f"{finding.remedy[0].upper()}{finding.remedy[1:]} would remove it."
