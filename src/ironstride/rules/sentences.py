"""The only prose about rules: a verdict becomes a sentence for people. Every number comes from the verdict."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ironstride.rules.scopes import Rule
from ironstride.rules.verdict import Unit, Verdict
from ironstride.units import MINUTES_PER_HOUR

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "inside-time-slot": "{later} lies outside your time slots",
        "inside-time-slot/outside": "{later} lies {short} outside its time slot",
        "inside-time-slot/no-runs": "{later} lies in a time slot without running",
        "inside-time-slot/no-strength": "{later} lies in a time slot without strength",
        "sessions-per-day": "{later}: {measured} on one day, at most {asked}",
        "one-of-each-a-day": "{later}: {measured} of a kind on one day, at most {asked}",
        "one-body": "{later} begins before {earlier} has ended",
        "race-day": "{later} lies on race day",
        "sick-day": "{later} lies on a day without training",
        "hard-run-after-leg-work": "{later} comes {measured} after {earlier}: heavy legs ({asked} asked)",
        "fresh-legs-preferred": "{later} comes {measured} after {earlier}; {asked} would be better still",
        "easy-run-after-leg-work": "{later} comes {measured} after {earlier}: while lifting is new, rest or run half an hour very easily for {asked}",
        "leg-work-apart": "{later} comes {measured} after {earlier} ({asked} asked between leg sessions)",
        "other-activity-after-leg-work": "{later} comes {measured} after {earlier}: heavy legs ({asked} asked)",
        "run-first": "{later} comes after {earlier} on the same day; run first where you can",
        "same-day-gap": "{later} comes {measured} after {earlier} ({asked} asked on one day)",
        "combined-session": "{earlier} and {later} share a time slot",
        "hard-runs-apart": "{earlier} and {later} lie {measured} apart ({asked} asked between hard runs)",
        "masters-spacing": "{earlier} and {later} lie {measured} apart ({asked} are kinder from fifty on)",
        "early-after-late": "{later} comes {measured} after {earlier}: a short night ({asked} asked)",
        "strategy": "{later} shares its day with something other than your strategy says",
        "easy-days-easy": "{later} makes an easy day a long one",
        "hard-days": "{measured} hard days in the week, at most {asked} asked",
        "leg-dose": "{measured} leg sessions in the week, at most {asked} asked",
        "rest-days": "{measured} days off in the week, {asked} asked",
        "running-days-in-a-row": "more than {asked} of running in a row",
        "one-new-thing": "{measured} new things in one week, at most {asked} asked",
        "race-week-leg-work": "{later} lies {measured} before the race ({asked} asked for leg work)",
        "hard-run-before-race": "{later} lies {measured} before the race ({asked} asked for the last hard run)",
        "after-race": "{later} lies {measured} after the race ({asked} asked)",
        "maybe-slot": "{later} lies in a time slot that may fall through",
        "rhythm": "{later} leaves its usual place",
        "rhythm/day": "{later} leaves its usual day",
        "rhythm/time": "{later} leaves its usual time",
        "long-run-day": "{later} is not on the day you like for it",
        "rest-day": "{later} lies on the rest day you like",
        "keep-plan": "{later} moves from where it was",
    }
)
"""By rule id, or by rule id and aspect where a rule says different things."""


def amount(value: int, unit: Unit) -> str:
    """A measured value in words.

    >>> amount(810, Unit.MINUTES), amount(1, Unit.DAYS), amount(40, Unit.MINUTES)
    ('13.5 h', '1 day', '40 min')
    """
    if unit is Unit.MINUTES:
        value = abs(value)
        return f"{value / MINUTES_PER_HOUR:.3g} h" if value >= MINUTES_PER_HOUR else f"{value} min"
    if unit is Unit.DAYS:
        return f"{value} day" if value == 1 else f"{value} days"
    return str(value)


def say(rule: Rule, verdict: Verdict, earlier: str, later: str) -> str:
    """The sentence of a verdict; `earlier` and `later` name the sessions as people do ("Tuesday's lift")."""
    pattern = SENTENCES.get(f"{rule.id}/{verdict.aspect}") or SENTENCES[rule.id]
    sentence = pattern.format(
        earlier=earlier,
        later=later,
        measured=amount(verdict.measured, verdict.unit),
        asked=amount(verdict.asked, verdict.unit),
        short=amount(verdict.asked - verdict.measured, verdict.unit),
    )
    return sentence[:1].upper() + sentence[1:]


def title_of(rule: Rule) -> str:
    """The rule as one sentence for people."""
    return str(rule.title)
