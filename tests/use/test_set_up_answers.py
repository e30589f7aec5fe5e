"""Each of the eight questions: what is understood, and what is said about what is not."""

from datetime import date

import pytest

from ironstride.use.set_up.answers import Answers, Away, Fixed, Misunderstood, Places, Setting, Turning, Understood
from ironstride.use.set_up.questions import QUESTIONS, Question
from ironstride.use.set_up.reading import understood
from ironstride.use.set_up.slots import slots_text

AS_OF = date(2026, 11, 23)
FOUND = ("runs.zip", "/tmp/my runs", "recordings.zip")
SETTING = Setting(AS_OF, "Europe/Berlin", "Kim", lambda path: path in FOUND)
BY_KEY = {question.key: question for question in QUESTIONS}
GYM_WEEK = ("tue 6-7:30 run, 18-19:30; thu 18-19:30; sat 8-12", "ok")


def read(key: str, *lines: str, before: Answers | None = None) -> Understood | Misunderstood:
    """What a question makes of lines."""
    return understood(BY_KEY[key], lines, before or Answers("Kim"), SETTING)


def good(key: str, *lines: str, before: Answers | None = None) -> Answers:
    """The answers when the lines are understood."""
    reading = read(key, *lines, before=before)
    assert isinstance(reading, Understood), reading
    return reading.answers


def bad(key: str, *lines: str, before: Answers | None = None) -> Misunderstood:
    """The problem when the lines are not understood."""
    reading = read(key, *lines, before=before)
    assert isinstance(reading, Misunderstood), reading
    return reading


def week(*lines: str) -> Answers:
    """Answers with a week."""
    return good("week", *lines)


def days_of(answers: Answers) -> list[str]:
    """The week's days as the file writes them."""
    assert not isinstance(answers.week, Turning)
    return [slots_text(slots) for slots in answers.week]


def test_there_are_eight_questions() -> None:
    """Two minutes are eight questions, each with its own name in the draft."""
    assert len(QUESTIONS) == len(BY_KEY) == 8


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_every_default_and_every_example_is_understood(question: Question) -> None:
    """What is offered is never turned down."""
    before = week(*GYM_WEEK) if question.key != "week" else Answers("Kim")
    for line in (*question.examples, question.default(before, ())):
        assert isinstance(understood(question, [line], before, SETTING), Understood), line


@pytest.mark.parametrize(
    ("line", "day", "metres"),
    [
        ("half marathon 2027-04-11", date(2027, 4, 11), 21097.5),
        ("half marathon on 11 Apr 2027", date(2027, 4, 11), 21097.5),
        ("Half-Marathon, April 11th, 2027", date(2027, 4, 11), 21097.5),
        ("marathon 26.9.2027", date(2027, 9, 26), 42195.0),
        ("10k sun 11 apr", date(2027, 4, 11), 10000.0),
        ("5 mi 23 nov", AS_OF, 8046.72),
        ("13.1 mi 1 may", date(2027, 5, 1), 21097.5),
    ],
)
def test_a_race_is_a_distance_and_a_date(line: str, day: date, metres: float) -> None:
    """Dates as people type them; without a year the next one; the first day is today."""
    (race,) = good("race", line).races
    assert race.day == day
    assert race.distance_m == pytest.approx(metres)


def test_a_race_with_everything() -> None:
    """Name of the athlete, time, start, priority and the race's name; several races."""
    answers = good(
        "race", "Sam Vimes: half marathon 11 Apr 2027, 1:55:00, start 9:30 called Spring half; 10 km 1 Mar 2027 B"
    )
    first, second = answers.races
    assert answers.name == "Sam Vimes"
    assert (first.name, first.time, first.start, first.priority) == ("Spring half", "1:55:00", "09:30", "A")
    assert (second.name, second.priority) == (None, "B")


