"""The only prose about rules: a verdict becomes a sentence for people.

Every number comes from the verdict or from the rule's parameters.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from ironstride.calendar_time import WEEKDAY_NAMES
from ironstride.rules.catalogue import parameters_of
from ironstride.rules.scopes import Rule
from ironstride.rules.verdict import Unit, Verdict
from ironstride.training.kinds import Combine, Strategy
from ironstride.units import MINUTES_PER_HOUR

GAP: Final = "{asked} asked, {measured} there"
PREFERRED: Final = "{asked} preferred, {measured} there"
HEAVY_LEGS: Final = "{later} comes soon after {earlier}, on heavy legs: " + GAP

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "inside-time-slot": "{later} lies {measured} outside its time slot",
        "inside-time-slot/sport": "{later} lies in a time slot that does not allow it",
        "sessions-per-day": "{later} is session number {measured} of its day; at most {asked} are asked",
        "one-of-each-a-day/run": "{later} is run number {measured} of its day; at most {asked} is asked",
        "one-of-each-a-day/lift": "{later} is lift number {measured} of its day; at most {asked} is asked",
        "one-body": "{later} begins {measured} before {earlier} has ended",
        "race-day/main": "{later} lies on race day, which is for the race alone",
        "race-day/small": "{later} lies on race day, beside the race",
        "sick-day/sick": "{later} lies on a day on which you are ill",
        "sick-day/cold": "{later} lies on a day with a head cold: half an hour of easy running at most",
        "sick-day/stopped": "{later} lies on a day on which your training is stopped until you are cleared",
        "sick-day/injured": "{later} lies on a day on which you are injured",
        "sick-day/no-running": "{later} lies on a day on which you leave out running",
        "sick-day/after-illness": "{later} is hard on one of the easy days that follow your illness",
        "hard-run-after-leg-work": HEAVY_LEGS,
        "hard-run-after-leg-work/same-day": "{later} comes after {earlier} on the same day, the wrong way round: "
        + GAP,
        "hard-run-after-leg-work/new-exercise": "{later} comes soon after {earlier} with its new exercises: " + GAP,
        "fresh-legs-preferred": "{later} would find fresher legs longer after {earlier}: " + PREFERRED,
        "easy-run-after-leg-work": (
            "{later} comes soon after {earlier} while legs are new to lifting: "
            + GAP
            + "; {short_minutes} min would do"
        ),
        "easy-run-after-leg-work/short": (
            "{later} comes {measured} after {earlier}: for {asked} legs new to lifting may feel heavy, run it by effort"
        ),
        "leg-work-apart": "{earlier} and {later} load the legs too close together: " + GAP,
        "other-activity-after-leg-work": HEAVY_LEGS,
        "run-first": "{later} comes after {earlier} on the same day; running comes first where both are on one day",
        "run-first/short": "{later} comes after {earlier} on the same day; it is short, so it hardly matters",
        "same-day-gap": "{later} comes soon after {earlier} on the same day: " + GAP,
        "same-day-gap/floor": (
            "{later} comes straight after {earlier} on the same day: " + GAP + ", and {floor_hours} h is the least"
        ),
        "same-day-gap/easy": "{later} comes soon after {earlier} on the same day: " + GAP,
        "combined-session/never": "{earlier} and {later} share a time slot, which you never want",
        "combined-session/long-easy": (
            "{later} and {earlier} share a time slot, and the run is longer than {easy_minutes} min"
        ),
        "combined-session/trained": (
            "{earlier} and {later} share a time slot; somebody used to lifting gains less strength that way"
        ),
        "combined-session/moderate": "{earlier} and {later} share a time slot, at a small cost to strength",
        "combined-session/if-needed": "{earlier} and {later} share a time slot because no other was better",
        "combined-session/waiting": "{later} begins a while after {earlier} in the same time slot",
        "hard-runs-apart": "{earlier} and {later} are hard runs on consecutive days: " + GAP,
        "hard-runs-apart/same-day": "{earlier} and {later} are hard runs on one day: " + GAP,
        "masters-spacing": "{earlier} and {later} are {measured} apart; at your age {asked} are kinder",
        "early-after-late": "{later} leaves a short night after {earlier}: " + GAP,
        "strategy/hard": "{later} shares its day with a hard run; your strategy is {strategy}",
        "strategy/easy": "{later} shares its day with an easy run; your strategy is {strategy}",
        "strategy/nothing": "{later} has its day to itself; your strategy is {strategy}",
        "easy-days-easy": "{later} makes an easy day hard: beside it is an easy run of more than {easy_minutes} min",
        "hard-days": "{measured} hard days in the week; at most {asked} are asked",
        "leg-dose": "sessions of leg work in the week: {measured}; at most {asked} asked",
        "rest-days": "days without running or lifting in the week: {measured}; {asked} asked",
        "running-days-in-a-row": "a run on more days in a row than asked ({asked})",
        "during-relief/quality": "{later} is hard on a day on which hard running is taken back",
        "during-relief/leg-work": "{later} loads the legs on a day on which leg work is taken back",
        "during-relief/strength": "{later} lies on a day on which lifting is taken back",
        "one-new-thing": "new things in the week: {measured}; at most {asked} asked",
        "race-week-leg-work/A": "{later} is leg work close to the race: {asked} before it asked, {measured} there",
        "race-week-leg-work/primer": "{later} is close to the race even for a primer: {asked} asked, {measured} there",
        "race-week-leg-work/B": "{later} is leg work close to the B race: {asked} before it asked, {measured} there",
        "race-week-leg-work/C": "{later} is leg work close to the C race: {asked} before it asked, {measured} there",
        "hard-run-before-race": "{later} is hard close to the race: {asked} before it asked, {measured} there",
        "after-race/running": "{later} comes {measured} after the race; running comes back after {asked}",
        "after-race/easy-only": "{later} comes {measured} after the race; running stays easy until {asked} after it",
        "after-race/quality": "{later} comes {measured} after the race; hard running comes back after {asked}",
        "after-race/leg-work": "{later} comes {measured} after the race; leg work comes back after {asked}",
        "after-race/C": "{later} comes soon after the race: " + GAP,
        "maybe-slot": "{later} lies in a time slot that may fall through",
        "rhythm/weekday": "{later} is not on its usual weekday",
        "rhythm/time": "{later} is not at its usual time",
        "long-run-day": "{later} is not on {weekday}, where you like it",
        "rest-day": "{later} lies on the day you like to keep free",
        "keep-plan": "{later} moves from where your present plan has it",
    }
)
"""By rule id, or by rule id and aspect where a rule says different things."""

MIDDAY: Final = (10 * MINUTES_PER_HOUR, 15 * MINUTES_PER_HOUR)

STRATEGY_WORDS: Final[Mapping[Strategy, str]] = MappingProxyType(
    {
        Strategy.HARD_DAYS_HARD: "leg work on the days of hard runs",
        Strategy.EASY_DAYS: "leg work on the days of easy runs",
        Strategy.SEPARATE_DAYS: "leg work on days of its own",
    }
)
COMBINE_WORDS: Final[Mapping[Combine, str]] = MappingProxyType(
    {Combine.NEVER: "never", Combine.IF_NEEDED: "if needed", Combine.FINE: "that is fine"}
)


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
    return _sentence(rule, verdict, earlier, later, amount(verdict.measured, verdict.unit))


def say_range(rule: Rule, verdict: Verdict, most: int, earlier: str, later: str) -> str:
    """The same where the measured value lies anywhere from the verdict's to `most`: "24 h asked, 12-24 h there"."""
    least, top = amount(verdict.measured, verdict.unit), amount(most, verdict.unit)
    same_unit = least.split()[-1] == top.split()[-1]
    measured = least if least == top else f"{least.split()[0] if same_unit else least}-{top}"
    return _sentence(rule, verdict, earlier, later, measured)


