"""Write the documents that are made from the code, or check that they are fresh.

    python scripts/generate_docs.py [--check]

Each document is a path and the function that makes its text.
"""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from ironstride.evidence.guide_differences import differences_markdown
from ironstride.evidence.roster import roster_markdown
from ironstride.export.plan_schema import schema_files
from ironstride.export.watches import watches_markdown
from ironstride.guide.questions_page import questions_markdown
from ironstride.matching.loads_page import loads_markdown
from ironstride.prescription.running_page import running_markdown
from ironstride.prescription.strength_page import strength_markdown
from ironstride.rules.described import described_rules
from ironstride.rules.prices import FINDING_PRICES
from ironstride.rules.rules_page import rules_markdown
from ironstride.strength.exercises_page import exercises_markdown
from ironstride.use.athlete_file.schema import athlete_schema_text

ROOT = Path(__file__).resolve().parent.parent
CHECK = "--check"

Document = tuple[str, Callable[[], str]]


def documents() -> Iterator[Document]:
    """Every generated document: its path in the repository and what makes it."""
    yield "docs/rules.md", rules_markdown
    yield "docs/evidence-roster.md", partial(roster_markdown, described_rules(), FINDING_PRICES)
    yield "docs/guide-differences.md", differences_markdown
    yield "docs/questions.md", questions_markdown
    yield "docs/athlete.schema.json", athlete_schema_text
    yield "docs/exercises.md", exercises_markdown
    yield "docs/loads.md", loads_markdown
    yield "docs/running.md", running_markdown
    yield "docs/strength.md", strength_markdown
    yield "docs/which-watch.md", watches_markdown
    for name, text in schema_files().items():
        yield f"docs/{name}", partial(str, text)


def stale(root: Path = ROOT) -> list[str]:
    """Paths of documents that are missing or say something else than the code."""
    return [path for path, make in documents() if not _is(root / path, make())]


def _is(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


def main(arguments: list[str]) -> int:
    """Write what is stale; with ``--check`` only name it and end with 1."""
    paths = stale()
    if CHECK in arguments:
        for path in paths:
            print(f"{path} is not fresh: make docs")
        return int(bool(paths))
    for path, make in documents():
        if path in paths:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(make(), encoding="utf-8", newline="\n")
            print(f"wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
