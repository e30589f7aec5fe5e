"""The tables of the athlete file that say when: the week, a rotation, what is fixed, and exceptions."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from ironstride.training.unusual_days import COLD, REASONS
from ironstride.training.window_text import RUN, STRENGTH
from ironstride.use.athlete_file.values import Clock, Day, Flag, Text, WhenText, WindowsText, ZoneName, one_of, whole

TEXT_FORM = "(text)"
TABLE_FORM = "(tables)"
"""Names of the two forms of windows inside an error's location; parentheses keep them apart from keys."""


class Table(BaseModel):
    """A table of the file: unknown keys are errors, every value is read by its reader."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)


class WindowTable(Table):
    """One time slot, in the long form."""

    from_: Clock = Field(alias="from")
    """When it begins."""
    to: Clock
    """When it ends; "24:00" is midnight. An end before the start lies on the next day."""
    allow: tuple[Annotated[str, one_of(RUN, STRENGTH)], ...] = ()
    """What may be done: run, strength. Left out: whatever the place holds."""
    place: Text | None = None
    """A place; left out: anywhere (runs from the door, home equipment, never the gym)."""
    maybe: Flag = False
    """May fall through; nothing that others depend on goes there."""


def _form_of(value: object) -> str | None:
    return TEXT_FORM if isinstance(value, str) else TABLE_FORM if isinstance(value, list) else None


Windows = Annotated[
    Annotated[WindowsText, Tag(TEXT_FORM)] | Annotated[tuple[WindowTable, ...], Tag(TABLE_FORM)],
    Discriminator(_form_of),
]


class DaysTable(Table):
    """Time slots by weekday; a day left out has none."""

    mon: Windows | None = None
    """Time slots of Monday."""
    tue: Windows | None = None
    """Time slots of Tuesday."""
    wed: Windows | None = None
    """Time slots of Wednesday."""
    thu: Windows | None = None
    """Time slots of Thursday."""
    fri: Windows | None = None
    """Time slots of Friday."""
    sat: Windows | None = None
    """Time slots of Saturday."""
    sun: Windows | None = None
    """Time slots of Sunday."""


GetReadyMinutes = Annotated[int, whole(0, 120)]


class WeekTable(DaysTable):
    """The default week."""

    get_ready_minutes: GetReadyMinutes = 10
    """Minutes to get ready, inside every time slot."""


class ShapeTable(DaysTable):
    """Time slots of one name of a rotation."""

    any: Windows | None = None
    """Time slots of every day that is not named itself."""


class RotationTable(Table):
    """A week that turns: shifts, every-other-week children. Every other key is a name used in `pattern`."""

    model_config = ConfigDict(extra="allow")
    extra_table: ClassVar[type[Table]] = ShapeTable
    __pydantic_extra__: dict[str, ShapeTable] = Field(init=False)

    starts: Day
    """The day on which the pattern begins; it turns before that day, too."""
    per: Annotated[str, one_of("day", "week")]
    """Whether each name of the pattern is a day or a week (Monday to Sunday)."""
    pattern: tuple[Text, ...]
    """Names in order; each has its table, but for "off", which has no time slots."""
    get_ready_minutes: GetReadyMinutes = 10
    """Minutes to get ready, inside every time slot."""


class FixedTable(Table):
    """What happens anyway."""

    name: Text
    """What it is called."""
    when: WhenText
    """Weekdays or one date, and from-to: "wed 19:00-20:30", "2026-12-20 10:00-12:00"."""
    effort: Annotated[str, one_of("easy", "hard")]
    """How hard it is."""
    legs: Annotated[str, one_of("none", "some", "heavy")]
    """How much the legs work."""


class ExceptionTable(Table):
    """A dated change. Of several that cover a day, the last one in the file holds."""

    from_: Day = Field(alias="from")
    """The first day."""
    to: Day | None = None
    """The last day; left out: until said to be over."""
    reason: Annotated[str, one_of(*REASONS)]
    """Why."""
    windows: Windows | None = None
    """Time slots of each of these days; left out: nothing is possible."""
    timezone: ZoneName | None = None
    """The time zone of these days, where it is another."""
    kind: Annotated[str, one_of(COLD)] | None = None
    """With "sick": a mild head cold, with which half an hour of easy running is allowed."""
