"""Which rung of a ladder a run gets: as far as progression, minutes and the week allow, without a jump."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ironstride.running.ladders import Rung

MOST_GROWTH: Final = 1.15
"""Work against the last time, unless it is one repeat more."""
LEAST_REPEATS: Final = 2
LEAST_WORK_S: Final = 30
GRIDS: Final = ((240, 60), (60, 30), (0, 15))
"""Repeats from so many seconds on are rounded down to so many."""


@dataclass(frozen=True, slots=True)
class Room:
    """What limits the work of a run, all in seconds."""

    span_s: int
    """From the first repeat to the last."""
    work_s: float
    """Work in all."""
    last_work_s: int | None = None
    """Work of the last time; None = not known."""

    def holds(self, rung: Rung) -> bool:
        """Whether a rung fits whole."""
        return rung.span_s <= self.span_s and rung.total_work_s <= self.work_s and self.goes_on(rung)

    def goes_on(self, rung: Rung) -> bool:
        """Whether a rung is no jump from the last time."""
        if self.last_work_s is None or self.last_work_s == 0:
            return True
        return rung.total_work_s <= max(MOST_GROWTH * self.last_work_s, self.last_work_s + rung.work_s)


def grows_gently(before: Rung, after: Rung) -> bool:
    """Whether the step is at most 15 per cent or one repeat more of the same."""
    one_more = after.work_s == before.work_s and after.times <= before.times + 1
    return one_more or after.total_work_s <= MOST_GROWTH * before.total_work_s


def choose_rung(ladder: Sequence[Rung], start: int, times_done: int, room: Room) -> Rung:
    """The highest rung up to `start` + `times_done` that fits, climbed from below without a jump; the lowest one cut
    down where none fits. Where the climb has ended, the rung before takes turns with the last one.
    """
    first, last = min(start, len(ladder) - 1), min(start + times_done, len(ladder) - 1)
    climbed: list[Rung] = []
    for place, rung in enumerate(ladder[: last + 1]):
        if room.holds(rung) and (place <= first or not climbed or grows_gently(climbed[-1], rung)):
            climbed.append(rung)
    if not climbed:
        return cut_to(ladder[0], room)
    if times_done % 2 and _has_ended(ladder, start + times_done, climbed[-1], room):
        return _turn(climbed)
    return climbed[-1]


def _has_ended(ladder: Sequence[Rung], reached: int, top: Rung, room: Room) -> bool:
    """Whether minutes, the week or the ladder, and not what was done so far, end the climb."""
    done_before = room.last_work_s is None or room.last_work_s >= top.total_work_s
    return done_before and (reached >= len(ladder) or ladder[reached] is not top)


def _turn(climbed: Sequence[Rung]) -> Rung:
    """The rung before the top where both are about as much; else the top."""
    top = climbed[-1]
    alike = len(climbed) > 1 and grows_gently(climbed[-2], top) and climbed[-2].work_s != top.work_s
    return climbed[-2] if alike and MOST_GROWTH * climbed[-2].total_work_s >= top.total_work_s else top


def cut_to(rung: Rung, room: Room) -> Rung:
    """A rung with fewer, then shorter repeats, until it fits; at least one repeat of the least length."""
    times = rung.times
    while times > LEAST_REPEATS and not room.holds(Rung(times, rung.work_s, rung.rest_s)):
        times -= 1
    work = rung.work_s
    while work > LEAST_WORK_S and not room.holds(Rung(times, work, rung.rest_s)):
        work = max(LEAST_WORK_S, on_grid(work - 1))
    rest = rung.rest_s
    if times > 1 and not room.holds(Rung(times, work, rest)):
        times = 1
    return Rung(times, work, rest)


def scaled(rung: Rung, share: float, *, most_repeats: int | None = None) -> Rung:
    """A rung with at most a share of its work: as much of it as whole repeats on the grid give.

    Args:
        rung: what to make smaller.
        share: of its work, 0 to 1.
        most_repeats: fewer repeats that may be longer than the rung's; None = as many as it has, none of them longer.
    """
    wanted = share * rung.total_work_s
    most = rung.times if most_repeats is None else min(most_repeats, rung.times)
    longest = rung.work_s if most_repeats is None else wanted
    options: list[Rung] = []
    for times in range(most, 0, -1):
        work = on_grid(min(longest, wanted / times))
        if work >= LEAST_WORK_S and (times > 1 or most == 1 or not options):
            options.append(Rung(times, work, rung.rest_s))
    if not options:
        return Rung(1, LEAST_WORK_S, rung.rest_s)
    return max(options, key=lambda one: (one.total_work_s, one.times))


def on_grid(seconds: float) -> int:
    """Seconds rounded down to a length that is easy to say."""
    grid = next(step for least, step in GRIDS if seconds >= least)
    return int(seconds // grid) * grid
