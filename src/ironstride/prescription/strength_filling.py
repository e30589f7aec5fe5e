"""Strength sessions filled in the order they are done, each from what was done before and what is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.prescription.close_to_race import NOTHING_NEW
from ironstride.prescription.eased_session import calm_load, eased_ask, eased_day, eased_form
from ironstride.prescription.filling import Filling, InItsWeek
from ironstride.prescription.kits import kit_at
from ironstride.prescription.lifting_memory import LiftingMemory
from ironstride.season.season_week import SeasonWeek
from ironstride.season.strength_dose import most_leg_sets, work_sets
from ironstride.strength.build_session import build_session
from ironstride.strength.catalogue import HARDEST, Catalogue, load_catalogue
from ironstride.strength.choosing import FAMILIAR_TIMES, is_possible
from ironstride.strength.equipment import Kit
from ironstride.strength.exercise import LEG_PATTERNS, Exercise
from ironstride.strength.loading import COUNTED, LoadAsk, loads_of, with_load
from ironstride.strength.progression import DoneSet, RepRange, next_load
from ironstride.strength.session_time import LEAST_SESSION_S
from ironstride.strength.strength_ask import StrengthAsk
from ironstride.training.demand import Form
from ironstride.training.kinds import STRENGTH_KINDS, Experience, Kind, Phase, Tag
from ironstride.training.session import Session
from ironstride.training.strength_log import LoggedSession
from ironstride.training.strength_workout import StrengthWorkout
from ironstride.units import SECONDS_PER_MINUTE

PRIMER: Final = "primer"
HEAVY_PHASES: Final = frozenset({Phase.OFF_SEASON, Phase.BASE, Phase.BUILD, Phase.PEAK, Phase.TAPER})
JUMP_PHASES: Final = frozenset({Phase.BASE, Phase.BUILD})
MODERATE: Final = 2
"""The difficulty that is not exceeded before somebody is used to lifting."""
MOST_QUALITY: Final = 2
"""Hard runs of a full week; new exercises wait for a week with fewer."""
ONE_WEEK: Final = timedelta(weeks=1)


@dataclass(slots=True)
class StrengthFiller:
    """Fills strength sessions; asked in date order."""

    filling: Filling
    weeks: Mapping[date, SeasonWeek]
    rehearsals: Mapping[str, tuple[frozenset[str], ...]]
    """Id of a session -> what is there at the places that it rehearses for."""
    memory: LiftingMemory = field(default_factory=LiftingMemory)
    catalogue: Catalogue = field(default_factory=load_catalogue)

    def remember(self, session: Session, workout: StrengthWorkout | None, logged: LoggedSession | None) -> None:
        """A session that was done, or is taken to be."""
        day = session.date if logged is None else logged.date
        self.memory = self.memory.after(day, workout, logged)

    def workout(self, one: InItsWeek) -> StrengthWorkout | None:
        """The session's workout; None where it is too short for any."""
        if one.session.minutes * SECONDS_PER_MINUTE < LEAST_SESSION_S:
            return None
        kit = kit_at(self.filling.athlete, one.session.place)
        ask = self._ask(one, kit)
        built = build_session(ask, self.catalogue.exercises)
        return self._with_loads(built, one, ask, kit)

    def _ask(self, one: InItsWeek, kit: Kit) -> StrengthAsk:
        session, week, wishes = one.session, one.week, self.filling.athlete.gym
        day = eased_day(self.filling.season.reliefs, session.date)
        form = eased_form(self._form(session), week, day)
        lately = self.memory.done_lately(session.date)
        legs = form.leg_sets > 0
        used = week.experience is Experience.ADAPTED and not week.light_lifts
        own = self.filling.done.swaps.get(session.id, {})
        familiar = any(times >= FAMILIAR_TIMES for times in lately.values())
        ask = StrengthAsk(
            kind=session.kind,
            minutes=session.minutes,
            leg_sets=form.leg_sets,
            upper_sets=form.upper_sets,
            reps_left=week.reps_left,
            phase=week.phase,
            introductory=not used or (week.phase in NOTHING_NEW and not familiar),
            primer=form.name == PRIMER,
            heavy=wishes.heavy and used and week.phase in HEAVY_PHASES,
            jumps=wishes.jumps and used and week.phase in JUMP_PHASES and not week.cutback,
            equipment=kit.words,
            pain=wishes.pain,
            done_lately=lately,
            instead={**wishes.instead, **own},
            able=frozenset(lift.exercise for lift in wishes.lifts) if used else frozenset(),
            most_difficulty=HARDEST if used else MODERATE,
            avoid=self.memory.avoided(session.date) | self._stuck(session.date, kit, week),
            may_be_new=may_be_new(week),
            only_familiar=week.phase in NOTHING_NEW and familiar,
            rehearse=self.rehearsals.get(session.id, ()),
            number=self.memory.leg_sessions if legs else self.memory.other_sessions,
            after_a_run=any(other.id == session.combined_with and other.start < session.start for other in one.beside),
        )
        return eased_ask(ask, day)

    def _form(self, session: Session) -> Form:
        """The sets of a session: those of the form it was placed in, wherever its week is; else the week's share."""
        monday = monday_of(session.date)
        for start in (monday, monday - ONE_WEEK):
            week = self.weeks.get(start)
            found = None if week is None else week.form(session.demand, session.form)
            if found is not None and found.kind in STRENGTH_KINDS:
                return found
            demand = None if week is None or start == monday else week.demand(session.demand)
            if demand is not None:
                return demand.forms[0]
        return _of_the_week(session, self.weeks[monday])

    def _stuck(self, day: date, kit: Kit, week: SeasonWeek) -> frozenset[str]:
        """Exercises that stalled again after stepping back."""
        found = set()
        for name in self.memory.times:
            exercise = self.catalogue.by_id.get(name)
            if exercise is None:  # logged with another catalogue
                continue
            done = self._done_sets(exercise, day)
            if len(done) > 1:
                asked = RepRange(1, max(1, done[0].reps), float(week.reps_left))
                answer = next_load(done, asked, loads_of(exercise, kit), legs=exercise.pattern in LEG_PATTERNS)
                if answer is not None and answer.swap:
                    found.add(name)
        return frozenset(found)

    def _done_sets(self, exercise: Exercise, day: date) -> tuple[DoneSet, ...]:
        legs, loaded = exercise.pattern in LEG_PATTERNS, exercise.load in COUNTED
        return self.memory.done_sets(exercise.id, day, legs=legs, loaded=loaded)

    def _with_loads(self, built: StrengthWorkout, one: InItsWeek, ask: StrengthAsk, kit: Kit) -> StrengthWorkout:
        session, week = one.session, one.week
        may_rise = week.phase not in NOTHING_NEW and not week.cutback
        known = {lift.exercise: lift for lift in self.filling.athlete.gym.lifts} if not week.light_lifts else {}
        taken = frozenset(planned.exercise for planned in built.exercises)
        loaded = []
        for planned in built.exercises:
            exercise = self.catalogue.of(planned.exercise)
            asked = LoadAsk(
                loads=loads_of(exercise, kit),
                done=self._done_sets(exercise, session.date),
                last_sets=self.memory.last_sets(planned.exercise),
                may_rise=may_rise,
                known=known.get(planned.exercise),
                harder=self._harder(exercise, ask, taken),
            )
            made = with_load(planned, exercise, asked)
            loaded.append(calm_load(made, asked) if ask.calm else made)
        return replace(built, exercises=tuple(loaded))

    def _harder(self, exercise: Exercise, ask: StrengthAsk, taken: frozenset[str]) -> str:
        """What goes on from an exercise and when, in words; empty close to a race and where nothing does."""
        if ask.phase in NOTHING_NEW or ask.primer:
            return ""
        found = (self.catalogue.of(name) for name in exercise.harder if name not in taken | ask.avoid)
        name = next((one.name.lower() for one in found if is_possible(one, ask)), "")
        when = "a harder one" if ask.may_be_new else "a harder one in a lighter week"
        return f"{when}: {name}" if name else ""


def may_be_new(week: SeasonWeek) -> bool:
    """Whether new exercises may enter: a lighter week, or one with a hard run less than others may have."""
    return week.phase not in NOTHING_NEW and (week.cutback or week.target.quality_sessions < MOST_QUALITY)


def _of_the_week(session: Session, week: SeasonWeek) -> Form:
    """What the athlete fixed: as many sets as the week's other sessions have, as far as its minutes hold them."""
    minutes = session.minutes
    legs = 0
    if session.kind is not Kind.UPPER_CORE and Tag.LEG_WORK in session.tags:
        share = -(-week.target.leg_sets // max(1, week.target.strength_sessions))
        legs = min(most_leg_sets(minutes), share or most_leg_sets(minutes) // 2)
    return Form(session.form, session.kind, minutes, session.tags, leg_sets=legs, upper_sets=work_sets(minutes) - legs)
