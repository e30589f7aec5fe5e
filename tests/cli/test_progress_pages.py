"""What people read about what they did: every page at 80 and at 40 columns beside its snapshot.

Written anew as in test_change_pages.
"""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ironstride.store.strength_log import put_session
from ironstride.training.strength_log import LoggedExercise, LoggedSession, LoggedSet
from tests.cli.conftest import Run
from tests.cli.kim import ATHLETE, PAGES
from tests.cli.test_change_pages import ESCAPE, as_page, checked
from tests.cli.trained import SUNDAY, even, fit_run, trained
from tests.store.places import plans_beside

DAY = ("--as-of", SUNDAY.isoformat())
PAGES_OF: dict[str, tuple[str, ...]] = {
    "activity-hard-run": ("activity", "51", *DAY),
    "activity-every-lap": ("activity", "51", "--laps", *DAY),
    "activity-easy-run": ("activity", "53", *DAY),
    "activity-lift": ("activity", "71", *DAY),
    "activity-treadmill": ("activity", "74", *DAY),
    "activity-not-there": ("activity", "999", *DAY),
    "records": ("records", *DAY),
    "records-all": ("records", "--all", *DAY),
    "progress": ("progress", *DAY),
    "progress-more": ("progress", "--more", *DAY),
}
NOTHING: dict[str, tuple[str, ...]] = {
    "activity-nothing": ("activity", "1", *DAY),
    "records-nothing": ("records", *DAY),
    "progress-nothing": ("progress", *DAY),
}
FIRST_SCREENS = sorted({*PAGES_OF, *NOTHING} - {"progress-more"})


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with somebody's seventeen weeks."""
    return trained(tmp_path_factory.mktemp("sam"))


