"""A week to review, from readable text, CSV, a calendar, or a plan's JSON."""

from ironstride.use.review_inputs.read_week import ReadWeek
from ironstride.use.review_inputs.reading import read_week, read_week_text

__all__ = ["ReadWeek", "read_week", "read_week_text"]
