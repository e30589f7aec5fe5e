"""Sessions as cards to print: valid pages that load nothing, escape everything, and fit on their sheet."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from lxml import etree, html

from ironstride.export.session_card import card_of
from ironstride.export.workout_card import MOST_EXERCISES, WorkoutCard, card_html, cards_html
from ironstride.strength.build_session import build_session
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.drawing import drawing_of, drawn_exercises
from ironstride.strength.equipment import kit_of
from ironstride.strength.mobility import MOST_MINUTES, MobilityAsk, MobilityOccasion, mobility_routine
from ironstride.strength.strength_ask import StrengthAsk
from ironstride.training.kinds import Kind, Phase
from ironstride.training.run_workout import RepeatedSteps, RunStep, RunTarget, RunWorkout, StepKind
from ironstride.training.session_workout import Workout
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from tests.plans import FIRST_MONDAY, session

CATALOGUE = load_catalogue()
GYM = kit_of(("barbell", "rack", "bench", "dumbbells to 30 kg", "cable")).words
DRAWINGS = {name: drawing.side_by_side() for name in drawn_exercises() if (drawing := drawing_of(name))}
VOID = {"meta"}
NASTY = "<b onclick=\"alert(1)\">Tom & 'Jo'</b>"
HARD = RunTarget(6, 7, 248.0, 259.0, 160, 169)
EASY = RunTarget(2, 3)
RUN = RunWorkout(
    "threshold-cruise",
    "Threshold repeats",
    (
        RunStep(StepKind.WARM_UP, EASY, seconds=900),
        RepeatedSteps(4, (RunStep(StepKind.WORK, HARD, seconds=240), RunStep(StepKind.RECOVERY, EASY, seconds=90))),
        RunStep(StepKind.COOL_DOWN, EASY),
    ),
    "4 x 4 min at threshold",
    ("Hot: by effort.",),
)
STRENGTH = StrengthWorkout(
    "full-body-a",
    "Full body",
    360,
    (
        PlannedExercise("back-squat", 3, 3, 6, 3, 180, load_kg=85.0, ramp_sets=2, name="Back squat", cue="Chest up."),
        PlannedExercise("push-up", 2, 8, 12, 3, 75, superset="a", name="Push-up"),
        PlannedExercise("plank", 2, 0, 0, None, 45, hold_s=30, superset="a", name="Plank"),
    ),
    2000,
    3,
    4,
    "Full body",
)
LONGEST = StrengthAsk(
    Kind.FULL_BODY, 180, 12, 10, 2, Phase.BUILD, equipment=GYM, jumps=True, heavy=True, most_difficulty=3
)


class Balance(HTMLParser):
    """Reads a page strictly: every element that is opened is closed in turn."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.names: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def made(workout: Workout | None, kind: Kind = Kind.FULL_BODY, units: str = "metric", **changes: str) -> WorkoutCard:
    """A card with drawings."""
    card = replace(card_of(session("a", FIRST_MONDAY, kind, 1080, 60)), **changes)  # type: ignore[arg-type]
    return WorkoutCard(card, workout, units, DRAWINGS)


def balanced(page: str) -> Balance:
    """The page, read strictly."""
    reader = Balance()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def tree(page: str) -> html.HtmlElement:
    """The page as browsers read it."""
    return html.document_fromstring(page)


def columns(table: html.HtmlElement) -> Iterator[int]:
    """How many columns each row fills, cells that reach down counted."""
    reaching: list[int] = []
    for row in table.iter("tr"):
        reaching = [left - 1 for left in reaching if left > 1]
        cells = row.findall("td")
        yield len(cells) + len(reaching)
        reaching += [int(cell.get("rowspan", "1")) for cell in cells if cell.get("rowspan")]


def longest() -> StrengthWorkout:
    """The longest session that can be asked for."""
    return build_session(LONGEST, CATALOGUE.exercises)


CARDS = {
    "run": made(RUN, Kind.THRESHOLD),
    "strength": made(STRENGTH),
    "longest": made(longest()),
    "mobility": made(mobility_routine(MobilityAsk(MobilityOccasion.REST_DAY, MOST_MINUTES), CATALOGUE), Kind.MOBILITY),
    "without": made(None, Kind.EASY),
}


@pytest.mark.parametrize("name", CARDS)
def test_a_card_is_a_whole_page(name: str) -> None:
    """Doctype, language, title; every element closed in turn; both readers see the same."""
    page = card_html(CARDS[name])
    assert page.startswith('<!doctype html>\n<html lang="en">')
    reader = balanced(page)
    seen = tree(page)
    assert seen.findtext(".//title") == CARDS[name].card.title
    assert {element.tag for element in seen.iter() if isinstance(element.tag, str)} >= reader.names - {"!doctype"}
    assert len(seen.findall(".//article")) == len(seen.findall(".//h1")) == 1


