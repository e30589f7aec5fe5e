"""Accept changes the athlete file and the plan together, or neither; decline changes nothing."""

from datetime import date
from pathlib import Path

import pytest

from ironstride.store.no_such_step import NothingProposed, ProposalOutdated
from ironstride.use.decide_proposal import accept, decline
from ironstride.use.stored_plan import open_plan
from tests.plans import changed
from tests.store.places import damage_proposal
from tests.use.stored_plans import FIRST, Home, draft

TODAY = date(2026, 11, 24)

NOW, WANTED, EDITED = "weekly = '150 min'\n", "weekly = '200 min'\n", "weekly = '150 min'\n# mine\n"
FEWER = changed(FIRST, "plan-two", FIRST.sessions[:-1])


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A plan and the athlete file it was made from."""
    made = Home(tmp_path)
    made.plans.add(draft(FIRST, "Planned.", athlete_text=NOW))
    made.write(NOW)
    return made


def test_accept_writes_the_athlete_file_and_the_plan(home: Home) -> None:
    """Both are as proposed, and it is said what changed."""
    home.plans.propose(draft(FEWER, "Busy on Saturday.", athlete_text=WANTED))
    accepted = accept(home.file, home.data)
    assert (accepted.before, accepted.after, accepted.reason) == (FIRST, FEWER, "Busy on Saturday.")
    assert (accepted.version, accepted.athlete_file, accepted.athlete_file_changed) == (2, home.file, True)
    assert home.text() == WANTED
    assert open_plan(home.file, home.data).plan == FEWER
    with pytest.raises(NothingProposed):
        accept(home.file, home.data)


@pytest.mark.parametrize("text", [NOW, None])
def test_accept_leaves_an_athlete_file_that_it_does_not_concern(home: Home, text: str | None) -> None:
    """A change of the plan alone."""
    home.plans.propose(draft(FEWER, "Moved.", athlete_text=text))
    assert not accept(None, home.data).athlete_file_changed
    assert home.text() == NOW


def test_an_athlete_file_edited_in_between_stops_the_accept(home: Home) -> None:
    """Nothing is changed: neither the file nor the plan."""
    home.plans.propose(draft(FEWER, "Busy.", athlete_text=WANTED))
    home.write(EDITED)
    with pytest.raises(ProposalOutdated, match=r"sam\.toml has changed"):
        accept(home.file, home.data)
    assert home.text() == EDITED
    assert open_plan(home.file, home.data).plan == FIRST


def test_a_proposal_made_from_an_edited_file_is_accepted_with_it(home: Home) -> None:
    """The file as it was when the change was proposed counts, where the proposal knows it."""
    home.write(EDITED)
    home.plans.propose(draft(FEWER, "Busy.", athlete_text=WANTED, athlete_text_before=EDITED))
    assert accept(home.file, home.data).athlete_file_changed
    assert home.text() == WANTED


def test_a_proposal_that_follows_an_edit_by_hand_writes_nothing(home: Home) -> None:
    """The athlete changed the file, and the plan follows: declined or accepted, the file stays."""
    home.write(EDITED)
    home.plans.propose(draft(FEWER, "Replanned.", athlete_text=EDITED))
    decline(home.file, home.data, TODAY)
    assert home.text() == EDITED
    home.plans.propose(draft(FEWER, "Replanned.", athlete_text=EDITED))
    assert not accept(home.file, home.data).athlete_file_changed
    assert home.text() == EDITED


def test_decline_forgets_the_change(home: Home) -> None:
    """Plan and file stay, and it is said what was declined."""
    home.plans.propose(draft(FEWER, "Busy on Saturday.", athlete_text=WANTED))
    assert decline(home.file, home.data, TODAY).reason == "Busy on Saturday."
    assert home.text() == NOW
    assert open_plan(home.file, home.data).plan == FIRST
    with pytest.raises(NothingProposed):
        decline(home.file, home.data, TODAY)


def test_decline_puts_back_what_a_broken_off_accept_wrote(home: Home) -> None:
    """The athlete file had been written, the plan not yet."""
    home.plans.propose(draft(FEWER, "Busy.", athlete_text=WANTED, athlete_text_before=NOW))
    home.write(WANTED)
    decline(home.file, home.data, TODAY)
    assert home.text() == NOW


def test_a_damaged_proposal_can_be_declined(home: Home) -> None:
    """Nobody has to delete files by hand."""
    home.plans.propose(draft(FEWER, "Busy."))
    damage_proposal(home.plans)
    assert decline(home.file, home.data, TODAY).reason == ""
    assert home.plans.proposal() is None
