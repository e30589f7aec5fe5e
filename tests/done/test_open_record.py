"""The record of the data file: tracks read once, thresholds as they were, the athlete's word kept."""

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from ironstride.errors import InvalidInput
from ironstride.load.dated_facts import Threshold
from ironstride.matching.match import Outcome
from ironstride.store.tables import ACTIVITY_LOADS, TRACKS
from ironstride.use.ambiguous import Ambiguous
from ironstride.use.change.running import Where
from ironstride.use.list_loads import loads_json, loads_of
from ironstride.use.list_matches import list_matches, matches_json, say_match
from ironstride.use.what_was_done import read_tracks
from ironstride.use.what_was_done.named_record import NamedRecord, named_record
from tests.done.weeks_of_kim import imported, lift_at, record_of, run_at
from tests.use.gym_home import MONDAY, TUESDAY, gym_home

HEART = "\n[heart]\nmax = { bpm = 185, date = 2026-01-01 }\nresting = { bpm = 55 }\n"
LATER = TUESDAY + timedelta(days=5)


@pytest.fixture
def home(request: pytest.FixtureRequest) -> Where:
    """Kim, whose heart rates are known, with two runs and a lift."""
    found = gym_home(request.getfixturevalue("tmp_path"), HEART)
    files = {
        "mon.fit": run_at(MONDAY, "18:10", 35, 6000, beats=140),
        "tue.fit": run_at(TUESDAY, "06:15", 35, 6000),
        "lift.fit": lift_at(TUESDAY, "18:05"),
    }
    assert imported(found.data, files).new == len(files)
    return found


def reads(home: Where, day: date = TUESDAY) -> tuple[NamedRecord, int]:
    """The record, and how many tracks had to be read for it."""
    read: list[int] = [0]
    found = named_record(None, home.data, day, "UTC", lambda done, _: read.append(done))
    return found, read[-1]


def test_tracks_are_read_once(home: Where) -> None:
    """The second time what they say is known, and it is the same."""
    first, count = reads(home)
    again, none = reads(home)
    assert (count, none) == (1, 0)
    assert again.opened.record == first.opened.record


def test_many_processes_say_the_same(home: Where, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many read."""
    monkeypatch.setattr(read_tracks, "FEW", 0)
    monkeypatch.setattr(read_tracks, "AT_ONCE", 1)
    parallel = reads(home)[0].opened.record
    monkeypatch.setattr(read_tracks, "FINDINGS_VERSION", 99)
    monkeypatch.setattr(read_tracks, "FEW", 100)
    alone, count = reads(home)
    assert count == 1
    assert alone.opened.record == parallel


@pytest.mark.parametrize("document", ["{", "[]", '{"heart": 1}'])
def test_damaged_findings_are_found_anew(home: Where, document: str) -> None:
    """They follow from the track."""
    before = reads(home)[0].opened.record
    with home.data.file.open().writing() as connection:
        connection.execute(update(ACTIVITY_LOADS).values(document=document))
    after, count = reads(home)
    assert (count, after.opened.record) == (1, before)


def test_a_damaged_track_says_nothing(home: Where) -> None:
    """The run still counts, by its totals."""
    with home.data.file.open().writing() as connection:
        connection.execute(update(TRACKS).values(document=b"no track"))
    found = reads(home)[0].opened.record
    run = found.done[0]
    assert run.found is None
    assert run.load.run is not None
    assert run.load.run.value > 0


def test_a_new_threshold_changes_only_later_days(home: Where) -> None:
    """A resting heart rate without a day holds from the day it was written; what was done before stays."""
    before = reads(home)[0].opened
    file = home.data.directory / "kim.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("bpm = 55", "bpm = 45"), encoding="utf-8")
    after, read = reads(home, LATER)
    assert read == 0
    assert after.opened.record.done == before.record.done
    assert before.facts.value(Threshold.RESTING_HEART, LATER) == 55
    assert after.opened.facts.value(Threshold.RESTING_HEART, LATER) == 45
    assert after.opened.facts.value(Threshold.RESTING_HEART, TUESDAY) == 55
    assert reads(home, LATER)[0].opened.facts == after.opened.facts


def test_sessions_find_what_was_done(home: Where) -> None:
    """The lift and both runs; the rest of the week lies ahead."""
    listed = list_matches(record_of(home))
    assert [(one.done_text.split()[0], one.match.outcome) for one in listed.lines if one.done is not None] == [
        ("easy", Outcome.DONE),
        ("hills", Outcome.DONE),
        ("full-body", Outcome.DONE),
    ]
    assert all(one["date"] <= TUESDAY.isoformat() for one in matches_json(listed)["matches"])


def test_the_athlete_says_what_an_activity_was(home: Where) -> None:
    """None of the plan's, then that session, then nothing any more: each time the same is read again."""
    number = next(int(one.key) for one in record_of(home).opened.record.done if one.done.day == TUESDAY)
    before = record_of(home).opened.record.matches

    def say(*words: str) -> Outcome:
        return say_match(None, home.data, number, words, TUESDAY, "UTC").match.outcome

    assert say("none") is Outcome.UNPLANNED
    assert say("wed", "easy") in (Outcome.DONE, Outcome.PARTLY)
    linked = next(one for one in record_of(home).opened.record.matches if one.activity == str(number))
    assert (linked.manual, linked.days_late) == (True, -1)
    assert say("undo") is Outcome.DONE
    assert record_of(home).opened.record.matches == before


def test_a_word_that_cannot_be_is_refused(home: Where) -> None:
    """No such activity, no such session, several sessions: nothing is kept."""
    before = record_of(home).opened.record.matches
    with pytest.raises(InvalidInput, match="ironstride activities lists them"):
        say_match(None, home.data, 99, ["none"], TUESDAY, "UTC")
    with pytest.raises(InvalidInput, match="wanted"):
        say_match(None, home.data, 1, ["someday"], TUESDAY, "UTC")
    with pytest.raises(Ambiguous):
        say_match(None, home.data, 1, ["lift"], TUESDAY, "UTC")
    assert record_of(home).opened.record.matches == before


def test_the_ledgers_of_the_first_days(home: Where) -> None:
    """Sums of the week are sums of its days; done, planned and expected are three things."""
    record = record_of(home).opened.record
    loads = loads_of(record)
    (week,) = loads.weeks(1)
    assert week.start == MONDAY
    assert week.run_minutes == pytest.approx(70)
    assert week.running == pytest.approx(sum(one.load.day.run_load for one in record.done))
    assert week.legs == pytest.approx(sum(one.load.leg.value for one in record.done))
    assert loads.planned is not None
    assert loads.expected is not None
    planned = loads.planned.ledger
    assert week.planned_running == pytest.approx(planned.run_load[:7].sum())
    expected = loads.expected.ledger.run_load
    assert expected[0] == pytest.approx(record.done[0].load.day.run_load)
    assert expected[2:].tolist() == planned.run_load[2:].tolist()
    document = loads_json(loads)
    assert document["actual"]["first"] == MONDAY.isoformat()
    assert len(document["planned"]["running"]) == len(planned)


def test_nobody_did_nothing(home: Where) -> None:
    """Without a plan and without activities there is nothing, and no error."""
    empty = named_record(home.data.directory / "other.toml", home.data, TUESDAY, "UTC")
    assert (empty.plan, empty.opened.record.done, empty.zone_name) == (None, (), "UTC")
    loads = loads_of(empty.opened.record)
    assert (loads.actual, loads.planned, loads.weeks(1)[0].running) == (None, None, 0)
    assert list_matches(empty).lines == ()
