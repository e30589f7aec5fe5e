"""The clocks of somebody new to lifting count what was done, and are gone when they have run out."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from ironstride.training.kinds import Experience
from ironstride.use.progress.clocks import clock_sentence, clocks
from tests.done.weeks_of_kim import imported, lift_at, record_of
from tests.use.gym_home import MONDAY, TUESDAY, gym_home


def test_they_count_leg_sessions_that_were_done(tmp_path: Path) -> None:
    """Three lifts, one of them long ago: what counts within 35 days, what counts since the beginning."""
    home = gym_home(tmp_path)
    files = {
        f"{number}.fit": lift_at(TUESDAY + timedelta(days=back), "18:00") for number, back in enumerate((0, 30, 44))
    }
    assert imported(home.data, files).new == 3
    named = record_of(home, TUESDAY + timedelta(days=45))
    assert named.athlete is not None
    new = replace(named.athlete, strength=replace(named.athlete.strength, experience=Experience.NEW))
    found = clocks(named.opened.record.done, new, MONDAY, TUESDAY + timedelta(days=45))
    done = len(named.opened.record.done)
    assert [(one.name, one.done, one.asked) for one in found] == [
        ("Settling in", min(4, done), 4),
        ("Light loads", min(6, done), 6),
        ("48-hour legs", 2, 6),
    ]
    assert clock_sentence(found[2]) == "48-hour legs: 2 of 6 leg sessions within 35 days."


def test_who_is_used_to_lifting_has_none(tmp_path: Path) -> None:
    """Nor has anybody without a season."""
    home = gym_home(tmp_path)
    named = record_of(home)
    assert named.athlete is not None
    used = replace(named.athlete, strength=replace(named.athlete.strength, experience=Experience.ADAPTED))
    assert clocks(named.opened.record.done, used, MONDAY, TUESDAY) == ()
    new = replace(used, strength=replace(used.strength, experience=Experience.NEW))
    assert clocks(named.opened.record.done, new, None, TUESDAY) == ()
    assert [one.done for one in clocks((), new, MONDAY, TUESDAY)] == [0, 0, 0]
