"""`ironstride export`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ironstride.cli.terminal import notice, print_bytes
from ironstride.errors import InvalidInput
from ironstride.start import working_directory
from ironstride.training.problem_report import InputProblem
from ironstride.use.export_plan import PlanFormat, plan_bytes, write_plan
from ironstride.use.stored_plan import open_plan


def export(asked: Mapping[str, bool], out: Path | None, where: Path | None) -> None:
    """Write the formats asked for: one to standard output, or any number into a folder.

    Raises:
        InvalidInput: when no format is named, or several without a folder.
    """
    kinds = [PlanFormat(name) for name, wanted in asked.items() if wanted]
    if not kinds:
        raise InvalidInput([InputProblem("export", "format", "", "--ics, --md, --json or --csv")])
    if out is None and len(kinds) > 1:
        named = " ".join(f"--{kind.value}" for kind in kinds)
        raise InvalidInput([InputProblem("export", "format", named, "one of them, or --out DIR for several")])
    stored = open_plan(where, working_directory(), with_earlier=True)
    if out is None:
        print_bytes(plan_bytes(stored.plan, kinds[0], stored.earlier))
        return
    paths = write_plan(stored.plan, kinds, out, stored.earlier)
    notice(f"Written: {', '.join(str(path) for path in paths)}")
