"""What every change of a plan keeps, whoever lives with it."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ironstride.calendar_time import monday_of
from ironstride.training.athlete import Athlete
from ironstride.training.availability import real_day
from ironstride.training.kinds import Kind
from ironstride.training.plan import Plan, PlanWeek
from ironstride.training.session import Session, SessionStatus
from tests.planning.promises import (
    findings_name_their_sessions,
    one_body,
    sessions_a_day_are_capped,
    sessions_lie_in_time_slots,
    sick_days_are_empty,
)

COMING_PROMISES = (sessions_lie_in_time_slots, one_body, sessions_a_day_are_capped, sick_days_are_empty)


@dataclass(frozen=True)
class Moment:
    """A plan in force, the athlete as the file says, the day it is, and what is held."""

    plan: Plan
    athlete: Athlete
    today: date
    held: Mapping[str, bool]
    """Id -> locked; else moved there."""


def check_step(before: Moment, after: Moment, freed: Collection[str], ids: dict[str, str]) -> None:
    """Everything that one change keeps.

    Args:
        before: as it was.
        after: as it is with the change.
        freed: ids of sessions that the change itself was about.
        ids: every id ever given, with its demand; new ones are added.
    """
    past_is_frozen(before, after)
    rules_are_broken_only_by_what_is_held(after)
    kept_sessions_stay(before, after, freed)
    ids_are_kept(before, after, ids, freed)
    coming_sessions_are_right(after)


def past_is_frozen(before: Moment, after: Moment) -> None:
    """What lies before today is exactly as it was."""
    assert behind(before.plan, after.today) == behind(after.plan, after.today)
    assert weeks_behind(before.plan, after.today) == weeks_behind(after.plan, after.today)


def behind(plan: Plan, today: date) -> list[Session]:
    """Sessions that lie behind."""
    return [session for session in plan.sessions if session.date < today]


def weeks_behind(plan: Plan, today: date) -> list[PlanWeek]:
    """Weeks that lie behind."""
    return [week for week in plan.weeks if week.start < monday_of(today)]


def coming(plan: Plan, today: date) -> list[Session]:
    """Sessions from today on that will be done."""
    return [one for one in plan.sessions if one.date >= today and one.status is SessionStatus.PLANNED]


def rules_are_broken_only_by_what_is_held(after: Moment) -> None:
    """A rule that must hold is broken only by what the athlete holds."""
    fixed = {one.id for one in after.plan.sessions if one.locked or one.kind is Kind.RACE} | set(after.held)
    for finding in after.plan.findings:
        if finding.force == "must":
            assert finding.because == "locked", finding
            assert set(finding.sessions) & fixed, finding


def kept_sessions_stay(before: Moment, after: Moment, freed: Collection[str]) -> None:
    """A locked session of a season that still has that week is where it was, but for days of illness."""
    there = {session.id: session for session in after.plan.sessions}
    last = after.plan.weeks[-1].start + timedelta(weeks=1)
    for session in coming(before.plan, before.today):
        stays = before.held.get(session.id) and session.id not in freed and session.date < last
        if stays and real_day(after.athlete, session.date).reason != "sick":
            now = there[session.id]
            assert (now.date, now.start, now.locked) == (session.date, session.start, True), (session, now)


def ids_are_kept(before: Moment, after: Moment, ids: dict[str, str], freed: Collection[str] = ()) -> None:
    """No id twice, none for another demand or week, and what lies where it lay keeps its own."""
    counts = Counter(session.id for session in after.plan.sessions)
    assert max(counts.values(), default=1) == 1, counts.most_common(3)
    for session in after.plan.sessions:
        assert ids.setdefault(session.id, family(session.demand)) == family(session.demand), session
    first = after.plan.weeks[0].start
    for session in coming(after.plan, after.today):
        week = (monday_of(session.date) - first).days // 7 + 1
        assert session.id.startswith(f"w{week:02d}-") or session.form == "lent", session
    was, now = (by_place(moment) for moment in (before, after))
    for place in was.keys() & now.keys():
        assert was[place] == now[place] or {was[place], now[place]} & set(freed), place


def by_place(moment: Moment) -> dict[tuple[date, int, str], str]:
    """Day, start and demand -> id of coming sessions."""
    return {(one.date, one.start, family(one.demand)): one.id for one in coming(moment.plan, moment.today)}


def family(demand: str) -> str:
    """Easy runs of two lengths are the same thing."""
    return demand.removesuffix("-short")


def coming_sessions_are_right(after: Moment) -> None:
    """Coming sessions lie in the time slots of the real day, alone in their time."""
    present = replace(after.plan, sessions=tuple(coming(after.plan, after.today)))
    for check in COMING_PROMISES:
        check(present, after.athlete)
    findings_name_their_sessions(after.plan, after.athlete)
