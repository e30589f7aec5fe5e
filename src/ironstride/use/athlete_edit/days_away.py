"""Days away, illness and being back, as exceptions of the athlete file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from ironstride.training.athlete import Athlete, WeekException
from ironstride.training.text_values import NotReadable
from ironstride.training.unusual_days import COLD, OUT, REASONS, SICK, STOPPED
from ironstride.training.window_text import parse_windows
from ironstride.use.athlete_edit.day_words import FROM, UNTIL, DayWords
from ironstride.use.athlete_edit.edit import Edit, named_day, problem
from ironstride.use.athlete_edit.file_text import FileText, Value
from ironstride.use.athlete_file.values import zone_from

EXCEPTIONS: Final = "exceptions"
NOT_CLEARED: Final = (
    "back --cleared, once a doctor or somebody else qualified has seen you and said that you may train: until then "
    "nothing is planned, and nothing is owed"
)
_MORE: Final = 'nothing more: a command names one stretch of days, such as "fri sun" or "from fri"'
_ONE_DAY: Final = timedelta(days=1)


def away(
    text: str,
    words: Sequence[str],
    athlete: Athlete,
    day: date,
    *,
    reason: str = "travel",
    windows: str | None = None,
    zone: str | None = None,
) -> Edit:
    """Days away: ``fri sun``, ``tomorrow``, ``2026-12-24 2026-12-27``, ``until sun``, or open: ``from fri``.

    `windows` are the time slots of each of these days (None = nothing is possible), `zone` is their time zone.

    Raises:
        InvalidInput: when a word, the reason, a time slot or the zone cannot be read, or the days are over.
    """
    if reason not in REASONS:
        raise problem("away", "reason", reason, f"one of {', '.join(REASONS)}")
    read = DayWords("away", words, day)
    start, to = _stretch(read, past=False)
    if to is not None and to < day:
        raise read.problem(f"a day from today ({named_day(day, day)}) on", last=True)
    return _added(text, athlete, WeekException(start, to, reason), day, windows, zone)


def sick(text: str, words: Sequence[str], athlete: Athlete, day: date, *, reason: str = "sick") -> Edit:
    """Ill (or, with ``reason="injured"``, injured; ``reason="stopped"``, sent to a professional) from today or
    ``since yesterday`` until `back`, or ``until fri``; ill with ``cold`` first is a mild head cold.

    Raises:
        InvalidInput: when a word cannot be read, it is already so, or a race lies in days with an end.
    """
    held = next(
        (one for one in athlete.exceptions if one.reason == reason and one.to is None and one.covers(day)), None
    )
    if held is not None:
        raise problem(reason, "words", "", f'"back" first: {reason} since {named_day(held.start, day)} is still open')
    read = DayWords(reason, words, day)
    kind = COLD if reason == SICK and read.takes(COLD) else None
    start, to = _stretch(read, past=True) if read.more() else (day, None)
    if reason == STOPPED and to is not None:
        raise problem(reason, "until", to.isoformat(), "no last day: training goes on when somebody qualified says so")
    return _added(text, athlete, WeekException(start, to, reason, kind=kind), day, None, None)


def back(text: str, words: Sequence[str], athlete: Athlete, day: date, *, cleared: bool = False) -> Edit:
    """Back today, or ``on thu``: what is open ends the day before; what began that day is taken out.

    Where nothing is open, days away with an end that still cover the day are cut short. Training that was stopped goes
    on only when somebody qualified has `cleared` the athlete.

    Raises:
        InvalidInput: when a word cannot be read, there is nothing to be back from, or nobody has cleared the athlete.
    """
    read = DayWords("back", words, day)
    since = read.takes("since")
    if not since:
        read.takes("on", "from")
    first = read.day(past=since) if read.more() or since else day
    read.end('a day, such as "back on thu"')
    covering = [(number, one) for number, one in enumerate(athlete.exceptions) if one.covers(first)]
    ended = [(number, one) for number, one in covering if one.to is None] or [
        (number, one) for number, one in covering if one.reason != "busy"
    ]
    if not ended:
        raise problem(
            "back", "words", " ".join(words), f"a day inside days away or ill; {named_day(first, day)} is not"
        )
    if not cleared and any(one.reason == STOPPED for _, one in ended):
        raise problem("back", "--cleared", "", NOT_CLEARED)
    file = FileText(text)
    said = []
    for number, one in reversed(ended):
        said.append(_end(file, number, one, first, athlete, day))
    return Edit(file.text, f"Back on {named_day(first, day)}: {', '.join(reversed(said))}.", first)


def _end(file: FileText, number: int, one: WeekException, first: date, athlete: Athlete, day: date) -> str:
    if one.start == first:
        file.remove_entry(EXCEPTIONS, number)
        return f"the days of {_noun(one.reason)} from then on are taken out"
    last = first - _ONE_DAY
    _no_race_inside(WeekException(one.start, last, one.reason), athlete, "back", day)
    file.set_in_entry(EXCEPTIONS, number, "to", last)
    return f"{_noun(one.reason)} ended on {named_day(last, day)}"


def _stretch(read: DayWords, *, past: bool) -> tuple[date, date | None]:
    """First and last day. Illness (`past`) began on the last such weekday and is open until its end is said."""
    to: date | None
    if read.takes(*UNTIL):
        start, to = read.today, read.day()
    else:
        since = read.takes("since")
        is_open = since or past or read.takes(*FROM)
        read.takes("on", *FROM)
        start = read.day(past=past or since)
        two = read.takes(*UNTIL) or read.more()
        to = read.day(since=start) if two else None if is_open else start
    if to is not None and to < start:
        raise read.problem(f"a day on or after {start}", last=True)
    read.end(_MORE)
    return start, to


def _added(text: str, athlete: Athlete, made: WeekException, day: date, windows: str | None, zone: str | None) -> Edit:
    _no_race_inside(made, athlete, made.reason if made.reason in OUT else "away", day)
    values: dict[str, Value] = {"from": made.start}
    if made.to is not None:
        values["to"] = made.to
    values["reason"] = made.reason
    if made.kind is not None:
        values["kind"] = made.kind
    if windows is not None:
        values["windows"] = _windows(windows, athlete)
    if zone is not None:
        values["timezone"] = _zone(zone)
    file = FileText(text)
    file.add_entry(EXCEPTIONS, values)
    return Edit(file.text, _sentence(made, day, windows), made.start)


def _sentence(made: WeekException, day: date, windows: str | None) -> str:
    start = named_day(made.start, day)
    if made.to is None:
        days = f"from {start} until you say that you are back"
    elif made.to == made.start:
        days = f"on {start}"
    else:
        days = f"from {start} to {named_day(made.to, day)}"
    slots = f", with time slots {windows}" if windows and windows.strip() else ""
    if made.reason == STOPPED:
        return f"Training is stopped from {start} until somebody qualified has cleared you."
    head = "A head cold" if made.kind else made.reason.capitalize() if made.reason in OUT else "Away"
    tail = "" if made.reason in OUT else f" ({made.reason})"
    return f"{head} {days}{tail}{slots}."


def _windows(windows: str, athlete: Athlete) -> str:
    try:
        parse_windows(windows, athlete.places)
    except NotReadable as error:
        raise problem("away", "windows", error.text, error.wanted) from error
    return windows.strip()


def _zone(zone: str) -> str:
    try:
        return zone_from(zone)
    except NotReadable as error:
        raise problem("away", "zone", error.text, error.wanted) from error


def _no_race_inside(made: WeekException, athlete: Athlete, command: str, day: date) -> None:
    """Dated illness or injury cannot hold a race: the file would contradict itself."""
    if made.to is None or made.reason not in OUT:
        return
    for goal in athlete.goals:
        if made.covers(goal.date):
            race = f"{' '.join(goal.name.split())} is on {named_day(goal.date, day)}"
            wanted = f"days without a race: {race}; move or cancel it first"
            raise problem(command, "words", f"{made.start} to {made.to}", wanted)


def _noun(reason: str) -> str:
    return {"sick": "illness", "injured": "injury", "busy": "work", "stopped": "the stop"}.get(reason, reason)