@pytest.mark.parametrize("line", ["none", "No race", "Sam: none", "Sam:"])
def test_no_race_is_an_answer(line: str) -> None:
    """Without a race the plan keeps fit."""
    assert good("race", line).races == ()


@pytest.mark.parametrize(
    ("line", "word", "wanted"),
    [
        ("haf marathon 11 apr", "haf", 'did you mean "half'),
        ("half marathon", "", "the day of the half marathon"),
        ("11 apr 2027", "", "a distance such as"),
        ("10 km 2020-01-01", "2020-01-01", "this race is in the past"),
        ("10 km 31 feb 2027", "31 feb 2027", "a date such as"),
        ("10 km 4/11/2027", "4/11/2027", "a date such as"),
        ("10 km 11 apr, 3:00", "3:00", "a time between"),
        ("10 km 11 apr; 5 km 11 apr", "2027-04-11", "one race a day"),
        ("10 km 11 apr start 99", "99", "a time of day"),
        ("0 km 11 apr", "0 km", "a distance such as"),
        (";", "", "a distance such as"),
        ("\x07", "\\x07", "letters that can be printed"),
    ],
)
def test_a_race_that_is_not_understood(line: str, word: str, wanted: str) -> None:
    """The problem names the word and what was wanted."""
    problem = bad("race", line)
    assert problem.word == word
    assert wanted in problem.wanted


@pytest.mark.parametrize(
    ("line", "runs", "weekly", "longest"),
    [
        ("4 runs a week, longest 14 km", 4, None, "14 km"),
        ("4, 14 km", 4, None, "14 km"),
        ("3x a week, the longest run is 1:20", 3, None, "1 h 20 min"),
        ("5 runs a week, 240 min, longest 80 minutes", 5, "240 min", "80 min"),
        ("3 runs, longest 9 mi", 3, None, "9 mi"),
        ("2 runs a week, 1h30", 2, None, "1 h 30 min"),
        ("40 km a week, longest 14k", None, "40 km", "14 k"),
    ],
)
def test_running_in_words(line: str, runs: int | None, weekly: str | None, longest: str) -> None:
    """Runs a week, the week if it is said, and the longest."""
    running = good("running", line).running
    assert (running.runs_per_week, running.weekly, running.longest) == (runs, weekly, longest)


def test_running_from_recordings() -> None:
    """A path that exists, bare, in quotes or with escaped spaces as a terminal drops it."""
    assert good("running", "runs.zip").running.history == "runs.zip"
    for line in ('"/tmp/my runs"', "'/tmp/my runs'", "/tmp/my\\ runs"):
        assert good("running", line).running.history == "/tmp/my runs"


def test_starting_out_says_nothing_of_running() -> None:
    """Unknown is not zero: nothing is written."""
    assert good("running", "new").running.longest is None


@pytest.mark.parametrize(
    ("line", "word", "wanted"),
    [
        ("lost.zip", "lost.zip", "nothing stands at this path"),
        ("4 runs a week", "", "the longest run of the last month"),
        ("99 runs a week, longest 5 km", "99", "1 to 14"),
        ("4 runs a week, longest banana", "longest", "the path of a folder or zip"),
        ("now and then", "now and then", "4 runs a week"),
        ("3 runs, 30 min, longest 60 min", "30 min", "a week that holds its longest run"),
        ("3 runs, longest 9999 km", "9999 km", "an amount such as"),
        ("40 km", "40 km", "say which is the longest"),
    ],
)
def test_running_that_is_not_understood(line: str, word: str, wanted: str) -> None:
    """The problem names the word and what was wanted."""
    problem = bad("running", line)
    assert problem.word == word
    assert wanted in problem.wanted


def test_a_week_from_a_template_and_changes() -> None:
    """A template by number or word; days, spans of days and several at once change it, in our words."""
    changed = week("2", "tue 6-7:30 run, 18-19:30 gym", "fri-sun none; mon wed 6.30am-8am maybe", "ok")
    assert days_of(changed) == [
        "06:30-08:00 maybe",
        "06:00-07:30 run, 18:00-19:30 gym",
        "06:30-08:00 maybe",
        "18:00-19:30",
        "",
        "",
        "",
    ]
    assert week("evenings").week == week("2").week


