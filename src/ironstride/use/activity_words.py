"""What an activity was and what it asked, in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ironstride.calendar_time import clock
from ironstride.export.season_view import day_name
from ironstride.export.session_card import KIND_NAMES, title_and_amount
from ironstride.load.leg_mark import LegMark, LegReason
from ironstride.load.run_load import LoadMethod
from ironstride.load.was_it_easy import EasyVerdict
from ironstride.matching.match import Match, Outcome
from ironstride.training.kinds import Sport
from ironstride.use.activity_page import ActivityPage
from ironstride.use.measure_words import climb_text, distance_text, pace_of, speed_of
from ironstride.use.pace_words import race_time
from ironstride.use.running_efforts import is_indoors

METHODS: Final[Mapping[LoadMethod, str]] = MappingProxyType(
    {
        LoadMethod.HEART: "by heart rate",
        LoadMethod.PACE: "by pace, hills counted in",
        LoadMethod.MEAN_HEART: "by its mean heart rate",
        LoadMethod.MEAN_PACE: "by its mean pace",
        LoadMethod.EFFORT: "by your effort",
        LoadMethod.ASSUMED: "by minutes, at the usual effort",
    }
)
LEG_REASONS: Final[Mapping[LegReason, str]] = MappingProxyType(
    {
        LegReason.SETS: "leg sets",
        LegReason.JUMPS: "jumps",
        LegReason.DISTANCE: "the distance",
        LegReason.HILLS: "hills",
        LegReason.LONG_DESCENT: "a long way down",
        LegReason.RACE: "a race",
        LegReason.OTHER_SPORT: "what this sport usually asks",
    }
)
OUTCOMES: Final[Mapping[Outcome, str]] = MappingProxyType(
    {
        Outcome.DONE: "done",
        Outcome.PARTLY: "done in part",
        Outcome.SWAPPED: "done, days swapped",
        Outcome.AMBIGUOUS: "not sure",
    }
)
VERDICTS: Final[Mapping[EasyVerdict, str]] = MappingProxyType(
    {
        EasyVerdict.EASY: "yes",
        EasyVerdict.TOO_HARD: "no, too hard",
        EasyVerdict.NOT_COUNTED: "not counted",
        EasyVerdict.UNKNOWN: "not known",
    }
)
_PACED: Final = frozenset({Sport.RUN, Sport.RACE})


def facts_of(page: ActivityPage) -> tuple[tuple[str, str], ...]:
    """Name and value of everything that is known, in the order of the page."""
    found = (
        ("when", _when(page)),
        ("time", _time(page)),
        ("distance", _distance(page)),
        ("heart", _heart(page)),
        ("climb", _climb(page)),
        ("effort", "" if page.activity.effort is None else f"{page.activity.effort:g} of 10, as you said"),
        ("note", page.activity.note),
        ("taken for", kind_words(page)),
        ("planned", planned_words(page)),
        ("running", running_words(page)),
        ("legs", leg_words(page)),
        ("easy?", easy_words(page)),
    )
    return tuple((name, value) for name, value in found if value)


def name_of(page: ActivityPage) -> str:
    """What it is called."""
    activity = page.activity
    return activity.title or (activity.name or activity.sport.value).capitalize()


def sport_of(page: ActivityPage) -> str:
    """Its sport, with the recorder's finer word where there is one: ``run, treadmill``."""
    return ", ".join(one for one in (page.activity.sport.value, page.activity.sub_sport.replace("_", " ")) if one)


def kind_words(page: ActivityPage) -> str:
    """What it was taken for, and whether that is a guess."""
    if page.done is None:
        return "nothing: it has no believable length, or lies ahead, and is not counted"
    name = KIND_NAMES[page.done.kind]
    match = page.done.match
    sure = match is not None and match.activity == page.done.key and match.outcome in OUTCOMES
    planned = sure and match is not None and match.outcome is not Outcome.AMBIGUOUS and page.planned is not None
    return f"{name}, as planned" if planned and page.planned is not None else f"{name}, a guess from what was recorded"


