"""Life, and the plan made again for it: `away`, `busy`, `sick`, `back`, `never`, `goal`, `replan` ..."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from ironstride.cli.deciding import Manner, decide
from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem
from ironstride.training.unusual_days import STOPPED
from ironstride.use import athlete_edit
from ironstride.use.change.edit_life import Editing, edit_life
from ironstride.use.change.replan_today import replan_today


def _edited(manner: Manner, editing: Editing) -> None:
    decide(manner, lambda where: edit_life(where, editing))


def run_away(words: Sequence[str], windows: str | None, zone: str | None, reason: str, manner: Manner) -> None:
    """Days away: without time slots, or with those that are named."""
    away = partial(athlete_edit.away, reason=reason, windows=windows, zone=zone)
    _edited(manner, lambda text, athlete, today: away(text, words, athlete, today))


def run_busy(words: Sequence[str], manner: Manner) -> None:
    """Hours of a day, or of every week, that are taken."""
    _edited(manner, lambda text, athlete, today: athlete_edit.busy(text, words, athlete, today))


def run_stop(words: Sequence[str], manner: Manner) -> None:
    """Nothing is planned until somebody qualified has cleared the athlete."""
    _edited(manner, lambda text, athlete, today: athlete_edit.sick(text, words, athlete, today, reason=STOPPED))


def run_sick(words: Sequence[str], manner: Manner, *, injured: bool) -> None:
    """Ill or injured, until `back`."""
    sick = partial(athlete_edit.sick, reason="injured" if injured else "sick")
    _edited(manner, lambda text, athlete, today: sick(text, words, athlete, today))


def run_back(words: Sequence[str], manner: Manner, *, cleared: bool) -> None:
    """Whatever was open or still runs is over."""
    _edited(manner, lambda text, athlete, today: athlete_edit.back(text, words, athlete, today, cleared=cleared))


def run_never(kind: str, manner: Manner, *, again: bool) -> None:
    """A kind of session that is never planned; `again` takes it back."""
    edit = athlete_edit.never_taken_back if again else athlete_edit.never
    _edited(manner, lambda text, _athlete, _today: edit(text, kind))


def run_add(words: Sequence[str], manner: Manner) -> None:
    """A session of one's own on a date."""
    _edited(manner, lambda text, athlete, today: athlete_edit.session_added(text, words, athlete, today))


def run_result(words: Sequence[str], manner: Manner) -> None:
    """A race result or time trial."""
    _edited(manner, lambda text, _athlete, today: athlete_edit.result_added(text, words, today))


def run_goal(what: str, words: Sequence[str], manner: Manner) -> None:
    """Move a race to another date, or cancel it.

    Raises:
        InvalidInput: when it is neither, or no date is given.
    """
    if what == "cancel":
        cancelled = " ".join(words) or None
        _edited(manner, lambda text, athlete, _today: athlete_edit.goal_cancelled(text, athlete, cancelled))
        return
    if what != "move":
        raise InvalidInput([InputProblem("goal", "what", what, "move or cancel")])
    *name_words, last = words or [""]
    name, day = " ".join(name_words) or None, _date(last)
    _edited(manner, lambda text, athlete, today: athlete_edit.goal_moved(text, athlete, name, day, today))


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput([InputProblem("goal", "date", text, "the new date last, such as 2027-05-02")]) from error


def run_replan(manner: Manner) -> None:
    """The plan made again from today, with the fewest moves."""
    decide(manner, replan_today)
