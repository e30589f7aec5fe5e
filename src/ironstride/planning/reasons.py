"""Why each session lies where it lies, in plain words: what it keeps clear of, what it gives up, and the rhythm it
follows.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from ironstride.calendar_time import WEEKDAY_NAMES
from ironstride.evidence.register import Register
from ironstride.planning.assemble import PlacedSession
from ironstride.planning.findings import person_name
from ironstride.planning.rounds import Settled
from ironstride.rules.book import RuleBook
from ironstride.rules.channels import channels_of
from ironstride.rules.placed import Origin, Placed
from ironstride.rules.sentences import why_sentence
from ironstride.rules.verdict import Force, Unit
from ironstride.training.kinds import Kind
from ironstride.training.plan import PlanFinding
from ironstride.training.session import Session, Why
from ironstride.units import MINUTES_PER_HOUR

MOST_REASONS: Final = 4
MOST_HOURS_TOLD: Final = 96
"""What lies longer ago explains nothing."""


def with_reasons(
    settled: Settled, sessions: list[PlacedSession], findings: tuple[PlanFinding, ...], register: Register
) -> list[PlacedSession]:
    """The sessions with their reasons."""
    ordered = sorted(
        [*settled.problem.memory, *(s for day in settled.optimum.days for s in day.sessions)],
        key=lambda session: (session.start, session.end, session.demand),
    )
    by_session: dict[str, list[PlanFinding]] = {}
    for finding in findings:
        for session_id in finding.sessions:
            by_session.setdefault(session_id, []).append(finding)
    told = []
    for one in sessions:
        book = settled.problem.book_of(one.placed.day)
        reasons = [
            *_held(one.session),
            *_clear_of(one.placed, ordered, book, settled.problem.epoch, register),
            *_gives_up(by_session.get(one.session.id, [])),
            *_usual(one, settled),
        ]
        told.append(PlacedSession(replace(one.session, why=tuple(reasons[:MOST_REASONS])), one.placed))
    return told


def _held(session: Session) -> list[Why]:
    if session.kind is Kind.RACE:
        return [Why("race-day", "This is the day of the race.")]
    return [Why("locked", "You hold it here.")] if session.locked else []


def _clear_of(placed: Placed, ordered: list[Placed], book: RuleBook, epoch: date, register: Register) -> list[Why]:
    """The guidelines that are kept here because of the session's place: the nearest earlier session of each rule's
    kind.
    """
    kept = []
    for rule in book.gap_rules:
        if rule.force is Force.MUST or not rule.concerns(placed) or rule.reach < 12 * MINUTES_PER_HOUR:
            continue
        before = [s for s in ordered if s.start < placed.start and rule.earlier_channel in channels_of(s)]
        if not before or rule.judge(before[-1], placed) is not None:
            continue
        gap = placed.start - before[-1].end
        closest = rule.judge(before[-1].moved(placed.start - before[-1].end), placed)
        if gap > MOST_HOURS_TOLD * MINUTES_PER_HOUR or closest is None or closest.unit is not Unit.MINUTES:
            continue
        rows = tuple(register.row(row).id for row in rule.evidence)
        weekday, earlier = WEEKDAY_NAMES[placed.weekday], person_name(before[-1], epoch)
        kept.append(Why(rule.id, f"{why_sentence(weekday, gap, closest.asked, earlier)}.", rows))
    return kept[:2]


def _gives_up(findings: list[PlanFinding]) -> list[Why]:
    dear = sorted(findings, key=lambda finding: -finding.price)
    return [Why(f.rule, f"Compromise: {f.text}.", f.evidence) for f in dear[:2] if f.price > 0 and f.rule != "rhythm"]


def _usual(one: PlacedSession, settled: Settled) -> list[Why]:
    monday = settled.season.weeks[0].start
    week = settled.season.weeks[(one.session.date - monday).days // 7]
    wishes = settled.rhythm.of_week.get(week.start, ())
    wish = next((wish for wish in wishes if wish.demand == one.placed.demand), None)
    if one.placed.origin is not Origin.PLANNED or wish is None:
        return [] if one.placed.origin is not Origin.PLANNED else [Why("inside-time-slot", "It fits this time slot.")]
    if (one.placed.weekday, one.placed.clock_start) in wish.places:
        return [Why("rhythm", f"{WEEKDAY_NAMES[one.placed.weekday]} is its usual day in this season.")]
    return [Why("rhythm", "It leaves its usual place because the usual one costs more this week.")]
