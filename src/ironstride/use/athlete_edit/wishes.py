"""What is never planned, habits, and how much of the old plan a new one keeps."""

from __future__ import annotations

from typing import Final

from ironstride.calendar_time import WEEKDAY_NAMES, WEEKDAYS, clock
from ironstride.training.kinds import KIND_FAMILIES, Kind, Stability, kinds_named
from ironstride.training.text_values import parse_weekday_time
from ironstride.training.week_words import ACTIVITY, activity_of
from ironstride.use.athlete_edit.edit import Edit, problem
from ironstride.use.athlete_edit.file_text import FileText
from ironstride.use.athlete_file.tables import HABIT_WORDS, NEVER_WORDS
from ironstride.use.athlete_file.values import nearest

_FAMILIES: Final = {
    "lift": "strength",
    "lifts": "strength",
    "lifting": "strength",
    "gym": "strength",
    "weights": "strength",
    "strength training": "strength",
    "quality run": "quality",
    "quality runs": "quality",
    "hard run": "quality",
    "hard runs": "quality",
    "speed": "quality",
    "speed work": "quality",
}
_ONCE_A_WEEK: Final = "long"
_STABILITY_SAID: Final = {
    Stability.KEEP_MY_PLAN: "A new plan keeps as much of the old one as it can.",
    Stability.BALANCED: "A new plan weighs what it moves against what that brings.",
    Stability.FIND_THE_BEST: "A new plan is the best there is, whatever it moves.",
}


def never(text: str, kind_word: str) -> Edit:
    """A kind of session (``hills``), or ``quality`` or ``strength``, is never planned.

    Raises:
        InvalidInput: when it is no kind that can be left out.
    """
    word = _word("never", kind_word, NEVER_WORDS)
    file = FileText(text)
    held = _never_words(file)
    before = {kind for one in held for kind in kinds_named(one)}
    if kinds_named(word) <= before:
        return Edit(text, f"{_title(word)}: never planned already, nothing changes.")
    kept = [one for one in held if not kinds_named(one) <= kinds_named(word)]
    file.set_in_table("preferences", "never", [*kept, word])
    return Edit(file.text, f"{_title(word)}: never planned from now on.")


def never_taken_back(text: str, kind_word: str) -> Edit:
    """A kind of session may be planned again; the others of its family stay left out.

    Raises:
        InvalidInput: when it is no kind that can be left out.
    """
    word = _word("never", kind_word, NEVER_WORDS)
    file = FileText(text)
    held = _never_words(file)
    again = kinds_named(word)
    if not any(again & kinds_named(one) for one in held):
        return Edit(text, f"{_title(word)}: may be planned already, nothing changes.")
    left: list[str] = []
    for one in held:
        kinds = kinds_named(one)
        left += [one] if not kinds & again else [kind.value for kind in Kind if kind in kinds - again]
    file.set_in_table("preferences", "never", list(dict.fromkeys(left)))
    return Edit(file.text, f"{_title(word)}: may be planned again.")


def habit(text: str, kind: str, weekday: int, start: int, *, instead_of: tuple[int, int] | None = None) -> Edit:
    """A kind of session has its time every week: weekday (Monday 0) and minute of the day.

    It replaces the habit of the time `instead_of`, the one of the same kind on that weekday, one at that very time,
    and for the long run whichever there is.

    Raises:
        InvalidInput: when it is no kind that can be a habit.
        ValueError: when weekday or start do not exist.
    """
    when = f"{WEEKDAYS[weekday]} {clock(start)}"
    if parse_weekday_time(when) != (weekday, start):
        raise ValueError(f"{when} is no time of a week")
    word = _word("habit", kind, HABIT_WORDS)
    file = FileText(text)
    replaced = [number for number, one in enumerate(file.entries("habits")) if _gives_way(one, word, when, instead_of)]
    for number in reversed(replaced[1:]):
        file.remove_entry("habits", number)
    if replaced:
        file.set_in_entry("habits", replaced[0], "kind", word)
        file.set_in_entry("habits", replaced[0], "when", when)
    else:
        file.add_entry("habits", {"kind": word, "when": when})
    return Edit(file.text, f"{_title(word)}: every {WEEKDAY_NAMES[weekday]} at {clock(start)} from now on.")


def habit_dropped(text: str, weekday: int, start: int) -> Edit:
    """The habit of that time is none any longer.

    Raises:
        InvalidInput: when there is none.
    """
    file = FileText(text)
    for number, one in enumerate(file.entries("habits")):
        if parse_weekday_time(one["when"]) == (weekday, start):
            file.remove_entry("habits", number)
            said = f"{_title(one['kind'])} on {WEEKDAY_NAMES[weekday]} at {clock(start)}: no habit any longer."
            return Edit(file.text, said)
    raise problem("habit", "when", f"{WEEKDAYS[weekday]} {clock(start)}", "the time of a habit")


def stability_set(text: str, word: str) -> Edit:
    """How much of the old plan a new one keeps: ``keep-my-plan``, ``balanced`` or ``find-the-best``.

    Raises:
        InvalidInput: when it is none of these.
    """
    plain = "-".join(word.casefold().split())
    choices = [one.value for one in Stability]
    if plain not in choices:
        near = next((f'; did you mean "{one}"?' for one in choices if plain and plain in one), nearest(plain, choices))
        raise problem("stability", "word 1", word, f"one of {', '.join(choices)}{near}")
    file = FileText(text)
    file.set_in_table("preferences", "stability", plain)
    return Edit(file.text, _STABILITY_SAID[Stability(plain)])


def strength_sessions(text: str, sessions: int) -> Edit:
    """So many strength sessions a week, 0 or more.

    Raises:
        ValueError: when the number cannot be.
    """
    if sessions < 0:
        raise ValueError(f"{sessions} strength sessions a week")
    file = FileText(text)
    file.set_in_table("strength", "sessions_per_week", sessions)
    return Edit(file.text, f"{sessions} strength session{'' if sessions == 1 else 's'} a week from now on.")


def _gives_way(one: dict[str, str], word: str, when: str, instead_of: tuple[int, int] | None) -> bool:
    held, new = parse_weekday_time(one["when"]), parse_weekday_time(when)
    if held in (new, instead_of):
        return True
    return one["kind"] == word and (word == _ONCE_A_WEEK or (instead_of is None and held[0] == new[0]))


def _never_words(file: FileText) -> list[str]:
    return list(file.table("preferences").get("never", []))


def _word(command: str, typed: str, choices: tuple[str, ...]) -> str:
    """The file's word for a kind that people may call otherwise."""
    plain = " ".join(typed.casefold().split())
    known = {choice: choice for choice in choices} | {name: name for name in KIND_FAMILIES}
    word = known.get(plain.replace(" ", "-")) or known.get(plain) or _FAMILIES.get(plain)
    if word is None and ACTIVITY.fullmatch(plain):
        word = str(activity_of(plain))
    if word not in choices:
        raise problem(command, "word 1", typed, f"one of {', '.join(choices)}{nearest(plain, list(choices))}")
    return word


def _title(word: str) -> str:
    return word.replace("-", " ").capitalize()
