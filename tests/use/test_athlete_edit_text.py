"""Edits of any athlete file: they read back, and every line they do not concern stays byte for byte."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date, timedelta
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.strength.catalogue import load_catalogue
from ironstride.training.athlete import Athlete
from ironstride.training.availability import real_day, without_span, written_windows
from ironstride.training.window_text import parse_windows
from ironstride.use.athlete_edit import (
    Edit,
    always_instead,
    away,
    back,
    busy,
    goal_cancelled,
    goal_moved,
    habit,
    never,
    never_taken_back,
    sick,
    stability_set,
    week_windows,
    windows_text,
)
from ironstride.use.athlete_edit.toml_layout import blocks_of
from ironstride.use.athlete_file import athlete_from
from tests.athlete.athletes import HEAD, ROOT

SQUAT, GOBLET = load_catalogue().of("back-squat"), load_catalogue().of("goblet-squat")
TODAY = date(2026, 12, 1)
PIECES = (
    '[week] # mine\nget_ready_minutes = 5\nthu = "06:00-07:30 run, 18:00-19:30 gym maybe" # evening\nsat="08:00-12:00"',
    '# choir\n[[fixed]]\nname = "choir # [[x]]"\nwhen = "wed 19:30-21:00"\neffort = "easy"\nlegs = \'none\'',
    '[[exceptions]] # sea\nfrom = 2026-12-24\nto = 2026-12-27\nreason = "travel"\n# tail\n\n# alone',
    '[[exceptions]]\n"from" = 2027-02-16\nto = "2027-02-18"\nreason = "busy"\n[[exceptions.windows]]\n'
    'from = "06:00"\nto = "07:00"',
    '# spring\n[[goals]]\nname = """Spring\n[[goals]]"""\n  date = 2027-04-11\n\tdistance = "half marathon"',
    '[[goals]]\ndate = 2027-06-06\ndistance = "10 km"\npriority = "B"',
    '[[habits]]\nkind = "long"\nwhen = "sat 08:00"',
    '[preferences]\nnever = [\n  "hills", # knees ]\n  \'legs\',\n] # so far\nrest_day = "mon"',
    '[[locks]]\ndate = 2026-12-12\nkind = "long"',
    '[places.gym]\nequipment = ["rack", "treadmill"]\n[places."home"]\nequipment = []',
    "[rules]\noff = []",
    '[strength] # iron\nheavy = true\n# so far\n[strength.instead]\n"Back Squat"="front squat" # knees',
)
NEEDS_GYM = PIECES[0]
GYM = PIECES[9]


@st.composite
def athlete_texts(draw: st.DrawFn) -> str:
    """Valid files: pieces in any order (lists torn apart), either line end, the last line ended or not."""
    chosen = draw(st.lists(st.sampled_from(PIECES), unique=True))
    if NEEDS_GYM in chosen and GYM not in chosen:
        chosen.append(GYM)
    gaps = draw(st.lists(st.sampled_from(["\n", "\n\n", "\n\n\n"]), min_size=len(chosen), max_size=len(chosen)))
    text = HEAD.lstrip() + "".join(f"{piece}{gap}" for piece, gap in zip(chosen, gaps, strict=True))
    text = text if draw(st.booleans()) else text.rstrip("\n")
    return draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def athlete_in(text: str) -> Athlete:
    """The athlete that a text describes; it has to be right."""
    return athlete_from(tomllib.loads(text.removeprefix("\ufeff")), "athlete.toml", {}, TODAY)[0]


Command = Callable[[str, Athlete], Edit]
ADDING: dict[str, Command] = {
    "away": lambda text, one: away(text, ["fri", "sun"], one, TODAY, windows="07:00-08:00 home"),
    "sick": lambda text, one: sick(text, [], one, TODAY),
    "busy weekly": lambda text, one: busy(text, ["thu", "18-20", "weekly"], one, TODAY, name='a "call"\n'),
    "busy": lambda text, one: busy(text, ["thu", "18-19"], one, TODAY),
}
CHANGING: dict[str, Command] = {
    "habit": lambda text, _: habit(text, "long", 6, 540),
    "never": lambda text, _: never(text, "quality"),
    "never back": lambda text, _: never_taken_back(text, "strength"),
    "always": lambda text, _: always_instead(text, SQUAT, GOBLET),
    "always no more": lambda text, _: always_instead(always_instead(text, SQUAT, GOBLET).new_text, SQUAT, SQUAT),
    "stability": lambda text, _: stability_set(text, "find-the-best"),
    "week": lambda text, one: week_windows(text, one, 3, "05:00-06:00 run"),
    "goal moved": lambda text, one: (
        goal_moved(text, one, one.goals[0].name, date(2027, 5, 9)) if one.goals else Edit(text, "")
    ),
    "goal cancelled": lambda text, one: goal_cancelled(text, one, one.goals[-1].name) if one.goals else Edit(text, ""),
}


def touched(before: str, after: str) -> list[tuple[str, str]]:
    """What stood there and what stands there now, for each run of changed lines."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [("".join(old[a:b]), "".join(new[c:d])) for tag, a, b, c, d in codes if tag != "equal"]


