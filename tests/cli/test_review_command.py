"""Reviewing a week from text, CSV, a calendar or a plan."""

import json
from pathlib import Path

import pytest

from ironstride.export.csv_text import csv_text
from ironstride.export.ics import calendar_bytes
from ironstride.export.plan_json import plan_text
from ironstride.use.review_inputs import ReadWeek, read_week
from tests.cli.conftest import Run
from tests.plans import plan

INTERMEDIATE = """| Day | AM | PM |
|---|---|---|
| Mon | Rest | – |
| Tue | Quality run (50 min) | Strength (40 min) |
| Wed | Easy run (40 min) | – |
| Thu | Quality run (50 min) | – |
| Fri | Easy run (35 min) | Strength (40 min) |
| Sat | Long run (90 min) | – |
| Sun | Rest or easy | – |
"""  # noqa: RUF001


@pytest.fixture
def week(tmp_path: Path) -> Path:
    """The guide's intermediate week, as its table."""
    path = tmp_path / "week.md"
    path.write_text(INTERMEDIATE, encoding="utf-8")
    return path


def test_a_week_is_reviewed_in_plain_words(run: Run, week: Path) -> None:
    """The compromise, what is good, the better week and what was assumed; words of the core stay inside."""
    ended = run("review", str(week))
    assert (ended.code, ended.err) == (0, "")
    assert "Saturday's long run comes soon after Friday's lift" in ended.out
    for heading in ("Compromises", "What is good about it", "with the same sessions", "What was assumed"):
        assert heading in ended.out
    assert "PM is taken as 18:00." in ended.out
    assert not {"finding", "shortfall", "cost", "force", "must", "should"} & set(ended.out.casefold().split())
    assert max(len(line) for line in ended.out.splitlines()) <= 80


def test_the_better_week_is_better_and_reads_again(run: Run, week: Path, tmp_path: Path) -> None:
    """It is priced lower, and pasted back it has no dearer compromise."""
    better = json.loads(run("review", str(week), "--json").out)["better"]
    assert better["price_after"] < better["price_before"]
    (tmp_path / "better.txt").write_text("\n".join(better["week"]), encoding="utf-8")
    again = json.loads(run("review", "better.txt", "--json").out)
    assert sum(one["most_price"] for one in again["compromises"]) == better["price_after"]


def test_standard_input_is_a_file_too(run: Run, week: Path) -> None:
    """``review -`` reads what is piped in."""
    assert run("review", "-", stdin=week.read_text(encoding="utf-8")).out == run("review", str(week)).out


def test_level_and_experience_change_the_review(run: Run, week: Path) -> None:
    """Somebody new to lifting is asked for more hours."""
    used = json.loads(run("review", str(week), "--json").out)
    new = json.loads(run("review", str(week), "--experience", "new", "--json").out)
    assert len(new["compromises"]) > len(used["compromises"])
    assert (
        "Runner: beginner. Lifting: new."
        in json.loads(run("review", str(week), "--level", "beginner", "--json").out)["assumptions"]
    )


@pytest.mark.parametrize("option", ["--level", "--experience"])
def test_a_wrong_word_is_answered(run: Run, week: Path, option: str) -> None:
    """With what may stand there."""
    ended = run("review", str(week), option, "expert")
    assert ended.code == 2
    assert "one of" in ended.err


def test_unknown_times_are_possible_compromises(run: Run, tmp_path: Path) -> None:
    """A week without times says what is certain and what is only possible, with times that would do."""
    (tmp_path / "week.txt").write_text("Wed Easy run + Strength\nThu Quality run\nSat Long run\n", encoding="utf-8")
    ended = run("review", "week.txt")
    assert "Possible, depending on the times" in ended.out
    assert "would do." in ended.out


