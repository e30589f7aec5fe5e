"""What every finished plan keeps, whatever the athlete: one small check per promise."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from itertools import pairwise

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.planning.make_plan import make_plan
from ironstride.planning.request import Planned, PlanRequest
from ironstride.training.athlete import Athlete
from ironstride.training.availability import real_day
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind, Sport, Tag
from ironstride.training.plan import Plan
from ironstride.training.refusal import Refusal
from ironstride.training.session import Session

MOST_SESSIONS_A_DAY = 2
SAME_WINDOW_CHANGE_MINUTES = 5
Check = Callable[[Plan, Athlete], None]


def plan_for(athlete: Athlete, as_of: date, parent: Plan | None = None) -> Plan:
    """The plan, which must not be refused."""
    answer = make_plan(PlanRequest(athlete, None, as_of, parent))
    assert isinstance(answer, Planned), answer
    return answer.plan


def answer_for(athlete: Athlete, as_of: date) -> Plan | Refusal:
    """The plan or the refusal."""
    answer = make_plan(PlanRequest(athlete, None, as_of))
    return answer.plan if isinstance(answer, Planned) else answer


def own(plan: Plan) -> list[Session]:
    """The sessions that Ironstride placed freely: no race, no lock, no mobility."""
    return [s for s in plan.sessions if not s.locked and s.sport not in {Sport.RACE, Sport.MOBILITY}]


def no_must_finding_but_because_of_locks(plan: Plan, _: Athlete) -> None:
    """A rule that must hold is broken only by what the athlete holds."""
    broken = [finding for finding in plan.findings if finding.force == "must"]
    locked = {session.id for session in plan.sessions if session.locked or session.kind is Kind.RACE}
    for finding in broken:
        assert finding.because == "locked", finding
        assert finding.price == 0
        assert set(finding.sessions) & locked, finding


def locks_are_held(plan: Plan, athlete: Athlete) -> None:
    """Every lock has its session: its day, its kind, its start and its minutes; none on a day of illness."""
    ill = [one for one in athlete.exceptions if one.reason == "sick"]
    for lock in athlete.locks:
        if any(one.covers(lock.date) for one in ill):
            assert not any(one.date == lock.date and one.locked for one in plan.sessions if one.kind is not Kind.RACE)
            continue
        if not plan.as_of <= lock.date <= plan.weeks[-1].start + (DAYS_PER_WEEK - 1) * (date(1, 1, 2) - date(1, 1, 1)):
            continue
        held = [s for s in plan.sessions if s.locked and s.date == lock.date and s.kind is lock.kind]
        assert held, lock
        assert lock.start is None or held[0].start == lock.start
        assert lock.minutes is None or held[0].minutes == lock.minutes


def prices_sum_to_the_cost(plan: Plan, _: Athlete) -> None:
    """Compromises, shorter sessions and what did not fit cost together what the search says."""
    assert plan.proof.status == "optimal"
    assert sum(f.price for f in plan.findings) + sum(u.price for u in plan.unplaced) == plan.proof.cost


def sessions_lie_in_time_slots(plan: Plan, athlete: Athlete) -> None:
    """Every session lies in one time slot of its real day, getting ready and getting there included, of a kind it
    allows.
    """
    for session in [*own(plan), *(s for s in plan.sessions if s.sport is Sport.MOBILITY)]:
        windows = [w for w in real_day(athlete, session.date).windows if w.id == session.window]
        assert windows, session
        window = windows[0]
        assert window.usable_start <= session.start, session
        assert session.end <= window.end, session
        assert session.place == window.place
        assert window.allows_run or session.kind not in RUN_KINDS
        assert window.allows_strength or session.kind not in STRENGTH_KINDS


def one_body(plan: Plan, athlete: Athlete) -> None:
    """Nothing that Ironstride placed runs into anything else of that day; two parts of one slot have a change-over."""
    by_day: dict[date, list[Session]] = defaultdict(list)
    for session in plan.sessions:
        by_day[session.date].append(session)
    for day, sessions in by_day.items():
        ordered = sorted(sessions, key=lambda session: (session.start, session.end))
        for one, other in pairwise(ordered):
            assert one.end <= other.start or one.locked or other.locked, (one, other)
            if one.combined_with == other.id:
                assert other.start - one.end >= SAME_WINDOW_CHANGE_MINUTES
                assert other.combined_with == one.id
        for fixed in real_day(athlete, day).fixed:
            for session in sessions:
                apart = session.end <= fixed.start or fixed.end <= session.start
                assert apart or session.locked or session.kind is Kind.RACE, (session, fixed)


def sessions_a_day_are_capped(plan: Plan, _: Athlete) -> None:
    """At most two sessions a day, one run and one lift; races stand alone but for C races."""
    by_day: dict[date, list[Session]] = defaultdict(list)
    for session in plan.sessions:
        if session.sport is not Sport.MOBILITY:
            by_day[session.date].append(session)
    for sessions in by_day.values():
        if any(session.locked for session in sessions):
            continue
        assert len(sessions) <= MOST_SESSIONS_A_DAY
        assert sum(session.kind in RUN_KINDS for session in sessions) <= 1
        assert sum(session.kind in STRENGTH_KINDS for session in sessions) <= 1


def ids_are_unique_and_dateless(plan: Plan, _: Athlete) -> None:
    """Ids are the week's number and the demand's, never a date."""
    counts = Counter(session.id for session in plan.sessions)
    assert max(counts.values(), default=1) == 1, counts.most_common(3)
    for session in plan.sessions:
        assert re.fullmatch(r"w\d\d-[a-z][a-z0-9-]*\d", session.id), session.id


def every_session_is_planned_and_told(plan: Plan, _: Athlete) -> None:
    """Every session has a title, a reason and a length; in time order from the first day on."""
    order = [(session.date, session.start) for session in plan.sessions]
    assert order == sorted(order)
    for session in plan.sessions:
        assert session.date >= plan.as_of
        assert session.title
        assert session.why, session
        assert session.minutes > 0
        assert session.end - session.start == session.minutes
        known = {other.id for other in plan.sessions}
        assert session.combined_with is None or session.combined_with in known


def findings_name_their_sessions(plan: Plan, _: Athlete) -> None:
    """A compromise names sessions of the plan and says something."""
    known = {session.id for session in plan.sessions}
    for finding in plan.findings:
        assert set(finding.sessions) <= known
        assert finding.text
        assert finding.price >= 0


def sick_days_are_empty(plan: Plan, athlete: Athlete) -> None:
    """Nothing of ours on days of illness, no run and no leg work on days of injury."""
    for session in own(plan):
        reason = real_day(athlete, session.date).reason
        assert reason != "sick"
        if reason == "injured":
            assert session.kind not in RUN_KINDS
            assert Tag.LEG_WORK not in session.tags


def weeks_agree_with_their_sessions(plan: Plan, _: Athlete) -> None:
    """The numbers of a week are those of its sessions; a run that is only offered is no part of its running."""
    for week in plan.weeks:
        inside = [s for s in plan.sessions if monday_of(s.date) == week.start]
        runs = [s for s in inside if s.kind in RUN_KINDS and s.kind is not Kind.RACE]
        assert week.run_minutes == sum(s.minutes for s in runs if Tag.OPTIONAL not in s.tags)
        assert week.long_run_minutes == max((s.minutes for s in runs if s.kind is Kind.LONG), default=0)
        assert week.quality_sessions == sum(Tag.QUALITY in s.tags for s in runs)
        assert week.strength_sessions == sum(s.kind in STRENGTH_KINDS for s in inside)


PROMISES: tuple[Check, ...] = (
    no_must_finding_but_because_of_locks,
    locks_are_held,
    prices_sum_to_the_cost,
    sessions_lie_in_time_slots,
    one_body,
    sessions_a_day_are_capped,
    ids_are_unique_and_dateless,
    every_session_is_planned_and_told,
    findings_name_their_sessions,
    sick_days_are_empty,
    weeks_agree_with_their_sessions,
)