def _sentence(rule: Rule, verdict: Verdict, earlier: str, later: str, measured: str) -> str:
    pattern = SENTENCES.get(f"{rule.id}/{verdict.aspect}") or SENTENCES[rule.id]
    if verdict.unit is Unit.COUNT and verdict.measured == getattr(rule, "saturation", None):
        measured += " or more" if verdict.measured > verdict.asked else ""
    sentence = pattern.format(
        **{**parameter_words(rule), "earlier": earlier, "later": later},
        measured=measured,
        asked=amount(verdict.asked, verdict.unit),
    )
    return sentence[:1].upper() + sentence[1:]


def parameter_words(rule: Rule) -> dict[str, str]:
    """The rule's parameters as they stand in sentences."""
    return {name: _words(name, value) for name, value in parameters_of(rule).items()}


def _words(name: str, value: float | int | str | bool) -> str:
    if name == "weekday" and isinstance(value, int):
        return WEEKDAY_NAMES[value]
    if name == "strategy":
        return STRATEGY_WORDS[Strategy(str(value))]
    if name == "preference":
        return COMBINE_WORDS[Combine(str(value))]
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, int | float) else value


def why_sentence(weekday: str, gap: int, asked: int, earlier: str) -> str:
    """Why a clean place is right: what lies between a session and the one before it that its rule looks at.

    >>> why_sentence("Tuesday", 48 * 60, 24 * 60, "Sunday's lift")
    "Tuesday leaves 48 h after Sunday's lift (24 h asked)"
    """
    return f"{weekday} leaves {amount(gap, Unit.MINUTES)} after {earlier} ({amount(asked, Unit.MINUTES)} asked)"


def way_out(sessions: Iterable[tuple[str, int]]) -> str:
    """Which times of day would do, from sessions' names and starts in minutes of the day.

    >>> way_out([("Friday's lift", 420), ("Saturday's long run", 720)])
    "Friday's lift in the morning and Saturday's long run at noon would do"
    """
    return " and ".join(f"{name} {_part_of_day(start)}" for name, start in sessions) + " would do"


def _part_of_day(start: int) -> str:
    return "in the morning" if start < MIDDAY[0] else "at noon" if start < MIDDAY[1] else "in the evening"


def title_of(rule: Rule) -> str:
    """The rule as one sentence for people, with its parameters."""
    return rule.title.format(**parameter_words(rule))
