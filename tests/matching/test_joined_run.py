"""Warm-up, work and cool-down in files of their own."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.matching.done_activity import DoneActivity
from ironstride.matching.joined_run import joined_runs
from ironstride.matching.match import Link, Outcome
from ironstride.matching.match_plan import match
from ironstride.training.kinds import Kind
from tests.matching.weeks import AFTER, did, planned


def at(key: str, start: int, minutes: float, kind: Kind = Kind.EASY, load: float | None = None) -> DoneActivity:
    return replace(did(key, 1, kind, minutes), start=start, run_load=load)


THREE = [at("up", 420, 12), at("work", 433, 25, Kind.INTERVALS), at("down", 460, 13)]


def test_three_files_are_one_session() -> None:
    """Threshold of 50 minutes in 12, 25 and 13: done whole, the parts told with it."""
    (found,) = match([planned("q", 1, Kind.THRESHOLD, 50)], THREE[::-1], [], AFTER)
    assert (found.outcome, found.activity, found.parts) == (Outcome.DONE, "work", ("up", "down"))
    assert found.share == pytest.approx(1.0)


def test_parts_of_a_run_without_a_session_are_told_one_by_one() -> None:
    """Nothing was planned: three unplanned runs."""
    assert [one.activity for one in match([], THREE, [], AFTER)] == ["up", "work", "down"]


def test_a_link_to_one_part_takes_the_others_along() -> None:
    """Saying yes to what was found changes nothing but that it was said."""
    for key, parts in (("work", ("up", "down")), ("up", ("work", "down"))):
        (found,) = match([planned("q", 1, Kind.THRESHOLD, 50)], THREE, [Link("q", key)], AFTER)
        assert (found.activity, found.parts, found.manual) == (key, parts, True)
        assert found.share == pytest.approx(1.0)


def test_links_to_two_sessions_part_a_run() -> None:
    """The warm-up was the easy run, the rest the quality."""
    sessions = [planned("q", 1, Kind.THRESHOLD, 50), planned("e", 1, Kind.EASY, 12)]
    found = match(sessions, THREE, [Link("q", "work"), Link("e", "up")], AFTER)
    told = {(one.session, one.activity, one.parts) for one in found}
    assert told == {("q", "work", ()), ("e", "up", ()), (None, "down", ())}


def test_a_part_that_was_ruled_out_stays_alone() -> None:
    """The warm-up was something else; what follows each other without it is still one."""
    (found, extra) = match([planned("q", 1, Kind.THRESHOLD, 50)], THREE, [Link("q", "up", together=False)], AFTER)
    assert (found.activity, found.parts, extra.activity) == ("work", ("down",), "up")


@pytest.mark.parametrize(("start", "runs"), [(458, 2), (459, 1), (460, 1), (480, 1), (481, 2)])
def test_the_break_between_parts(start: int, runs: int) -> None:
    """From an overlap of a minute, which is rounding, to twenty minutes."""
    assert len(joined_runs([at("a", 420, 40), at("b", start, 20)], set())) == runs


def test_other_days_and_sports_are_never_joined() -> None:
    """A lift after the run, a run after midnight."""
    lift = replace(did("b", 1, Kind.LEGS), start=462)
    assert len(joined_runs([at("a", 420, 40), lift], set())) == 2
    assert len(joined_runs([at("a", 1400, 40), replace(at("b", 0, 20), day=did("c", 2).day)], set())) == 2


def test_the_whole_has_the_kind_of_its_hard_part_and_all_its_load() -> None:
    """Longest hard part first, else the longest; one unknown load leaves the sum unknown."""
    (run,) = joined_runs(
        [at("a", 420, 30, load=20), at("b", 451, 10, Kind.HILLS, 15), at("c", 462, 40, load=25)], set()
    )
    assert (run.whole.key, run.whole.kind, run.whole.minutes, run.whole.start) == ("c", Kind.HILLS, 80, 420)
    assert (run.whole.run_load, run.parts) == (60, ("a", "b"))
    (easy,) = joined_runs([at("a", 420, 30, load=20), at("b", 451, 40, Kind.LONG)], set())
    assert (easy.whole.kind, easy.whole.run_load) == (Kind.LONG, None)


@given(st.lists(st.tuples(st.integers(300, 600), st.integers(1, 60)), max_size=8))
def test_every_activity_is_in_one_run(rows: list[tuple[int, int]]) -> None:
    """And minutes are kept."""
    every = sorted((at(f"a{place}", *row) for place, row in enumerate(rows)), key=lambda one: (one.start, one.key))
    runs = joined_runs(every, set())
    keys = [key for run in runs for key in (run.whole.key, *run.parts)]
    assert sorted(keys) == sorted(one.key for one in every)
    assert sum(run.whole.minutes for run in runs) == sum(one.minutes for one in every)
