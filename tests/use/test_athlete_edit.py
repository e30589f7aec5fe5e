"""The athlete file changed by command: what is typed, what it becomes, and that nothing else changes."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from difflib import ndiff

import pytest

from ironstride.errors import InvalidInput
from ironstride.training.athlete import Athlete, Habit
from ironstride.training.availability import real_day
from ironstride.training.kinds import Kind, Stability
from ironstride.use.athlete_edit import (
    Edit,
    away,
    back,
    busy,
    goal_cancelled,
    goal_moved,
    habit,
    habit_dropped,
    never,
    never_taken_back,
    result_added,
    sick,
    stability_set,
    week_windows,
)
from ironstride.use.athlete_file import athlete_from
from tests.athlete.athletes import HEAD, ROOT

SAM = (ROOT / "examples" / "sam.toml").read_text(encoding="utf-8")
TODAY = date(2026, 12, 1)
"""A Tuesday."""
Typed = Callable[[str, list[str], Athlete, date], Edit]


def athlete_in(text: str) -> Athlete:
    """The athlete that a text describes; it has to be right."""
    return athlete_from(tomllib.loads(text.removeprefix("\ufeff")), "sam.toml", {}, TODAY)[0]


def typed(command: Typed, words: str, text: str = SAM) -> Edit:
    """What a command makes of a file; the result reads back."""
    edit = command(text, words.split(), athlete_in(text), TODAY)
    athlete_in(edit.new_text)
    return edit


def changed(edit: Edit, text: str = SAM) -> list[str]:
    """The lines that are new (+) or gone (-)."""
    lines = ndiff(text.splitlines(), edit.new_text.splitlines())
    return [line.replace(" ", "", 1) for line in lines if line[0] in "+-" and line[1:].strip()]


@pytest.mark.parametrize(
    ("words", "start", "to", "sentence"),
    [
        ("fri sun", "04", "06", "Away from Fri 4 Dec to Sun 6 Dec (travel)."),
        ("fri-sun", "04", "06", "Away from Fri 4 Dec to Sun 6 Dec (travel)."),
        ("from Friday until Sunday", "04", "06", "Away from Fri 4 Dec to Sun 6 Dec (travel)."),
        ("tomorrow", "02", "02", "Away on Wed 2 Dec (travel)."),
        ("tue", "01", "01", "Away on Tue 1 Dec (travel)."),
        ("until sun", "01", "06", "Away from Tue 1 Dec to Sun 6 Dec (travel)."),
        ("2026-12-24 - 2026-12-27", "24", "27", "Away from Thu 24 Dec to Sun 27 Dec (travel)."),
        ("sun tue", "06", "08", "Away from Sun 6 Dec to Tue 8 Dec (travel)."),
    ],
)
def test_days_away_are_read_as_people_type_them(words: str, start: str, to: str, sentence: str) -> None:
    """A stretch becomes an exception, and the log says it in one sentence."""
    edit = typed(away, words)
    lines = ["+[[exceptions]]", f"+from = 2026-12-{start}", f"+to = 2026-12-{to}", '+reason = "travel"']
    assert changed(edit) == lines
    assert (edit.sentence, edit.first_day) == (sentence, date(2026, 12, int(start)))


def test_days_away_may_be_open_and_have_other_time_slots_in_another_zone() -> None:
    """`from fri` has no end; time slots and zone come along, checked."""
    edit = away(
        SAM,
        ["from", "fri"],
        athlete_in(SAM),
        TODAY,
        reason="holiday",
        windows="07:00-08:00 home",
        zone="Atlantic/Canary",
    )
    held = athlete_in(edit.new_text).exceptions[-1]
    assert (held.start, held.to, held.reason, held.timezone) == (date(2026, 12, 4), None, "holiday", "Atlantic/Canary")
    assert [(one.start, one.end, one.place) for one in held.windows or ()] == [(420, 480, "home")]
    assert edit.sentence == (
        "Away from Fri 4 Dec until you say that you are back (holiday), with time slots 07:00-08:00 home."
    )


@pytest.mark.parametrize(
    ("command", "words", "said"),
    [
        (away, "", "away: words: wanted a day such as"),
        (away, "fir sun", 'away: word 1 = fir: wanted a day such as fri, tomorrow or 2026-12-24; did you mean "fri"?'),
        (away, "fri 2026-12-01", "away: word 2 = 2026-12-01: wanted a day on or after 2026-12-04"),
        (away, "yesterday", "away: word 1 = yesterday: wanted a day from today (Tue 1 Dec) on"),
        (away, "2026-02-30", "away: word 1 = 2026-02-30: wanted a date from"),
        (away, "fri sun mon", "away: word 3 = mon: wanted nothing more"),
        (away, "from", "away: after the last word: wanted a day"),
        (sick, "2027-04-10 2027-04-12", "wanted days without a race: Spring half is on Sun 11 Apr 2027"),
        (back, "", "back: words: wanted a day inside days away or ill; Tue 1 Dec is not"),
        (busy, "", "busy: words: wanted a day such as thu"),
        (busy, "thu 25-26", "busy: word 2 = 25-26: wanted a time of day"),
        (busy, "thu lunch", "busy: word 2 = lunch: wanted from-to"),
        (busy, "lunch", "busy: word 1 = lunch: wanted a day"),
        (busy, "thu 18-20 every fri", "wanted nothing more"),
        (busy, "2026-11-03 18-20", "busy: word 1 = 2026-11-03: wanted a day from today"),
    ],
)
def test_an_error_points_at_the_word(command: Typed, words: str, said: str) -> None:
    """Which word, what stands there, and what was wanted."""
    with pytest.raises(InvalidInput) as caught:
        typed(command, words)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"reason": "trip"}, "away: reason = trip: wanted one of travel, holiday"),
        ({"windows": "7-8"}, "away: windows = 7-8: wanted from-to"),
        ({"zone": "Europe/Berln"}, 'did you mean "Europe/Berlin"?'),
    ],
)
def test_reason_time_slots_and_zone_are_checked(given: dict[str, str], said: str) -> None:
    """Nothing gets into the file that it could not be read with."""
    with pytest.raises(InvalidInput) as caught:
        away(SAM, ["fri"], athlete_in(SAM), TODAY, **given)
    assert said in str(caught.value)


def test_ill_and_back() -> None:
    """Illness is open; being back ends it the day before, and takes it out where it began that day."""
    ill = typed(sick, "since yesterday")
    assert ill.sentence == "Sick from Mon 30 Nov until you say that you are back."
    well = typed(back, "", ill.new_text)
    assert changed(well, ill.new_text) == ["+to = 2026-11-30"]
    assert well.sentence == "Back on Tue 1 Dec: illness ended on Mon 30 Nov."
    later = typed(back, "on thu", ill.new_text)
    assert (changed(later, ill.new_text), later.first_day) == (["+to = 2026-12-02"], date(2026, 12, 3))
    today = typed(sick, "")
    assert typed(back, "", today.new_text).new_text == SAM
    with pytest.raises(InvalidInput, match="back"):
        typed(sick, "", today.new_text)


def test_illness_looks_back_where_being_away_looks_ahead() -> None:
    """`sick mon` on a Tuesday is yesterday."""
    assert typed(sick, "mon").first_day == date(2026, 11, 30)
    assert typed(sick, "until fri").sentence == "Sick from Tue 1 Dec to Fri 4 Dec."


def test_back_early_from_days_with_an_end() -> None:
    """Where nothing is open, the days away that still run are cut short."""
    trip = typed(away, "tue sat").new_text
    assert changed(typed(back, "on thu", trip), trip) == ["-to = 2026-12-05", "+to = 2026-12-02"]


def test_busy_once_leaves_what_is_left() -> None:
    """The date's own time slots without the span; a second time changes the same exception."""
    first = typed(busy, "thu 18-20")
    assert changed(first)[1:] == [
        "+from = 2026-12-03",
        "+to = 2026-12-03",
        '+reason = "busy"',
        '+windows = "06:00-07:30 run"',
    ]
    assert first.sentence == "Busy on Thu 3 Dec 18:00-20:00: 06:00-07:30 run is left of Thursday."
    second = typed(busy, "2026-12-03 06:00-06:45", first.new_text)
    assert changed(second, first.new_text) == [
        '-windows = "06:00-07:30 run"',
        '+windows = "06:45-07:30 run"',
    ]
    nothing = typed(busy, "tomorrow")
    assert nothing.sentence == "Busy on Wed 2 Dec: nothing is left of Wednesday."
    assert real_day(athlete_in(nothing.new_text), date(2026, 12, 2)).windows == ()


