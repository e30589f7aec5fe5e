"""The page that says how what was done is counted."""

import re

from ironstride.evidence.register import load_register
from ironstride.load.leg_load import HEAVY_FROM
from ironstride.matching.likeness import LEFT_ALONE
from ironstride.matching.loads_page import loads_markdown


def test_numbers_come_from_where_they_are_used() -> None:
    """And the two ledgers are said to be two."""
    page = loads_markdown()
    assert f"costs {LEFT_ALONE}; a pair costs:" in page
    assert f"From {HEAVY_FROM:g} on" in page
    assert "never added" in page


def test_rows_that_are_named_are_there() -> None:
    """Each leads to its place in the roster."""
    rows = load_register().by_row
    named = re.findall(r"\[row (\d+)\]\(evidence-roster.md#row-(\d+)\)", loads_markdown())
    assert named
    assert all(one == other and int(one) in rows for one, other in named)
