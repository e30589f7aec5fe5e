"""What every rule owes the search and the reviewer: its reach, what it reads, and what it never reads."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.evidence.register import load_register
from ironstride.evidence.roster import roster_faults
from ironstride.rules.catalogue import CATALOGUE
from ironstride.rules.channels import channels_of
from ironstride.rules.described import described_rules
from ironstride.rules.parameter_ranges import LONGEST_REACH
from ironstride.rules.placed import DayContext, OldPlace, Placed, RhythmWish
from ironstride.rules.prices import FINDING_PRICES
from ironstride.rules.scopes import Channel, GapRule, Rule, SessionRule, StreakRule, WeekRule
from ironstride.rules.verdict import Force, Verdict
from ironstride.training.kinds import Kind, Tag
from ironstride.units import MINUTES_PER_DAY, MINUTES_PER_HOUR
from tests.rules.drawn_sessions import ALL_RULES, GAP_RULES, in_disguise, sessions

SHAPES = {"session": SessionRule, "gap": GapRule, "week": WeekRule, "streak": StreakRule}
TOGETHER = tuple(rule for rule in ALL_RULES if isinstance(rule, SessionRule) and rule.reads_others)
ids = [rule.id for rule in ALL_RULES]


@pytest.mark.parametrize("rule", ALL_RULES, ids=ids)
def test_a_rule_has_the_shape_of_its_scope(rule: Rule) -> None:
    """A frozen dataclass with slots, a weight first, and exactly the methods of its scope."""
    assert is_dataclass(rule)
    assert not hasattr(rule, "__dict__")
    assert next(iter(fields(rule))).name == "weight"
    assert [scope for scope, shape in SHAPES.items() if isinstance(rule, shape)] == [rule.scope]
    with pytest.raises(AttributeError):
        rule.weight = 2.0


@pytest.mark.parametrize("rule", ALL_RULES, ids=ids)
def test_a_rule_says_what_it_is(rule: Rule) -> None:
    """Kebab-case id, a price in the table, rows that exist; a MUST costs nothing and a SHOULD something."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    assert (FINDING_PRICES[rule.price_class] == 0) is (rule.force is Force.MUST)
    load_register().rows(rule.evidence)


def test_ids_are_unique() -> None:
    """An id names one rule."""
    assert len({rule.id for rule in CATALOGUE}) == len(CATALOGUE)


def test_rules_and_stages_agree() -> None:
    """Each rule stands at the rows it rests on, and each row names the rules that implement it."""
    assert roster_faults(described_rules()) == ()


@pytest.mark.parametrize("rule", GAP_RULES, ids=[rule.id for rule in GAP_RULES])
def test_reach_is_three_days_at_most(rule: GapRule) -> None:
    """The search remembers three days."""
    assert 0 <= rule.reach <= LONGEST_REACH


@given(sessions(0, 2), sessions(2, 6))
def test_a_gap_rule_never_looks_further_than_its_reach(earlier: Placed, later: Placed) -> None:
    """Beyond its reach a gap rule is silent, and so it is about what does not concern it."""
    for rule in GAP_RULES:
        silent = later.start - earlier.end >= rule.reach or not rule.concerns(later)
        if silent and rule.earlier_channel in channels_of(earlier):
            assert rule.judge(earlier, later) is None


@given(sessions(0, 2), sessions(2, 4), st.integers(-3, 3))
def test_a_gap_rule_reads_no_name_no_window_and_no_weekday(earlier: Placed, later: Placed, days: int) -> None:
    """Neither names nor windows nor the day of the week change an answer."""
    for rule in GAP_RULES:
        moved = [in_disguise(one).moved(days * MINUTES_PER_DAY) for one in (earlier, later)]
        assert rule.judge(*moved) == rule.judge(earlier, later)


@given(sessions(0, 2), sessions(2, 4))
def test_a_gap_rule_reads_minutes_only_at_its_borders(earlier: Placed, later: Placed) -> None:
    """A session that is longer within the same borders is judged alike."""
    for rule in GAP_RULES:
        for one in (earlier, later):
            minutes = one.minutes + 1
            if any(one.minutes <= border < minutes for border in rule.minute_borders):
                continue
            longer = replace(one, minutes=minutes)
            pair = (longer, later) if one is earlier else (earlier, longer)
            assert rule.judge(*pair) == rule.judge(earlier, later)


