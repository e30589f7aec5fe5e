"""The page of differences between guide and evidence."""

from pathlib import Path

import pytest

from ironstride.evidence.guide_differences import (
    WEEK_NAMES,
    WEEKDAYS,
    GuideWeek,
    differences_markdown,
    expected_findings,
    load_guide_differences,
)
from ironstride.evidence.register import load_register

PAGE = Path(__file__).resolve().parents[2] / "docs" / "guide-differences.md"


def test_every_difference_rests_on_known_rows() -> None:
    """Each difference has its own id, says both sides, and names rows that exist."""
    differences = load_guide_differences()
    assert len({difference.id for difference in differences}) == len(differences)
    for difference in differences:
        assert difference.topic
        assert difference.guide
        assert difference.ours
        load_register().rows(difference.rows)


def test_expected_findings_name_weekdays() -> None:
    """Every expected finding can be looked up in a printed week, and none is written twice."""
    expected = [finding for week in GuideWeek for finding in expected_findings(week)]
    assert len(set(expected)) == len(expected)
    assert {finding.earlier for finding in expected} | {finding.later for finding in expected} <= set(WEEKDAYS)


def test_only_the_first_strategy_is_clean() -> None:
    """Hard days hard has nothing to report; each of the other five printed weeks has."""
    assert [week for week in GuideWeek if not expected_findings(week)] == [GuideWeek.STRATEGY_1]


@pytest.mark.parametrize(
    ("week", "days"),
    [
        (GuideWeek.BEGINNER, {("fri", "sat"), ("wed", "thu")}),
        (GuideWeek.INTERMEDIATE, {("fri", "sat")}),
        (GuideWeek.ADVANCED, {("mon", "tue")}),
        (GuideWeek.STRATEGY_2, {("wed", "thu"), ("fri", "sat")}),
        (GuideWeek.STRATEGY_3, {("mon", "tue"), ("thu", "fri"), ("fri", "sat")}),
    ],
)
def test_the_known_faults_of_the_printed_weeks_are_listed(week: GuideWeek, days: set[tuple[str, str]]) -> None:
    """What is known of the six weeks is expected of their reviews."""
    assert days <= {(finding.earlier, finding.later) for finding in expected_findings(week)}


def test_the_page_names_every_difference_and_week() -> None:
    """Nothing of the data is left out of the page."""
    page = differences_markdown()
    for difference in load_guide_differences():
        assert f"## {difference.topic}\n" in page
        assert difference.guide in page
        assert difference.ours in page
    assert all(name in page for name in WEEK_NAMES.values())


def test_the_page_in_docs_is_fresh() -> None:
    """The committed page is what the data says now."""
    assert PAGE.read_text(encoding="utf-8") == differences_markdown()
