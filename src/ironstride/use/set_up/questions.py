"""The eight questions as values: what is asked, an example, what Enter means, and how the lines are understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from ironstride.use.set_up.answers import Answers, Misunderstood, Setting, Turning, Understood
from ironstride.use.set_up.life_answer import read_life
from ironstride.use.set_up.long_run_answer import read_long_run, usual_long_run_day
from ironstride.use.set_up.places_answer import FULL, read_places
from ironstride.use.set_up.race_answer import read_race
from ironstride.use.set_up.running_answer import read_running
from ironstride.use.set_up.slots import at_gym, every_slot
from ironstride.use.set_up.strength_answer import read_lifting
from ironstride.use.set_up.watch_answer import read_watch
from ironstride.use.set_up.week_answer import read_week
from ironstride.use.set_up.week_templates import TEMPLATES

Lines = Sequence[str]
WIDEST_WORD: Final = max(len(template.word) for template in TEMPLATES)


def _nothing_more(answers: Answers) -> str:  # noqa: ARG001 - most questions take one line
    return ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question."""

    key: str
    """Its name in the draft."""
    title: str
    text: tuple[str, ...]
    """What is asked, a line each."""
    examples: tuple[str, ...]
    """Answers as they could be."""
    more: str
    """What ``?`` explains."""
    default: Callable[[Answers, Lines], str]
    """What Enter means, from the answers before and the lines of this question so far."""
    read: Callable[[Lines, Answers, Setting], Understood | Misunderstood]
    again: Callable[[Answers], str] = _nothing_more
    """What is asked for after a line that may be followed by others."""


def _always(word: str) -> Callable[[Answers, Lines], str]:
    def default(answers: Answers, lines: Lines) -> str:  # noqa: ARG001 - the same whatever was said
        return word

    return default


def _week_default(answers: Answers, lines: Lines) -> str:  # noqa: ARG001 - the same whatever was said before
    return "ok" if lines else TEMPLATES[0].word


def _places_default(answers: Answers, lines: Lines) -> str:  # noqa: ARG001 - there is one line
    return FULL if any(at_gym(slot) for slot in every_slot(answers.week)) else "none"


def _long_run_default(answers: Answers, lines: Lines) -> str:  # noqa: ARG001 - there is one line
    return usual_long_run_day(answers)


def _week_again(answers: Answers) -> str:
    if isinstance(answers.week, Turning):
        return "A line that is different: starts 12 Nov, or late 9-11:30. Enter keeps them."
    return "A day that is different: tue 6-7:30 run, 18-19:30 gym. Enter keeps the week."


QUESTIONS: Final = (
    Question(
        "race",
        "Your name and your race",
        ("What do you train for, and when? Put your name before it.",),
        ("Sam: half marathon 11 Apr", "10 km 2027-03-06"),
        "A distance (5 km, 10 km, 5 mi, half marathon, marathon) and a date (11 Apr 2027; without a year the next "
        "one). After it, if you like: the time you wish for (1:55:00), start 9:30, called Spring half. Several races "
        'stand between ";": marathon 26 Sep 2027; 10 km 1 Aug 2027 B. A is what the season is for, B is eased into, '
        "C takes a hard run's place. Without a race the plan keeps you fit.",
        _always("none"),
        read_race,
    ),
    Question(
        "running",
        "Your running so far",
        ("A folder or zip of your recordings, or your runs a week and the longest of the last month.",),
        ("4 runs a week, longest 14 km", "recordings.zip"),
        "Recordings are FIT, GPX or TCX files, or what a watch's site exports; they are read, never changed or sent. "
        "The week's running may be said too: 4 runs a week, 200 min, longest 80 min. Minutes, km and mi are "
        'understood. "new" means that you are starting out or starting again: short runs with walking breaks.',
        _always("new"),
        read_running,
    ),
    Question(
        "week",
        "Your days and times",
        (
            "When could you train? Begin from one of these, then change what is different:",
            *(
                f"  {number}  {template.word:<{WIDEST_WORD}}  {template.text}"
                for number, template in enumerate(TEMPLATES, start=1)
            ),
        ),
        ("1", "tue 6-7:30 run, 18-19:30 gym; sat 8-12"),
        "A day and its time slots: from-to, then if you like run or strength (only that), a place (home, gym, road, "
        'track), and maybe (it may fall through). "mon-fri 6-7:30", "weekend 8-11" and "fri none" work too; ";" stands '
        "between days. A time slot is the whole time you have, with getting ready and the way. A week that turns "
        '(4): "pattern early early off", "starts 23 Nov", "late 9-12", "night none". Children every other week: '
        '"per week", "pattern with-children without", "without mon 18-20 gym".',
        _week_default,
        read_week,
        _week_again,
    ),
    Question(
        "places",
        "Gym and home",
        ("Which of these are at a gym, and what is there? What do you have at home?",),
        ("tue thu: barbell, rack, 12 min away", "home: band, dumbbells 2x10 kg"),
        "Days, a colon, and what is there; 12 min away is the way. Of several time slots on a day the last is taken, "
        'or say "tue mornings". "all: treadmill" means that you always train at the gym. Runs are placed there only '
        f'when a treadmill is named. "{FULL}" is a usual gym. ";" stands between gym and home. "none": strength at '
        "home.",
        _places_default,
        read_places,
    ),
    Question(
        "lifting",
        "Strength training",
        ("Did you lift in the last month?",),
        ("yes", "before, 2 a week"),
        'yes: you lift already. before: you did, but not in the last four weeks. no: it is new. "2 a week" after it '
        'sets how often; left out, the season decides. "no strength" leaves it out.',
        _always("no"),
        read_lifting,
    ),
    Question(
        "long_run",
        "The long run",
        ("On which day would you like the long run?",),
        ("sat", "sat, rest mon"),
        'A weekday with a time slot for a run, or "any". "rest mon" after it keeps a day without training. Both are '
        "wishes: the plan says when they cost something.",
        _long_run_default,
        read_long_run,
    ),
    Question(
        "life",
        "Your age, anything fixed, anything medical",
        (
            "Year of birth; what happens anyway (football, cycling to work); and anything a coach should know: "
            "pregnant, just had a baby, heart, kidney, an eating disorder, surgery, told not to train, injured, ill.",
        ),
        ("born 1990", "born 1990; football wed 19-20:30 hard; injured"),
        'Parts between ";". What happens anyway: a name, days or a date, from-to, then easy or hard, and legs none, '
        'some or heavy. "away 24 Dec to 3 Jan" closes days. "note ..." keeps a remark in the file. Only what holds '
        "now. What is medical stays in your file on this machine.",
        _always("none"),
        read_life,
    ),
    Question(
        "watch",
        "Your watch",
        ("Which watch do you run with? Garmin, COROS, Apple, Polar, Suunto, other or none.",),
        ("garmin", "none"),
        "It only decides which hint you get; every session can be followed without a watch.",
        _always("none"),
        read_watch,
    ),
)
"""In the order in which they are asked."""
