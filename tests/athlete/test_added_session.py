"""Adding a session of one's own by command: what is written, and what is not understood."""

import tomllib
from datetime import date

import pytest

from ironstride.errors import InvalidInput
from ironstride.use.athlete_edit import session_added
from tests.planning.athlete_texts import HEAD, WEEK, athlete_of

TUESDAY = date(2026, 11, 24)
TEXT = HEAD + WEEK


@pytest.mark.parametrize(
    ("words", "table", "entry"),
    [
        (
            "sat 9:00-10:30 football",
            "fixed",
            {"name": "football", "when": "2026-11-28 09:00-10:30", "effort": "hard", "legs": "heavy"},
        ),
        (
            "tomorrow 18-19 pub quiz easy legs none",
            "fixed",
            {"name": "pub quiz", "when": "2026-11-25 18:00-19:00", "effort": "easy", "legs": "none"},
        ),
        ("thu easy 30", "locks", {"date": date(2026, 11, 26), "kind": "easy", "minutes": 30}),
        ("thu 18:05 easy", "locks", {"date": date(2026, 11, 26), "kind": "easy", "start": "18:05"}),
        (
            "2026-12-05 8:00-9:30 long run",
            "locks",
            {"date": date(2026, 12, 5), "kind": "long", "start": "08:00", "minutes": 90},
        ),
    ],
)
def test_what_is_written(words: str, table: str, entry: dict[str, object]) -> None:
    """Other sports happen anyway, with what they usually ask; runs and lifts are held; the file reads again."""
    edit = session_added(TEXT, words.split(), athlete_of(WEEK), TUESDAY)
    assert tomllib.loads(edit.new_text)[table] == [entry]
    athlete_of(edit.new_text.removeprefix(HEAD))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", "a day, a time and what it is"),
        ("bananas", "a day such as"),
        ("sat football", "a day, a time and what it is"),
        ("2026-11-20 easy 30", "ironstride diary"),
        ("thu 25:00 easy", "a time of the day"),
    ],
)
def test_what_is_not_understood(words: str, wanted: str) -> None:
    """Each with what was wanted."""
    with pytest.raises(InvalidInput, match=wanted):
        session_added(TEXT, words.split(), athlete_of(WEEK), TUESDAY)
