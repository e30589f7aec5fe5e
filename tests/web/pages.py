"""Every page there is: a new one is looked at everywhere as soon as it has a line here."""

from __future__ import annotations

from typing import Final

from ironstride.training.kinds import Kind, Sport
from ironstride.training.session import Session, SessionStatus
from tests.web.site import TODAY

PAGES: Final[dict[str, str]] = {
    "today": "/",
    "season": "/season",
    "season-past": "/season?past=true",
    "session-run": "/session/{run}",
    "session-lift": "/session/{lift}",
    "session-done": "/session/{done}",
    "session-move": "/session/{run}/move",
    "session-move-numbers": "/session/{lift}/move?numbers=true",
    "suggestion": "/suggestion",
    "feel": "/feel",
    "life": "/life",
    "review": "/review",
    "guide": "/guide",
    "guide-found": "/guide?q=sore+legs",
    "guide-question": "/guide/why-both",
    "rules": "/guide/rules",
    "rule": "/guide/rules/hard-run-after-leg-work",
    "evidence": "/guide/evidence",
    "race-week": "/race-week",
    "recovery": "/recovery",
    "recovery-by-mass": "/recovery?mass=62",
    "progress": "/progress",
    "progress-everything": "/progress?span=all",
    "chart": "/progress/volume",
    "chart-days": "/progress/days",
    "records": "/progress/records",
    "set-up-there": "/set-up",
    "set-up-step": "/set-up/week",
    "set-up-plan": "/set-up/plan",
    "set-up-done": "/set-up/done",
    "import": "/import",
    "settings": "/settings",
    "guidelines": "/settings/guidelines",
    "athlete-file": "/settings/file",
    "versions": "/settings/versions",
    "delete": "/settings/delete",
    "no-such-page": "/nowhere",
}
"""Name, as the screenshots are called, and address; what stands in braces is a session of the example's plan."""
BARE_PAGES: Final[dict[str, str]] = {
    "bare-review": "/review",
    "bare-guide": "/guide",
    "bare-rules": "/guide/rules",
    "bare-recovery": "/recovery",
    "bare-progress": "/progress",
    "bare-set-up": "/set-up",
    "bare-set-up-week": "/set-up/week",
    "bare-set-up-life": "/set-up/life",
    "bare-import": "/import",
    "bare-no-such-page": "/nowhere",
}
"""Those that look different, or are there at all, where nobody has planned anything yet."""
REFUSED: Final = frozenset({"/nowhere"})
"""Addresses that are no success."""
NOT_PAGES: Final = frozenset(
    {
        "/session/{session}/slots",
        "/session/{session}/workout.fit",
        "/static/{name}",
        # These are there only while a job, or files that were dropped, are.
        "/jobs/{job}",
        "/import/{job}",
        "/import/table/{batch}/{name}",
    }
)
"""Addresses that answer GET with something else than a page."""


def address(path: str, sessions: list[Session]) -> str:
    """The address of a page of this plan: what stands in braces is filled."""
    return path.format(**named_sessions(sessions)) if "{" in path else path


def named_sessions(sessions: list[Session]) -> dict[str, str]:
    """Sessions that pages are shown for: the next easy ``run`` and ``lift``, and the last one that was ``done``."""
    ahead = [one for one in sessions if one.date > TODAY and one.status is SessionStatus.PLANNED]
    behind = [one for one in sessions if one.status is SessionStatus.DONE]
    return {
        "run": next(one.id for one in ahead if one.kind is Kind.EASY),
        "lift": next(one.id for one in ahead if one.sport is Sport.STRENGTH),
        "done": behind[-1].id,
    }
