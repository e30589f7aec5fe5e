"""``ironstride/problem/1``: what is written reads back as the same problem, and wrong documents say where."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.placement.problem import Problem
from ironstride.placement.problem_document import problem_document, problem_of_document, problem_sha256, problem_text
from ironstride.placement.search import solve
from tests.placement.drawn_books import catalogue_books
from tests.placement.made_problems import SEASON, SMALL, WEEKS, made_problem

PROBLEMS = st.builds(
    made_problem, st.integers(0, 10**6), st.sampled_from((*SMALL, *WEEKS, SEASON)), st.just(catalogue_books)
)


@given(PROBLEMS)
@settings(max_examples=60)
def test_a_problem_reads_back_as_it_was(problem: Problem) -> None:
    """Through the text, equal in every field; written again, the same bytes."""
    back = problem_of_document(json.loads(problem_text(problem)))
    assert back == problem
    assert problem_text(back) == problem_text(problem)
    assert problem_sha256(back) == problem_sha256(problem)


def test_a_problem_read_back_has_the_same_plan() -> None:
    """The document is the search's whole input."""
    problem = made_problem(5, SEASON, catalogue_books)
    assert solve(problem_of_document(problem_document(problem))) == solve(problem)


def test_the_hash_is_that_of_the_text() -> None:
    """Another problem has another hash."""
    one, other = (made_problem(seed, SMALL[0], catalogue_books) for seed in (1, 2))
    assert len(problem_sha256(one)) == 64
    assert problem_sha256(one) != problem_sha256(other)


def document() -> dict[str, Any]:
    """A document to spoil."""
    found: dict[str, Any] = json.loads(problem_text(made_problem(5, SEASON, catalogue_books)))
    return found


def test_another_schema_is_not_read() -> None:
    """Only this version."""
    with pytest.raises(ValueError, match="schema"):
        problem_of_document({**document(), "schema": "ironstride/problem/2"})


@pytest.mark.parametrize("key", ["epoch", "books", "weeks", "memory", "days"])
def test_a_missing_part_is_named(key: str) -> None:
    """Each of the five."""
    wrong = document()
    del wrong[key]
    with pytest.raises(ValueError, match=key):
        problem_of_document(wrong)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"week": "0"}, r"weeks\[0\].week: '0' is not of type int"),
        ({"week": True}, r"weeks\[0\].week"),
        ({"weak": 1}, r"weeks\[0\]: unknown key 'weak'"),
        ({"demands": {}}, r"weeks\[0\].demands: \{\} is not a list"),
        ({"demands": [3]}, r"weeks\[0\].demands\[0\]: 3 is not an object"),
        ({"demands": [{}]}, r"weeks\[0\].demands\[0\]: 'name' is missing"),
    ],
)
def test_a_wrong_value_is_named_with_its_place(change: dict[str, Any], where: str) -> None:
    """The message leads to the spot."""
    wrong = document()
    wrong["weeks"][0] = {**wrong["weeks"][0], **change}
    with pytest.raises(ValueError, match=where):
        problem_of_document(wrong)


@pytest.mark.parametrize("phase", ["summer", 3, None])
def test_an_unknown_word_is_named_with_its_place(phase: object) -> None:
    """A phase that does not exist."""
    wrong = document()
    wrong["days"][0]["context"]["phase"] = phase
    with pytest.raises(ValueError, match=r"days\[0\].context.phase"):
        problem_of_document(wrong)


def test_streaks_that_differ_from_book_to_book_are_refused() -> None:
    """A streak goes on over weeks, so one limit holds for all."""
    wrong = document()
    rules = next(iter(wrong["books"].values()))["rules"]
    other = {**next(iter(wrong["books"].values())), "rules": {**rules, "running-days-in-a-row": {"most": 77}}}
    with pytest.raises(ValueError, match="streak"):
        problem_of_document({**wrong, "books": {**wrong["books"], "other": other}})