def test_a_faulty_line_is_told_and_the_rest_reviewed(run: Run, tmp_path: Path) -> None:
    """Line and column on standard error, exit 2, and the review of the other days."""
    (tmp_path / "week.txt").write_text("Tue intrvals 50\nThu strength 40\nFri long 90\n", encoding="utf-8")
    ended = run("review", "week.txt")
    assert ended.code == 2
    assert "week.txt: line 1, column 5 = intrvals" in ended.err
    assert "Friday's long run" in ended.out


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", "", 1),
        ("prose.txt", "Nothing to see here.\n", 2),
        ("rest.txt", "Mon rest\n", 1),
        ("broken.json", "{", 1),
        ("other.json", "{}", 2),
        ("broken.ics", "BEGIN:VCALENDAR\r\nnonsense", 1),
        ("columns.csv", "a,b\n1,2\n", 2),
    ],
)
def test_bad_files_are_answered(run: Run, tmp_path: Path, name: str, content: str, code: int) -> None:
    """An error that names the file, with its code, never a traceback."""
    (tmp_path / name).write_text(content, encoding="utf-8")
    ended = run("review", name)
    assert ended.code == code, ended.err
    assert name in ended.err
    assert "Traceback" not in ended.err


def comparable(week: ReadWeek) -> list[tuple[object, ...]]:
    """What every form of a plan tells of its sessions, but for races."""
    return [(one.day, one.start, one.kind, one.minutes) for one in week.sessions if one.kind.value not in {"race"}]


def test_every_form_of_a_plan_reads_the_same(tmp_path: Path) -> None:
    """JSON, CSV and calendar of one plan hold the same sessions at the same times."""
    forms = {"plan.json": plan_text(plan()).encode(), "plan.csv": csv_text(plan()).encode()}
    forms["plan.ics"] = calendar_bytes(plan())
    read = {}
    for name, content in forms.items():
        (tmp_path / name).write_bytes(content)
        read[name] = read_week(tmp_path / name)
    assert comparable(read["plan.json"]) == comparable(read["plan.csv"]) == comparable(read["plan.ics"])
    assert {week.problems for week in read.values()} == {()}


def test_a_calendar_of_somebody_else_is_read(tmp_path: Path) -> None:
    """Repeating entries, other appointments, cancelled ones and all-day ones."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:x",
        *event("a", "Long run", "DTSTART:20261128T080000", "DTEND:20261128T093000"),
        *event("b", "Gym", "DTSTART:20261124T180000", "DURATION:PT40M", "RRULE:FREQ=WEEKLY"),
        *event("c", "Dentist", "DTSTART:20261125T090000", "DTEND:20261125T100000"),
        *event("d", "Tempo run", "DTSTART:20261126T070000", "DTEND:20261126T080000", "STATUS:CANCELLED"),
        *event("e", "Easy run", "DTSTART;VALUE=DATE:20261127", "DTEND;VALUE=DATE:20261128"),
        "END:VCALENDAR",
    ]
    (tmp_path / "mine.ics").write_bytes("\r\n".join(lines).encode() + b"\r\n")
    found = read_week(tmp_path / "mine.ics")
    assert [(one.day, one.kind.value, one.start, one.minutes) for one in found.sessions] == [
        (1, "full-body", 1080, 40),
        (4, "easy", None, None),
        (5, "long", 480, 90),
    ]
    assert found.notices


def event(uid: str, summary: str, *properties: str) -> list[str]:
    """An event's lines."""
    return ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20260101T000000Z", f"SUMMARY:{summary}", *properties, "END:VEVENT"]


def test_a_table_of_somebody_else_is_read(tmp_path: Path) -> None:
    """Few columns, semicolons, and a line number that is the file's own."""
    (tmp_path / "mine.csv").write_text("Day;Session;Min\nTue;tempo;50\nWed;nonsens;20\n", encoding="utf-8")
    found = read_week(tmp_path / "mine.csv")
    assert [(one.day, one.kind.value, one.minutes) for one in found.sessions] == [(1, "threshold", 50)]
    assert [one.where.split(",")[0] for one in found.problems] == ["line 3"]
