"""Border cases of rules about one session in its day."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ironstride.rules.placed import DayContext, Eased, OldPlace, Origin, Placed, RaceNear, RhythmWish, Slot
from ironstride.training.kinds import Kind, Priority, Tag
from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, MARATHON_M
from tests.rules.made_sessions import MON, SAT, SUN, THU, TUE, at, easy, football, lift, long, quality, session, upper

Others = tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class SessionCase:
    """What a rule answers about a session in its day; steps 0 = nothing."""

    rule: str
    session: Placed
    steps: int
    aspect: str = ""
    price_class: str = ""
    day: DayContext | None = None
    others: Others = ()
    parameters: dict[str, float | int | str | bool] = field(default_factory=dict)

    @property
    def context(self) -> DayContext:
        """The day, an ordinary one where none is given."""
        return self.day or DayContext(self.session.day)


def before(
    days: int, priority: Priority = Priority.A, distance_m: float = HALF_MARATHON_M, weeks: int = 20
) -> DayContext:
    """A day so many days before a race at 09:00."""
    return DayContext(SUN - days, next_race=RaceNear(days, priority, distance_m, weeks))


def after(days: int, priority: Priority = Priority.A, distance_m: float = HALF_MARATHON_M) -> DayContext:
    """A day so many days after a race."""
    return DayContext(days, last_race=RaceNear(-days, priority, distance_m))


def locked(placed: Placed) -> Placed:
    """The same session, held by the athlete."""
    return Placed(placed.kind, placed.tags, placed.minutes, placed.start, placed.end, origin=Origin.LOCKED)


def eased(**what: bool) -> DayContext:
    """A Monday on which something is taken back."""
    return DayContext(MON, eased=Eased(**what))


COLD_DAY: Final = DayContext(MON, reason="cold")
AFTER_ILLNESS: Final = eased(after_illness=True)
SLOT: Final = Slot("anywhere", at(6), at(6) + 10, at(7.5))
RUN_SLOT: Final = Slot("road", at(6), at(6), at(8), allows_strength=False)
GYM_SLOT: Final = Slot("gym", at(18), at(18), at(20), allows_run=False)
MAYBE: Final = Slot("home", at(6), at(6), at(12), maybe=True)
PRIMER: Final = session(Kind.MAINTENANCE, MON, 18, 20)
EVENING: Final = 18 + 20 / 60
B, C = Priority.B, Priority.C
WISH: Final = DayContext(TUE, rhythm=(RhythmWish("intervals", ((TUE, at(6)), (THU, at(6)))),))
OLD: Final = DayContext(TUE, old=(OldPlace("easy", at(7)),))
EASY_DAYS: Final[dict[str, float | int | str | bool]] = {"strategy": "easy-days"}
SEPARATE: Final[dict[str, float | int | str | bool]] = {"strategy": "separate-days"}

MUST_CASES: Final = (
    SessionCase("inside-time-slot", session(Kind.EASY, MON, 6 + 10 / 60, 80, slot=SLOT), 0),
    SessionCase("inside-time-slot", session(Kind.EASY, MON, 6 + 9 / 60, 80, slot=SLOT), 1),
    SessionCase("inside-time-slot", session(Kind.EASY, MON, 6 + 10 / 60, 81, slot=SLOT), 1),
    SessionCase("inside-time-slot", session(Kind.FULL_BODY, MON, 6, slot=RUN_SLOT), 1, "sport"),
    SessionCase("inside-time-slot", session(Kind.EASY, MON, 18, slot=GYM_SLOT), 1, "sport"),
    SessionCase("inside-time-slot", session(Kind.MOBILITY, MON, 6, 15, slot=RUN_SLOT), 0),
    SessionCase("inside-time-slot", easy(MON, 3), 0),
    SessionCase("sessions-per-day", upper(MON, 18), 0, others=(easy(MON, 7),)),
    SessionCase("sessions-per-day", upper(MON, 18), 1, others=(easy(MON, 7), quality(MON, 12))),
    SessionCase("sessions-per-day", easy(MON, 7), 0, others=(quality(MON, 12), upper(MON, 18))),
    SessionCase("sessions-per-day", easy(MON, 7), 1, others=(locked(quality(MON, 12)), locked(upper(MON, 18)))),
    SessionCase("sessions-per-day", upper(MON, 18), 0, others=(easy(MON, 7), session(Kind.MOBILITY, MON, 12))),
    SessionCase("sessions-per-day", upper(MON, 18), 0, others=(easy(MON, 7), football(MON, 12))),
    SessionCase("one-of-each-a-day", easy(MON, 18), 1, "run", others=(quality(MON, 7),)),
    SessionCase("one-of-each-a-day", easy(MON, 18), 1, "run", others=(session(Kind.RACE, MON, 9),)),
    SessionCase("one-of-each-a-day", lift(MON, 18), 1, "lift", others=(upper(MON, 7),)),
    SessionCase("one-of-each-a-day", lift(MON, 18), 0, others=(quality(MON, 7),)),
    SessionCase("one-of-each-a-day", easy(MON, 18), 0, others=(quality(MON, 7),), parameters={"runs": 2}),
    SessionCase("race-day", easy(SUN), 1, "main", day=before(0)),
    SessionCase("race-day", session(Kind.MOBILITY, SUN, 18), 1, "main", day=before(0, B)),
    SessionCase("race-day", upper(SUN), 0, day=before(0, C)),
    SessionCase("race-day", lift(SUN), 1, "small", day=before(0, C)),
    SessionCase("race-day", session(Kind.RACE, SUN, 9), 0, day=before(0)),
    SessionCase("race-day", easy(SAT), 0, day=before(1)),
    SessionCase("sick-day", session(Kind.MOBILITY, MON, 9), 1, "sick", day=DayContext(MON, reason="sick")),
    SessionCase("sick-day", easy(MON), 1, "injured", day=DayContext(MON, reason="injured")),
    SessionCase("sick-day", lift(MON), 1, "injured", day=DayContext(MON, reason="injured")),
    SessionCase("sick-day", upper(MON), 0, day=DayContext(MON, reason="injured")),
    SessionCase("sick-day", session(Kind.CROSS, MON, 9), 0, day=DayContext(MON, reason="injured")),
    SessionCase("sick-day", easy(MON), 0, day=DayContext(MON, reason="travel")),
    SessionCase("sick-day", upper(MON), 1, "stopped", day=DayContext(MON, reason="stopped")),
    SessionCase("sick-day", session(Kind.EASY, MON, 7, 30), 0, day=COLD_DAY),
    SessionCase("sick-day", session(Kind.EASY, MON, 7, 31), 1, "cold", day=COLD_DAY),
    SessionCase("sick-day", session(Kind.CROSS, MON, 7, 30), 1, "cold", day=COLD_DAY),
    SessionCase("sick-day", quality(MON), 1, "after-illness", day=AFTER_ILLNESS),
    SessionCase("sick-day", session(Kind.TEST, MON, 7), 1, "after-illness", day=AFTER_ILLNESS),
    SessionCase("sick-day", long(MON), 0, day=AFTER_ILLNESS),
    SessionCase("sick-day", session(Kind.RACE, MON, 9), 0, day=AFTER_ILLNESS),
    SessionCase("sick-day", easy(MON), 1, "no-running", day=eased(no_running=True)),
    SessionCase("sick-day", lift(MON), 0, day=eased(no_running=True)),
)

RELIEF_CASES: Final = (
    SessionCase("during-relief", quality(MON), 4, "quality", day=eased(no_quality=True)),
    SessionCase("during-relief", easy(MON), 0, day=eased(no_quality=True)),
    SessionCase("during-relief", quality(MON), 0, day=eased(no_leg_work=True, no_strength=True)),
    SessionCase("during-relief", lift(MON), 4, "leg-work", day=eased(no_leg_work=True)),
    SessionCase("during-relief", upper(MON), 0, day=eased(no_leg_work=True)),
    SessionCase("during-relief", upper(MON), 4, "strength", day=eased(no_strength=True)),
    SessionCase("during-relief", football(MON, 12, Tag.HARD), 0, day=eased(no_quality=True)),
    SessionCase("during-relief", locked(quality(MON)), 4, "quality", day=eased(no_quality=True)),
)

STRATEGY_CASES: Final = (
    SessionCase("strategy", lift(MON), 0, others=(quality(MON),)),
    SessionCase("strategy", lift(MON), 1, "easy", others=(easy(MON),)),
    SessionCase("strategy", lift(MON), 1, "nothing"),
    SessionCase("strategy", lift(MON), 0, others=(football(MON, 12, Tag.HARD),)),
    SessionCase("strategy", lift(MON), 2, "hard", others=(quality(MON),), parameters=EASY_DAYS),
    SessionCase("strategy", lift(MON), 0, others=(easy(MON),), parameters=EASY_DAYS),
    SessionCase("strategy", lift(MON), 0, parameters=SEPARATE),
    SessionCase("strategy", lift(MON), 1, "easy", others=(easy(MON),), parameters=SEPARATE),
    SessionCase("strategy", upper(MON), 0, others=(easy(MON),)),
    SessionCase("easy-days-easy", lift(MON), 1, others=(easy(MON, 7, 46),)),
    SessionCase("easy-days-easy", lift(MON), 0, others=(easy(MON, 7, 45),)),
    SessionCase("easy-days-easy", upper(MON), 0, others=(easy(MON, 7, 60),)),
    SessionCase("easy-days-easy", lift(MON), 0, others=(easy(MON, 7, 60), quality(MON, 12))),
)

WISH_CASES: Final = (
    SessionCase("rhythm", quality(TUE, 6), 0, day=WISH),
    SessionCase("rhythm", quality(TUE, 18), 1, "time", day=WISH),
    SessionCase("rhythm", session(Kind.INTERVALS, TUE, 6.5, slot=SLOT), 0, day=WISH),
    SessionCase("rhythm", quality(MON, 6), 2, "weekday", day=WISH),
    SessionCase("rhythm", easy(MON, 6), 0, day=WISH),
    SessionCase("rhythm", locked(quality(MON, 6)), 0, day=WISH),
    SessionCase("long-run-day", long(SAT), 0),
    SessionCase("long-run-day", long(SUN), 1),
    SessionCase("long-run-day", locked(long(SUN)), 0),
    SessionCase("rest-day", easy(SUN), 1),
    SessionCase("rest-day", easy(SAT), 0),
    SessionCase("rest-day", session(Kind.MOBILITY, SUN, 9), 0),
    SessionCase("maybe-slot", session(Kind.LONG, MON, 6, 90, slot=MAYBE), 2),
    SessionCase("maybe-slot", session(Kind.FULL_BODY, MON, 6, slot=MAYBE), 1),
    SessionCase("maybe-slot", session(Kind.EASY, MON, 6, slot=MAYBE), 0),
    SessionCase("maybe-slot", session(Kind.LONG, MON, 6, 60, slot=SLOT), 0),
    SessionCase("keep-plan", easy(TUE, 7), 0, day=OLD),
    SessionCase("keep-plan", easy(TUE, 8), 1, day=OLD),
    SessionCase("keep-plan", easy(TUE, 8), 0),
)

RACE_CASES: Final = (
    SessionCase("race-week-leg-work", lift(SUN - 7), 0, day=before(7)),
    SessionCase("race-week-leg-work", lift(SUN - 6), 1, "A", day=before(6)),
    SessionCase("race-week-leg-work", lift(SUN - 10), 0, day=before(10, distance_m=MARATHON_M)),
    SessionCase("race-week-leg-work", lift(SUN - 9), 1, "A", day=before(9, distance_m=MARATHON_M)),
    SessionCase("race-week-leg-work", PRIMER, 0, day=before(4)),
    SessionCase("race-week-leg-work", PRIMER, 1, "primer", day=before(3)),
    SessionCase("race-week-leg-work", PRIMER, 2, "A", day=before(4, weeks=5)),
    SessionCase("race-week-leg-work", session(Kind.MAINTENANCE, MON, 18, 21), 2, "A", day=before(4)),
    SessionCase("race-week-leg-work", lift(THU, 8 + 20 / 60), 0, day=before(3, B)),
    SessionCase("race-week-leg-work", lift(THU, 8 + 21 / 60), 1, "B", day=before(3, B)),
    SessionCase("race-week-leg-work", lift(SAT, 8 + 20 / 60), 0, day=before(1, C)),
    SessionCase("race-week-leg-work", lift(SAT, 18), 2, "C", day=before(1, C)),
    SessionCase("race-week-leg-work", upper(SAT), 0, day=before(1)),
    SessionCase("hard-run-before-race", quality(SUN - 4), 0, day=before(4)),
    SessionCase("hard-run-before-race", quality(SUN - 3), 1, day=before(3)),
    SessionCase("hard-run-before-race", quality(SUN - 3), 0, day=before(3, distance_m=FIVE_KM_M)),
    SessionCase("hard-run-before-race", quality(SUN - 2), 2, day=before(2, B)),
    SessionCase("hard-run-before-race", quality(SUN - 1), 2, day=before(1, C)),
    SessionCase("hard-run-before-race", quality(SUN - 2), 0, day=before(2, C)),
    SessionCase("hard-run-before-race", easy(SAT), 0, day=before(1)),
    SessionCase("after-race", easy(1), 2, "running", day=after(1)),
    SessionCase("after-race", easy(2), 0, day=after(2)),
    SessionCase("after-race", long(4), 1, "easy-only", day=after(4)),
    SessionCase("after-race", long(5), 0, day=after(5)),
    SessionCase("after-race", quality(9), 1, "quality", day=after(9)),
    SessionCase("after-race", quality(10), 0, day=after(10)),
    SessionCase("after-race", lift(3), 1, "leg-work", day=after(3)),
    SessionCase("after-race", lift(4), 0, day=after(4)),
    SessionCase("after-race", upper(1), 0, day=after(1)),
    SessionCase("after-race", easy(4), 1, "running", day=after(4, distance_m=MARATHON_M)),
    SessionCase("after-race", quality(1), 2, "C", "strong-C", day=after(1, C)),
    SessionCase("after-race", quality(2), 0, day=after(2, C)),
)

SESSION_CASES: Final = (*MUST_CASES, *RELIEF_CASES, *STRATEGY_CASES, *WISH_CASES, *RACE_CASES)
