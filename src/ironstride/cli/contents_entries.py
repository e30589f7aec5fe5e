"""The commands about what is inside sessions. Heavy imports wait for the command."""

from __future__ import annotations

from typing import Annotated

import typer

from ironstride.cli.options import AsOf, Json, PlanPath, parsed_day

SESSION_HELP = 'As you would say it: "thu lift", "sat long", or an id.'


def workout_command(
    session: Annotated[list[str] | None, typer.Argument(metavar="[SESSION]", help=SESSION_HELP)] = None,
    cues: Annotated[bool, typer.Option("--cues", help="With a short cue for each exercise.")] = False,
    intervals: Annotated[bool, typer.Option("--intervals", help="As text for intervals.icu.")] = False,
    laps: Annotated[bool, typer.Option("--laps", help="One line a lap, for a watch that takes no file.")] = False,
    hot: Annotated[bool, typer.Option("--hot", help="A run in the heat: by effort.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What to do in a session, step by step or set by set."""
    from ironstride.cli.workout_command import run_workout

    form = "intervals" if intervals else "laps" if laps else None
    run_workout(session or [], plan, parsed_day(as_of), form, cues=cues, hot=hot, as_json=json)


def log_command(
    session: Annotated[list[str] | None, typer.Argument(metavar="[SESSION]", help=SESSION_HELP)] = None,
    done: Annotated[
        str | None,
        typer.Option("--done", metavar="TEXT", help='"squat 3x8 40kg left 3; skip calf raise", "as planned".'),
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Take the entry back.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Log a strength session; alone: the plan's versions."""
    if session is None:
        from ironstride.cli.log_command import run_log

        run_log(plan, as_json=json)
        return
    from ironstride.cli.deciding import Manner
    from ironstride.cli.gym_commands import run_log_session

    run_log_session(session, done, Manner(plan, parsed_day(as_of), as_json=json), remove=remove)


def swap_command(
    words: Annotated[
        list[str],
        typer.Argument(metavar="SESSION EXERCISE", help="thu lift goblet squat; thu lift goblet squat to leg press"),
    ],
    always: Annotated[bool, typer.Option("--always", help="For good: it goes into the athlete file.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Another exercise in place of one, or what would do."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.gym_commands import run_swap

    run_swap(words, Manner(plan, parsed_day(as_of), as_json=json), always=always)


def paces_command(plan: PlanPath = None, as_of: AsOf = None, json: Json = False) -> None:
    """Your race fitness, paces, race times and heart-rate zones."""
    from ironstride.cli.paces_command import run_paces

    run_paces(plan, parsed_day(as_of), as_json=json)


def simulate_strength_command(
    start: Annotated[
        str, typer.Option("--from", metavar="TEXT", help='What you did last: "goblet squat 3x8 16kg left 3".')
    ] = "",
    feels: Annotated[str, typer.Option("--feels", metavar="WORD", help="easy, right or hard.")] = "right",
    sessions: Annotated[int, typer.Option("--sessions", metavar="N", min=1, max=40, help="How many.")] = 6,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """The next strength sessions, if all goes as asked."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.gym_commands import run_simulate

    run_simulate(start, feels, sessions, Manner(plan, parsed_day(as_of), as_json=json))


def watches_command(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="garmin, coros, apple, polar, suunto ...")
    ] = None,
) -> None:
    """Which watch takes what, honestly."""
    from ironstride.cli.watches_command import run_watches

    run_watches(name)