def test_busy_where_no_time_slot_lies_changes_nothing() -> None:
    """There is nothing to close."""
    edit = typed(busy, "thu 20-21")
    assert (edit.new_text, edit.first_day) == (SAM, None)
    assert "nothing changes" in edit.sentence


def test_busy_on_days_away_keeps_their_reason_and_zone() -> None:
    """Choir does not come back because of an hour's call on holiday."""
    held = athlete_in(typed(busy, "2026-12-25 07:00-07:30").new_text).exceptions[-1]
    assert (held.reason, held.timezone) == ("travel", "Atlantic/Canary")


def test_busy_over_midnight_cuts_both_days() -> None:
    """The hours after midnight are the next day's."""
    text = f'{HEAD}[week]\nthu = "21:00-24:00"\nfri = "00:00-02:00 home"\n'
    edit = typed(busy, "thu 22-01", text)
    after = athlete_in(edit.new_text)
    windows = [(one.start, one.end) for day in (3, 4) for one in real_day(after, date(2026, 12, day)).windows]
    assert windows == [(1260, 1320), (60, 120)]


@pytest.mark.parametrize(
    "words", ["thu 18-20 every week", "every thu 18-20", "thu 18-20 weekly", "thu 18 - 20 every thu"]
)
def test_busy_every_week_is_a_fixed_activity(words: str) -> None:
    """It takes its time and no legs."""
    edit = typed(busy, words)
    assert changed(edit) == [
        "+[[fixed]]",
        '+name = "busy"',
        '+when = "thu 18:00-20:00"',
        '+effort = "easy"',
        '+legs = "none"',
    ]
    assert (edit.sentence, edit.first_day) == ("Busy every Thursday 18:00-20:00 (busy).", date(2026, 12, 3))


