"""Another exercise in place of one, on a stored plan: for one session, and back."""

import tomllib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ironstride.errors import InvalidInput
from ironstride.prescription.kits import kit_at
from ironstride.strength.catalogue import load_catalogue
from ironstride.training.kinds import STRENGTH_KINDS, Phase
from ironstride.training.plan import Plan
from ironstride.use.change.log_session import forget_strength, log_strength
from ironstride.use.change.replan_today import replan_today
from ironstride.use.change.running import Where
from ironstride.use.change.swap_exercise import swap, swap_wish, swaps_of
from ironstride.use.undo_change import brought_back, undo_change
from tests.use.gym_home import AFTER, TODAY, contents, files_of, gym_home, lift, placed, plan_at, swapped


@pytest.fixture
def home(tmp_path: Path) -> Where:
    """The season, on its first Tuesday."""
    return gym_home(tmp_path)


def test_a_swap_changes_one_exercise_of_one_session(home: Where) -> None:
    """The session has the other exercise, later weeks keep a familiar one, and nothing moves."""
    before = plan_at(home)
    offered = [one.id for one in swaps_of(swap_wish(home, ["week", "3", "tue", "lift", "back", "squat"]))]
    assert "goblet-squat" in offered
    done = swapped(home, "week 3 tue lift back squat", "goblet squat")
    after = plan_at(home)
    assert (done.before, done.after) == ("Back squat", "Goblet squat")
    third = "w03-strength-1"
    wanted = ["goblet-squat" if one == "back-squat" else one for one in lift(before, third)]
    assert list(lift(after, third)) == wanted
    assert all("back-squat" in lift(after, one) for one in (TODAY, AFTER, "w04-strength-1"))
    assert placed(after) == placed(before)


def test_a_swap_may_be_swapped_again_and_back(home: Where) -> None:
    """For a third exercise, and for the first: then the session is as it was planned."""
    before = plan_at(home)
    swapped(home, f"{TODAY} back squat", "goblet squat")
    swapped(home, f"{TODAY} goblet squat", "front squat")
    assert "front-squat" in lift(plan_at(home), TODAY)
    swapped(home, f"{TODAY} front squat", "back squat")
    assert contents(plan_at(home)) == contents(before)


def test_undo_of_a_swap_restores_exactly(home: Where) -> None:
    """The session is listed and reads as before; the choice is forgotten, so replanning does not bring it again."""
    before = plan_at(home)
    swapped(home, f"{TODAY} back squat", "goblet squat")
    back, gone = brought_back(undo_change(None, home.data))
    assert (TODAY in [card.id for card in back], gone) == (True, ())
    assert plan_at(home) == before
    assert replan_today(home).diff.is_empty


@pytest.mark.parametrize(
    ("words", "to", "says"),
    [
        (f"{TODAY} back squat", "gobblet squat", "Goblet squat"),
        (f"{TODAY} back squat", "leg press", "this needs leg-press"),
        (f"{TODAY} back squat", "overhead press", "not in this session yet"),
        (f"{TODAY} bench press", "goblet squat", "one exercise of this session; there are: Back squat"),
        (TODAY, "goblet squat", "after the session"),
        ("w01-easy-2 back squat", "goblet squat", "a strength session that lies ahead"),
        ("", "goblet squat", "a session and an exercise"),
    ],
)
def test_a_swap_that_cannot_be_is_refused(home: Where, words: str, to: str, says: str) -> None:
    """What was wanted is said, and every file is as it was."""
    before = files_of(home)
    with pytest.raises(InvalidInput, match=says):
        swapped(home, words, to)
    assert files_of(home) == before


def test_a_logged_session_is_not_swapped(home: Where) -> None:
    """What was done was done, also after its plan was taken back: the entry goes first."""
    log_strength(home, [TODAY], "as planned")
    with pytest.raises(InvalidInput, match=f"ironstride log {TODAY} --remove"):
        swapped(home, f"{TODAY} back squat", "goblet squat")
    undo_change(None, home.data)
    with pytest.raises(InvalidInput, match=f"ironstride log {TODAY} --remove"):
        swapped(home, f"{TODAY} back squat", "goblet squat")
    forget_strength(home, [TODAY])
    swapped(home, f"{TODAY} back squat", "goblet squat")


def test_what_is_always_done_in_place_can_be_swapped_too(tmp_path: Path) -> None:
    """Of an exercise that stands for another one by the athlete file, for this session only, and back."""
    home = gym_home(tmp_path, '\n[strength.instead]\n"back squat" = "goblet squat"\n')
    before = plan_at(home)
    assert "goblet-squat" in lift(before, TODAY)
    swapped(home, f"{TODAY} goblet squat", "front squat")
    assert "front-squat" in lift(plan_at(home), TODAY)
    swapped(home, f"{TODAY} front squat", "back squat")
    assert "back-squat" in lift(plan_at(home), TODAY)
    swapped(home, f"{TODAY} back squat", "goblet squat")
    assert contents(plan_at(home)) == contents(before)


