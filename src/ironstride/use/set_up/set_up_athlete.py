"""Eight questions become an athlete file; what was said survives every way of stopping."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from ironstride.calendar_time import zone
from ironstride.errors import InvalidInput, IronstrideError, UnreadableFile
from ironstride.training.athlete import Athlete
from ironstride.training.problem_report import InputProblem
from ironstride.use.set_up.answers import Answers, Setting
from ironstride.use.set_up.athlete_text import athlete_text
from ironstride.use.set_up.draft import SUFFIX, draft_path, read_draft, write_draft, write_whole
from ironstride.use.set_up.interview import HOW, Ending, Interview, Manner, Voice
from ironstride.use.set_up.questions import QUESTIONS
from ironstride.use.set_up.reading import read_back

USUAL_NAME: Final = "athlete"
UNNAMED: Final = "Runner"
TOML: Final = ".toml"


class InputEnded(IronstrideError):
    """The input ended before the last question; what was said is kept."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class SetUp:
    """What is asked for."""

    target: Path
    """The athlete file to write."""
    as_of: date
    zone: str
    """IANA name of the machine's time zone."""
    force: bool = False
    """Whether a file that stands there may be replaced."""


@dataclass(frozen=True, slots=True)
class AthleteWritten:
    """What came of it."""

    path: Path
    history: Path | None
    """The recordings that were named."""
    notices: tuple[str, ...]
    """What is right but worth knowing."""
    no_season: tuple[str, ...]
    """Why no season will be made from this file, and what works; empty when one can be."""


def target_of(named: Path | None, directory: Path) -> Path:
    """The athlete file meant: the one named (``sam`` is ``sam.toml``), else that of the only draft in the directory,
    else ``athlete.toml``.

    Raises:
        InvalidInput: when it is a folder.
    """
    if named is None:
        drafts = sorted(directory.glob(f"*{SUFFIX}"))
        name = drafts[0].name.removesuffix(SUFFIX) if len(drafts) == 1 else USUAL_NAME
        return Path(f"{name}{TOML}")
    if named.is_dir():
        raise InvalidInput(
            [InputProblem("init", "file", str(named), "a file's name, such as sam.toml; this is a folder")]
        )
    return named if named.suffix else named.with_suffix(TOML)


def set_up_athlete(asked: SetUp, voice: Voice) -> AthleteWritten | None:
    """Ask what is open and write the file; None when the athlete stopped with ``quit``.

    Raises:
        InvalidInput: when a file stands there already.
        InputEnded: when the input ended; the answers are kept.
        UnreadableFile: when the draft or the file cannot be written.
        ValueError: when no such zone is known.
    """
    zone(asked.zone)
    _stop_if_taken(asked)
    draft = draft_path(asked.target)
    setting = Setting(asked.as_of, asked.zone, _name_from(asked.target), stands_at)
    said = _resumed(draft, voice)
    interview = Interview(setting, voice, lambda lines: write_draft(draft, lines), said)
    try:
        ending, now = interview.run()
    except KeyboardInterrupt:
        voice.tell(_kept(draft, asked.target, interview.said), Manner.QUIET)
        raise
    if ending is Ending.INPUT_ENDED:
        where = f"question {now.open + 1} of {len(QUESTIONS)} ({QUESTIONS[now.open].title})"
        raise InputEnded(f"The input ended at {where}. {_kept(draft, asked.target, interview.said)}")
    if ending is Ending.QUIT:
        voice.tell(_kept(draft, asked.target, interview.said))
        return None
    return _written(asked, now.before, setting)


def _written(asked: SetUp, answers: Answers, setting: Setting) -> AthleteWritten:
    athlete, notices = read_back(answers, setting)
    _stop_if_taken(asked)
    write_whole(asked.target, athlete_text(answers, setting))
    draft_path(asked.target).unlink(missing_ok=True)
    history = answers.running.history
    shown = tuple(notice.removeprefix("answers: ") for notice in notices)
    path = None if history is None else Path(history).expanduser()
    return AthleteWritten(asked.target, path, shown, no_season(athlete, asked.as_of))


def no_season(athlete: Athlete, as_of: date) -> tuple[str, ...]:
    """Why no season will be made for an athlete, and what works instead; empty when nothing is known against one."""
    from ironstride.season.gate import health_gate
    from ironstride.season.race_calendar import too_long

    refusal = health_gate(athlete, as_of) or too_long(athlete.goals, as_of)
    if refusal is not None:
        return (refusal.text, *(way.text for way in refusal.relaxations))
    closed = next((one for one in athlete.exceptions if one.to is None), None)
    if closed is None:
        return ()
    return (
        f"Nothing is planned while you are {closed.reason}, and nothing is owed afterwards.",
        "When you are back, give the exception in the file its last day (`to`) and plan.",
    )


def stands_at(path: str) -> bool:
    """Whether a folder or file stands at a path as a person types it."""
    try:
        return Path(path).expanduser().exists()
    except (OSError, RuntimeError, ValueError):
        return False


def _stop_if_taken(asked: SetUp) -> None:
    if asked.target.exists() and not asked.force:
        wanted = (
            f"a name that is free: this file exists. Change it in any editor and run ironstride plan {asked.target}; "
            "--force replaces it"
        )
        raise InvalidInput([InputProblem("init", "file", str(asked.target), wanted)])


def _resumed(draft: Path, voice: Voice) -> dict[str, list[str]]:
    try:
        said = read_draft(draft)
    except UnreadableFile as error:
        voice.tell(f"{error}. Beginning from the first question.", Manner.PROBLEM)
        said = None
    known = {question.key for question in QUESTIONS}
    kept = {key: lines for key, lines in (said or {}).items() if key in known and lines}
    voice.tell(f"{len(QUESTIONS)} questions, about two minutes. {HOW}", Manner.QUIET)
    if kept:
        voice.tell(f"Going on where you stopped: {draft} holds {len(kept)} of {len(QUESTIONS)} answers.")
    return kept


def _kept(draft: Path, target: Path, said: dict[str, list[str]]) -> str:
    if not said:
        return "Nothing was said yet, so nothing is kept."
    return f"Your answers are kept in {draft}; ironstride init {target} goes on from there."


def _name_from(target: Path) -> str:
    """What the athlete is called until they say it: as the file is."""
    words = "".join(one if one.isalpha() else " " for one in target.stem).split()
    name = " ".join(word.capitalize() for word in words)
    return name[:40] if name and target.stem != USUAL_NAME else UNNAMED
