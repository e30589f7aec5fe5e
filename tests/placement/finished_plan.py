"""What a finished plan costs, read off its sessions: by the reviewer, and by the plainest loops over the scopes' words.

The plain loops are the tests' own reading; they share nothing with search or reviewer but the rules themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.problem import LEAST_RUNS_A_WEEK, Problem, ProblemWeek
from ironstride.rules.book import RuleBook
from ironstride.rules.channels import channels_of
from ironstride.rules.placed import Origin, Placed
from ironstride.rules.review import review
from ironstride.rules.scopes import Rule
from ironstride.rules.verdict import Force, Verdict
from ironstride.training.kinds import RUN_KINDS
from ironstride.units import MINUTES_PER_DAY

Take = tuple[int, int]
"""Index of a demand in its week, index of the form."""
Plan = Sequence[tuple[tuple[Placed, ...], tuple[Take, ...]]]
"""Per day of the problem its sessions in order and what they take."""


class Forbidden(Exception):
    """The plan breaks a MUST that binds, or a requirement."""


def order(sessions: Iterable[Placed]) -> list[Placed]:
    """As rules see them."""
    return sorted(sessions, key=lambda session: (session.start, session.end))


def cost_of(problem: Problem, plan: Plan) -> int:
    """Reviewed findings, forms, unplaced sessions and missing leg exposures; raises `Forbidden`."""
    return reviewed_findings(problem, plan) + prices_beside_findings(problem, plan)


def plain_cost_of(problem: Problem, plan: Plan) -> int:
    """The same by the plain loops; raises `Forbidden`."""
    return plain_findings(problem, plan) + prices_beside_findings(problem, plan)


def reviewed_findings(problem: Problem, plan: Plan) -> int:
    """What all rules charge, says the reviewer."""
    placed = (*problem.memory, *(session for sessions, _ in plan for session in sessions))
    weeks = {week.week: problem.books[week.book] for week in problem.weeks}
    days = {day.day: day.context for day in problem.days}
    findings = review(placed, days, weeks.__getitem__, problem.days[0].day, problem.days[-1].day)
    if any(finding.force is Force.MUST and finding.because is None for finding in findings):
        raise Forbidden
    return sum(finding.price for finding in findings)


def plain_findings(problem: Problem, plan: Plan) -> int:
    """What all rules charge, say the plain loops."""
    return _session_findings(problem, plan) + _gap_findings(problem, plan) + _total_findings(problem, plan)


def prices_beside_findings(problem: Problem, plan: Plan) -> int:
    """What forms, unplaced sessions and missing exposures cost."""
    total = 0
    taken: dict[int, list[Take]] = {week.week: [] for week in problem.weeks}
    for day, (_, takes) in zip(problem.days, plan, strict=True):
        week = problem.week_of(day.day)
        taken[week.week] += takes
        total += sum(week.demands[d].forms[f].price for d, f in takes)
    return total + sum(_left_out(week, taken[week.week]) for week in problem.weeks)


def _left_out(week: ProblemWeek, takes: list[Take]) -> int:
    total, runs, asked = 0, week.runs_held, week.runs_held
    for d, demand in enumerate(week.demands):
        forms = [demand.forms[f] for taken, f in takes if taken == d]
        left = demand.count - len(forms)
        if left < 0 or (left and demand.required):
            raise Forbidden
        total += sum(demand.unplaced[:left])
        if all(form.kind in RUN_KINDS for form in demand.forms):
            runs, asked = runs + len(forms), asked + demand.count
        missing = demand.leg_exposures - sum(form.leg_exposure for form in forms) - left
        total += sum(demand.missing_exposure[: max(0, missing)])
    if runs < min(LEAST_RUNS_A_WEEK, asked):
        raise Forbidden
    return total


def _price(book: RuleBook, rule: Rule, verdict: Verdict | None, involved: Iterable[Placed]) -> int:
    if verdict is None:
        return 0
    if rule.force is Force.SHOULD:
        return book.prices.of(rule, verdict)
    if any(session.origin is Origin.PLANNED for session in involved):
        raise Forbidden
    return 0


def _session_findings(problem: Problem, plan: Plan) -> int:
    total = 0
    for day, (sessions, _) in zip(problem.days, plan, strict=True):
        book = problem.book_of(day.day)
        for session in sessions:
            if session.origin not in {Origin.PLANNED, Origin.LOCKED}:
                continue
            others = tuple(other for other in sessions if other is not session)
            for rule in book.session_rules:
                verdict = rule.judge(session, day.context, others)
                total += _price(book, rule, verdict, (session,))
    return total


def _gap_findings(problem: Problem, plan: Plan) -> int:
    past = order(problem.memory)
    known = past + [session for sessions, _ in plan for session in order(sessions)]
    total = 0
    for position in range(len(past), len(known)):
        later = known[position]
        book = problem.book_of(later.day)
        for rule in book.gap_rules:
            earlier = next((s for s in reversed(known[:position]) if rule.earlier_channel in channels_of(s)), None)
            if earlier is None or later.start - earlier.end >= rule.reach or not rule.concerns(later):
                continue
            total += _price(book, rule, rule.judge(earlier, later), (earlier, later))
    return total


def _total_findings(problem: Problem, plan: Plan) -> int:
    """Totals of calendar weeks and streaks of days, from the first day that is known of, or the first week's Monday."""
    by_day = {day.day: sessions for day, (sessions, _) in zip(problem.days, plan, strict=True)}
    first, last = problem.days[0].day, problem.days[-1].day
    start = min([first - first % DAYS_PER_WEEK, *(session.day for session in problem.memory)])
    for day in range(start, first):
        by_day[day] = tuple(session for session in problem.memory if session.start // MINUTES_PER_DAY == day)
    total = 0
    for week in problem.weeks:
        days = [day for day in range(DAYS_PER_WEEK * week.week, DAYS_PER_WEEK * (week.week + 1)) if day <= last]
        total += _week_findings(problem.books[week.book], [by_day[day] for day in days])
    for day in range(first, last + 1):
        total += _streak_findings(problem.book_of(day), by_day, day)
    return total


def _week_findings(book: RuleBook, days: list[tuple[Placed, ...]]) -> int:
    involved = [session for sessions in days for session in sessions]
    total = 0
    for rule in book.week_rules:
        amount = min(rule.saturation, sum(rule.amount(sessions) for sessions in days))
        total += _price(book, rule, rule.verdict(amount), involved)
    return total


def _streak_findings(book: RuleBook, by_day: Mapping[int, tuple[Placed, ...]], day: int) -> int:
    total = 0
    for rule in book.streak_rules:
        streak = 0
        while day - streak in by_day and rule.counts(by_day[day - streak]):
            streak += 1
        if streak > rule.limit:
            total += _price(book, rule, rule.verdict(min(streak, rule.limit + 1)), by_day[day])
    return total