def test_never_and_back_again() -> None:
    """People's own words; a family covers its kinds; taking one back leaves the others out."""
    hills = never(SAM, "hill repeats").new_text
    assert athlete_in(hills).preferences.never == (Kind.HILLS,)
    quality = never(hills, "Quality").new_text
    assert 'never = ["quality"]' in quality
    assert never(quality, "tempo").new_text == quality
    taken = never_taken_back(quality, "hills").new_text
    assert athlete_in(taken).preferences.never == (Kind.INTERVALS, Kind.THRESHOLD, Kind.RACE_PACE)
    assert never_taken_back(taken, "lifting").new_text == taken
    assert athlete_in(never(SAM, "jumps").new_text).preferences.never == (Kind.PLYOMETRIC,)
    for word in ("long", "easy", "hils", "strides", ""):
        with pytest.raises(InvalidInput, match="wanted one of intervals"):
            never(SAM, word)


def test_habits_are_added_replaced_and_dropped() -> None:
    """The long run has one day; others one time a weekday; no two sessions at one time."""
    saturday = habit(SAM, "long run", 5, 480)
    assert saturday.sentence == "Long: every Saturday at 08:00 from now on."
    sunday = habit(saturday.new_text, "long", 6, 540).new_text
    assert athlete_in(sunday).habits == (Habit("long", 6, 540),)
    both = habit(sunday, "lift", 3, 1080).new_text
    assert athlete_in(both).habits == (Habit("long", 6, 540), Habit("strength", 3, 1080))
    moved = habit(both, "lift", 1, 1080, instead_of=(3, 1080)).new_text
    assert athlete_in(moved).habits[1:] == (Habit("strength", 1, 1080),)
    taken = habit(moved, "easy", 1, 1080).new_text
    assert athlete_in(taken).habits[1:] == (Habit("easy", 1, 1080),)
    assert habit_dropped(saturday.new_text, 5, 480).new_text.rstrip() == SAM.rstrip()
    with pytest.raises(InvalidInput, match="the time of a habit"):
        habit_dropped(SAM, 5, 480)
    with pytest.raises(InvalidInput, match="did you mean"):
        habit(SAM, "longg", 5, 480)


def test_a_race_is_moved_or_cancelled() -> None:
    """By its name, a part of it, its date, or because there is no other."""
    sam = athlete_in(SAM)
    for name in (None, "spring HALF", "half", "2027-04-11"):
        edit = goal_moved(SAM, sam, name, date(2027, 5, 2), TODAY)
        assert changed(edit) == ["-date = 2027-04-11", "+date = 2027-05-02"]
    assert edit.sentence == "Spring half moved from Sun 11 Apr 2027 to Sun 2 May 2027."
    cancelled = goal_cancelled(SAM, sam, None)
    assert cancelled.sentence == "Spring half on Sun 11 Apr 2027 is cancelled."
    assert athlete_in(cancelled.new_text) == replace(sam, goals=())
    again = goal_moved(SAM, sam, None, date(2027, 4, 11))
    assert (again.new_text, "nothing changes" in again.sentence) == (SAM, True)


def test_a_race_that_is_not_clear_or_not_possible_is_told() -> None:
    """Several, none, another race's day, a sick day, a day that is over."""
    text = f'{SAM}\n[[goals]]\nname = "Autumn half"\ndate = 2027-10-10\ndistance = "half marathon"\n'
    sam = athlete_in(text)
    wanted = {
        (None, date(2027, 5, 2)): "one race, by its name or date: Spring half (2027-04-11); Autumn half (2027-10-10)",
        ("half", date(2027, 5, 2)): "one race, by its name or date",
        ("berlin", date(2027, 5, 2)): "a race of yours: Spring half (2027-04-11)",
        ("spring half", date(2027, 10, 10)): "another day than Autumn half",
        ("spring half", date(2026, 11, 30)): "a day from 2026-12-01 on",
    }
    for (name, day), said in wanted.items():
        with pytest.raises(InvalidInput) as caught:
            goal_moved(text, sam, name, day, TODAY)
        assert said in str(caught.value)
    ill = typed(sick, "2027-01-10 2027-01-20").new_text
    with pytest.raises(InvalidInput, match="no exception calls sick"):
        goal_moved(ill, athlete_in(ill), None, date(2027, 1, 15))
    with pytest.raises(InvalidInput, match="the athlete file has none"):
        goal_cancelled(HEAD, athlete_in(HEAD), None)