def test_a_week_without_a_template() -> None:
    """Whoever types days at once begins from an empty week."""
    assert days_of(week("weekdays 12-1pm run; weekend 8-11"))[4:] == ["12:00-13:00 run", "08:00-11:00", "08:00-11:00"]


@pytest.mark.parametrize(
    ("lines", "word", "wanted"),
    [
        (("5",), "5", "1 to 4"),
        (("mornin gs",), "mornin gs", "1 to 4"),
        (("1", "tue"), "tue", "time slots after Tue"),
        (("1", "tue 7:30-6"), "7:30-6", "an end after the start"),
        (("1", "tue 6-7 swim"), "swim", "run, strength, maybe"),
        (("1", "tue 6-8, 7-9"), "06:00-08:00 and 07:00-09:00", "do not overlap"),
        (("1", "tue 25-26"), "25-26", "from-to"),
        (("1", "tuna 6-7"), "tuna", "a weekday first"),
        (("1", "tue 6-7 gym home"), "gym home", "one place"),
        (("1", "mon-sun none", "ok"), "", "at least one time slot"),
        (("mon 22-1; tue 0-2",), "00:00-02:00, after 22:00-01:00 of the day before", "do not overlap"),
        (("4", "pattern mon tue"), "mon", "a name of letters"),
        (("4", "pattern"), "", "names in order"),
        (("4", "per month"), "month", "per day, or per week"),
        (("4", "starts soon"), "soon", "a date such as"),
        (("4", "mon 6-7"), "mon", "one of early, late, night, free"),
        (("4", "early"), "early", "time slots after early"),
    ],
)
def test_a_week_that_is_not_understood(lines: tuple[str, ...], word: str, wanted: str) -> None:
    """The last line's problem names the word and what was wanted."""
    problem = bad("week", *lines)
    assert problem.word == word
    assert wanted in problem.wanted


def test_shifts_turn() -> None:
    """A six-day rotation with nights that cross midnight, one weekday of a shift, and a start that lies behind."""
    answers = week(
        "4", "pattern early early late night night off", "night 23-1 home", "early sun none", "starts 20 nov", "ok"
    )
    turning = answers.week
    assert isinstance(turning, Turning)
    assert turning.starts == date(2026, 11, 20)
    assert turning.pattern == ("early", "early", "late", "night", "night", "off")
    assert slots_text(turning.any_day["night"]) == "23:00-01:00 home"
    assert turning.by_day == {("early", 6): ()}
    assert "free" not in turning.any_day


def test_the_gym_takes_the_last_slot_of_its_days() -> None:
    """Days, equipment and the way; the run of the morning stays where it is."""
    answers = good("places", "tue thu: barbell, rack and dumbbells to 30 kg, 12 min away", before=week(*GYM_WEEK))
    assert days_of(answers)[1] == "06:00-07:30 run, 18:00-19:30 gym"
    assert days_of(answers)[3] == "18:00-19:30 gym"
    assert answers.places == Places(("barbell", "rack", "dumbbells to 30 kg"), 12, ())


def test_the_gym_that_was_said_with_the_week() -> None:
    """Slots that name the gym need only what is there; home has its own part."""
    before = week("tue 18-19:30 gym; sat 8-12", "ok")
    assert good("places", "rack, treadmill; home: band", before=before).places == Places(
        ("rack", "treadmill"), 0, ("band",)
    )
    assert good("places", "full", before=before).places.gym == ("barbell", "rack", "bench", "dumbbells", "cable")
    assert "what is at the gym" in bad("places", "none", before=before).wanted


