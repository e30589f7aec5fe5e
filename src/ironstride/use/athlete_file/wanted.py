"""What was wanted where the file's shape is wrong, in plain words, from the tables themselves."""

from __future__ import annotations

from typing import Any, Final, get_args, get_origin

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from ironstride.training.text_values import NotReadable
from ironstride.use.athlete_file.tables import AthleteFile
from ironstride.use.athlete_file.values import WINDOWS_WANTED, Reads, nearest, where_text
from ironstride.use.athlete_file.week_tables import TABLE_FORM, TEXT_FORM, Table

FORMS: Final = (TEXT_FORM, TABLE_FORM)
Path = tuple[int | str, ...]


def path_of(error: ErrorDetails) -> Path:
    """The keys and indexes (from 0) of a problem, without the names of window forms."""
    return tuple(key for key in error["loc"] if key not in FORMS)


def wanted_text(error: ErrorDetails) -> str:
    """The words after "wanted" for one problem."""
    path, kind = path_of(error), error["type"]
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, NotReadable):
        return cause.wanted
    if kind == "missing":
        return _missing(path)
    if kind == "extra_forbidden":
        return _unknown(path)
    if kind == "union_tag_not_found":
        return WINDOWS_WANTED
    if kind in ("tuple_type", "list_type"):
        return f"tables [[{path[0]}]]" if len(path) == 1 else "a list in [ ]"
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return _table(path)
    return error["msg"]


def _missing(path: Path) -> str:
    field = keys_of(table_at(path[:-1])).get(str(path[-1]))
    example = next((one.example for one in field.metadata if isinstance(one, Reads)), None) if field else None
    if example is not None:
        return f"this key, such as {path[-1]} = {example}"
    is_list = field is not None and get_origin(field.annotation) is tuple
    return "this key with a list in [ ]" if is_list else f"a table [{where_text(path)}]"


def _unknown(path: Path) -> str:
    known = list(keys_of(table_at(path[:-1])))
    near = nearest(str(path[-1]), known)
    return f"a key that is known here{near or ': ' + ', '.join(known)}"


def _table(path: Path) -> str:
    if isinstance(path[-1], int):
        return "a table { key = value, ... }"
    parent = table_at(path[:-1])
    unknown = path[-1] not in keys_of(parent)
    return f"a table [{where_text(path)}]" + (nearest(path[-1], list(keys_of(parent))) if unknown else "")


def keys_of(table: type[Table] | None) -> dict[str, FieldInfo]:
    """The keys of a table as they stand in the file."""
    return {} if table is None else {field.alias or name: field for name, field in table.model_fields.items()}


def table_at(path: Path) -> type[Table] | None:
    """The table that a path leads to; None when it leads to none."""
    table: type[Table] | None = AthleteFile
    named = False
    for key in path:
        if isinstance(key, int) or named:
            named = False
            continue
        field = keys_of(table).get(key)
        named = field is not None and get_origin(field.annotation) is dict
        table = _table_in(field.annotation) if field else getattr(table, "extra_table", None)
    return table


def _table_in(annotation: Any) -> type[Table] | None:
    if isinstance(annotation, type) and issubclass(annotation, Table):
        return annotation
    inner = (_table_in(one) for one in get_args(annotation))
    return next((one for one in inner if one is not None), None)
