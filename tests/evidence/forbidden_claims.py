"""Finds, in any text, what may not be claimed."""

import re
from dataclasses import dataclass
from pathlib import Path

TEN_PERCENT = r"\b(?:10|ten)\s?(?:%|percent\b|per cent\b)"

CLAIMS: dict[int, tuple[str, ...]] = {
    84: (
        r"\b(?:prevent|reduc|lower|avoid|cut|eliminat)\w*\s+(?:[\w-]+\s+){0,4}injur(?:y|ies)\b",
        r"\b(?:fewer|less)\s+(?:[\w-]+\s+){0,2}injur(?:y|ies)\b",
        r"\bprotect\w*\s+(?:[\w-]+\s+){0,4}(?:from|against)\s+(?:[\w-]+\s+){0,2}injur(?:y|ies)\b",
        r"\binjury[- ](?:proof|resistan|prevent|prevention|free)\w*",
        r"\bresist\w*\s+to\s+injur(?:y|ies)\b",
    ),
    43: (
        TEN_PERCENT + r"[^.;!?]{0,60}\b(?:protect|safe|prevent)\w*",
        r"\b(?:protect|safe|prevent)\w*[^.;!?]{0,60}" + TEN_PERCENT,
        TEN_PERCENT + r"[- ]rule\b",
    ),
    55: (r"\bacwr\b", r"\bacute[-: ](?:to[- ])?chronic\b", r"\bsweet spot\b", r"\bworkload ratio\b"),
    81: (r"\bover-?train(?:ing|ed)\b",),
}
"""Row of the register that forbids it -> patterns, on lower-case text."""

DENIED_OR_QUOTED = re.compile(r"\b(?:no|not|nor|neither|never|none|nobody|cannot|without|guide)\b|n't\b")
"""A sentence with one of these denies the claim, or says that the guide makes it."""

SENTENCE_END = re.compile(r"[.;!?](?=\s)|\n\s*\n|\"\"\"")
TEXT_SUFFIXES = {".py", ".toml", ".md", ".json", ".txt"}


@dataclass(frozen=True, slots=True)
class ForbiddenClaim:
    """A sentence that claims too much, and the row that forbids it."""

    row: int
    sentence: str


def claims_in(text: str) -> list[ForbiddenClaim]:
    """Every sentence of `text` that claims what the evidence does not carry."""
    found = []
    for raw in SENTENCE_END.split(text.lower()):
        sentence = " ".join(raw.split())
        if DENIED_OR_QUOTED.search(sentence):
            continue
        rows = [row for row, patterns in CLAIMS.items() if any(re.search(pattern, sentence) for pattern in patterns)]
        found += [ForbiddenClaim(row, sentence) for row in rows]
    return found


def texts_under(*roots: Path) -> list[Path]:
    """All files with text for people or in code under the roots; a root may be a file, and may be missing."""
    files = [path for root in roots for path in ([root] if root.is_file() else root.rglob("*"))]
    return sorted(path for path in files if path.is_file() and path.suffix in TEXT_SUFFIXES)
