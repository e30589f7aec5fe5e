"""The athlete file that is written: it reads back, plans, and tells honestly when no season can be made."""

import tomllib
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.planning.make_plan import make_plan
from ironstride.planning.request import Planned, PlanRequest
from ironstride.rules.catalogue import known_rules
from ironstride.training.athlete import Athlete, Rotation
from ironstride.training.kinds import STRENGTH_KINDS, Experience
from ironstride.training.refusal import Refusal, RefusalCode
from ironstride.use.athlete_file import read_athlete
from ironstride.use.set_up import AthleteWritten, InputEnded
from ironstride.use.set_up.answers import Answers, Misunderstood, Setting
from ironstride.use.set_up.athlete_text import athlete_text
from ironstride.use.set_up.questions import QUESTIONS, Question
from ironstride.use.set_up.reading import read_back, understood
from ironstride.use.set_up.week_templates import TEMPLATES, Template
from tests.use.set_up_voice import AS_OF, EIGHT, ZONE, set_up

PLAIN = ("none", "new", "1", "ok", "none", "no", "any", "none", "none")
"""The shortest answers, by line."""
LINE_OF = {"race": 0, "running": 1, "week": 2, "places": 4, "lifting": 5, "long_run": 6, "life": 7, "watch": 8}


def written_with(folder: Path, **lines: str) -> tuple[AthleteWritten, Athlete, str]:
    """The file written with some answers, the rest as short as possible; lines of the week are parted by "/"."""
    said = list(PLAIN)
    for key, line in lines.items():
        said[LINE_OF[key]] = line
    script = [one for line in said for one in line.split(" / ")]
    written, voice = set_up(folder / "kim.toml", *script)
    assert written is not None, voice.text
    athlete, _ = read_athlete(written.path, known_rules(), AS_OF)
    return written, athlete, written.path.read_text(encoding="utf-8")


def plan_of(athlete: Athlete) -> Planned | Refusal:
    """What the planner makes of an athlete."""
    return make_plan(PlanRequest(athlete, None, AS_OF, None))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.word)
def test_every_template_is_a_file_that_reads_back(tmp_path: Path, template: Template) -> None:
    """Unchanged, without notices."""
    word = template.word
    written, athlete, _ = written_with(tmp_path, week=word)
    assert written.notices == ()
    assert isinstance(athlete.week, Rotation) == (word == "shifts")


@pytest.mark.parametrize("week", ["mornings", "4"])
def test_the_planner_takes_a_template(tmp_path: Path, week: str) -> None:
    """A season without a race comes out of a template as it is."""
    _, athlete, _ = written_with(tmp_path, week=week, running="3 runs a week, longest 40 min", places="home: band")
    assert isinstance(plan_of(athlete), Planned)


def test_the_file_is_commented_and_whole(tmp_path: Path) -> None:
    """What was said stands in the file, in its words; what was left out is explained in comments."""
    written, _ = set_up(tmp_path / "kim.toml", *EIGHT)
    assert written is not None
    text = written.path.read_text(encoding="utf-8")
    athlete, _ = read_athlete(written.path, known_rules(), AS_OF)
    assert (athlete.name, athlete.timezone, athlete.born) == ("Kim", ZONE, date(1990, 1, 1))
    assert athlete.running.runs_per_week == 4
    assert athlete.strength.experience is Experience.RETURNING
    assert athlete.preferences.long_run_day == 5
    assert athlete.places["gym"].equipment == ("rack", "barbell")
    assert "# watch: Garmin" in text
    assert "# rest_day" in text
    assert max(map(len, text.splitlines())) <= 120


def test_recordings_are_named(tmp_path: Path) -> None:
    """The path comes back for the plan, and stands in the file as a comment."""
    folder = tmp_path / "my runs"
    folder.mkdir()
    written, _, text = written_with(tmp_path, running=f'"{folder}"')
    assert written.history == folder
    assert f"# from your recordings: {folder}" in text


def test_shift_worker(tmp_path: Path) -> None:
    """Six days that turn, nights over midnight."""
    _, athlete, _ = written_with(
        tmp_path, week="4 / pattern early early late night night off / night 23-1 / starts 20 nov"
    )
    assert isinstance(athlete.week, Rotation)
    assert athlete.week.per_day
    assert athlete.week.starts == date(2026, 11, 20)
    assert athlete.week.shapes["night"].days[0][0].end == 25 * 60


def test_children_every_other_week(tmp_path: Path) -> None:
    """Weeks that turn, each weekday of its own."""
    days = "with-children mon-fri 20-21 home / without 18-20; without sat 8-12"
    _, athlete, _ = written_with(tmp_path, week=f"4 / per week / pattern with-children without / {days}")
    assert isinstance(athlete.week, Rotation)
    assert not athlete.week.per_day
    assert athlete.week.shapes["with-children"].days[5] == ()
    assert athlete.week.shapes["without"].days[5][0].start == 8 * 60


def test_only_a_treadmill(tmp_path: Path) -> None:
    """All runs at the gym: the planner finds them a place."""
    _, athlete, _ = written_with(
        tmp_path, places="all: treadmill, dumbbells", running="3 runs a week, longest 40 min", long_run="sat"
    )
    answer = plan_of(athlete)
    assert isinstance(answer, Planned)
    places = {session.place for session in answer.plan.sessions}
    assert places == {"gym"}


