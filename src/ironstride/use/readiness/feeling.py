"""Keeping how the athlete feels, and what the last days say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from ironstride.diary.entries import SaidFeeling
from ironstride.diary.feeling_words import feeling_text
from ironstride.diary.read_line import read_diary
from ironstride.errors import InvalidInput
from ironstride.export.season_view import day_name
from ironstride.readiness.readiness import Readiness
from ironstride.readiness.red_flags import every_sign
from ironstride.store.check_ins import keep_check_in
from ironstride.training.check_in import CheckIn, RedFlag
from ironstride.training.problem_report import InputProblem
from ironstride.use.change.running import Where, open_running
from ironstride.use.diary.keep_diary import diary_problem
from ironstride.use.readiness.readiness_now import readiness_now

SHOWN_DAYS: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class FeelingPage:
    """The last days and what they say."""

    rows: tuple[str, ...]
    """One line a day, the latest first."""
    readiness: Readiness


def keep_feeling(where: Where, text: str, signs: Sequence[str] = ()) -> tuple[CheckIn, ...]:
    """Keep words on how the athlete feels; `signs` are red flags by name.

    Raises:
        InvalidInput: when a word cannot be understood or is about something else; nothing is kept.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when it cannot be stored.
    """
    running = open_running(where)
    read = read_diary(text, where.today)
    if read.problems:
        raise InvalidInput([diary_problem(text, one) for one in read.problems])
    said = [one.check_in for one in read.entries if isinstance(one, SaidFeeling)]
    if len(said) < len(read.entries) or not said:
        wanted = "how you feel: tired 4; calves sore 4; slept 2 (what was done goes into: ironstride diary)"
        raise InvalidInput([InputProblem("feel", "words", text, wanted)])
    flags = frozenset(RedFlag(one) for one in signs)
    last = replace(said[-1], red_flags=flags)
    with running.plans.writing() as writer, writer.step() as (connection, athlete):
        return tuple(keep_check_in(connection, athlete, one) for one in (*said[:-1], last))


def feeling(where: Where) -> FeelingPage:
    """The last days, and readiness today.

    Raises:
        UnreadableFile: when nothing is planned, or it cannot be read.
    """
    now = readiness_now(open_running(where))
    near = [one for one in now.check_ins if where.today - SHOWN_DAYS < one.date <= where.today]
    return FeelingPage(tuple(_row(one) for one in reversed(near)), now.readiness)


def signs_asked() -> tuple[tuple[str, str], ...]:
    """Red flags by name, each as it is asked."""
    return tuple((one.flag.value, one.sign) for one in every_sign())


def _row(said: CheckIn) -> str:
    words = feeling_text(said) + ([said.note] if said.note else [])
    return f"{day_name(said.date):<11} {', '.join(words)}"