def test_a_swap_for_good_is_written_into_the_athlete_file(home: Where) -> None:
    """Every coming session has the other exercise, the file says so, and nothing moves; undo takes both."""
    before, said = plan_at(home), athlete_file(home)
    done = swapped(home, f"{TODAY} back squat", "goblet squat", always=True)
    after = plan_at(home)
    assert not any("back-squat" in lift(after, one) for one in lifting(after))
    assert done.sessions == sum("goblet-squat" in lift(after, one) for one in lifting(after)) > 5
    assert placed(after) == placed(before)
    written = tomllib.loads(athlete_file(home))
    assert written["strength"].pop("instead") == {"back squat": "goblet squat"}
    assert written == tomllib.loads(said)
    assert set(said.splitlines()) <= set(athlete_file(home).splitlines())
    assert replan_today(home).diff.is_empty
    undo_change(None, home.data)
    assert (plan_at(home), athlete_file(home)) == (before, said)


def test_a_swap_for_good_may_be_changed_and_taken_back(home: Where) -> None:
    """For a third exercise in the same line, and for the first: then nothing is said of it any more."""
    before = plan_at(home)
    swapped(home, f"{TODAY} back squat", "front squat")
    swapped(home, f"{TODAY} front squat", "goblet squat", always=True)
    swapped(home, f"{TODAY} goblet squat", "front squat", always=True)
    assert athlete_file(home).count("squat") == 2
    assert "front-squat" in lift(plan_at(home), TODAY)
    swapped(home, f"{TODAY} front squat", "back squat", always=True)
    assert athlete_file(home).count("squat") == 0
    assert contents(plan_at(home)) == contents(before)


def test_a_swap_for_good_leaves_other_edits_alone(home: Where) -> None:
    """An athlete file that was edited by hand is not mixed up with it; a swap of one session still goes."""
    path = home.data.directory / "kim.toml"
    path.write_text(f"{athlete_file(home)}\n# mine\n", encoding="utf-8")
    before = files_of(home)
    with pytest.raises(InvalidInput, match="ironstride replan"):
        swapped(home, f"{TODAY} back squat", "goblet squat", always=True)
    assert files_of(home) == before
    swapped(home, f"{TODAY} back squat", "goblet squat")


def test_close_to_a_race_only_what_is_familiar_is_swapped_in(home: Where) -> None:
    """In peak what was done twice in six weeks is offered and taken; anything else is refused, and the reason said."""
    plan = plan_at(home)
    peak = next(week for week in plan.weeks if week.phase is Phase.PEAK)
    session = next(one for one in plan.sessions if one.id in lifting(plan) and one.date >= peak.start)
    first = next(iter(lift(plan, session.id)))
    later = replace(home, today=session.date - timedelta(days=1))
    wish = swap_wish(later, [session.id, first])
    exercise = load_catalogue().of(first)
    kit = kit_at(wish.running.plan.athlete, session.place).words
    new = [one for one in load_catalogue().swaps_for(exercise, kit) if one not in swaps_of(wish)]
    assert new
    with pytest.raises(InvalidInput, match="this close to a race nothing is new"):
        swap(wish, new[0].id)
    lately = [one for one in plan.sessions if one.id in lifting(plan) and 0 < (session.date - one.date).days <= 42]
    for one in swaps_of(wish):
        assert sum(one.id in lift(plan, other.id) for other in lately) >= 2


def lifting(plan: Plan) -> list[str]:
    """Ids of the strength sessions."""
    return [one.id for one in plan.sessions if one.kind in STRENGTH_KINDS]


def athlete_file(where: Where) -> str:
    """What it says."""
    return (where.data.directory / "kim.toml").read_text(encoding="utf-8")


def test_nothing_is_swapped_in_that_loads_what_hurts(home: Where) -> None:
    """Neither offered nor taken."""
    wish = swap_wish(home, [TODAY, "back", "squat"])
    athlete = wish.running.plan.athlete
    hurting = replace(athlete, gym=replace(athlete.gym, pain=frozenset({"knee"})))
    wish = replace(wish, running=replace(wish.running, plan=replace(wish.running.plan, athlete=hurting)))
    offered = {one.id for one in swaps_of(wish)}
    loading = next(one for one in swaps_of(swap_wish(home, [TODAY, "back", "squat"])) if one.id not in offered)
    with pytest.raises(InvalidInput, match="leaves alone what hurts: knee"):
        swap(wish, loading.id)