def test_only_a_treadmill() -> None:
    """Everything at the gym is a week of runs only when a treadmill is there."""
    before = week("1", "ok")
    assert days_of(good("places", "all: treadmill, dumbbells", before=before))[0] == "06:00-07:30 gym"
    assert "name a treadmill" in bad("places", "all: dumbbells", before=before).wanted


@pytest.mark.parametrize(
    ("line", "word", "wanted"),
    [
        ("rack, barbell", "rack, barbell", "the days at the gym first"),
        ("mon: rack", "mon", "a day with a time slot for strength"),
        ("tuu: rack", "tuu", 'did you mean "tue"'),
        ("tue: rack, 900 min away", "900 min away", "at most 240 min"),
        ("home tue: band", "home tue", "home: and what is there"),
        ("tue mornings: rack", "tue", "a day with a time slot for strength"),
    ],
)
def test_a_gym_that_is_not_understood(line: str, word: str, wanted: str) -> None:
    """The problem names the word and what was wanted."""
    problem = bad("places", line, before=week(*GYM_WEEK))
    assert problem.word == word
    assert wanted in problem.wanted


def test_shifts_at_the_gym() -> None:
    """Shifts are named as days are."""
    answers = good("places", "free: rack", before=week("4", "ok"))
    assert isinstance(answers.week, Turning)
    assert slots_text(answers.week.any_day["free"]) == "09:00-12:00, 17:00-18:30 gym"


@pytest.mark.parametrize(
    ("line", "experience", "often"),
    [
        ("yes", "adapted", None),
        ("Before, 2 a week", "returning", 2),
        ("no", "new", None),
        ("never, 1x per week", "new", 1),
        ("no strength", "new", 0),
    ],
)
def test_lifting(line: str, experience: str, often: int | None) -> None:
    """Experience, and how often when it is said."""
    lifting = good("lifting", line).lifting
    assert (lifting.experience, lifting.sessions_per_week) == (experience, often)


@pytest.mark.parametrize(("line", "word"), [("maybe", "maybe"), ("yes, 9 a week", "9 a week"), ("yes, often", "often")])
def test_lifting_that_is_not_understood(line: str, word: str) -> None:
    """The problem names the word."""
    assert bad("lifting", line).word == word


def test_the_long_run_has_a_day_with_a_run() -> None:
    """The default is the day with the longest time slot; other days must hold a run; rest is another day."""
    before = week(*GYM_WEEK)
    assert BY_KEY["long_run"].default(before, ()) == "sat"
    assert good("long_run", "sat, rest mon", before=before).rest_day == 0
    assert good("long_run", "any", before=before).long_run_day is None
    assert bad("long_run", "sun", before=before).wanted.startswith(
        "a day on which a time slot holds a run: Tue, Thu, Sat"
    )
    assert bad("long_run", "sat, rest sat", before=before).word == "rest sat"
    assert bad("long_run", "satt", before=before).wanted.endswith('did you mean "sat"?')
    assert bad("long_run", "sat, rest", before=before).wanted.startswith("one weekday after rest")
    assert BY_KEY["long_run"].default(week("4", "ok"), ()) == "any"


def test_life_in_parts() -> None:
    """Birth, football, a holiday, an illness without an end, and a remark."""
    life = good(
        "life", "born 17 May 1990; football wed 19-20:30 hard; away 24 Dec to 3 Jan; sick; note likes hills"
    ).life
    assert life.born == date(1990, 5, 17)
    assert life.fixed == (Fixed("football", "wed 19:00-20:30", "hard", "heavy"),)
    assert life.away == (Away(date(2026, 12, 24), date(2027, 1, 3), "travel"), Away(AS_OF, None, "sick"))
    assert life.notes == ("likes hills",)


