"""Where a browser goes after something was set."""

from __future__ import annotations

from ironstride.use.settings.settle import Settled


def settled_at(settled: Settled, path: str) -> str:
    """To the suggestion, where the plan changes with it; else back, with a word on it."""
    return "/suggestion" if settled is Settled.WAITS else f"{path}?kept={settled.value}"
