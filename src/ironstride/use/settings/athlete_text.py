"""The athlete file as text that is read, checked and written whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from ironstride.errors import InvalidInput, IronstrideError, UnreadableFile
from ironstride.planning.basis import basis_from_json
from ironstride.rules.catalogue import known_rules
from ironstride.training.problem_report import InputProblem
from ironstride.use.athlete_edit import Edit
from ironstride.use.athlete_file.problem_lines import line_of
from ironstride.use.athlete_file.reading import athlete_of_text
from ironstride.use.athlete_file_change import AthleteFileChange, change_athlete_file
from ironstride.use.change.running import Where, open_running
from ironstride.use.rule_settings import check_rule_settings
from ironstride.use.settings.settle import Settled, settle
from ironstride.use.stored_plan import stored_plans
from ironstride.use.text_files import read_text

EDITED = "The athlete file was edited."
CHANGED_MEANWHILE = "the text as it is now; somebody changed the file since this page was loaded"


@dataclass(frozen=True, slots=True)
class AthleteText:
    """An athlete file."""

    file: Path
    text: str

    @property
    def mark(self) -> str:
        """Differs for every other text, whatever its line ends."""
        return sha256(_plain(self.text).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class TextProblem:
    """What is wrong with the text."""

    line: int | None
    """From 1; None where it concerns the whole."""
    where: str
    value: str
    wanted: str


def read_athlete_text(where: Where) -> AthleteText:
    """The athlete file as it is now, whatever is wrong with it.

    Raises:
        InvalidInput: when it is not clear whose.
        UnreadableFile: when it cannot be read.
    """
    file = stored_plans(where.plan, where.data).file
    return AthleteText(file, read_text(file))


def text_problems(text: str, file: Path, where: Where) -> tuple[TextProblem, ...]:
    """Everything that is wrong with a text, each with its line; empty when it is right."""
    try:
        _check(text, file, where)
    except InvalidInput as error:
        return tuple(_placed(text, one) for one in error.problems)
    except UnreadableFile as error:
        said = str(error).removeprefix(f"{file}: ")
        return (TextProblem(line_of(text, said), "", "", said),)
    return ()


def save_athlete_text(where: Where, seen: str, text: str) -> Settled:
    """Let the athlete file hold a text. The plan made again for it waits, where a session changes.

    Args:
        where: Whose.
        seen: The mark of what the file held when the text was begun.
        text: What it is to hold; line ends as the browser sends them.

    Raises:
        InvalidInput: when the text has problems, or the file changed meanwhile.
        Refused: when there is no plan for it; nothing is changed.
        UnreadableFile: when it cannot be stored.
    """
    wanted = _plain(text)
    known = read_athlete_text(where)
    if known.mark != seen:
        raise InvalidInput([InputProblem(known.file.name, "text", "", CHANGED_MEANWHILE)])
    _check(wanted, known.file, where)
    if _plain(known.text) == wanted:
        return Settled.SAME
    try:
        open_running(where)
    except IronstrideError:
        return _mended(known, wanted)
    return settle(where, lambda _text, _athlete, _today: Edit(wanted, EDITED))


def _mended(known: AthleteText, wanted: str) -> Settled:
    """A file that could not be read is put right; the plan in force stays until somebody looks for a better one."""
    if change_athlete_file(known.file, known.text, wanted) is not AthleteFileChange.WRITTEN:
        raise InvalidInput([InputProblem(known.file.name, "text", "", CHANGED_MEANWHILE)])
    return Settled.MADE


def _check(text: str, file: Path, where: Where) -> None:
    begun = _begun(where)
    athlete, _ = athlete_of_text(text, file, known_rules(), begun, max(begun, where.today))
    check_rule_settings(athlete, file)


def _begun(where: Where) -> date:
    """The day the plan was made for first: races that lie behind today may stand in the file."""
    version = stored_plans(where.plan, where.data).current()
    try:
        return where.today if version is None else basis_from_json(version.basis).as_of
    except (ValueError, TypeError, AttributeError):
        return where.today


def _placed(text: str, one: InputProblem) -> TextProblem:
    return TextProblem(line_of(text, one.where), one.where, one.value, one.wanted)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n")
