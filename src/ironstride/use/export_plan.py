"""A plan as files: JSON, calendar, Markdown, CSV."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from ironstride.training.plan import Plan
from ironstride.use.text_files import write_bytes


class PlanFormat(StrEnum):
    """What a plan can be written as; the value is the file name's ending."""

    JSON = "json"
    ICS = "ics"
    MD = "md"
    CSV = "csv"


def plan_bytes(plan: Plan, kind: PlanFormat, earlier: Sequence[Plan] = ()) -> bytes:
    """The plan in a format; `earlier` versions, oldest first, let a calendar update instead of filling with copies."""
    if kind is PlanFormat.ICS:
        from ironstride.export.ics import calendar_bytes

        return calendar_bytes(plan, earlier)
    if kind is PlanFormat.MD:
        from ironstride.export.markdown import season_markdown

        return season_markdown(plan).encode()
    if kind is PlanFormat.CSV:
        from ironstride.export.csv_text import csv_text

        return csv_text(plan).encode()
    from ironstride.export.plan_json import plan_text

    return plan_text(plan).encode()


def write_plan(plan: Plan, kinds: Iterable[PlanFormat], folder: Path, earlier: Sequence[Plan] = ()) -> tuple[Path, ...]:
    """Write ``plan.json``, ``plan.ics`` ... into a folder and say where they are.

    Raises:
        UnreadableFile: when a file cannot be written.
    """
    paths = []
    for kind in kinds:
        path = folder / f"plan.{kind.value}"
        write_bytes(path, plan_bytes(plan, kind, earlier))
        paths.append(path)
    return tuple(paths)