@pytest.mark.parametrize("name", CARDS)
def test_a_card_loads_and_runs_nothing(name: str) -> None:
    """No script, no link, no picture from elsewhere, no handler; the only address is the name of SVG."""
    page = card_html(CARDS[name])
    reader = balanced(page)
    assert reader.names & {"script", "link", "img", "iframe", "object", "use", "image", "a", "base"} == set()
    assert not [one for one in reader.attributes if one.startswith("on") or one in {"src", "href", "xlink:href"}]
    assert set(re.findall(r"https?://[^\"' ]+", page)) <= {"http://www.w3.org/2000/svg"}
    assert "url(" not in page
    assert "@import" not in page


@pytest.mark.parametrize("name", CARDS)
def test_rows_have_the_same_columns(name: str) -> None:
    """Every row of a table fills as many columns."""
    for table in tree(card_html(CARDS[name])).iter("table"):
        assert len(set(columns(table))) == 1


def test_whatever_people_wrote_is_text() -> None:
    """Names of people, places, exercises, reasons and notes are shown as written, and are never markup."""
    exercise = PlannedExercise(NASTY, 2, 8, 8, None, 60, name=NASTY, cue=NASTY, load_text=NASTY, aim=NASTY)
    step = RunStep(StepKind.WORK, HARD, seconds=60, text=NASTY)
    strength = StrengthWorkout("x", NASTY, 0, (exercise,), 600, 0, 2, NASTY, (NASTY,))
    run = RunWorkout("x", NASTY, (step,), NASTY, (NASTY,))
    cards = [made(one, title=NASTY, place=NASTY, why=NASTY, what=NASTY) for one in (strength, run, None)]
    page = cards_html(cards, NASTY)
    assert "<b" not in page.replace("<body>", "")
    assert "b" not in balanced(page).names
    said = tree(page).text_content()
    assert said.count(NASTY) >= 14


@pytest.mark.parametrize(
    "drawing",
    [
        "plain words",
        "<svg><script>1</script></svg>",
        "<svg><image/></svg>",
        '<svg><a href="javascript:1"/></svg>',
        "<SVG><SCRIPT/></SVG>",
    ],
)
def test_a_drawing_that_could_run_is_refused(drawing: str) -> None:
    """Only plain shapes get onto a page."""
    with pytest.raises(ValueError, match="plain SVG"):
        card_html(replace(made(STRENGTH), drawings={"back-squat": drawing}))


def test_drawings_stand_in_their_rows() -> None:
    """Each exercise that is drawn has its picture, with its name for screen readers."""
    rows = tree(card_html(made(STRENGTH))).findall(".//tr")
    pictures = [row.findall(".//svg") for row in rows]
    assert [len(one) for one in pictures] == [0, 1, 1, 1]
    titles = [etree.tostring(one[0].find("title"), method="text", encoding="unicode") for one in pictures[1:]]
    assert titles == ["Back squat, start and end", "Push-up, start and end", "Plank, start and end"]


def test_without_drawings_there_is_no_column_for_them() -> None:
    """A card of exercises that nobody drew has one column fewer."""
    drawn = tree(card_html(made(STRENGTH)))
    bare = tree(card_html(replace(made(STRENGTH), drawings={})))
    assert set(columns(bare.find(".//table"))) == {one - 1 for one in columns(drawn.find(".//table"))}


def test_there_is_a_box_for_every_set() -> None:
    """Load and repetitions where there is a load, repetitions, or seconds of a hold."""
    rows = tree(card_html(made(STRENGTH))).findall(".//tr")[1:]
    boxes = [[box.text for box in row.findall(".//span")] for row in rows]
    assert boxes == [["kg x reps"] * 3, ["reps"] * 2, ["s"] * 2]
    pounds = tree(card_html(made(STRENGTH, units="imperial"))).findall(".//tr")[1]
    assert [box.text for box in pounds.findall(".//span")] == ["lb x reps"] * 3


def test_a_run_has_boxes_for_what_was_run() -> None:
    """Minutes, distance and effort."""
    assert [one.text for one in tree(card_html(made(RUN))).findall(".//p[@class='done']/span")] == [
        "minutes",
        "km",
        "effort 1-10",
    ]


def test_a_repeat_is_said_once() -> None:
    """Its times stand beside all of its steps."""
    page = tree(card_html(made(RUN)))
    times = [cell for cell in page.findall(".//td[@class='times']") if cell.text]
    assert [(cell.text, cell.get("rowspan")) for cell in times] == [("4 times", "2")]
    assert "until you press lap" in page.text_content()


def test_a_session_fits_on_its_sheet() -> None:
    """Few exercises on A5; the longest session there can be on A4, which holds twice the height."""
    workout = longest()
    assert MOST_EXERCISES < len(workout.exercises) <= 2 * MOST_EXERCISES
    assert tree(card_html(CARDS["longest"])).find(".//article").get("class") == "strength long"
    assert tree(card_html(CARDS["strength"])).find(".//article").get("class") == "strength"
    style = tree(card_html(CARDS["longest"])).findtext(".//style") or ""
    assert "@page long { size: A4 portrait" in style
    assert "article.long { page: long; }" in style


def test_each_session_has_a_sheet_of_its_own() -> None:
    """A week is one page on the screen and one sheet a session on paper."""
    page = cards_html(CARDS.values(), "A week")
    assert len(tree(page).findall(".//article")) == len(CARDS)
    assert "break-after: page" in page
