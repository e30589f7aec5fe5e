"""What the product does with each row of the register: its stage, its force, and who implements it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from ironstride.evidence.packaged import flag_of, number_of, packaged_toml, table_rows, text_of, texts_of
from ironstride.evidence.register import PACKAGE, Register, load_register

DECISIONS: Final = ("season: ", "readiness: ", "planning: ")
"""How a decision of a room is told from a rule id in `RowStage.by`."""


class Stage(StrEnum):
    """Where in the product a row acts."""

    SEASON = "season"
    PLACEMENT = "placement"
    WORKOUT = "workout"
    READINESS = "readiness"
    TEXT_ONLY = "text only"
    NOT_IMPLEMENTED = "not implemented"


class RowForce(StrEnum):
    """Whether what acts may be broken."""

    MUST = "MUST"
    SHOULD = "SHOULD"
    NONE = "-"


@dataclass(frozen=True, slots=True)
class RowStage:
    """One row's place in the product. `done`: this version does it. `parameters` and `note` may be empty."""

    row: int
    stage: Stage
    force: RowForce
    done: bool
    by: tuple[str, ...] = ()
    parameters: str = ""
    note: str = ""

    @property
    def rule_ids(self) -> tuple[str, ...]:
        """The ids of the rules that implement it, season decisions left out."""
        return tuple(name for name in self.by if not name.startswith(DECISIONS))


def check_stages(stages: Iterable[RowStage], register: Register) -> tuple[RowStage, ...]:
    """The stages in row order, one for each row of the register.

    Raises ValueError when a row is missing, comes twice or is unknown, or when season or placement do something that
    names nobody.
    """
    ordered = tuple(sorted(stages, key=lambda stage: stage.row))
    faults: list[str] = []
    if [stage.row for stage in ordered] != [statement.row for statement in register.statements]:
        faults.append("the stages do not name every row of the register once")
    for stage in ordered:
        if stage.done and stage.stage in {Stage.SEASON, Stage.PLACEMENT} and not stage.by:
            faults.append(f"row {stage.row} is done by nobody")
        if stage.done and stage.stage is Stage.NOT_IMPLEMENTED:
            faults.append(f"row {stage.row} is done and not implemented")
    if faults:
        raise ValueError("; ".join(faults))
    return ordered


@cache
def load_stages() -> tuple[RowStage, ...]:
    """The stages that ship with the package, in row order; read once, at the first call."""
    return check_stages(
        (_stage(row) for row in table_rows(packaged_toml(PACKAGE, "stages.toml"), "row")), load_register()
    )


def _stage(row: Mapping[str, object]) -> RowStage:
    return RowStage(
        number_of(row, "row"),
        Stage(text_of(row, "stage")),
        RowForce(text_of(row, "force")),
        flag_of(row, "done"),
        texts_of(row, "by"),
        text_of(row, "parameters"),
        text_of(row, "note"),
    )
