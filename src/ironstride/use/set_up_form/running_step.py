"""The second step: recordings that were dropped or lie on this machine, or what the athlete says of their running."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ironstride.use.set_up.answers import Answers, Misunderstood, Running, Setting
from ironstride.use.set_up.running_answer import read_running
from ironstride.use.set_up_form.fields import FieldProblem, Fields, StepRead, problem_of, said

RECORDINGS, SAID, NEW = "recordings", "said", "new"
WAYS: Final = (RECORDINGS, SAID, NEW)
DROPPED: Final = "dropped into the set-up, kept in the data file"
"""How the athlete file names recordings that have no folder of their own."""


def read_running_step(fields: Fields, before: Answers, setting: Setting, dropped: int) -> StepRead:
    """The running of late.

    Args:
        fields: As they were typed.
        before: What the steps before gave.
        setting: What is known of the world.
        dropped: How many files were dropped so far.
    """
    way = said(fields, "running")
    if way == NEW:
        return _read("new", "running", fields, before, setting)
    if way == SAID:
        return _said(fields, before, setting)
    if way == RECORDINGS:
        return _recordings(fields, before, setting, dropped)
    return StepRead(before, problems=(FieldProblem("running", "", "one of the three"),))


def _recordings(fields: Fields, before: Answers, setting: Setting, dropped: int) -> StepRead:
    path = said(fields, "path")
    if path:
        if "\0" in path or not setting.exists(path):
            wanted = "a folder, zip or recording on this machine; nothing stands at this path"
            return StepRead(before, problems=(FieldProblem("path", path, wanted),))
        running = Running(history=path)
        return StepRead(replace(before, running=running), (f"Recordings: {path}",))
    if dropped:
        files = "1 file" if dropped == 1 else f"{dropped} files"
        return StepRead(replace(before, running=Running(history=DROPPED)), (f"Recordings: {files}.",))
    wanted = "files, a zip or a folder first; or say how much you run"
    return StepRead(before, problems=(FieldProblem("files", "", wanted),))


def _said(fields: Fields, before: Answers, setting: Setting) -> StepRead:
    runs, longest, weekly = (said(fields, name) for name in ("runs", "longest", "weekly"))
    missing = [name for name, value in (("runs", runs), ("longest", longest)) if not value]
    if missing:
        wanted = {"runs": "how many runs a week, such as 4", "longest": "the longest of them, such as 80 min or 14 km"}
        return StepRead(before, problems=tuple(FieldProblem(name, "", wanted[name]) for name in missing))
    unit = "mi" if before.miles else "km"
    line = f"{runs} runs a week, {_with_unit(weekly, unit)}, longest {_with_unit(longest, unit)}"
    return _read(line, "longest", fields, before, setting)


def _with_unit(text: str, unit: str) -> str:
    """A bare number is a distance."""
    return f"{text} {unit}" if text.replace(".", "", 1).replace(",", "", 1).isdigit() else text


def _read(line: str, field: str, fields: Fields, before: Answers, setting: Setting) -> StepRead:
    reading = read_running([line], before, setting)
    if isinstance(reading, Misunderstood):
        word = reading.word.strip()
        named = next((one for one in ("runs", "weekly", "longest") if word and word in said(fields, one)), field)
        return StepRead(before, problems=(problem_of(named, reading),))
    return StepRead(reading.answers, reading.echo)
