"""Hard runs: threshold, intervals, hills and race pace, and their softened, lighter and tapering forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from ironstride.running.choose_rung import Room, choose_rung, cut_to, scaled
from ironstride.running.ladders import (
    HILLS,
    INTERVALS,
    START,
    START_INTERVALS,
    START_RACE_PACE,
    TAPER_PHASES,
    THRESHOLD,
    Rung,
    race_ladder,
)
from ironstride.running.run_ask import RunAsk
from ironstride.running.run_steps import (
    SHORT_HILL_UNDER_S,
    framed,
    hill_target,
    least_frame,
    repeated,
    rung_text,
    target_of,
)
from ironstride.running.targets import Intensity
from ironstride.training.kinds import Kind, Level, Phase
from ironstride.training.run_workout import RunWorkout
from ironstride.units import SECONDS_PER_MINUTE

SOFTENED_SHARE: Final = 0.6
CUTBACK_SHARE: Final = 0.75
TAPER_SHARE: Final = 0.6
"""Work kept against what progression would ask for. Conventions."""
STEADY_REPEATS: Final = 3
"""Softened runs have few and longer repeats."""
SHORT_INTERVAL_UNDER_S: Final = 120
LONG_THRESHOLD_FROM_S: Final = 9 * SECONDS_PER_MINUTE


@dataclass(frozen=True, slots=True)
class HardKind:
    """How much of a hard run and of a week may be work."""

    ladder: Sequence[Rung]
    starts: Mapping[Level, int]
    """Rung that somebody begins on."""
    most_share_of_run: float
    most_share_of_week: float
    """Evidence row 49: the harder the less."""


HARD_KINDS: Final[Mapping[Kind, HardKind]] = MappingProxyType(
    {
        Kind.THRESHOLD: HardKind(THRESHOLD, START, 0.45, 0.10),
        Kind.INTERVALS: HardKind(INTERVALS, START_INTERVALS, 0.40, 0.08),
        Kind.HILLS: HardKind(HILLS, START, 0.25, 0.05),
    }
)
RACE_SHARE_OF_RUN: Final = 0.45


def hard_run(ask: RunAsk) -> RunWorkout:
    """A hard run of any kind."""
    rung = rung_for(ask)
    if ask.softened:
        return _steady(ask, rung)
    if ask.kind is Kind.HILLS:
        return _hills(ask, rung)
    if ask.kind is Kind.RACE_PACE:
        return _race_pace(ask, rung)
    return _threshold(ask, rung) if ask.kind is Kind.THRESHOLD else _intervals(ask, rung)


def rung_for(ask: RunAsk) -> Rung:
    """The repeats of a hard run: where its ladder stands, made smaller while settling in, in lighter weeks and in
    taper.
    """
    race = race_ladder(ask.distance_m)
    if ask.kind is Kind.RACE_PACE:
        kind = HardKind(race.rungs, START_RACE_PACE, RACE_SHARE_OF_RUN, race.most_share_of_week)
    else:
        kind = HARD_KINDS[ask.kind]
    room = _room(ask, kind)
    start = kind.starts[ask.level]
    if not (ask.softened or ask.cutback or ask.phase in TAPER_PHASES):
        return choose_rung(kind.ladder, start, ask.times_done, room)
    usual = choose_rung(kind.ladder, start, ask.times_done, replace(room, last_work_s=None))
    return cut_to(_lighter(ask, usual, room), room)


def _lighter(ask: RunAsk, usual: Rung, room: Room) -> Rung:
    """What is left of the usual rung."""
    if ask.phase in TAPER_PHASES and ask.kind is Kind.RACE_PACE:
        race = race_ladder(ask.distance_m)
        short = cut_to(race.race_week if ask.phase is Phase.RACE else race.taper, room)
        most = TAPER_SHARE * usual.total_work_s
        rung = short if short.total_work_s <= most else scaled(short, most / short.total_work_s)
    elif ask.phase in TAPER_PHASES:
        rung = scaled(usual, TAPER_SHARE)
    else:
        rung = usual if ask.softened else scaled(usual, CUTBACK_SHARE)
    return scaled(rung, SOFTENED_SHARE, most_repeats=STEADY_REPEATS) if ask.softened else rung


def _room(ask: RunAsk, kind: HardKind) -> Room:
    total = ask.minutes * SECONDS_PER_MINUTE
    frame = least_frame(total)
    work = kind.most_share_of_run * total
    if ask.week_minutes is not None:
        work = min(work, kind.most_share_of_week * ask.week_minutes * SECONDS_PER_MINUTE)
    return Room(total - frame.warm_up_s - frame.cool_down_s, work, ask.last_work_s)


def _steady(ask: RunAsk, rung: Rung) -> RunWorkout:
    body = repeated(rung, target_of(ask, Intensity.STEADY), text="steady, never hard")
    return RunWorkout("steady-blocks", "Steady run", framed(ask, body), rung_text(rung, "steady"))


def _threshold(ask: RunAsk, rung: Rung) -> RunWorkout:
    body = repeated(rung, target_of(ask, Intensity.THRESHOLD), text="comfortably hard, single words")
    long = rung.work_s >= LONG_THRESHOLD_FROM_S
    name, title = ("threshold-blocks", "Threshold blocks") if long else ("threshold-cruise", "Threshold repeats")
    return RunWorkout(name, title, framed(ask, body), rung_text(rung, "at threshold"))


def _intervals(ask: RunAsk, rung: Rung) -> RunWorkout:
    body = repeated(rung, target_of(ask, Intensity.INTERVAL), text="evenly, the last as fast as the first")
    short = rung.work_s < SHORT_INTERVAL_UNDER_S
    name, title = ("intervals-short", "Short intervals") if short else ("intervals-long", "Long intervals")
    return RunWorkout(name, title, framed(ask, body), rung_text(rung, "hard"))


def _hills(ask: RunAsk, rung: Rung) -> RunWorkout:
    back = "flat, walking or jogging" if ask.treadmill else "walk or jog back down"
    body = repeated(rung, hill_target(ask, rung.work_s), text="uphill, tall and strong", rest=back)
    short = rung.work_s < SHORT_HILL_UNDER_S
    name, title = ("hills-short", "Short hills") if short else ("hills-long", "Long hills")
    return RunWorkout(name, title, framed(ask, body), rung_text(rung, "uphill", "back down"))


def _race_pace(ask: RunAsk, rung: Rung) -> RunWorkout:
    race = race_ladder(ask.distance_m)
    body = repeated(rung, target_of(ask, Intensity.RACE), text="the rhythm of the race")
    pace = f"{race.name} pace"
    if ask.phase in TAPER_PHASES:
        return RunWorkout("race-pace-sharpener", f"Sharpener, {pace}", framed(ask, body), rung_text(rung, f"at {pace}"))
    name = f"race-pace-{race.name.replace(' ', '-')}"
    title = f"{pace[0].upper()}{pace[1:]}"
    return RunWorkout(name, title, framed(ask, body), rung_text(rung, f"at {pace}"))