@pytest.mark.parametrize(
    ("line", "fixed"),
    [
        ("bike to work mon tue thu 7:30-8", Fixed("bike to work", "mon tue thu 07:30-08:00", "easy", "some")),
        ("choir on wed 19:30-21:00 legs none", Fixed("choir", "wed 19:30-21:00", "easy", "none")),
        ("parkrun sat 9-9:30 hard", Fixed("parkrun", "sat 09:00-09:30", "hard", "heavy")),
        ("office match 20 Dec 2026 10-12 hard", Fixed("office match", "2026-12-20 10:00-12:00", "hard", "heavy")),
    ],
)
def test_what_happens_anyway(line: str, fixed: Fixed) -> None:
    """Weekly or once, with its effort and what it asks of the legs."""
    assert good("life", line).life.fixed == (fixed,)


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("pregnant", "pregnant"),
        ("I had a baby in October", "postpartum"),
        ("a heart condition", "heart"),
        ("kidney disease", "kidney"),
        ("bulimia", "eating-disorder"),
        ("knee surgery in May", "recent-surgery"),
        ("my doctor told me not to run", "told-not-to-train"),
    ],
)
def test_what_is_medical(line: str, state: str) -> None:
    """The words people use become the states of the file."""
    assert good("life", line).life.health == (state,)


@pytest.mark.parametrize(
    ("line", "born"),
    [
        ("1990", date(1990, 1, 1)),
        ("born in 1964", date(1964, 1, 1)),
        ("15 years old", date(2011, 11, 23)),
        ("age 62", date(1964, 11, 23)),
        ("born 23 Nov 2008", date(2008, 11, 23)),
        ("born 2009", date(2009, 1, 1)),
    ],
)
def test_birth(line: str, born: date) -> None:
    """A year, an age or a date."""
    assert good("life", line).life.born == born


@pytest.mark.parametrize(
    ("line", "word", "wanted"),
    [
        ("born 2008", "2008", "the whole date"),
        ("born 2030", "2030", "a year or a date of birth"),
        ("born 1850", "1850", "a year or a date after born"),
        ("age 0", "age 0", "an age from 1 to 110"),
        ("no heart problems", "no heart problems", "leave out what does not"),
        ("not pregnant", "not pregnant", "leave out what does not"),
        ("football", "football", "parts between"),
        ("football 19-20", "football 19-20", "weekdays or one date"),
        ("wed 19-20", "wed 19-20", "a name first"),
        ("football wed 19-20 brutal", "brutal", "easy or hard"),
        ("football wed 20-19", "20-19", "an end after the start"),
        ("away", "away", "first and last day"),
        ("away 3 Jan 2027 to 24 Dec 2026", "2026-12-24", "on or after 2027-01-03"),
        ("away sometimes", "sometimes", "away and its days"),
        (";", "", "parts between"),
    ],
)
def test_life_that_is_not_understood(line: str, word: str, wanted: str) -> None:
    """The problem names the word and what was wanted; nothing medical is guessed."""
    problem = bad("life", line)
    assert problem.word == word
    assert wanted in problem.wanted


@pytest.mark.parametrize(
    ("line", "watch"),
    [
        ("Garmin Forerunner 255", "garmin"),
        ("coros", "coros"),
        ("apple watch", "apple"),
        ("Polar", "polar"),
        ("suunto", "suunto"),
        ("other", "other"),
        ("no watch", "none"),
    ],
)
def test_watches(line: str, watch: str) -> None:
    """The make is enough; each has one helpful line."""
    reading = read("watch", line)
    assert isinstance(reading, Understood)
    assert reading.answers.watch == watch
    assert len(reading.echo) == 1


def test_a_watch_that_is_not_known() -> None:
    """The nearest make is offered."""
    assert bad("watch", "garmni").wanted.endswith('did you mean "garmin"?')


def test_miles_make_the_file_imperial() -> None:
    """Whoever speaks in miles sees miles."""
    assert good("race", "5 mi 1 may").miles
    assert good("running", "3 runs, longest 9 mi").miles
    assert not good("race", "5 km 1 may").miles