def planned_words(page: ActivityPage) -> str:
    """Which session of the plan it was, and why; empty where there was no plan yet."""
    match = None if page.done is None else page.done.match
    if match is None:
        return ""
    if page.planned is None:
        return _sentence("no session of the plan", match.why)
    session = page.planned
    title, amount = title_and_amount(session)
    named = f"{title}, {day_name(session.date)} {clock(session.start)}, {amount}"
    if page.done is not None and match.activity != page.done.key:
        return f"a part of {named}"
    return _sentence(f"{named}: {OUTCOMES.get(match.outcome, match.outcome.value)}", _why(match))


def running_words(page: ActivityPage) -> str:
    """Its running load with what it rests on; empty for lifting."""
    load = None if page.done is None else page.done.load.run
    return "" if load is None else f"{load.value:.0f} {METHODS[load.method]} (an hour at threshold is 100)"


def leg_words(page: ActivityPage) -> str:
    """Its leg load in a word, what asked the legs, and as how many hard sets it counts."""
    if page.done is None:
        return ""
    leg = page.done.load.leg
    if leg.value <= 0:
        return leg.mark.value
    reasons = ", ".join(LEG_REASONS[one] for one in sorted(leg.reasons))
    if leg.mark is LegMark.NONE:
        return f"none to speak of, as much as {counted_sets(leg.value)}"
    return f"{leg.mark.value}, as much as {counted_sets(leg.value)}{f': {reasons}' if reasons else ''}"


def counted_sets(value: float) -> str:
    """``6 hard sets``, ``2.5 hard sets``

    >>> counted_sets(1.0), counted_sets(2.46)
    ('1 hard set', '2.5 hard sets')
    """
    return f"{round(value, 1):g} hard {'set' if round(value, 1) == 1 else 'sets'}"


def easy_words(page: ActivityPage) -> str:
    """Whether an easy run was easy, and why; empty where it was none."""
    return "" if page.easy is None else f"{VERDICTS[page.easy.verdict]}: {page.easy.why}"


def _when(page: ActivityPage) -> str:
    return f"{day_name(page.begun.date())} {page.begun.year}, {page.begun:%H:%M}"


def _time(page: ActivityPage) -> str:
    activity = page.activity
    if activity.time_s is None:
        return ""
    whole = activity.elapsed_s
    pauses = whole is not None and activity.duration_s is not None and whole - activity.duration_s >= 1
    stood = f", {race_time(whole)} with pauses" if pauses and whole is not None else ""
    return f"{race_time(activity.time_s)}{stood}"


def _distance(page: ActivityPage) -> str:
    activity = page.activity
    if not activity.distance_m:
        return ""
    text = distance_text(activity.distance_m, page.units)
    if activity.sport not in _PACED or not activity.time_s:
        return text
    if is_indoors(activity):
        return f"{text}, {speed_of(activity.distance_m, activity.time_s, page.units)}"
    return f"{text}, {pace_of(activity.distance_m, activity.time_s, page.units)}"


def _heart(page: ActivityPage) -> str:
    activity = page.activity
    parts = []
    if activity.mean_heart_bpm is not None:
        parts.append(f"{activity.mean_heart_bpm:.0f} on average")
    if activity.max_heart_bpm is not None:
        parts.append(f"{activity.max_heart_bpm:.0f} at most")
    return ", ".join(parts)


def _climb(page: ActivityPage) -> str:
    up, down = page.activity.ascent_m, page.activity.descent_m
    found = None if page.done is None else page.done.found
    if found is not None:
        up = found.ascent_m if up is None else up
        down = found.descent_m if down is None else down
    parts = [(up, "up"), (down, "down")]
    return ", ".join(f"{climb_text(metres, page.units)} {way}" for metres, way in parts if metres is not None)


def _why(match: Match) -> str:
    return f"{match.why}, as you said" if match.manual and "you said" not in match.why else match.why


def _sentence(head: str, why: str) -> str:
    return f"{head}; {why}" if why else head