def test_stability_is_set() -> None:
    """With or without hyphens; a word inside one is suggested."""
    edit = stability_set(SAM, "Keep my plan")
    assert athlete_in(edit.new_text).preferences.stability is Stability.KEEP_MY_PLAN
    with pytest.raises(InvalidInput, match='did you mean "find-the-best"'):
        stability_set(SAM, "best")


def test_the_time_slots_of_a_weekday_are_set() -> None:
    """Checked against places and the neighbouring days; a blank text leaves none."""
    sam = athlete_in(SAM)
    edit = week_windows(SAM, sam, 4, "05:30-07:00 run")
    assert changed(edit) == [
        '-fri = "06:00-07:15 run, 17:00-18:00 home maybe"',
        '+fri = "05:30-07:00 run"',
    ]
    assert athlete_in(week_windows(SAM, sam, 4, " ").new_text).week != sam.week
    for weekday, windows, said in (
        (4, "6", "from-to"),
        (4, "23:00-08:30", "do not overlap"),
        (0, "6:00-7:00 pool", "after the times"),
    ):
        with pytest.raises(InvalidInput, match=said):
            week_windows(SAM, sam, weekday, windows)


def test_another_form_of_the_file_is_left_to_its_writer() -> None:
    """Lists on one line, dotted keys and turning weeks are told, never mangled."""
    goals = '{ name = "Half", date = 2027-04-11, distance = "half marathon" }'
    one_line = f"goals = [{goals}]\nhabits = []\npreferences.rest_day = 'sun'\n{HEAD}"
    sam = athlete_in(one_line)
    turning = f'{HEAD}[rotation]\nstarts = 2026-11-23\nper = "day"\npattern = ["on", "off"]\n[rotation.on]\nany = ""\n'
    calls: list[Callable[[], Edit]] = [
        lambda: goal_moved(one_line, sam, None, date(2027, 5, 2)),
        lambda: goal_cancelled(one_line, sam, None),
        lambda: habit(one_line, "long", 5, 480),
        lambda: stability_set(one_line, "balanced"),
        lambda: week_windows(turning, athlete_in(turning), 0, "06:00-07:00"),
    ]
    for call in calls:
        with pytest.raises(InvalidInput, match="change it by hand"):
            call()


@pytest.mark.parametrize(
    ("words", "line", "sentence"),
    [
        (
            "10 km 51:40",
            '{ distance = "10 km", time = "51:40", date = 2026-12-01 }',
            "Result: 10 km in 51:40 on Tue 1 Dec.",
        ),
        (
            "half marathon 1:52:30 2026-10-04",
            '{ distance = "half marathon", time = "1:52:30", date = 2026-10-04 }',
            "Result: half marathon in 1:52:30 on Sun 4 Oct.",
        ),
        (
            "yesterday 5km 24:40",
            '{ distance = "5km", time = "24:40", date = 2026-11-30 }',
            "Result: 5km in 24:40 on Mon 30 Nov.",
        ),
    ],
)
def test_a_result_is_added(words: str, line: str, sentence: str) -> None:
    """After those there are, in the words that were typed; race fitness reads them."""
    edit = result_added(SAM, words.split(), TODAY)
    assert changed(edit) == [f"+results = [{line}]"]
    assert edit.sentence == sentence
    assert len(athlete_in(edit.new_text).results) == len(athlete_in(SAM).results) + 1
    again = result_added(edit.new_text, words.split(), TODAY)
    assert again.new_text == edit.new_text
    more = result_added(edit.new_text, ["3", "km", "14:30"], TODAY)
    assert len(athlete_in(more.new_text).results) == len(athlete_in(SAM).results) + 2


@pytest.mark.parametrize("words", ["", "10 km", "52:17", "10 km 52:17 51:00", "10 km 52:17 today yesterday"])
def test_a_result_needs_a_distance_and_one_time(words: str) -> None:
    """What is wanted is shown by an example."""
    with pytest.raises(InvalidInput, match="such as: result 10 km 52:17"):
        result_added(SAM, words.split(), TODAY)


def test_a_result_lies_behind() -> None:
    """A wished time is a goal, no result."""
    with pytest.raises(InvalidInput, match="a day up to 2026-12-01"):
        result_added(SAM, ["10", "km", "52:17", "2026-12-02"], TODAY)
