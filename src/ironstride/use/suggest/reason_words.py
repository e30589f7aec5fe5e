"""Reasons of suggestions as sentences."""

from __future__ import annotations

from ironstride.calendar_time import clock
from ironstride.export.season_view import day_name
from ironstride.export.session_card import card_of
from ironstride.planning.catch_up import CaughtUp
from ironstride.training.session import Session


def named(session: Session) -> str:
    """``Intervals of Tue 1 Dec``"""
    return f"{card_of(session).title} of {day_name(session.date)}"


def caught_up_text(found: CaughtUp) -> str:
    """A missed session that has another place."""
    there = f"{day_name(found.there.date)} {clock(found.there.start)}"
    return f"{named(found.missed)} was missed; {there} holds it with every spacing kept."


def file_changed_text(file: str) -> str:
    """The athlete file is another."""
    return f"{file} has changed since the plan was made."
