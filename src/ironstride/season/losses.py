"""What the season cannot reach, said plainly, with the next best thing; and what it takes for granted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from statistics import median_low
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAY_NAMES
from ironstride.season.capacity import longest_run_on
from ironstride.season.clocks import LateStart
from ironstride.season.cutbacks import LOADING_PHASES
from ironstride.season.facts import SeasonFacts
from ironstride.season.long_run import weeks_to_reach
from ironstride.season.race_calendar import PlannedRace
from ironstride.season.race_distance import next_shorter
from ironstride.season.races import expected_minutes
from ironstride.season.season_week import SeasonWeek
from ironstride.season.volume import CAPACITY_USED, goal_need
from ironstride.season.week_frame import WeekFrame
from ironstride.training.kinds import Phase
from ironstride.training.refusal import Refusal, RefusalCode, Relaxation

ADDED_WINDOW_MINUTES: Final = 60
USUAL_LIFTS: Final = 2
"""Strength sessions of a usual week; a third one depends on the phase and is never missed."""
FULL_WEEKS: Final = frozenset({Phase.OFF_SEASON, Phase.BASE, Phase.BUILD})
"""Phases whose weeks ask for every session."""
LATE_WORDS: Final = {
    LateStart.INTRODUCTION: "Lifting starts late before the race: only an introduction until then.",
    LateStart.UPPER_CORE: "Too near to the race to begin leg work: upper & core and mobility until then.",
    LateStart.NOT_YET: "Too near to the race to begin lifting: it starts after the race.",
}


def season_losses(
    facts: SeasonFacts, frames: Sequence[WeekFrame], weeks: Sequence[SeasonWeek]
) -> tuple[tuple[str, ...], tuple[Refusal, ...]]:
    """(sentences, refused targets): what cannot be reached. The season itself stands: nobody who will start is
    sent away.
    """
    words: list[str] = []
    refused: list[Refusal] = []
    for race in facts.calendar.main:
        own = [week for frame, week in zip(frames, weeks, strict=True) if frame.goal is race]
        too_soon = _too_soon(facts, race, own)
        no_slot = None if too_soon else _no_slot_for_the_long_run(facts, race, own, frames)
        too_little = None if too_soon else _too_little(race, own)
        for refusal in (too_soon, no_slot, too_little):
            if refusal is not None:
                refused.append(refusal)
                words.append(refusal.text)
        words += _shortened(facts, race, own) if too_soon is None else ()
        words += _race_ratio(facts, race, own)
    words += _capacity_limits(facts, frames)
    words += _left_out(facts, frames, weeks)
    if facts.lifts and facts.late in LATE_WORDS:
        words.append(LATE_WORDS[facts.late])
    return tuple(words), tuple(refused)


def season_assumptions(facts: SeasonFacts) -> tuple[str, ...]:
    """What is taken for granted and can be corrected."""
    notes: list[str] = []
    for race in facts.calendar.races:
        if race.goal.start is None:
            notes.append(f"{race.goal.name}: the start is taken to be at 09:00.")
    if facts.athlete.level is None:
        notes.append(f"Level taken from the running so far: {facts.level}.")
    if facts.athlete.strength.experience is None and facts.lifts:
        notes.append(f"Lifting experience taken to be: {facts.experience}.")
    return tuple(notes)


def longest_planned(weeks: Sequence[SeasonWeek]) -> int:
    """The longest training run of these weeks, min."""
    return max((week.target.long_run_minutes for week in weeks), default=0)


def _too_soon(facts: SeasonFacts, race: PlannedRace, weeks: Sequence[SeasonWeek]) -> Refusal | None:
    minutes = expected_minutes(race, facts.athlete.running.result, facts.level)
    reached = max(longest_planned(weeks), round(facts.start.longest_minutes))
    least = min(minutes, race.distance.long_run_minutes[0])
    limited = any(week.longest_window_minutes < least for week in weeks if week.phase in LOADING_PHASES)
    if reached >= least or (limited and reached >= _widest(weeks)):
        return None
    needed = weeks_to_reach(facts.start.longest_minutes, least) + facts.settling_weeks + len(race.distance.taper)
    ready_by = facts.as_of + timedelta(days=DAYS_PER_WEEK * needed)
    shorter = next_shorter(race.distance)
    text = (
        f"{race.goal.name} comes too soon to call you ready: safe steps reach a long run of {reached} min, and "
        f"{least} min is the least that prepares for a {race.distance.name}. This is a start-line plan: it grows "
        "safely to race day; walk breaks and no goal time."
    )
    options = [
        Relaxation("start-line-plan", 1, "the season as it is, without a goal time", "Start, and run it by feel.")
    ]
    if shorter is not None:
        options.append(
            Relaxation(
                f"goal-distance {shorter.name}", 2, f"prepared for {shorter.name}", f"Run {shorter.name} that day."
            )
        )
    options.append(
        Relaxation(
            f"goal-date {ready_by.isoformat()}",
            3,
            f"a long run of {least} min",
            f"Choose a race after {ready_by} or so.",
        )
    )
    return Refusal(RefusalCode.GOAL_TOO_SOON, "long-run-growth", text, tuple(options))


def _widest(weeks: Sequence[SeasonWeek]) -> int:
    return max((week.longest_window_minutes for week in weeks), default=0) // 5 * 5


def _no_slot_for_the_long_run(
    facts: SeasonFacts, race: PlannedRace, weeks: Sequence[SeasonWeek], frames: Sequence[WeekFrame]
) -> Refusal | None:
    """Where time slots, not growth, keep the long run below the least that prepares."""
    loading = [week for week in weeks if week.phase in LOADING_PHASES]
    minutes = expected_minutes(race, facts.athlete.running.result, facts.level)
    least = min(minutes, race.distance.long_run_minutes[0])
    if not loading or _widest(loading) >= least:
        return None
    widest, day = _widest(loading), _longest_day(frames)
    shorter = next_shorter(race.distance)
    text = (
        f"No time slot holds a long run of {least} min, the least that prepares for a {race.distance.name}: the "
        f"longest holds {widest} min. You can start {race.goal.name} with this, without a goal time."
    )
    options = [
        Relaxation(
            f"widen-window {day[:3].lower()} {least - widest}",
            1,
            f"a long run of {least} min",
            f"{least - widest} min more on {day}, every second week at least.",
        )
    ]
    if shorter is not None:
        options.append(
            Relaxation(f"goal-distance {shorter.name}", 2, f"nearer to {shorter.name}", f"Run {shorter.name}.")
        )
    return Refusal(RefusalCode.LONG_RUN_HAS_NO_WINDOW, "inside-time-slot", text, tuple(options))


def _left_out(facts: SeasonFacts, frames: Sequence[WeekFrame], weeks: Sequence[SeasonWeek]) -> list[str]:
    """Sessions a week that were asked and that the time slots of most ordinary weeks do not hold."""
    usual = [
        (frame, week)
        for frame, week in zip(frames, weeks, strict=True)
        if frame.phase in FULL_WEEKS and frame.is_whole and not (frame.is_exception or frame.cutback or frame.races)
    ]
    if not usual:
        return []
    words: list[str] = []
    run_days = median_low(len(frame.capacity.run_days) for frame, _ in usual)
    if run_days < facts.runs:
        words.append(f"Your time slots hold a run on {run_days} of the {facts.runs} days a week that you ask for.")
    lifts = median_low(week.target.strength_sessions for _, week in usual)
    asked = min(facts.lifts, USUAL_LIFTS)
    if lifts < asked and facts.late not in LATE_WORDS:
        words.append(
            f"Your time slots hold {lifts} of {asked} strength sessions a week beside the running; one more slot of "
            f"{ADDED_WINDOW_MINUTES} min in which you can lift would hold another."
        )
    return words


def _too_little(race: PlannedRace, weeks: Sequence[SeasonWeek]) -> Refusal | None:
    most = max((week.target.run_minutes for week in weeks if week.phase in LOADING_PHASES), default=0)
    least = race.distance.week_minutes[0]
    if not most or most >= least:
        return None
    shorter = next_shorter(race.distance)
    text = (
        f"The running grows to {most} min a week; {least} min is the least a {race.distance.name} asks for. "
        f"You can start {race.goal.name} with this, without a goal time."
    )
    options = [Relaxation("add-run 60", 1, "more running a week", "Add a time slot of about an hour for one more run.")]
    if shorter is not None:
        options.append(
            Relaxation(f"goal-distance {shorter.name}", 2, f"enough for {shorter.name}", f"Run {shorter.name}.")
        )
    return Refusal(RefusalCode.VOLUME_TOO_LOW_FOR_GOAL, "week-minutes", text, tuple(options))


def _shortened(facts: SeasonFacts, race: PlannedRace, weeks: Sequence[SeasonWeek]) -> list[str]:
    reached, goal = longest_planned(weeks), facts.goal_long_run(race)
    if reached < facts.start.longest_minutes:
        return []
    if not any(week.phase in LOADING_PHASES for week in weeks) or reached >= goal:
        return []
    return [f"Shortened: the longest run reaches {reached} min; {goal} min would be the aim for {race.goal.name}."]


def _race_ratio(facts: SeasonFacts, race: PlannedRace, weeks: Sequence[SeasonWeek]) -> list[str]:
    longest = max(longest_planned(weeks), round(facts.start.longest_minutes))
    minutes = expected_minutes(race, facts.athlete.running.result, facts.level)
    if not longest or minutes <= 1.3 * longest:
        return []
    return [f"{race.goal.name} may take about {minutes} min: {minutes / longest:.1f} times the longest training run."]


def _capacity_limits(facts: SeasonFacts, frames: Sequence[WeekFrame]) -> list[str]:
    """Where time slots, not growth, set the limit: the cheapest slot that would lift it."""
    words: list[str] = []
    race = facts.calendar.main[0] if facts.calendar.main else None
    has_time = race is not None and race.goal.time_s is not None
    need = goal_need(facts.distance_of(race), facts.level, has_time=has_time)
    held = CAPACITY_USED * facts.capacity_minutes
    if held < min(need, facts.start.week_minutes * 1.5) and facts.peak_minutes(race) >= held - 1:
        words.append(
            f"Your time slots hold about {round(held)} min of running a week and set the limit; "
            f"a slot of {ADDED_WINDOW_MINUTES} min on {_freest_day(frames)} would lift it."
        )
    goal = facts.goal_long_run(race)
    longest = max((frame.capacity.longest_run_minutes for frame in frames if frame.phase in LOADING_PHASES), default=0)
    if 0 < longest < goal and facts.calendar.main:
        day = _longest_day(frames)
        words.append(
            f"The longest time slot holds a run of {longest} min; "
            f"{goal - longest} min more on {day} would hold {goal} min."
        )
    return words


def _freest_day(frames: Sequence[WeekFrame]) -> str:
    """The weekday with the least running in its slots: the later one when equal, weekends first."""
    by_day = [0] * DAYS_PER_WEEK
    for frame in frames:
        for day in frame.days:
            by_day[day.date.weekday()] += longest_run_on(day)
    return WEEKDAY_NAMES[min(range(DAYS_PER_WEEK), key=lambda weekday: (by_day[weekday], -weekday))]


def _longest_day(frames: Sequence[WeekFrame]) -> str:
    days = [day for frame in frames for day in frame.days]
    return WEEKDAY_NAMES[max(days, key=longest_run_on).date.weekday()]
