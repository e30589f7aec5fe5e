"""Every row of evidence with how good it is and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.evidence.register import label, load_register


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One row."""

    row: int
    text: str
    grade: str
    """In plain words."""
    sources: tuple[str, ...]


def list_evidence() -> tuple[EvidenceRow, ...]:
    """Every row in its order."""
    register = load_register()
    return tuple(
        EvidenceRow(one.row, one.text, label(one), tuple(source.citation for source in register.sources_of(one)))
        for one in register.statements
    )