@pytest.fixture
def sam(recorded: Path, tmp_path: Path) -> Path:
    """A copy of it, in which commands run."""
    shutil.copytree(recorded, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.mark.parametrize("columns", [80, 40])
@pytest.mark.parametrize("name", PAGES_OF)
def test_pages_read_as_their_snapshots(
    name: str, columns: int, sam: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Word for word, wide and narrow, and never wider than asked."""
    assert sam.is_dir()
    monkeypatch.setenv("COLUMNS", str(columns))
    ended = run(*PAGES_OF[name])
    checked(name if columns == 80 else f"{name}-narrow", as_page(PAGES_OF[name], ended))
    assert max((len(line) for line in ended.out.splitlines()), default=0) <= columns


@pytest.mark.parametrize("columns", [80, 40])
@pytest.mark.parametrize("name", NOTHING)
def test_empty_pages_teach(name: str, columns: int, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has nothing yet reads what will be here and the one thing to do."""
    monkeypatch.setenv("COLUMNS", str(columns))
    ended = run(*NOTHING[name])
    assert "ironstride" in ended.out + ended.err
    checked(name if columns == 80 else f"{name}-narrow", as_page(NOTHING[name], ended))


def test_an_athlete_without_recordings_reads_the_empty_pages(run: Run, tmp_path: Path) -> None:
    """An athlete file alone changes nothing but that it is known whose pages they are."""
    (tmp_path / "kim.toml").write_text(ATHLETE, encoding="utf-8")
    assert "ironstride import FOLDER" in run("progress", "--plan", "kim.toml", *DAY).out
    assert "ironstride import FOLDER" in run("records", "--plan", "kim.toml", *DAY).out


@pytest.mark.parametrize("name", FIRST_SCREENS)
def test_first_screens_speak_plainly(name: str) -> None:
    """No word of the workshop; no sign of what will happen to anybody."""
    text = (PAGES / f"{name}.txt").read_text(encoding="utf-8").casefold()
    words = ("trimp", "monotony", "strain", "vdot", "e1rm", "smoothed", "injur", "acwr", "leg load", "run load")
    assert [word for word in words if word in text] == []


@pytest.mark.parametrize("name", ["activity-hard-run", "records", "progress", "progress-more"])
def test_colour_adds_nothing_but_colour(name: str, sam: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its codes a coloured page is the page."""
    assert sam.is_dir()
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    page = as_page(PAGES_OF[name], run(*PAGES_OF[name]))
    assert ESCAPE.search(page)
    assert ESCAPE.sub("", page) == (PAGES / f"{name}.txt").read_text(encoding="utf-8")


def document(run: Run, *arguments: str) -> dict[str, Any]:
    """The answer with --json."""
    ended = run(*arguments, *DAY, "--json")
    assert (ended.code, ended.err) == (0, "")
    found: dict[str, Any] = json.loads(ended.out)
    return found


def test_a_hard_run_as_json(sam: Path, run: Run) -> None:
    """Laps as they were run, the session it was, what it asked, and its fastest stretches."""
    assert sam.is_dir()
    found = document(run, "activity", "51")
    assert found["schema"] == "ironstride/activity/1"
    assert (found["begun"], found["duration_s"], found["elapsed_s"]) == ("2026-12-15T06:10", 3000.0, 3060.0)
    assert len(found["laps"]) == 12
    assert (found["laps"][1]["distance_m"], found["laps"][1]["duration_s"]) == (1000.0, 280.0)
    assert (found["taken_for"], found["planned"]["session"]) == ("intervals", "w04-quality-1")
    assert found["planned"]["share"] == 1.0
    assert found["load"]["running"]["by"] == "heart"
    assert found["load"]["legs"]["mark"] == "none"
    assert found["load"]["legs"]["hard_sets"] == pytest.approx(found["distance_m"] / 1000 * 0.25)
    by_name = {one["name"]: one for one in found["best_efforts"]}
    assert by_name["1 km"]["time_s"] == pytest.approx(280, abs=0.5)
    assert by_name["400 m"]["time_s"] == pytest.approx(112, abs=0.5)
    assert not any(one["is_record"] for one in found["best_efforts"])
    assert found["easy"] is None


def test_an_easy_run_as_json(sam: Path, run: Run) -> None:
    """Easy by its heart rate; two recordings, one from a phone, and either number names it."""
    assert sam.is_dir()
    found = document(run, "activity", "53")
    assert (found["easy"]["verdict"], found["easy"]["by"]) == ("easy", "heart")
    assert [one["source"] for one in found["recordings"]] == ["2026-12-18.fit", "phone.tcx"]
    assert document(run, "activity", "73") == found


def test_a_lift_as_json(sam: Path, run: Run) -> None:
    """Work sets by exercise with their repetitions left; the leg sets are the squats, weighed."""
    assert sam.is_dir()
    found = document(run, "activity", "71")
    squat, row, plank = found["exercises"]
    assert (squat["name"], squat["warm_up_sets"]) == ("Back squat", 1)
    assert squat["sets"] == [{"reps": 8, "load_kg": 70.0, "reps_left": 2.0, "hold_s": None}] * 3
    assert [one["reps"] for one in row["sets"]] == [10, 10, 9]
    assert plank["sets"][0]["hold_s"] == 45
    assert found["load"]["running"] is None
    assert (found["load"]["legs"]["mark"], found["load"]["legs"]["hard_sets"]) == ("some", 3.0)


def test_your_own_log_goes_before_recorded_sets(sam: Path, run: Run) -> None:
    """Of the session of the plan that it was; the recorded squats are not shown beside it."""
    plans = plans_beside(sam / "sam.toml")
    sets = (LoggedSet(5, 100.0, 1), LoggedSet(5, 100.0, 1))
    log = LoggedSession("w04-strength-1", date(2026, 12, 15), (LoggedExercise("back-squat", sets),))
    with plans.data.open().writing() as connection:
        put_session(connection, 1, log)
    out = run("activity", "71", *DAY).out
    assert "Sets, as you logged them:" in out
    assert "Back squat  2x5 100 kg, 1 left" in out
    assert "row" not in out
    assert document(run, "records")["lifts"][0]["heaviest"]["load_kg"] == 100.0


def test_what_could_not_be_read_is_said(sam: Path, run: Run) -> None:
    """A file that breaks off is shown with what is sound in it, and with what is not."""
    content = fit_run(date(2026, 12, 20), "07:00", even(30, 360, 140))
    (sam / "cut.fit").write_bytes(content[:-40])
    assert run("import", "cut.fit").code == 0
    out = run("activity", "75", *DAY).out
    assert "Sun 20 Dec 2026, 07:00" in out
    assert "Not read:" in out


def test_records_as_json(sam: Path, run: Run) -> None:
    """The fastest kilometre is an interval's, 5 km the parkrun's, 10 km the result; the treadmill's are none."""
    assert sam.is_dir()
    found = document(run, "records")
    by_name = {one["name"]: one for one in found["runs"]}
    assert set(by_name) == {"1 km", "5 km", "10 km"}
    assert by_name["1 km"]["time_s"] == pytest.approx(280, abs=0.5)
    assert by_name["5 km"]["time_s"] == pytest.approx(1440, abs=0.5)
    assert (by_name["10 km"]["time_s"], by_name["10 km"]["activity"], by_name["10 km"]["race"]) == (2940, None, True)
    assert by_name["10 km"]["before_s"] == pytest.approx(3850, abs=0.5)
    assert found["race_fitness"]["value"] == pytest.approx(41.0)
    assert not found["race_fitness"]["at_least"]
    squat = found["lifts"][0]
    assert (squat["heaviest"]["load_kg"], squat["heaviest"]["date"]) == (70.0, "2026-12-15")
    assert squat["estimated_best_single"]["single_kg"] == pytest.approx(94.3)
    every = {one["name"] for one in document(run, "records", "--all")["runs"]}
    assert every == {"400 m", "1 km", "1 mi", "3 km", "5 km", "10 km"}


def test_progress_as_json(sam: Path, run: Run) -> None:
    """What was planned and done, what changed, and the one sign: Saturday's run."""
    assert sam.is_dir()
    found = document(run, "progress")
    runs, lifts = found["doing"]["runs"], found["doing"]["lifts"]
    assert (runs["planned"], runs["planned_and_done"], runs["beside_the_plan"]) == (16, 15, 0)
    assert (lifts["planned"], lifts["planned_and_done"]) == (8, 4)
    assert runs["done_minutes"] == 4 * 50 + 4 * 40 + 3 * 40 + 3 * 78 + 105
    assert found["working"]["efficiency"]["change"] == pytest.approx(372 / 360 - 1, abs=0.002)
    assert found["working"]["lifts"][0]["change_kg"] == pytest.approx(3.4)
    assert [one["sign"] for one in found["too_much"] if one["told"] == "yes"] == ["longest-run"]
    assert found["charts"] is None


def test_charts_as_json(sam: Path, run: Run) -> None:
    """What was done ends today, what was planned began with the plan, and both meet in what is expected."""
    assert sam.is_dir()
    charts = document(run, "progress", "--more")["charts"]
    assert len(charts["volumes"]) == 12
    assert charts["volumes"][-1] == {"start": "2026-12-14", "run_minutes": 235.0, "leg_sets": 3.0}
    of = {one["start"]: one for one in charts["running"]}
    assert of["2026-11-16"]["planned"] is None
    assert of["2026-12-21"]["done"] is None
    assert of["2026-12-21"]["planned"] is not None
    assert of["2026-12-14"]["expected"]["long"] != of["2026-12-14"]["planned"]["long"]
    week = charts["weeks"][-1]
    assert week["strain"] == pytest.approx(week["effort_times_minutes"] * week["monotony"])
