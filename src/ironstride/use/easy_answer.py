"""Whether an easy run that was done was easy, by what was known about the runner on its day."""

from __future__ import annotations

from datetime import date

from ironstride.load.easy_run_of import easy_run_of
from ironstride.load.was_it_easy import EasyAnswer, was_it_easy
from ironstride.matching.training_record import DoneSession
from ironstride.prescription.known_targets import RunnerKnown, runner_known
from ironstride.running.paces import PaceName
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import EASY_KINDS


def easy_answer(session: DoneSession, athlete: Athlete | None) -> EasyAnswer | None:
    """The answer; None where it was no easy run.

    Args:
        session: What was done.
        athlete: As the athlete file says; None = nothing is known, then only the athlete's own word tells.
    """
    if session.kind not in EASY_KINDS:
        return None
    known = None if athlete is None else known_on(athlete, session.done.day)
    zones = None if known is None else known.zones
    pace = None if known is None or known.paces is None else known.paces.get(PaceName.EASY)
    return was_it_easy(easy_run_of(session.done, session.found), zones, pace)


def known_on(athlete: Athlete, day: date) -> RunnerKnown | None:
    """What is known about a runner on a day; None where the file's results or heart rates make no sense."""
    try:
        return runner_known(athlete, day)
    except ValueError:
        return None
