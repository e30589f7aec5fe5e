"""The guide's four signs of poor balance on one timeline, with what they changed."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from ironstride.export.season_view import short_date
from ironstride.readiness.readiness import readiness
from ironstride.store.stored_plans import StoredPlans
from ironstride.use.change.choices import choices_from_json
from ironstride.use.charts.chart import Chart, Form, Hue, Series
from ironstride.use.charts.facts import ONE_WEEK, Facts, Span, stretch_of
from ironstride.use.readiness.readiness_now import readiness_of

WEEKS: Final = 12
ACTIVE: Final = "active"
WORDS: Final = {"active": "yes", "quiet": "no", "not-known": "?"}


def signs_chart(facts: Facts, span: Span) -> Chart:  # noqa: ARG001 - twelve weeks tell
    """A row a sign, a column a week: whether it spoke at the end of that week."""
    now = readiness_of(facts.named, facts.data)
    if now is None:
        return Chart("signs", "Signs of poor balance", "Without a plan none is told.", (), (), (), (), ())
    starts = stretch_of(facts, Span.TWELVE_WEEKS).starts[-WEEKS:]
    ends = [min(one + ONE_WEEK - timedelta(days=1), facts.as_of) for one in starts]
    found = [readiness(now.inputs, day) for day in ends]
    names = [one.name for one in found[-1].signs]
    told = {name: [next(s.told.value for s in one.signs if s.name == name) for one in found] for name in names}
    labels = tuple(short_date(one) for one in starts)
    series = tuple(
        Series(name, Form.DOTS, Hue.INK, tuple(float(row + 1) if word == ACTIVE else None for word in words))
        for row, (name, words) in enumerate(told.items())
    )
    speaking = tuple(one for one in series if any(value is not None for value in one.values))
    spoke = sum(ACTIVE in words for words in told.values())
    sentence = "None of the four spoke in twelve weeks." if not spoke else f"{spoke} of the four spoke in twelve weeks."
    rows = tuple((label, *(WORDS[told[name][place]] for name in names)) for place, label in enumerate(labels))
    return Chart(
        "signs",
        "Signs of poor balance",
        sentence,
        labels,
        speaking,
        ("",),
        ("Week", *names),
        rows,
        notes=_changes(facts),
    )


def _changes(facts: Facts) -> tuple[str, ...]:
    """What was taken back because of signs, sore legs, pain or illness."""
    version = StoredPlans(facts.data.file, facts.named.file).current()
    reliefs = () if version is None else choices_from_json(version.choices).reliefs
    return tuple(
        f"{short_date(one.start)} to {short_date(one.to)}: {one.step.replace('-', ' ') or 'less'} "
        f"({one.cause.value.replace('-', ' ')})"
        for one in reliefs
    )
