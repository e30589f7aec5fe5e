"""What people read when they ask the guide: every page beside its snapshot, as in test_change_pages."""

import json
import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from ironstride.cli.main import main
from ironstride.guide.question import load_questions
from ironstride.store.athletes import known_athletes
from ironstride.store.database import DataFile
from ironstride.store.wellness_days import keep_days
from ironstride.training.wellness import WellnessDay
from tests.cli.conftest import Ended, Run
from tests.cli.kim import MONDAY, TUESDAY
from tests.cli.lifters import BO, RAY
from tests.cli.test_change_pages import WIDTH, as_page, checked
from tests.store.places import DATA

RACE_TUESDAY = "2027-03-16"
SATURDAY = "2026-11-28"
FILES: Mapping[str, str] = {"ray": RAY, "bo": BO.replace('distance = "5 km"', 'distance = "5 km"\nstart = "10:30"')}

CASES: dict[str, tuple[str, tuple[str, ...]]] = {
    "guide": ("bo", ("guide",)),
    "guide-hours": ("ray", ("guide", "hours", "after", "leg", "work", "--as-of", TUESDAY)),
    "guide-new": ("bo", ("guide", "begin", "lifting", "--as-of", TUESDAY)),
    "guide-bulky": ("ray", ("guide", "bulky", "--as-of", TUESDAY)),
    "guide-nobody": ("", ("guide", "how", "often", "--as-of", TUESDAY)),
    "guide-no-such": ("bo", ("guide", "xylophone", "--as-of", TUESDAY)),
    "recovery": ("ray", ("recovery", "--mass", "62", "--as-of", SATURDAY)),
    "recovery-no-mass": ("bo", ("recovery", "--as-of", TUESDAY)),
    "recovery-not-a-mass": ("bo", ("recovery", "--mass", "heavy", "--as-of", TUESDAY)),
    "recovery-nobody": ("", ("recovery", "--as-of", TUESDAY)),
    "race-week": ("ray", ("race-week", "--mass", "137 lb", "--as-of", RACE_TUESDAY)),
    "race-week-short": ("bo", ("race-week", "--as-of", "2027-02-24")),
    "race-week-no-such": ("ray", ("race-week", "autumn", "--as-of", TUESDAY)),
    "week-of-a-race": ("ray", ("week", "--page", "--as-of", RACE_TUESDAY)),
}
"""Page -> whose (nobody's where empty), and the command."""
Open = Callable[[str], Path]


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """A folder for each of them, in which their season was planned, and an empty one."""
    folders = {"": tmp_path_factory.mktemp("nobody")}
    for name, text in FILES.items():
        folder = folders[name] = tmp_path_factory.mktemp(name)
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        with pytest.MonkeyPatch.context() as patched:
            patched.chdir(folder)
            patched.setenv("IRONSTRIDE_DATA", str(folder / DATA))
            patched.setattr("sys.argv", ["ironstride", "plan", f"{name}.toml", "--as-of", MONDAY])
            with pytest.raises(SystemExit) as ended:
                main()
        assert ended.value.code == 0
        (folder / f"{name}.toml").unlink()  # copies of the data file take theirs for it
    return folders


@pytest.fixture
def opened(planned: Mapping[str, Path], tmp_path: Path) -> Open:
    """Brings one of them into the folder in which commands run."""

    def bring(name: str) -> Path:
        shutil.copytree(planned[name], tmp_path, dirs_exist_ok=True)
        if name:
            (tmp_path / f"{name}.toml").write_text(FILES[name], encoding="utf-8")
        return tmp_path

    return bring


def asked(name: str, opened: Open, run: Run) -> tuple[tuple[str, ...], Ended]:
    """The command of a page, and how it ended."""
    who, command = CASES[name]
    opened(who)
    return command, run(*command)


@pytest.mark.parametrize("name", CASES)
def test_pages_read_as_their_snapshots(name: str, opened: Open, run: Run) -> None:
    """Every answer, word for word, in lines that fit."""
    command, ended = asked(name, opened, run)
    checked(name, as_page(command, ended))
    assert max(map(len, ended.out.splitlines()), default=0) <= WIDTH


