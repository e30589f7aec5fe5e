"""The second answer: recordings, or how often and how far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ironstride.training.athlete import Amount
from ironstride.training.text_values import NotReadable, parse_amount
from ironstride.use.set_up.answers import Answers, Misunderstood, Running, Setting, Understood
from ironstride.use.set_up.race_answer import MILES

STARTING_OUT: Final = ("new", "none", "no", "nothing", "0", "beginner", "starting out", "just starting")
WANTED: Final = 'the path of a folder or zip, or "4 runs a week, longest 14 km", or "new"'
AMOUNT_WANTED: Final = "an amount such as 80 min, 1 h 20 min, 14 km or 9 mi"
MOST_RUNS: Final = 14
LONGEST_WEEK_MINUTES: Final = 3000
LONGEST_WEEK_M: Final = 500_000
"""What nobody runs in a week was typed wrongly. A convention, wider than any runner."""
_PATH: Final = re.compile(r"[/\\]|\.(?:zip|fit|gpx|tcx|gz)$|^~", re.IGNORECASE)
_AMOUNT: Final = (
    r"(?:\d+(?:[.,]\d+)?\s*h(?:ours?)?(?:\s*\d+\s*(?:min(?:utes?)?)?)?|\d+:\d{2}"
    r"|\d+(?:[.,]\d+)?\s*(?:min(?:utes?)?|km|k|miles?|mi))(?![a-z])"
)
_RUNS: Final = re.compile(r"^\s*(\d+)\s*(?:x|times|runs?)?\s*(?:(?:a|per|each)\s+week|/\s*week|weekly)?", re.IGNORECASE)
_LONGEST: Final = re.compile(rf"long(?:est)?(?:\s+run)?(?:\s+(?:is|was|of))?\s*:?\s*({_AMOUNT})", re.IGNORECASE)
_ANY: Final = re.compile(_AMOUNT, re.IGNORECASE)
_SMALL: Final = frozenset(
    {"and", "the", "a", "week", "per", "about", "together", "in", "all", "total", "of", "i", "run"}
)


def read_running(lines: Sequence[str], before: Answers, setting: Setting) -> Understood | Misunderstood:
    """Recordings at a path, or runs a week with the longest and, if known, the week's running."""
    line = lines[-1].strip()
    if line.casefold().rstrip(".") in STARTING_OUT:
        return Understood(replace(before, running=Running()), ("Starting out: short runs with walking breaks first.",))
    path = line.strip("\"'").replace("\\ ", " ")
    if path and "\0" not in path and setting.exists(path):
        return Understood(replace(before, running=Running(history=path)), (f"Recordings: {path}",))
    try:
        running = _said(line)
    except NotReadable as error:
        if _PATH.search(path):
            return Misunderstood(path, f"{WANTED}; nothing stands at this path")
        return Misunderstood(error.text, error.wanted)
    miles = before.miles or bool(MILES.search(line))
    return Understood(replace(before, running=running, miles=miles), (_echo(running),))


def _said(line: str) -> Running:
    text = line
    longest = _LONGEST.search(text)
    if longest:
        text = f"{text[: longest.start()]} {text[longest.end() :]}"
    runs = None
    if not (first := _ANY.match(text.strip())):
        found = _RUNS.match(text)
        if found is None:
            raise NotReadable(line, WANTED)
        runs, text = int(found[1]), text[found.end() :]
    amounts = [one.group() for one in _ANY.finditer(text)]
    _nothing_left(_ANY.sub(" ", text))
    if runs is not None and not 1 <= runs <= MOST_RUNS:
        raise NotReadable(str(runs), f"1 to {MOST_RUNS} runs a week")
    last = longest[1] if longest else None
    if last is None and runs is not None and len(amounts) == 1:
        last = amounts.pop()  # "4, 14 km": the question asks for runs and the longest
    if len(amounts) > 1 or (first and last is None):
        raise NotReadable(amounts[-1], f"{WANTED}; say which is the longest: longest {amounts[-1]}")
    if last is None:
        raise NotReadable("", f"the longest run of the last month as well: {runs}, longest 45 min")
    amount = _amount(last)
    weekly = _amount(amounts[0]) if amounts else None
    if weekly is not None and _less(weekly[1], amount[1]):
        raise NotReadable(weekly[0], f"a week that holds its longest run ({amount[0]})")
    return Running(None, runs, weekly[0] if weekly else None, amount[0], amount[1])


def _amount(text: str) -> tuple[str, Amount]:
    """An amount in the words of the athlete file, and what it means."""
    plain = re.sub(r"hours?", "h", re.sub(r"minutes?", "min", text.casefold()))
    clock = re.fullmatch(r"(\d+):(\d{2})", plain)
    if clock:
        plain = f"{clock[1]} h {clock[2]} min"
    plain = re.sub(r"h\s*(\d+)\s*$", r"h \1 min", plain)
    plain = " ".join(re.sub(r"(\d)\s*(h|min|km|k|miles?|mi)\b", r"\1 \2 ", plain).split())
    amount = parse_amount(plain)
    if (amount.minutes or 0) > LONGEST_WEEK_MINUTES or (amount.distance_m or 0) > LONGEST_WEEK_M:
        raise NotReadable(text, AMOUNT_WANTED)
    return plain, amount


def _less(one: Amount, other: Amount) -> bool:
    if one.minutes is not None and other.minutes is not None:
        return one.minutes < other.minutes
    return one.distance_m is not None and other.distance_m is not None and one.distance_m < other.distance_m


def _nothing_left(text: str) -> None:
    for word in re.sub(r"[,.;:]", " ", text).split():
        if word.casefold() not in _SMALL:
            raise NotReadable(word, WANTED)


def _echo(running: Running) -> str:
    parts = [f"{running.runs_per_week} runs a week" if running.runs_per_week else ""]
    parts += [f"{running.weekly} a week" if running.weekly else "", f"the longest {running.longest}"]
    return f"{', '.join(part for part in parts if part)}."