@given(text=athlete_texts(), name=st.sampled_from(sorted(ADDING)))
def test_what_is_added_reads_back_and_takes_nothing_away(text: str, name: str) -> None:
    """Every line there was is still there, as it was, in its order."""
    edit = ADDING[name](text, athlete_in(text))
    athlete_in(edit.new_text)
    gone = "".join(old for old, _ in touched(text, edit.new_text))
    assert gone in ("", text.splitlines(keepends=True)[-1])
    assert edit.new_text.replace("\r\n", "").count("\n") in (0, edit.new_text.count("\n"))


@given(text=athlete_texts(), name=st.sampled_from(sorted(CHANGING)))
def test_what_is_changed_reads_back_and_changes_its_own_lines_alone(text: str, name: str) -> None:
    """One place of the file changes (a table that is new stands at its end)."""
    edit = CHANGING[name](text, athlete_in(text))
    athlete_in(edit.new_text)
    before, after = tomllib.loads(text.removeprefix("\ufeff")), tomllib.loads(edit.new_text.removeprefix("\ufeff"))
    others = (before.keys() | after.keys()) - {"habits", "preferences", "week", "goals", "strength"}
    assert all(before[key] == after[key] for key in others)
    assert [document.get("strength", {}).get("heavy") for document in (before, after)] in ([True] * 2, [None] * 2)
    changing = {("habits",), ("preferences",), ("week",), ("goals",), ("strength", "instead")}
    kept = [block for block in blocks_of(text) if not {block.path[:1], block.path} & changing]
    assert all(text[block.start : block.end].rstrip("\r\n") in edit.new_text for block in kept)


@given(text=athlete_texts(), on=st.integers(0, 6))
def test_away_and_back_leave_the_text_as_it_was(text: str, on: int) -> None:
    """Illness from today that is over today leaves no trace beside a line's end or a blank line."""
    ill = sick(text, [], athlete_in(text), TODAY).new_text
    assert back(ill, [], athlete_in(ill), TODAY).new_text.split() == text.split()
    day = TODAY + timedelta(days=on)
    ended = back(ill, [day.isoformat()], athlete_in(ill), TODAY)
    assert not any(one.to is None for one in athlete_in(ended.new_text).exceptions)


@given(text=athlete_texts(), day=st.integers(0, 90), start=st.integers(0, 22), hours=st.integers(1, 8))
def test_busy_takes_exactly_its_span(text: str, day: int, start: int, hours: int) -> None:
    """The date has what it had without the span, and no other date changes."""
    held, date_ = athlete_in(text), TODAY + timedelta(days=day)
    span = (start * 60, min(24, start + hours) * 60)
    words = [date_.isoformat(), f"{start}-{min(24, start + hours)}"]
    after = athlete_in(busy(text, words, held, TODAY).new_text)
    assert written_windows(after, date_) == without_span(written_windows(held, date_), *span)
    for other in (date_ - timedelta(days=1), date_ + timedelta(days=1), date_ + timedelta(days=7)):
        assert real_day(after, other) == real_day(held, other)


SLOTS = (
    "06:00-07:30 run",
    "08:00-09:00",
    "09:00-10:00 gym",
    "10:00-11:00 gym strength",
    "12:00-13:00 home maybe",
    "23:00-24:00 track",
)


@given(st.lists(st.sampled_from(SLOTS), unique=True))
def test_time_slots_as_text_read_back(slots: list[str]) -> None:
    """Written and read again they are the same."""
    places = athlete_in(f"{HEAD}{GYM}\n").places
    windows = parse_windows(", ".join(slots), places)
    assert parse_windows(windows_text(windows, places), places) == windows


def test_a_removed_race_takes_its_inner_comments_and_leaves_those_above() -> None:
    """What stands above a table may be about more than the table."""
    text = f'{HEAD}\n# my races\n[[goals]]\ndate = 2027-04-11 # sure\n# flat\ndistance = "10 km"\n\n[rules]\noff = []\n'
    after = goal_cancelled(text, athlete_in(text), None).new_text
    assert after == f"{HEAD}\n# my races\n\n[rules]\noff = []\n"


def test_a_new_exception_stands_behind_the_last_one() -> None:
    """The last one in the file holds, wherever the list is torn apart."""
    text = f"{HEAD}{PIECES[2]}\n\n{PIECES[6]}\n\n{PIECES[3]}\n\n{PIECES[10]}\n"
    after = away(text, ["2026-12-25"], athlete_in(text), TODAY).new_text
    held = athlete_in(after)
    assert held.exceptions[-1].start == date(2026, 12, 25)
    assert after.index("2026-12-25") > after.index('to = "07:00"')


@pytest.mark.parametrize(
    "path", [ROOT / "examples" / "sam.toml", *sorted((ROOT / "bench" / "athletes").glob("*.toml"))]
)
def test_every_statement_of_a_shipped_file_is_found_where_it_stands(path: Path) -> None:
    """The layout names each statement, and its value is the text's own."""
    text = path.read_text(encoding="utf-8")
    statements = [one for block in blocks_of(text) for one in block.statements]
    assert len(statements) > 10
    for one in statements:
        assert tomllib.loads(f"x = {text[one.value_start : one.value_end]}")
