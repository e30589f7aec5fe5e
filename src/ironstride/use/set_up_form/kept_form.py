"""What was typed into the form so far: a private file beside the data file, there until the first plan is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from ironstride.errors import UnreadableFile
from ironstride.store.data_place import DataPlace
from ironstride.use.private_file import private_file, write_private
from ironstride.use.set_up_form.steps import STEPS, Form

SCHEMA: Final = "ironstride/set-up-form/1"
FILE: Final = "set-up.json"
FOLDER: Final = "set-up-recordings"


@dataclass(frozen=True, slots=True)
class KeptForm:
    """What was typed, and which athlete file it became."""

    form: Form = field(default_factory=dict)
    file: str = ""
    """The athlete file that was written from it, as it may be written again; empty before."""


def form_file(data: DataPlace) -> Path:
    """Where it is kept."""
    return private_file(data.file.path, FILE)


def dropped_folder(data: DataPlace) -> Path:
    """Where recordings wait that were dropped before there is an athlete to import them for."""
    return private_file(data.file.path, FOLDER)


def read_form(data: DataPlace) -> KeptForm:
    """What was typed so far; nothing where nothing is kept, or what is kept cannot be understood.

    Raises:
        UnreadableFile: when the file is there and cannot be read.
    """
    file = form_file(data)
    try:
        return _form(json.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return KeptForm()
    except OSError as error:
        raise UnreadableFile(f"{file}: cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return KeptForm()  # nothing that the athlete cannot say again


def _form(document: Any) -> KeptForm:
    if document["schema"] != SCHEMA:
        return KeptForm()
    form = {
        step: {str(name): tuple(str(one) for one in values) for name, values in fields.items()}
        for step, fields in document["steps"].items()
        if step in STEPS
    }
    return KeptForm(form, str(document.get("file", "")))


def write_form(data: DataPlace, kept: KeptForm) -> None:
    """Keep it.

    Raises:
        UnreadableFile: when it cannot be written.
    """
    file = form_file(data)
    document = {"schema": SCHEMA, "steps": _plain(kept.form), "file": kept.file}
    try:
        write_private(file, f"{json.dumps(document, ensure_ascii=False, indent=1)}\n".encode())
    except OSError as error:
        raise UnreadableFile(f"{file}: cannot be written ({error.strerror})") from error


def _plain(form: Form) -> Mapping[str, Mapping[str, list[str]]]:
    return {step: {name: list(values) for name, values in fields.items()} for step, fields in form.items()}


def forget_form(data: DataPlace) -> None:
    """Keep nothing of it; the recordings that waited are forgotten too."""
    from ironstride.use.import_recordings.dropped_files import forget_folder

    with suppress(OSError):
        form_file(data).unlink(missing_ok=True)
    forget_folder(dropped_folder(data))