@pytest.mark.parametrize("name", [name for name in CASES if not name.startswith("week")])
def test_a_narrow_terminal_is_not_exceeded(name: str, opened: Open, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a phone's terminal lines are folded at words, and every word is there."""
    wide = asked(name, opened, run)[1].out
    monkeypatch.setenv("COLUMNS", "40")
    narrow = asked(name, opened, run)[1].out
    assert max(map(len, narrow.splitlines()), default=0) <= 40
    assert "".join(narrow.split()) == "".join(wide.split())


def test_every_question_is_answered_whole(opened: Open, run: Run) -> None:
    """Asked by its id each question is the one answered, with a plan and in lines that are never cut."""
    opened("bo")
    for question in load_questions():
        ended = run("guide", question.id, "--as-of", TUESDAY)
        assert ended.code == 0
        assert ended.out.splitlines()[0] == question.ask
        assert "…" not in ended.out


def test_an_athlete_file_without_a_plan_is_heard(opened: Open, run: Run) -> None:
    """Somebody for whom no season is made names the file, and is shown no amounts of food."""
    folder = opened("")
    (folder / "ray.toml").write_text(f'{RAY}\n[health]\nstatus = ["pregnant"]\n', encoding="utf-8")
    ended = run("recovery", "--plan", "ray.toml", "--as-of", TUESDAY)
    assert ended.code == 0
    assert "Protein" not in ended.out
    assert "somebody qualified" in ended.out
    assert run("recovery", "--plan", "nobody.toml", "--as-of", TUESDAY).code == 2


def test_a_weight_that_a_scale_wrote_is_used(opened: Open, run: Run) -> None:
    """The last imported body mass stands in for the option, which goes before it."""
    folder = opened("bo")
    database = DataFile(folder / DATA).open()
    with database.writing() as connection:
        (known,) = known_athletes(connection)
        keep_days(connection, known.id, [WellnessDay(date(2026, 11, 20), weight_kg=70.0)])
    assert "For 70 kg" in run("recovery", "--as-of", TUESDAY).out
    assert "For 62 kg" in run("recovery", "--mass", "62", "--as-of", TUESDAY).out


def test_documents(opened: Open, run: Run) -> None:
    """Each page as JSON: its schema, and rows for every sentence that rests on evidence."""
    opened("ray")
    listed = json.loads(run("guide", "--json").out)
    assert listed["schema"] == "ironstride/questions/1"
    assert [one["id"] for one in listed["questions"]] == [one.id for one in load_questions()]
    answer = json.loads(run("guide", "sore", "--as-of", TUESDAY, "--json").out)
    assert (answer["schema"], answer["id"]) == ("ironstride/answer/1", "sore")
    used = {row for one in answer["sentences"] for row in one["rows"]}
    assert used == {one["row"] for one in answer["evidence"]}
    recovery = json.loads(run("recovery", "--as-of", SATURDAY, "--json").out)
    assert (recovery["schema"], recovery["day"]) == ("ironstride/recovery/1", SATURDAY)
    assert recovery["training_minutes"] > 60
    race = json.loads(run("race-week", "--as-of", RACE_TUESDAY, "--json").out)
    assert (race["schema"], race["days_left"]) == ("ironstride/race-week/1", 5)
    assert [one["days_left"] for one in race["days"]] == [6, 5, 4, 3, 2, 1, 0]
    assert len(race["ill"]) == 3


@pytest.mark.parametrize(("day", "shown"), [("2027-03-13", False), ("2027-03-14", True), ("2027-03-21", True)])
def test_the_week_shows_the_race_that_is_near(day: str, shown: bool, opened: Open, run: Run) -> None:
    """From seven days before a race to its day the week ends with the race's page, and the printed page names it."""
    opened("ray")
    held = run("week", "--as-of", day, stdin="")
    assert held.code == 0
    assert ("Ill this week?" in held.out) is shown
    page = run("week", "--page", "--as-of", day).out
    assert ("ironstride race-week" in page) is shown
    assert len(page.splitlines()) <= 60
