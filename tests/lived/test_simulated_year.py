"""A simulated year with the product itself, from the first plan to the last import."""

from datetime import date, timedelta
from pathlib import Path

from ironstride.export.plan_json import plan_to_json
from ironstride.simulate.person import SimulatedPerson
from ironstride.simulate.traits import Ways
from ironstride.store.plan_writer import nothing_stored
from ironstride.training.session import SessionStatus
from ironstride.use.athlete_edit.file_text import FileText
from ironstride.use.demo.simulated_life import SimulatedLife
from ironstride.use.stored_plan import open_plan, stored_plans
from ironstride.use.undo_change import undo_change
from tests.planning.athlete_texts import HEAD, TRAINED, WEEK, goal
from tests.store.places import place

START = date(2026, 1, 5)
SEASONS = (date(2026, 5, 10), date(2026, 9, 13), date(2026, 12, 27))
"""Race days."""


def lived_year(home: Path) -> SimulatedLife:
    """Three races in a year, each with a season of its own."""
    file = home / "alex.toml"
    file.write_text("\n".join((HEAD, WEEK, TRAINED)), encoding="utf-8")
    life = SimulatedLife(file, place(home), SimulatedPerson.of(7, Ways(record_every_s=20)), "Europe/Berlin", START)
    for number, race in enumerate(SEASONS):
        text = FileText(file.read_text(encoding="utf-8"))
        for _ in text.entries("goals"):
            text.remove_entry("goals", 0)
        file.write_text(text.text + goal(race.isoformat(), name=f"race {number + 1}"), encoding="utf-8")
        life.begin_season()
        life.live_until(race + timedelta(days=8))
    return life


def test_a_year_of_recordings_logs_and_changes(tmp_path: Path) -> None:
    """At the end a plan whose past is told; no version breaks what must hold; undo leads back byte for byte."""
    life = lived_year(tmp_path)
    plans = stored_plans(life.file, life.data)
    assert plans.current() is not None, nothing_stored(life.file)
    versions = plans.versions()
    assert len(versions) >= 45
    behind = [one for one in open_plan(life.file, life.data).plan.sessions if one.date < life.today]
    told = [one for one in behind if one.status in {SessionStatus.DONE, SessionStatus.PARTLY, SessionStatus.MISSED}]
    assert len(told) >= 0.6 * len(behind)
    for one in versions:
        assert not [f for f in one.plan["findings"] if f["force"] == "must" and f["because"] != "locked"]
    last = versions[-1]
    undone = undo_change(life.file, life.data)
    before = plan_to_json(open_plan(life.file, life.data).plan)
    assert undone is not None
    assert before == plans.version(last.parent or 1).plan
