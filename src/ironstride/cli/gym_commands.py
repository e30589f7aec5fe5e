"""`ironstride log SESSION`, `swap` and `simulate-strength`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ironstride.cli.deciding import Manner
from ironstride.cli.session_lines import session_line
from ironstride.cli.terminal import AMBER, QUIET, WIDTH, clipped, folded, plain, print_json, print_lines, signed
from ironstride.cli.workout_lines import printed
from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem
from ironstride.training.strength_workout_lines import exercise_name, load_words, sets_words, strength_workout_lines
from ironstride.use.change.log_session import SessionLogged, forget_strength, log_strength
from ironstride.use.change.swap_exercise import Swapped, SwapWish, swap, swap_wish, swaps_of
from ironstride.use.session_contents import units_of
from ironstride.use.show_plan import card_of, counted, day_name
from ironstride.use.simulate_strength import Feels, SimulatedSession, simulate_strength

if TYPE_CHECKING:
    from rich.text import Text

    from ironstride.strength.exercise import Exercise

AS_PLANNED: Final = "as planned"
MOST_SWAPS: Final = 8
LINES: Final = 6
IMPERIAL: Final = "imperial"
LOGGED: Final = "ironstride/logged/1"
SWAPS: Final = "ironstride/swaps/1"
SWAPPED: Final = "ironstride/swapped/1"
SIMULATED: Final = "ironstride/simulated-strength/1"
"""Names of the documents."""


def run_log_session(words: Sequence[str], text: str | None, manner: Manner, *, remove: bool) -> None:
    """Keep what was done in a strength session, or take the entry back.

    Raises:
        InvalidInput: when no session is meant or the text has problems.
    """
    where = manner.where()
    if remove:
        session = forget_strength(where, words)
        if manner.as_json:
            print_json({"schema": LOGGED, "session": session.id, "logged": None})
            return
        print_lines([plain(f"Taken back: {card_of(session).title} of {day_name(session.date)} counts as planned.")])
        return
    logged = log_strength(where, words, text if text is not None else _asked(words))
    if manner.as_json:
        loads = {one.exercise.exercise: one.exercise.load_kg for one in logged.coming}
        document = {"schema": LOGGED, "session": logged.session.id, "logged": logged.line, "next_load_kg": loads}
        print_json({**document, "warnings": list(logged.warnings)})
    else:
        print_lines(_logged_page(logged, " ".join(words)))


def _asked(words: Sequence[str]) -> str:
    import sys

    if not sys.stdin.isatty():
        return sys.stdin.read()
    print_lines([plain(f"What did you do in {' '.join(words)}? Enter: all as planned. Else for example:")])
    print_lines([plain("squat 3x8 40kg left 3; row 12,12,10 20kg; skip calf raise", QUIET)])
    return input("> ").strip() or AS_PLANNED


def _logged_page(logged: SessionLogged, said: str) -> list[Text]:
    units = IMPERIAL if logged.pounds else "metric"
    lines = [plain(f"Logged: {card_of(logged.session).title} of {day_name(logged.session.date)}", "bold")]
    for piece in logged.line.split("; "):
        lines += [plain(one) for one in folded(piece, WIDTH, LINES, indent="    ", first="  ")]
    for warning in logged.warnings:
        lines += signed(warning.splitlines(), "!", AMBER)
    if logged.coming:
        lines += [plain(""), plain("Next time:", QUIET)]
    for one in logged.coming:
        shown = ", ".join(part for part in (sets_words(one.exercise), load_words(one.exercise, units)) if part)
        aim = f"; {one.exercise.aim}" if one.exercise.aim else ""
        text = f"{exercise_name(one.exercise)}, {day_name(one.session.date)}: {shown}{aim}"
        lines += [plain(part) for part in folded(text, WIDTH, LINES, indent="    ", first="  ")]
    return [*lines, plain(""), plain(f"Wrong? ironstride log {said} --remove, or log it again.", QUIET)]


def run_swap(words: Sequence[str], manner: Manner, *, always: bool = False) -> None:
    """List what would do in place of an exercise, or swap it, for this session or for good.

    Raises:
        InvalidInput: when it is not clear which exercise of which session is meant, or it cannot be done there.
    """
    before, to = _parted(words)
    wish = swap_wish(manner.where(), before)
    if to:
        swapped = swap(wish, to, always=always)
        if manner.as_json:
            print_json(_swapped_json(wish, swapped))
            return
        print_lines(_swapped_page(wish, swapped, always=always))
        return
    found = swaps_of(wish)
    if manner.as_json:
        swaps = [one.id for one in found]
        print_json({"schema": SWAPS, "session": wish.session.id, "exercise": wish.exercise.id, "swaps": swaps})
        return
    print_lines(_swaps_page(wish, found, " ".join(before), " --always" if always else ""))


def _swapped_page(wish: SwapWish, swapped: Swapped, *, always: bool) -> list[Text]:
    name = day_name(swapped.session.date)
    heading = f"{swapped.before} swapped for {swapped.after.lower()}, {'from now on' if always else f'{name} only'}"
    lines = [plain(heading, "bold"), plain(""), *printed(swapped.lines), plain("")]
    if not always:
        return [*lines, plain("Back: ironstride undo. For good: the same with --always.", QUIET)]
    count = counted(swapped.sessions, "coming session")
    written = f"{count} {'has' if swapped.sessions == 1 else 'have'} it. Written into {wish.running.file.name}."
    return [*lines, plain(written), plain("Back: ironstride undo", QUIET)]


def _swaps_page(wish: SwapWish, found: Sequence[Exercise], said: str, option: str) -> list[Text]:
    lines = [plain(f"In place of {wish.exercise.name.lower()}, {day_name(wish.session.date)}:", "bold")]
    width = max((len(one.name) for one in found[:MOST_SWAPS]), default=0)
    for one in found[:MOST_SWAPS]:
        needs = ", ".join(one.equipment) or "nothing"
        lines.append(plain(clipped(f"  {one.name:<{width}}  needs {needs}", WIDTH)))
    if not found:
        return [*lines, plain("  Nothing else works the same with what is there.")]
    if len(found) > MOST_SWAPS:
        lines.append(plain(f"  and {len(found) - MOST_SWAPS} more, less alike", QUIET))
    return [*lines, plain(""), plain(f"Next: ironstride swap {said} to {found[0].name.lower()}{option}", QUIET)]


def _swapped_json(wish: SwapWish, swapped: Swapped) -> dict[str, object]:
    """The session as it is after the swap, its workout as in the plan."""
    return {
        "schema": SWAPPED,
        "session": swapped.session.id,
        "exercise": wish.exercise.id,
        "workout": dict(swapped.session.workout or {}),
    }


def _parted(words: Sequence[str]) -> tuple[list[str], str]:
    said = " ".join(words).split()
    for at, word in enumerate(said):
        if at and word.casefold() in {"to", "->"}:
            return said[:at], " ".join(said[at + 1 :])
    return said, ""


def run_simulate(start: str, feels: str, count: int, manner: Manner) -> None:
    """Show the next strength sessions if they go as asked; nothing is stored.

    Raises:
        InvalidInput: when the start is not understood, or `feels` is none of its words.
    """
    if feels not in {one.value for one in Feels}:
        wanted = ", ".join(one.value for one in Feels)
        raise InvalidInput([InputProblem("simulate-strength", "--feels", feels, wanted)])
    where = manner.where()
    found = simulate_strength(where, start, Feels(feels), count)
    if manner.as_json:
        print_json({"schema": SIMULATED, "sessions": [_simulated_json(one) for one in found]})
        return
    units = units_of(where.plan, where.data)
    lines = [plain(f"The next {counted(len(found), 'strength session')}, if every set feels {feels}", "bold")]
    for one in found:
        lines += [plain(""), session_line(card_of(one.session), one.session.date)]
        lines += printed(strength_workout_lines(one.workout, units))
    note = "A model: nobody gets stronger by plan. Nothing is stored."
    print_lines([*lines, plain(""), plain(note, QUIET)])


def _simulated_json(one: SimulatedSession) -> dict[str, object]:
    exercises = [
        {
            "exercise": each.exercise,
            "sets": each.sets,
            "reps": None if each.hold_s is not None else each.aim_reps or each.reps_low,
            "hold_s": each.hold_s,
            "load_kg": each.load_kg,
        }
        for each in one.workout.exercises
    ]
    return {"session": one.session.id, "date": one.session.date.isoformat(), "exercises": exercises}
