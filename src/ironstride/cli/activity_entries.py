"""Commands on what was really done."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ironstride.cli.options import AsOf, Json, PlanPath, parsed_day

SESSION_HELP = "thu lift, sat long, 2026-12-08, or an id; default: today's."


def import_command(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH...]", help="Recordings. Default: the watched folders.")
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Keep looking into the folders; Ctrl-C ends it.")] = False,
    every: Annotated[float, typer.Option("--every", metavar="SECONDS", min=1, help="With --watch: how often.")] = 5,
    forget: Annotated[bool, typer.Option("--forget", help="Look no more into these watched folders.")] = False,
    table: Annotated[bool, typer.Option("--table", help="A table: show what its columns are taken to mean.")] = False,
    column: Annotated[
        list[str] | None, typer.Option("--column", metavar="HEADER=MEANING:UNIT", help="With --table; once for each.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="With --table: import it so.")] = False,
    weights: Annotated[
        str | None, typer.Option("--weights", metavar="UNIT", help="kg or lb, for tables that do not say.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would come of it.")] = False,
    plan: PlanPath = None,
    json: Json = False,
) -> None:
    """Bring recordings into the data file, each once."""
    from ironstride.cli.import_command import ImportManner, asked_wish, run_import_command

    manner = ImportManner(table, tuple(column or ()), yes, watch, every, forget, json)
    run_import_command(asked_wish(tuple(paths or ()), plan, weights, dry=dry_run), manner)


def activities_command(
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help="How many, the latest first.")] = 20,
    plan: PlanPath = None,
    json: Json = False,
) -> None:
    """What was really done, the latest first."""
    from ironstride.cli.import_command import run_activities

    run_activities(plan, most, as_json=json)


def match_command(
    activity: Annotated[
        int | None, typer.Argument(metavar="ACTIVITY", help="An activity's number: then say which session it was.")
    ] = None,
    session: Annotated[
        list[str] | None, typer.Argument(metavar="SESSION", help="A session such as thu lift, none, or undo.")
    ] = None,
    weeks: Annotated[int, typer.Option("--weeks", metavar="N", min=1, help="How many weeks are listed.")] = 4,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What became of the planned sessions, and your word on it."""
    from ironstride.cli.match_command import run_match

    run_match(plan, activity, session or [], weeks, parsed_day(as_of), as_json=json)


def load_command(
    weeks: Annotated[int, typer.Option("--weeks", metavar="N", min=1, help="How many weeks are shown.")] = 8,
    more: Annotated[bool, typer.Option("--more", help="Averages, monotony and strain too.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Running and legs week by week, done and planned."""
    from ironstride.cli.load_command import run_load

    run_load(plan, weeks, parsed_day(as_of), more=more, as_json=json)


def done_command(
    session: Annotated[list[str] | None, typer.Argument(metavar="[SESSION]", help=SESSION_HELP)] = None,
    minutes: Annotated[
        float | None, typer.Option("--minutes", metavar="N", help="How long; default: as planned.")
    ] = None,
    km: Annotated[float | None, typer.Option("--km", metavar="N", help="How far.")] = None,
    effort: Annotated[float | None, typer.Option("--effort", metavar="N", help="How hard it felt, 1 to 10.")] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="Where it was done on another day.")] = None,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="Anything else.")] = "",
    remove: Annotated[bool, typer.Option("--remove", help="Take your word back.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Say that a session was done, without a recording."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.done_command import run_done
    from ironstride.units import km_to_m
    from ironstride.use.change.say_done import DoneWords

    metres = None if km is None else km_to_m(km)
    said = DoneWords(minutes, metres, effort, None, parsed_day(on), note)
    run_done(session or [], said, Manner(plan, parsed_day(as_of), as_json=json), remove=remove)


def missed_command(
    session: Annotated[list[str], typer.Argument(metavar="SESSION", help=SESSION_HELP)],
    because: Annotated[
        str | None, typer.Option("--because", metavar="WHY", help="no time, did not want to, ill, sore, other.")
    ] = None,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Say that a session was not done; it is never stacked."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.done_command import run_missed

    run_missed(session, because, Manner(plan, parsed_day(as_of), as_json=json))


def activity_command(
    number: Annotated[int, typer.Argument(metavar="ID", min=1, help="Its number, as ironstride activities lists it.")],
    laps: Annotated[bool, typer.Option("--laps", help="Every lap, however many.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """One activity in full, and what it asked of you."""
    from ironstride.cli.activity_command import run_activity

    run_activity(number, plan, parsed_day(as_of), laps=laps, as_json=json)


def records_command(
    everything: Annotated[bool, typer.Option("--all", help="Every distance and every lift.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Your fastest runs and best lifts, each with its day."""
    from ironstride.cli.records_command import run_records

    run_records(plan, parsed_day(as_of), everything=everything, as_json=json)


def progress_command(
    more: Annotated[bool, typer.Option("--more", help="More charts, week by week.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Are you doing it? Is it working? Is it too much?"""
    from ironstride.cli.progress_command import run_progress

    run_progress(plan, parsed_day(as_of), more=more, as_json=json)


def diary_command(
    line: Annotated[
        list[str] | None, typer.Argument(metavar="LINE", help='"tue easy 42 effort 3; squat 3x8 40kg; calves sore 4"')
    ] = None,
    file: Annotated[Path | None, typer.Option("--file", metavar="FILE", help="Many lines; - is the input.")] = None,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """What was done and how it felt, in one line."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.diary_command import run_diary

    run_diary(line or [], file, Manner(plan, parsed_day(as_of), as_json=json))


def feel_command(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORDS]", help='"tired 4; calves sore 3; slept 2"; default: ask.')
    ] = None,
    more: Annotated[bool, typer.Option("--more", help="Ask also for pain, illness, pulse, weight, a note.")] = False,
    show: Annotated[bool, typer.Option("--show", help="Ask nothing; show the last days and what they say.")] = False,
    plan: PlanPath = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """How do you feel? Four questions, each optional."""
    from ironstride.cli.deciding import Manner
    from ironstride.cli.diary_command import run_feel

    run_feel(words or [], Manner(plan, parsed_day(as_of), as_json=json), more=more, show=show)
