"""What pages read, kept as long as the data stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from pathlib import Path
from typing import TypeVar

from starlette.requests import Request

from ironstride.errors import IronstrideError
from ironstride.use.change.running import Where
from ironstride.use.data_stamp import data_stamp
from ironstride.use.shown_plan import ShownPlan, plan_file, shown_plan
from ironstride.web.desk import Desk, desk_of

Value = TypeVar("Value")


class NothingPlanned(Exception):
    """There is no plan yet; who asked is led to where one is made."""


def stamp_of(desk: Desk) -> Hashable:
    """The state of everything that pages are made from: data, athlete file, day."""
    found = desk.kept.peek("plan")
    zone = found.plan.timezone if isinstance(found, ShownPlan) else None
    return (data_stamp(desk.data, _athlete_file(desk)), desk.day_in(zone))


def kept(request: Request, name: Hashable, make: Callable[[], Value]) -> Value:
    """A value of the data, made once per state of them."""
    desk = desk_of(request)
    return desk.kept.of(stamp_of(desk), name, make)


def where_of(request: Request) -> Where:
    """Which plan, and from which day it is seen."""
    desk = desk_of(request)
    return Where(desk.athlete, desk.data, today_of(request))


def plan_or_none(request: Request) -> ShownPlan | None:
    """The plan in force; None where nothing was planned yet.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when it cannot be read.
    """
    return kept(request, "plan", lambda: shown_plan(where_of(request)))


def plan_in_force(request: Request) -> ShownPlan:
    """The plan in force.

    Raises:
        NothingPlanned: where there is none.
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when it cannot be read.
    """
    shown = plan_or_none(request)
    if shown is None:
        raise NothingPlanned
    return shown


def today_of(request: Request) -> date:
    """Today where the athlete is, as soon as their plan was read once; before on this machine."""
    desk = desk_of(request)
    found = desk.kept.peek("plan")
    return desk.day_in(found.plan.timezone if isinstance(found, ShownPlan) else None)


def _athlete_file(desk: Desk) -> Path | None:
    """Looked up once per state of the data file; None where nobody, or not who is meant, is known."""

    def looked_up() -> Path | None:
        try:
            return plan_file(desk.athlete, desk.data)
        except IronstrideError:
            return None  # the page that needs a plan says so

    return desk.kept.of(data_stamp(desk.data, None), "athlete-file", looked_up)