def test_strength_is_left_out_when_it_is_not_wanted(tmp_path: Path) -> None:
    """No strength sessions in the plan."""
    _, athlete, _ = written_with(tmp_path, lifting="no strength", running="3 runs a week, longest 40 min")
    answer = plan_of(athlete)
    assert isinstance(answer, Planned)
    assert not any(session.kind in STRENGTH_KINDS for session in answer.plan.sessions)


def test_miles(tmp_path: Path) -> None:
    """A five-mile race and runs in miles: the file is imperial and keeps the words."""
    _, athlete, text = written_with(tmp_path, race="5 mi 1 may", running="3 runs, longest 6 mi")
    assert athlete.units == "imperial"
    assert athlete.goals[0].distance_m == pytest.approx(8046.72)
    assert 'distance = "5 mi"' in text


@pytest.mark.parametrize(
    ("life", "said"),
    [
        ("pregnant", "you told us: pregnant"),
        ("age 15", "you are under 18"),
        ("a heart condition; kidney disease", "you told us: heart, kidney"),
    ],
)
def test_no_season_is_told_kindly_and_honestly(tmp_path: Path, life: str, said: str) -> None:
    """The file is written all the same; why there will be no season, and what works, is said; the planner agrees."""
    written, athlete, _ = written_with(tmp_path, life=life)
    assert said in written.no_season[0]
    assert "--own WEEK.txt" in " ".join(written.no_season)
    answer = plan_of(athlete)
    assert isinstance(answer, Refusal)
    assert answer.code is RefusalCode.NEEDS_A_PROFESSIONAL


def test_injured_without_an_end(tmp_path: Path) -> None:
    """Nothing is planned, nothing is owed, and the way back is named."""
    written, athlete, _ = written_with(tmp_path, life="knee injury")
    assert "Nothing is planned while you are injured" in written.no_season[0]
    assert "(`to`)" in written.no_season[1]
    assert athlete.exceptions[0].to is None


def test_a_race_that_is_too_long_is_told_at_once(tmp_path: Path) -> None:
    """Before planning fails."""
    written, _, _ = written_with(tmp_path, race="100 km 1 may")
    assert "Seasons here go up to" in written.no_season[0]


def test_a_race_inside_an_injury_is_asked_again(tmp_path: Path) -> None:
    """Two answers that contradict each other are never written."""
    before = understood(QUESTIONS[0], ["10 km 5 Dec"], Answers("Kim"), SETTING)
    assert not isinstance(before, Misunderstood)
    reading = understood(QUESTIONS[6], ["injured until 10 Dec"], before.answers, SETTING)
    assert isinstance(reading, Misunderstood)
    assert "a day that no exception calls injured" in reading.wanted


def test_a_slot_that_is_too_short_is_worth_knowing(tmp_path: Path) -> None:
    """The reader's notice comes along."""
    written, _, _ = written_with(tmp_path, week="1 / mon 6-6:20")
    assert written.notices == ("week.mon: 06:00-06:20 leaves 10 min after 10 min to get ready: too short",)


TYPED = """1 2 4 ok none new yes no any ? back half marathon 10 km 5 mi 11 apr 2027 2027-04-11 1:55:00 called A B ; , :
- tue sat mon-fri 6-7:30 18-19:30 22-1 run strength gym home maybe pattern early night starts per week rack treadmill 12
min away all full born 1990 age 62 football wed hard legs heavy pregnant injured until note rest longest 14 runs a 80
min garmin coros start 9:30 Sam: "x" \\ # ' é"""
WORDS = st.sampled_from(TYPED.split())
LINES = st.one_of(st.text(max_size=40), st.lists(WORDS, max_size=9).map(" ".join))
SETTING = Setting(AS_OF, ZONE, "Kim", lambda path: path == "x")


@given(st.sampled_from(QUESTIONS), st.lists(LINES, min_size=1, max_size=4))
def test_any_text_is_understood_or_told(question: Question, lines: list[str]) -> None:
    """No answer raises."""
    reading = understood(question, lines, Answers("Kim"), SETTING)
    assert isinstance(reading, Misunderstood) or reading.answers is not None


@settings(max_examples=40)
@given(st.lists(LINES, max_size=12))
def test_any_answers_that_are_taken_read_back(lines: list[str]) -> None:
    """Whatever was typed between Enters, the file that comes out is an athlete file, or the answers are kept."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / "kim.toml"
        try:
            written, _ = set_up(target, *(one for line in lines for one in (line, "")), *[""] * len(PLAIN))
        except InputEnded:
            written = None
        if written is not None:
            read_athlete(target, known_rules(), AS_OF)
            assert not target.with_suffix(".init.json").exists()


@given(st.text(min_size=1, max_size=30), st.lists(st.text(min_size=1, max_size=20), max_size=3))
def test_every_text_is_written_as_toml(name: str, things: list[str]) -> None:
    """Names and equipment of any letters come back as they were typed."""
    said = understood(QUESTIONS[0], [f"{name}: none"], Answers("Kim"), SETTING)
    if isinstance(said, Misunderstood):
        return
    athlete, _ = read_back(said.answers, SETTING)
    assert athlete.name == said.answers.name
    places = understood(QUESTIONS[3], [f"home: {', '.join(things)}"], said.answers, SETTING)
    if not isinstance(places, Misunderstood):
        document = tomllib.loads(athlete_text(places.answers, SETTING))
        found = document.get("places", {}).get("home", {}).get("equipment", [])
        assert tuple(found) == places.answers.places.home
