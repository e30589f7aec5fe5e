"""The athlete file that the answers make: commented, every key in the athlete file's own words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Final

from ironstride.calendar_time import WEEKDAYS
from ironstride.training.window_text import GYM, HOME
from ironstride.use.athlete_file.tables import SCHEMA
from ironstride.use.set_up.answers import Answers, Away, Fixed, Life, Places, Race, Running, Setting, Turning
from ironstride.use.set_up.slots import slots_text
from ironstride.use.set_up.watch_answer import watch_of

HEAD: Final = (
    "# Your athlete file, written by `ironstride init`. It is yours: change what you like, then plan again.",
    "# Only the name and the time zone are needed; a line that begins with # says nothing to the planner.",
)


def athlete_text(answers: Answers, setting: Setting) -> str:
    """The file's text, TOML in UTF-8 with a line end at its end."""
    sections = (
        (*HEAD, f"schema = {_text(SCHEMA)}"),
        _who(answers, setting),
        _running(answers.running),
        _strength(answers),
        *_places(answers.places),
        *_week(answers),
        *map(_fixed, answers.life.fixed),
        *map(_away, answers.life.away),
        *_races(answers.races),
        _health(answers.life),
        _wishes(answers),
        _rest(answers),
    )
    return "\n".join("\n".join(section) + "\n" for section in sections if section)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _texts(values: Iterable[str]) -> str:
    return f"[{', '.join(_text(value) for value in values)}]"


def _who(answers: Answers, setting: Setting) -> tuple[str, ...]:
    life = answers.life
    note = f"  # {life.born_note}" if life.born_note else ""
    born = (
        f"born = {life.born}{note}" if life.born else "# born = 1990-05-17  # not said; it matters under 18 and from 50"
    )
    return (
        "[athlete]",
        f"name = {_text(answers.name)}",
        born,
        f"timezone = {_text(setting.zone)}  # of this machine; every time below is local time there",
        f"units = {_text('imperial' if answers.miles else 'metric')}  # metric or imperial: what you see",
        'level = "auto"  # beginner, intermediate or advanced; auto: from your running',
    )


def _running(running: Running) -> tuple[str, ...]:
    lines = ["[running]"]
    if running.history is not None:
        lines.append(f"# from your recordings: {running.history}")
    if running.runs_per_week is not None:
        lines.append(f"runs_per_week = {running.runs_per_week}")
    if running.weekly is not None:
        lines.append(f"weekly = {_text(running.weekly)}  # used where there are no recordings")
    if running.longest is not None:
        lines.append(f"longest = {_text(running.longest)}  # of the last 30 days; used where there are no recordings")
    if len(lines) == 1:
        lines.append("# nothing said: the season starts with short runs and walking breaks")
    lines.append('# result = { distance = "10 km", time = "52:17", date = 2026-10-04 }  # a race sharpens the paces')
    return tuple(lines)


def _strength(answers: Answers) -> tuple[str, ...]:
    lifting = answers.lifting
    often = lifting.sessions_per_week
    return (
        "[strength]",
        f"experience = {_text(lifting.experience)}  # new, returning (after four weeks or more), adapted or auto",
        "# sessions_per_week = 2  # left out: by level and phase" if often is None else f"sessions_per_week = {often}",
        "session_minutes = 40",
    )


def _places(places: Places) -> tuple[tuple[str, ...], ...]:
    sections: list[tuple[str, ...]] = []
    if places.gym is not None:
        equipment = f"equipment = {_texts(places.gym)}  # runs are placed here only with a treadmill"
        sections.append((f"[places.{GYM}]", equipment, f"minutes_to_get_there = {places.gym_minutes}"))
    if places.home:
        sections.append((f"[places.{HOME}]", f"equipment = {_texts(places.home)}"))
    return tuple(sections)


def _week(answers: Answers) -> tuple[tuple[str, ...], ...]:
    how = "# from-to, then if you like: run or strength (only that), a place, maybe (it may fall through)"
    ready = "get_ready_minutes = 10  # inside every time slot"
    week = answers.week
    if isinstance(week, Turning):
        pattern = (
            "[rotation]",
            how,
            f"starts = {week.starts}  # the day on which the pattern begins",
            f"per = {_text(week.per)}  # each name is a day, or a week from Monday to Sunday",
            f"pattern = {_texts(week.pattern)}",
            ready,
        )
        return (pattern, *(_shape(name, week) for name in week.any_day))
    days = (f"{day} = {_text(slots_text(slots))}" for day, slots in zip(WEEKDAYS, week, strict=True))
    return (("[week]", how, ready, *days),)


def _shape(name: str, week: Turning) -> tuple[str, ...]:
    named = (
        f"{WEEKDAYS[day]} = {_text(slots_text(slots))}"
        for (other, day), slots in sorted(week.by_day.items())
        if other == name
    )
    return (f"[rotation.{name}]", f"any = {_text(slots_text(week.any_day[name]))}", *named)


def _fixed(fixed: Fixed) -> tuple[str, ...]:
    return (
        "[[fixed]]",
        f"name = {_text(fixed.name)}",
        f"when = {_text(fixed.when)}",
        f"effort = {_text(fixed.effort)}  # easy or hard",
        f"legs = {_text(fixed.legs)}  # none, some or heavy",
    )


def _away(away: Away) -> tuple[str, ...]:
    to = f"to = {away.to}" if away.to else "# to = 2026-12-31  # the last day, when it is known"
    return ("[[exceptions]]", f"from = {away.start}", to, f"reason = {_text(away.reason)}")


def _races(races: tuple[Race, ...]) -> tuple[tuple[str, ...], ...]:
    if not races:
        return (("# No race: the plan keeps you fit.", '# [[goals]], date = 2027-04-11, distance = "10 km"'),)
    return tuple(_race(race) for race in races)


def _race(race: Race) -> tuple[str, ...]:
    said: Mapping[str, str | None] = {"name": race.name, "time": race.time, "start": race.start}
    return (
        "[[goals]]",
        f"date = {race.day}",
        f"distance = {_text(race.distance)}",
        f"priority = {_text(race.priority)}  # A: the season is for it; B: eased into; C: takes a hard run's place",
        *(f"{key} = {_text(value)}" for key, value in said.items() if value is not None),
    )


def _health(life: Life) -> tuple[str, ...]:
    states = "# pregnant, postpartum, heart, kidney, eating-disorder, recent-surgery, told-not-to-train"
    return ("[health]", states, f"status = {_texts(life.health)}")


def _wishes(answers: Answers) -> tuple[str, ...]:
    long_run, rest = answers.long_run_day, answers.rest_day
    return (
        "[preferences]",
        '# long_run_day = "sat"' if long_run is None else f"long_run_day = {_text(WEEKDAYS[long_run])}",
        '# rest_day = "mon"' if rest is None else f"rest_day = {_text(WEEKDAYS[rest])}",
        'combine = "if-needed"  # may an easy run and strength share a time slot? never, if-needed or fine',
    )


def _rest(answers: Answers) -> tuple[str, ...]:
    notes = tuple(f"# note: {note}" for note in answers.life.notes)
    return (f"# watch: {watch_of(answers.watch).name}", *notes)
