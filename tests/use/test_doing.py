"""Are you doing it? What was planned and done, week by week."""

from datetime import timedelta

import pytest

from ironstride.training.kinds import Kind
from ironstride.training.session import SessionStatus
from ironstride.use.progress.doing import doing
from ironstride.use.progress.progress_words import doing_sentence, kept_words
from tests.matching.weeks import MONDAY, planned
from tests.use.done_record import TODAY, lifted, ran, record

TUESDAY, THURSDAY = (MONDAY + timedelta(days=one) for one in (1, 3))


def test_the_last_four_weeks_are_looked_at() -> None:
    """This week and the three before it, oldest first, empty ones too."""
    found = doing(record([]), ())
    assert [one.start for one in found.weeks] == [MONDAY + timedelta(weeks=one) for one in range(4)]
    assert not found.anything


def test_planned_and_done_are_counted_apart() -> None:
    """Two of three planned runs done, one lift of one, and a run beside the plan."""
    sessions = [
        planned("a", 1, minutes=40),
        planned("b", 3, minutes=40),
        planned("c", 5, Kind.LONG, minutes=70, hour=9),
        planned("d", 2, Kind.FULL_BODY, minutes=45, hour=18),
    ]
    activities = [ran(TUESDAY), ran(THURSDAY, 38), lifted(MONDAY + timedelta(days=2)), ran(TUESDAY, 20, 3000, 16)]
    week = doing(record(activities, sessions), ()).weeks[0]
    assert (week.runs.planned, week.runs.kept, week.runs.extra) == (3, 2, 1)
    assert week.runs.planned_minutes == 150
    assert week.runs.done_minutes == pytest.approx(98)
    assert (week.lifts.planned, week.lifts.kept, week.lifts.done_minutes) == (1, 1, 40)
    assert kept_words(week.runs) == "98 of 150 min, 2 of 3 and 1 more"


def test_what_lies_ahead_is_not_missed_yet() -> None:
    """Of this week only what was due counts; today's session counts once it is done."""
    sessions = [planned("due", 22), planned("today", 27), planned("ahead", 30)]
    assert doing(record([], sessions), ()).weeks[-1].runs.planned == 1
    done = doing(record([ran(TODAY)], sessions), ()).weeks[-1].runs
    assert (done.planned, done.kept) == (2, 1)


def test_what_was_called_off_was_not_planned() -> None:
    """A cancelled session is nobody's fault; a skipped one was planned."""
    sessions = [
        planned("off", 1, status=SessionStatus.CANCELLED),
        planned("left-out", 3, status=SessionStatus.SKIPPED),
    ]
    assert doing(record([], sessions), ()).weeks[0].runs.planned == 1


def test_without_a_plan_only_what_was_done_is_told() -> None:
    """No plan, nothing to hold it against; a week that only the plan's own weeks know has a plan."""
    found = doing(record([ran(TUESDAY), lifted(TUESDAY)]), ())
    assert found.runs.planned is None
    assert doing_sentence(found) == (
        "1 run (40 min) and 1 lift (40 min) in the last four weeks; there was no plan to hold them against."
    )
    assert kept_words(found.weeks[0].runs) == "40 min, 1 time"
    assert doing(record([]), (MONDAY,)).weeks[0].runs.planned == 0


def test_a_week_without_a_plan_adds_nothing_to_what_was_planned() -> None:
    """The plan began in the third week."""
    found = doing(record([ran(TUESDAY)], [planned("a", 15, minutes=50)]), ())
    assert (found.weeks[0].runs.planned, found.runs.planned, found.runs.planned_minutes) == (None, 1, 50)
    assert doing_sentence(found) == "0 of 1 planned run and 0 of 0 planned lifts done in the last four weeks."
