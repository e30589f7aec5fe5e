"""Writes the figures of docs/simulated-athlete.md: false alarms and alarms in time, by level and by what is known.

Run it from the repository: ``PYTHONPATH=src:. python -m scripts.measure_readiness 50`` (people for each line).
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import mean, median

from ironstride.simulate.traits import Course
from tests.lived.test_lived_seasons import LEVELS
from tests.readiness.test_false_alarms import KNOWN, WEEKS, false_alarms, found_within

PAGE = Path("docs/simulated-athlete.md")
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
COURSES = {Course.EXTRA_LOAD: "runs more than planned", Course.POOR_RECOVERY: "recovers worse"}


def figures(seeds: int) -> str:
    """The table."""
    rows = [
        f"Seasons of {WEEKS} weeks, {seeds} people for each line.",
        "",
        "| level | known | false alarms in 8 weeks, median (mean) | "
        + " | ".join(f"{name}: said within 14 days (28)" for name in COURSES.values())
        + " |",
        "|---|---|---|" + "---|" * len(COURSES),
    ]
    for level in LEVELS:
        for known in KNOWN:
            false = false_alarms(level, known, seeds)
            both = ([found_within(level, course, known, days, seeds) for days in (14, 28)] for course in COURSES)
            found = [f"{soon:.0%} ({later:.0%})" for soon, later in both]
            alarms = f"{median(false):.1f} ({mean(false):.2f})"
            rows.append(f"| {level.value} | {known} | {alarms} | {' | '.join(found)} |")
    return "\n".join(rows)


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    PAGE.write_text(f"{head}{BEGIN}\n{figures(int(sys.argv[1]))}\n{END}{tail}", encoding="utf-8")
