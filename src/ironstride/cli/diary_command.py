"""`ironstride diary` and `ironstride feel`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ironstride.cli.deciding import Manner
from ironstride.cli.terminal import QUIET, WIDTH, folded, plain, print_json, print_lines
from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.training.problem_report import InputProblem

if TYPE_CHECKING:
    from rich.text import Text

    from ironstride.use.readiness.feeling import FeelingPage

KEPT: Final = "ironstride/kept/1"
FATIGUE: Final = "1/4 How tired? (1 fresh - 5 exhausted; Enter: say nothing) "
LEGS: Final = "2/4 Sore legs? (0-10, or where: calves 4; Enter: say nothing) "
SLEEP: Final = "3/4 Slept how well? (1 badly - 5 well, or 7.5 h; Enter: say nothing) "
KEEN: Final = "4/4 Keen to train? (1 no - 5 very; Enter: say nothing) "
PAIN: Final = "Any pain, or ill? (knee pain 3; ill; cold; Enter: no) "
MORE: Final = "Pulse, HRV, weight, a note? (pulse 52; hrv 61; weight 71.5; note ...; Enter: no) "
SIGNS: Final = "Any of these? A number, or Enter: none "


def run_diary(words: Sequence[str], file: Path | None, manner: Manner) -> None:
    """Keep a line, or the lines of a file (``-`` = standard input).

    Raises:
        InvalidInput: when a word cannot be understood; nothing is kept.
        UnreadableFile: when the file cannot be read.
    """
    from ironstride.use.diary.keep_diary import keep_diary

    text = " ".join(words) if file is None else _content(file)
    kept = keep_diary(manner.where(), text)
    if manner.as_json:
        said = [{"text": one.text, "session": one.session.id if one.session else None} for one in kept]
        print_json({"schema": KEPT, "kept": said})
        return
    print_lines([plain(line) for one in kept for line in folded(one.text, WIDTH, 3)])


def run_feel(words: Sequence[str], manner: Manner, *, more: bool, show: bool) -> None:
    """Keep how the athlete feels, asked where no words are given, and say what it means.

    Raises:
        InvalidInput: when a word cannot be understood; nothing is kept.
    """
    from ironstride.use.readiness.feeling import feeling, keep_feeling

    where = manner.where()
    text = " ".join(words)
    if not text and not show:
        text = _asked(more=more)
    signs: tuple[str, ...] = ()
    if text:
        signs = _signs() if _speaks_of_pain(text) and sys.stdin.isatty() else ()
        keep_feeling(where, text, signs)
    page = feeling(where)
    if manner.as_json:
        from ironstride.use.readiness.readiness_json import readiness_json

        print_json(readiness_json(page))
    else:
        print_lines(feeling_lines(page))


def feeling_lines(page: FeelingPage) -> list[Text]:
    """The last days' words, and what is known of the balance of training and recovery."""
    from ironstride.cli.readiness_page import readiness_lines

    rows = [plain(row) for row in page.rows]
    return [*rows, *([plain("")] if rows else []), *readiness_lines(page.readiness)]


def _asked(*, more: bool) -> str:
    """The four questions (and two more), as words of the diary."""
    tired, legs, slept, keen = (_answer(one) for one in (FATIGUE, LEGS, SLEEP, KEEN))
    pieces = [f"tired {tired}" if tired else "", _legs(legs), f"slept {slept}" if slept else ""]
    pieces += [f"keen {keen}" if keen else ""]
    pieces += [_answer(PAIN), _answer(MORE)] if more else []
    return "; ".join(one for one in pieces if one)


def _legs(answer: str) -> str:
    if not answer:
        return ""
    if answer.split("/")[0].isdigit():
        return f"legs sore {answer.split('/')[0]}"
    return answer if "sore" in answer else f"sore {answer}"


def _speaks_of_pain(text: str) -> bool:
    return any(word in text.casefold() for word in ("pain", "ill", "sick", "cold", "limping"))


def _signs() -> tuple[str, ...]:
    """Red flags, asked only where pain or illness was said."""
    from ironstride.use.readiness.feeling import signs_asked

    asked = signs_asked()
    print_lines([plain(f"{number}. {text}", QUIET) for number, (_, text) in enumerate(asked, 1)])
    answers = _answer(SIGNS).replace(",", " ").split()
    return tuple(asked[int(one) - 1][0] for one in answers if one.isdigit() and 1 <= int(one) <= len(asked))


def _answer(question: str) -> str:
    try:
        said = input(question).strip()
    except EOFError:
        said = ""
    if not sys.stdin.isatty():
        sys.stdout.write(f"{said}\n")
    return said


def _content(file: Path) -> str:
    if str(file) == "-":
        return sys.stdin.read()
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise UnreadableFile(f"{file}: there is no such file") from error
    except UnicodeDecodeError as error:
        raise InvalidInput([InputProblem(file.name, "text", "", "text in UTF-8")]) from error
    except OSError as error:
        raise UnreadableFile(f"{file}: cannot be read ({error.strerror})") from error
