"""Life, and the plan made again for it: `away`, `busy`, `sick`, `back`, `never`, `goal`, `replan`, `accept` ..."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ironstride.cli.deciding import Manner, decide
from ironstride.cli.terminal import QUIET, WIDTH, folded, plain, print_json, print_lines
from ironstride.errors import InvalidInput
from ironstride.start import working_directory
from ironstride.training.problem_report import InputProblem
from ironstride.use import athlete_edit
from ironstride.use.change.edit_life import edit_life
from ironstride.use.change.replan_today import replan_today


def run_away(words: Sequence[str], windows: str | None, zone: str | None, reason: str, manner: Manner) -> None:
    """Days away: without time slots, or with those that are named."""
    decide(
        manner,
        lambda where: edit_life(
            where,
            lambda running: athlete_edit.away(
                running.athlete_text,
                words,
                running.plan.athlete,
                running.plan.today,
                reason=reason,
                windows=windows,
                zone=zone,
            ),
        ),
    )


def run_busy(words: Sequence[str], manner: Manner) -> None:
    """Hours of a day, or of every week, that are taken."""
    decide(
        manner,
        lambda where: edit_life(
            where,
            lambda running: athlete_edit.busy(running.athlete_text, words, running.plan.athlete, running.plan.today),
        ),
    )


def run_sick(words: Sequence[str], manner: Manner, *, injured: bool) -> None:
    """Ill or injured, until `back`."""
    reason = "injured" if injured else "sick"
    decide(
        manner,
        lambda where: edit_life(
            where,
            lambda running: athlete_edit.sick(
                running.athlete_text, words, running.plan.athlete, running.plan.today, reason=reason
            ),
        ),
    )


def run_back(words: Sequence[str], manner: Manner) -> None:
    """Whatever was open or still runs is over."""
    decide(
        manner,
        lambda where: edit_life(
            where,
            lambda running: athlete_edit.back(running.athlete_text, words, running.plan.athlete, running.plan.today),
        ),
    )


def run_never(kind: str, manner: Manner, *, again: bool) -> None:
    """A kind of session that is never planned; `again` takes it back."""
    edit = athlete_edit.never_taken_back if again else athlete_edit.never
    decide(manner, lambda where: edit_life(where, lambda running: edit(running.athlete_text, kind)))


def run_goal(what: str, words: Sequence[str], manner: Manner) -> None:
    """Move a race to another date, or cancel it.

    Raises:
        InvalidInput: when it is neither, or no date is given.
    """
    if what == "cancel":
        name = " ".join(words) or None
        decide(
            manner,
            lambda where: edit_life(
                where,
                lambda running: athlete_edit.goal_cancelled(running.athlete_text, running.plan.athlete, name),
            ),
        )
        return
    if what != "move":
        raise InvalidInput([InputProblem("goal", "what", what, "move or cancel")])
    *name_words, day = words or [""]
    new_date = _date(day)
    decide(
        manner,
        lambda where: edit_life(
            where,
            lambda running: athlete_edit.goal_moved(
                running.athlete_text, running.plan.athlete, " ".join(name_words) or None, new_date, running.plan.today
            ),
        ),
    )


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput([InputProblem("goal", "date", text, "the new date last, such as 2027-05-02")]) from error


def run_replan(manner: Manner) -> None:
    """The plan made again from today, with the fewest moves."""
    decide(manner, replan_today)


def run_accept(where: Path | None, *, as_json: bool) -> None:
    """Take the suggestion that waits."""
    from ironstride.use.decide_proposal import accept

    accepted = accept(where, working_directory())
    if as_json:
        print_json({"state": "made", "reason": accepted.reason, "version": accepted.version})
        return
    lines = [plain(line, "bold") for line in folded(accepted.reason, WIDTH, 3)]
    if accepted.athlete_file_changed:
        lines.append(plain(f"Written: {accepted.athlete_file}"))
    print_lines([*lines, plain("Done. ironstride undo takes it back.", QUIET)])


def run_decline(where: Path | None, *, as_json: bool) -> None:
    """Leave the suggestion that waits."""
    from ironstride.use.decide_proposal import decline

    declined = decline(where, working_directory())
    if as_json:
        print_json({"state": "declined", "reason": declined.reason})
    else:
        print_lines([plain("Nothing was changed.")])
