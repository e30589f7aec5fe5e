"""Judges whether a sentence says more than what it rests on."""

import re
from collections.abc import Iterator

from ironstride.evidence.register import Grade, Register, Statement, StatementKind, Status
from ironstride.guide.search import stems
from ironstride.guide.sentence import Basis, Sentence
from tests.evidence.forbidden_claims import claims_in

STUDIED = re.compile(r"\b(?:trials?|stud(?:y|ies)|laborator\w+|consensus|a large group|found|measured)\b")
NOT_STUDIED = re.compile(r"\bno (?:trial|study|such effect)\b")
PROVED = re.compile(r"\b(?:proven|proves?|put together|usual(?:ly)?|meta-analys\w+|established)\b")
ABSOLUTE = re.compile(r"\b(?:always|must|guarantee\w*|certain(?:ly)?|surely)\b")
NEVER_SAID = re.compile(
    r"caloric deficit|calorie deficit|burns? fat|lose weight|neck check|sweet spot|benefits? (?:in|after) (?:two|three)"
    r"|heals?\b|cures?\b|diagnos|toxin|overtrain"
)
"""What evidence.md says may not be claimed, beside what `forbidden_claims` finds."""
DIGIT = re.compile(r"\d")


def faults_of(sentence: Sentence, register: Register) -> list[str]:
    """What is wrong with a sentence; empty where its words fit what it rests on."""
    text = re.sub(r"\{\w+\}", "", sentence.text).casefold()
    found = [f"claims what may not be claimed (row {one.row})" for one in claims_in(f"{text} ")]
    if DIGIT.search(text):
        found.append("states a number that belongs to the code")
    if NEVER_SAID.search(text):
        found.append("says what is never said")
    if sentence.basis is Basis.EVIDENCE:
        unknown = [row for row in sentence.rows if row not in register.by_row]
        rows = [register.row(row) for row in sentence.rows if row not in unknown]
        found += [f"names row {row}, which does not exist" for row in unknown]
        found += [] if unknown else _too_strong(text, rows)
    elif STUDIED.search(text) or PROVED.search(text):
        found.append("speaks of studies and names none")
    return found


def _too_strong(text: str, rows: list[Statement]) -> Iterator[str]:
    read = [row for row in rows if row.status is Status.VERIFIED and row.grade is not Grade.C]
    if STUDIED.search(text) and not NOT_STUDIED.search(text) and not read:
        yield "speaks of studies that its rows have not read"
    if PROVED.search(text) and not any(row.grade is Grade.A for row in read):
        yield "is firmer than grade A verified allows"
    if ABSOLUTE.search(text) and not any(row.kind is not StatementKind.WEAK for row in rows):
        yield "is absolute on a weak row"


def speaks_of(sentence: Sentence, register: Register) -> bool:
    """Whether a sentence shares a word that says something with one of its rows."""
    said = set(stems(re.sub(r"\{\w+\}", "", sentence.text)))
    rows = [register.row(row) for row in sentence.rows]
    return any(said & set(stems(f"{row.text} {row.note} {row.id.replace('-', ' ')}")) for row in rows)
