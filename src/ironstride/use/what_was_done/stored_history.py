"""What a season needs to know of the past, from what was imported."""

from __future__ import annotations

from datetime import date

from ironstride.load.dated_activity import DatedActivity
from ironstride.load.history import HistorySummary, summarise, summary_tags
from ironstride.matching.training_record import TrainingRecord
from ironstride.training.kinds import Kind, Tag


def stored_history(record: TrainingRecord, as_of: date, zone_name: str) -> HistorySummary | None:
    """The summary of everything recorded; None where nothing was.

    What a recent activity asked is told with its track and the athlete's words.
    """
    recorded = [one for one in record.done if one.recorded is not None]
    if not recorded:
        return None
    tags = {id(one.done.activity): one.load.tags for one in recorded}

    def tags_of(done: DatedActivity, kind: Kind) -> frozenset[Tag]:
        known = tags.get(id(done.activity))
        return summary_tags(done, kind) if known is None else known

    return summarise([one.done.activity for one in recorded], as_of, zone_name, tags_of)


def history_sentence(record: TrainingRecord) -> str:
    """What the season was told from."""
    recorded = [one for one in record.done if one.recorded is not None]
    count = f"{len(recorded)} imported {'activity' if len(recorded) == 1 else 'activities'}"
    return f"The season goes on from {count}, the last on {recorded[-1].done.day:%d %b %Y}."