@given(sessions(0, 1), sessions(1, 4), st.integers(-300, 300))
def test_a_rule_that_reads_no_clock_reads_the_gap_alone(earlier: Placed, later: Placed, minutes: int) -> None:
    """Both sessions an hour later on the same days are judged alike."""
    moved = [one.moved(minutes) for one in (earlier, later)]
    if [one.day for one in moved] != [earlier.day, later.day]:
        return
    for rule in GAP_RULES:
        if not rule.reads_clock:
            assert rule.judge(*moved) == rule.judge(earlier, later)


@given(st.lists(sessions(1, 1), min_size=1, max_size=4))
def test_a_rule_about_a_day_reads_neither_rhythm_nor_plan(day: list[Placed]) -> None:
    """What reads the day's other sessions is kept per day profile, which knows neither rhythm nor the old plan."""
    day.sort(key=lambda one: (one.start, one.end))
    told = DayContext(1, rhythm=(RhythmWish("easy", ((0, 0),)),), old=(OldPlace("easy", 0),))
    for rule in TOGETHER:
        for index, one in enumerate(day):
            others = (*day[:index], *day[index + 1 :])
            assert rule.judge(one, told, others) == rule.judge(one, DayContext(1), others)


@given(st.lists(sessions(1, 1), min_size=1, max_size=3))
def test_a_rule_about_kinds_reads_kinds_alone(day: list[Placed]) -> None:
    """Tags and minutes change nothing where a rule says it reads kinds only."""
    day.sort(key=lambda one: (one.start, one.end))
    plain = [replace(one, tags=frozenset(), minutes=1, demand="", form="") for one in day]
    for rule in TOGETHER:
        if rule.reads_kinds_only:
            for index, one in enumerate(day):
                kinds = rule.judge(plain[index], DayContext(1), (*plain[:index], *plain[index + 1 :]))
                assert rule.judge(one, DayContext(1), (*day[:index], *day[index + 1 :])) == kinds


@given(st.lists(sessions(1, 1), max_size=4))
def test_totals_are_counted_up_and_saturate(day: list[Placed]) -> None:
    """A day adds nothing negative; its times and lengths do not matter; more is never cheaper up to saturation."""
    plain = tuple(replace(one, minutes=1, start=0, end=1) for one in day)
    for rule in ALL_RULES:
        if isinstance(rule, WeekRule):
            assert rule.amount(tuple(day)) == rule.amount(plain) >= 0
        if isinstance(rule, StreakRule):
            assert rule.counts(tuple(day)) is rule.counts(plain)


@pytest.mark.parametrize("rule", [r for r in ALL_RULES if isinstance(r, WeekRule)], ids=lambda rule: rule.id)
def test_a_total_goes_one_way(rule: WeekRule) -> None:
    """Further from what is asked is never cheaper, and one end of the scale is fine."""
    steps = [steps_of(rule.verdict(total)) for total in range(rule.saturation + 1)]
    assert steps in (sorted(steps), sorted(steps, reverse=True))
    assert 0 in steps


@given(st.sampled_from((Kind.LONG, Kind.INTERVALS, Kind.EASY, Kind.FULL_BODY)), st.integers(1, 71))
def test_closer_is_never_cheaper_after_leg_work(kind: Kind, hours: int) -> None:
    """On other days a smaller gap after leg work never costs less."""
    for rule in GAP_RULES:
        if rule.earlier_channel is Channel.LEG_WORK and rule.id not in {"fresh-legs-preferred"}:
            near, far = (pair(kind, gap) for gap in (hours, hours + 1))
            if near[0].day == near[1].day or far[0].day == far[1].day:
                continue
            assert steps_of(rule.judge(*near)) >= steps_of(rule.judge(*far))


def pair(kind: Kind, hours: int) -> tuple[Placed, Placed]:
    """A lift that ends at 23:00, and a session of a kind so many hours later."""
    end = 23 * MINUTES_PER_HOUR
    legs = frozenset({Tag.LEG_WORK})
    start = end + hours * MINUTES_PER_HOUR
    lift = Placed(Kind.FULL_BODY, legs, 40, end - 40, end)
    return lift, Placed(kind, legs if kind is Kind.FULL_BODY else frozenset(), 60, start, start + 60)


def steps_of(verdict: Verdict | None) -> int:
    """0 where a rule is silent."""
    return 0 if verdict is None else verdict.steps
